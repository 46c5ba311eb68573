"""Slack hears in time that something came in; an answer that takes longer is brought when it is there."""

import asyncio
import logging
from collections.abc import Coroutine

from msgspec import Struct

from bot.slack.answers import Answer, Answers
from bot.slack.incoming import Incoming
from bot.tracebacks import where

log = logging.getLogger(__name__)

ACK_SECONDS = 1.5
"""Slack gives three seconds, and a busy network takes some. What takes longer is answered by a call."""


class Answered(Struct):
    """The answer to something that came in, and who brings it when it was too late."""

    answers: Answers
    incoming: Incoming
    answer: Answer


class InTime:
    def __init__(self) -> None:
        self._late: set[asyncio.Task[None]] = set()

    async def answer(self, work: Coroutine[None, None, Answered | None]) -> Answer:
        """What can be answered by now. Raises what the work raises by then."""
        task = asyncio.create_task(work)
        await asyncio.wait({task}, timeout=ACK_SECONDS)
        if task.done():
            found = task.result()
            return found.answer if found else Answer()
        bringing = asyncio.create_task(_bring(task))
        self._late.add(bringing)
        bringing.add_done_callback(self._late.discard)
        return Answer()

    async def settled(self) -> None:
        """Waits for what is still to be brought."""
        await asyncio.gather(*self._late)


async def _bring(task: asyncio.Task[Answered | None]) -> None:
    try:
        found = await task
        if found is not None:
            await found.answers.bring(found.incoming, found.answer)
    except Exception as error:
        log.error("not answered after the acknowledgement: %s", where(error))
