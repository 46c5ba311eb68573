"""The bot that gets killed: `python -m tests.kill.child URL RECORDER SEED EVENTS BEGAN usual|short`.

It reads the number of an event per line, and says it back once that event has been handled. BEGAN is the
Unix time at which the story began: a bot that was killed may come back after a while. With a short lease
another bot need not wait a minute for what it had begun. Asked to stop (SIGTERM), it does as `opsteker run`
does.
"""

import asyncio
import sys
import time
from contextlib import suppress
from datetime import datetime, timedelta

import aiohttp
from aiohttp import web

from bot import delivery_attempt, dispatch, outbox
from bot.assemble import App
from bot.platform import Delivery, TryLater
from bot.shutdown import stop_when_asked
from handlers.chat import Card, DirectMessage, Post
from storage.database import open_database
from tests.happenings import EVERYTHING, NOW, REF, said
from tests.kill.settings import DEFAULTS, LEASE, SEND_LIMIT
from tests.kill.story import story

LONG = 60.0
"""However busy the machine, nobody is to hear an apology here."""


class OverHttp:
    """A platform behind a real connection, which is cut when we are killed."""

    name = REF.platform
    capabilities = EVERYTHING
    seconds_between_posts = 0.0

    def __init__(self, recorder: str) -> None:
        self._recorder = recorder
        self._session: aiohttp.ClientSession | None = None
        self.handling: set[asyncio.Task[None]] = set()

    async def deliver(self, delivery: Delivery) -> str:
        assert self._session is not None
        assert isinstance(delivery.effect, Post | DirectMessage)
        assert isinstance(delivery.effect.card, Card)
        posted = {
            "kind": type(delivery.effect).__name__,
            "key": delivery.effect.key,
            "text": delivery.effect.card.as_text(),
        }
        try:
            async with self._session.post(self._recorder, json=posted) as answer:
                return await answer.text()
        except aiohttp.ClientConnectorError as error:
            raise TryLater("no_connection") from error

    def mount(self, application: web.Application) -> None:
        pass

    async def start(self) -> None:
        self._session = aiohttp.ClientSession()

    async def disconnected(self) -> str:
        return ""

    async def stop_receiving(self) -> None:
        await asyncio.gather(*self.handling)

    async def stop(self) -> None:
        assert self._session is not None
        await self._session.close()


async def live(url: str, recorder: str, seed: int, events: int, began: float, lease: str) -> None:
    def now() -> datetime:
        return NOW + timedelta(seconds=time.time() - began)

    dispatch.PATIENCE = LONG
    if lease == "short":
        outbox.LEASE, delivery_attempt.SEND_LIMIT = LEASE, SEND_LIMIT
    stop_when_asked()
    app, platform = App(open_database(url, DEFAULTS), now), OverHttp(recorder)
    app.connect(platform)
    happenings = story(seed, events)

    async def handle(number: int) -> None:
        outcome = await app.dispatch.handle(happenings[number], EVERYTHING)
        word = "sorry" if "ligt aan ons" in said(outcome.effects) else "done"
        print(word, number, flush=True)

    try:
        await app.start()
        print("ready", flush=True)
        async for line in await _lines():
            task = asyncio.create_task(handle(int(line)))
            platform.handling.add(task)
            task.add_done_callback(platform.handling.discard)
    finally:
        await app.stop()


async def _lines() -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
    )
    return reader


if __name__ == "__main__":
    _, url, recorder, seed, events, began, lease = sys.argv
    with suppress(asyncio.CancelledError):
        asyncio.run(live(url, recorder, int(seed), int(events), float(began), lease))
