"""Whether it goes well with the bot, for whoever watches over it. Anybody may ask, as often as they like: one
looks for all who ask at the same moment, and nothing is told but which part it is.

`/healthz` is 200 while something can be written: without that, nothing the bot is asked can be done.
`/readyz` is 200 while, besides, every platform is connected: Slack takes our token and, in Socket Mode, holds
our connection; of Teams we know the keys that sign, and its login service gives us a token.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from bot.platform import Connection
from bot.tracebacks import where
from storage.database import Database, StorageUnavailable

log = logging.getLogger(__name__)

WRITTEN_LASTS = 0.25
CONNECTED_LASTS = 2.0
"""Seconds that what was found is told again."""

PATIENCE = 5.0
"""Seconds for one part: who watches waits no longer."""


class Fresh:
    """What one found a moment ago, for all who ask: "" when all is well, else what is the matter."""

    def __init__(self, name: str, find: Callable[[], Awaitable[str]], lasts: float) -> None:
        self._name = name
        self._find = find
        self._lasts = lasts
        self._found = ""
        self._until = 0.0
        self._finding: asyncio.Task[None] | None = None

    async def __call__(self) -> str:
        if asyncio.get_running_loop().time() >= self._until:
            if self._finding is None or self._finding.done():
                self._finding = asyncio.create_task(self._find_out())
            await asyncio.shield(self._finding)
        return self._found

    async def _find_out(self) -> None:
        before, self._found = self._found, await self._what_is_the_matter()
        if self._found != before:
            log.warning("%s: %s", self._name, self._found or "all is well again")
        self._until = asyncio.get_running_loop().time() + self._lasts

    async def _what_is_the_matter(self) -> str:
        try:
            async with asyncio.timeout(PATIENCE):
                return await self._find()
        except TimeoutError:
            return "does not answer"
        except Exception as error:
            return where(error)


class Health:
    """`platforms` may be filled after it is made."""

    def __init__(self, database: Database, platforms: Mapping[str, Connection]) -> None:
        self._database = database
        self._platforms = platforms
        self._writing = Fresh("database", self._cannot_write, WRITTEN_LASTS)
        self._connected: dict[str, Fresh] = {}

    def mount(self, application: web.Application) -> None:
        application.router.add_get("/healthz", self._healthz)
        application.router.add_get("/readyz", self._readyz)

    async def _healthz(self, request: web.Request) -> web.Response:
        return _told({"database": "unavailable" if await self._writing() else "ok"})

    async def _readyz(self, request: web.Request) -> web.Response:
        parts = {name: self._of(platform) for name, platform in self._platforms.items()}
        cannot_write, *apart = await asyncio.gather(self._writing(), *(part() for part in parts.values()))
        states = {name: "not connected" if one else "ok" for name, one in zip(parts, apart, strict=True)}
        return _told({"database": "unavailable" if cannot_write else "ok", **states})

    def _of(self, platform: Connection) -> Fresh:
        if platform.name not in self._connected:
            self._connected[platform.name] = Fresh(platform.name, platform.disconnected, CONNECTED_LASTS)
        return self._connected[platform.name]

    async def _cannot_write(self) -> str:
        try:
            await self._database.prove_writing()
        except StorageUnavailable as error:
            return f"nothing can be written: {error}"
        return ""


def _told(parts: dict[str, str]) -> web.Response:
    well = all(state == "ok" for state in parts.values())
    return web.json_response(parts, status=200 if well else 503, headers={"Cache-Control": "no-store"})
