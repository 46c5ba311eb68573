"""What met no database is tried again when it is back, in the order it came. It waits in memory: there is
nowhere else, and whoever did it on purpose was told until when to wait. Its key in the inbox makes it
count once.

Libraries such as tenacity repeat one call; this is one queue, which keeps the order and ends with the bot.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable

from handlers.chat import Capabilities, Event

log = logging.getLogger(__name__)

MOST = 1_000
EVERY_SECONDS = 2.0
LASTS_SECONDS = 270.0
"""Less than the five minutes that people are told: after those they may have done it again themselves."""

Try = Callable[[Event, Capabilities], Awaitable[bool]]


class Retries:
    """`handle` gives whether there was a database to do it with. It must not raise."""

    def __init__(self, handle: Try) -> None:
        self._handle = handle
        self._waiting: deque[tuple[Event, Capabilities, float]] = deque()
        self._trying: asyncio.Task[None] | None = None

    def take(self, event: Event, can: Capabilities) -> bool:
        """Whether there is room for it."""
        if len(self._waiting) >= MOST:
            return False
        self._waiting.append((event, can, asyncio.get_running_loop().time() + LASTS_SECONDS))
        if self._trying is None or self._trying.done():
            self._trying = asyncio.create_task(self._go_on())
        return True

    async def stop(self) -> None:
        """Try a last time."""
        if self._trying is not None:
            self._trying.cancel()
            await asyncio.wait([self._trying])
            await self._try()
        if self._waiting:
            log.error("%s events were not handled for lack of a database", len(self._waiting))

    async def _go_on(self) -> None:
        while self._waiting:
            await asyncio.sleep(EVERY_SECONDS)
            await self._try()

    async def _try(self) -> None:
        """All of them, until there is no database again."""
        while self._waiting:
            event, can, until = self._waiting[0]
            is_late = asyncio.get_running_loop().time() > until
            if is_late:
                log.error("%s not handled for lack of a database", type(event).__name__)
            elif not await self._handle(event, can):
                return
            self._waiting.popleft()
