"""The one place that connects the parts. Tests come in through the same door."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from aiohttp import web

from bot.dispatch import Dispatch
from bot.outbox import Outbox
from bot.platform import Connection
from bot.settings import Settings
from bot.tryout.company import TIL_CHANNEL
from bot.tryout.workspace import Workspace as TryOut
from scheduler.clock import Clock
from storage.database import Database, StorageUnavailable, open_database
from storage.migrate import upgrade
from storage.workspaces import Workspace, WorkspaceRef

log = logging.getLogger(__name__)


class App:
    """A running bot: its parts, and `web`, the HTTP application to serve."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self.database = database
        self.outbox = Outbox(database, now)
        self.dispatch = Dispatch(database, self.outbox.wake)
        self.clock = Clock(database, now)
        self.platforms: dict[str, Connection] = {}
        self.web = web.Application(client_max_size=1_000_000)
        self.web.router.add_get("/healthz", self._healthz)
        self._delivering: asyncio.Task[None] | None = None

    def connect(self, platform: Connection) -> None:
        self.platforms[platform.name] = platform
        self.outbox.platforms[platform.name] = platform
        platform.mount(self.web)

    async def start(self) -> None:
        """Connect to the platforms and begin to deliver and to tick."""
        for platform in self.platforms.values():
            await platform.start()
        self._delivering = asyncio.create_task(self.outbox.run())
        self.clock.start()

    async def stop(self) -> None:
        """Stop in the order that loses nothing. May be called when `start` was not."""
        if self._delivering is not None:
            self.clock.stop()
            self._delivering.cancel()
            with suppress(asyncio.CancelledError):
                await self._delivering
            for platform in self.platforms.values():
                await platform.stop()
        await asyncio.to_thread(self.database.close)

    async def _healthz(self, request: web.Request) -> web.Response:
        """200 while the database answers, else 503."""
        try:
            await asyncio.to_thread(self.database.ping)
        except StorageUnavailable:
            return web.json_response({"database": "unavailable"}, status=503)
        return web.json_response({"database": "ok"})


async def assemble(settings: Settings, now: Callable[[], datetime]) -> App:
    """The bot for every platform there are settings for. Raises `StorageUnavailable`."""
    app = App(await asyncio.to_thread(_database, settings), now)
    if settings.slack:
        from bot.slack.connection import SlackConnection

        app.connect(SlackConnection(settings.slack, app.dispatch, now))
    if settings.teams:
        from bot.teams.connection import TeamsConnection

        app.connect(TeamsConnection(settings.teams, app.database, app.dispatch, now))
    return app


async def assemble_tryout(settings: Settings, start: datetime) -> tuple[App, TryOut]:
    """The bot in the try-out workspace, whose own clock begins at `start` when it is new."""
    database = await asyncio.to_thread(_database, settings, TIL_CHANNEL)
    workspace = await asyncio.to_thread(TryOut, database, start, settings.language)
    app = App(database, lambda: workspace.now)
    app.outbox.platforms[workspace.name] = workspace
    workspace.connect(app.dispatch, app.outbox.deliver_due)
    return app, workspace


def _database(settings: Settings, til_channel: str = "") -> Database:
    defaults = Workspace(
        id=0,
        ref=WorkspaceRef("", ""),
        language=settings.language,
        zone=settings.zone,
        til_channel=til_channel or settings.til_channel,
        kudos_per_day=settings.kudos_per_day,
        kudos_emoji=settings.kudos_emoji,
        til_emoji=settings.til_emoji,
    )
    database = open_database(settings.database_url, defaults)
    upgrade(database)
    return database
