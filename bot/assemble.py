"""The one place that connects the parts. Tests come in through the same door."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from aiohttp import web

from bot import outbox
from bot.admin.site import AdminPage
from bot.certificates import Certificates
from bot.dispatch import Dispatch
from bot.downloads import DownloadLinks
from bot.health import Health
from bot.http_server import HttpServer
from bot.metrics_page import MetricsPage
from bot.outbox import Outbox
from bot.platform import Connection
from bot.settings import LOOPBACK, Settings
from bot.shutdown import WIND_DOWN_SECONDS
from bot.solver_worker import Solver
from bot.tracebacks import where
from bot.tryout.sample_company import TIL_CHANNEL
from bot.tryout.state import REF
from handlers.texts import call_commands
from scheduler import rhythms
from scheduler.clock import Clock
from storage import search, solving
from storage.database import Database, StorageUnavailable, Transaction, open_database
from storage.migrate import newest, upgrade
from storage.outbox import next_due as next_delivery
from storage.workspaces import Workspace, WorkspaceRef

if TYPE_CHECKING:
    from bot.tryout.coming import Coming
    from bot.tryout.workspace import Workspace as TryOut

log = logging.getLogger(__name__)

EMOJI_SECONDS = 1.0
"""Of the three that Slack waits."""

DISCONNECT_SECONDS = 1.0
"""For goodbyes: whoever does not answer them is left."""


class App:
    """A running bot: its parts, and `web`, the HTTP application to serve. On the platforms of
    `by_installation` every workspace installs us itself, and one that did not rests."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime],
        address: str = "",
        by_installation: Collection[str] = (),
        metrics_token: str = "",
        xapi_key: str = "",
    ) -> None:
        self.database = database
        self.by_installation = by_installation
        self.outbox = Outbox(database, now, by_installation)
        self.dispatch = Dispatch(database, self.outbox.wake)
        self.platforms: dict[str, Connection] = {}
        keep, wake = outbox.keep, self._wake_from_afar
        self.clock = Clock(database, now, self.platforms, keep, wake, by_installation)
        self.solver = Solver(database, now, self.outbox.platforms, keep, wake, by_installation)
        self.web = web.Application(client_max_size=1_000_000)
        Health(database, self.platforms).mount(self.web)
        if metrics_token:
            page = MetricsPage(database, now, self.platforms, metrics_token, self.clock, by_installation)
            page.mount(self.web)
        if xapi_key:
            from bot.xapi import StatementsPage

            StatementsPage(database, now, xapi_key).mount(self.web)
        self.links = DownloadLinks(database, address, now)
        self.links.mount(self.web)
        Certificates(database, address).mount(self.web)
        self.admin_page = AdminPage(database, now, address)
        self.admin_page.mount(self.web)
        self._til_emoji: dict[WorkspaceRef, tuple[str, ...]] = {}
        self._http_server = HttpServer(self.web)
        self._connected: list[Connection] = []
        self._at_work: list[asyncio.Task[None]] = []
        self._loop: asyncio.AbstractEventLoop | None = None

    def connect(self, platform: Connection) -> None:
        self.platforms[platform.name] = platform
        self.outbox.platforms[platform.name] = platform
        platform.mount(self.web)

    async def start(self) -> None:
        """Connect to the platforms and begin to deliver, to solve and to tick."""
        for platform in self.platforms.values():
            self._connected.append(platform)
            await platform.start()
        self._loop = asyncio.get_running_loop()
        self._at_work = [asyncio.create_task(one.run()) for one in (self.outbox, self.solver)]
        self.clock.start()

    async def listen(self, host: str, port: int) -> str:
        """Let requests in, there; gives the address."""
        address = await self._http_server.open(host, port)
        if host in LOOPBACK and not self.admin_page.is_reached:
            self.admin_page.reach_at(address, only_here=True)
        return address

    async def stop(self) -> None:
        """Stop in the order that loses nothing: nothing new comes in, who waits is answered, what is being
        sent is brought to an end. What takes too long is left as a crash would leave it, to be taken up at
        the next start. May be called when `start` was not."""
        try:
            async with asyncio.timeout(WIND_DOWN_SECONDS):
                await self._all(self._answer_who_waits(), self._rest())
        except TimeoutError:
            log.warning("stopped while something was still under way: the next start takes it up")
        await self._all(*(self._disconnect(platform) for platform in self._connected))
        await asyncio.to_thread(self.database.close)

    async def _answer_who_waits(self) -> None:
        receiving = [platform.stop_receiving for platform in self._connected]
        await self._all(self._http_server.close(), *(stop() for stop in receiving))
        # What was still on its way in may have been acknowledged meanwhile, before it was done.
        await self._all(*(stop() for stop in receiving))
        await self.dispatch.stop()

    async def _rest(self) -> None:
        """Begin nothing any more of what nobody waits for, and end what was begun."""
        if self._at_work:
            for task in self._at_work:
                task.cancel()
            await self._all(asyncio.to_thread(self.clock.stop), *self._at_work)

    async def _disconnect(self, platform: Connection) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(DISCONNECT_SECONDS):
                await platform.stop()

    async def _all(self, *parts: Awaitable[None]) -> None:
        """One that fails keeps no other from its end."""
        for ended in await asyncio.gather(*parts, return_exceptions=True):
            if isinstance(ended, Exception):
                log.error("not stopped as it should: %s", where(ended))

    def _wake_from_afar(self) -> None:
        """The clock ticks in a thread of its own."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self.outbox.wake)

    async def til_emoji(self, workspace: WorkspaceRef) -> tuple[str, ...]:
        """Those that save a message as a TIL, as they are chosen now; while the database is away, as they
        were."""
        try:
            async with asyncio.timeout(EMOJI_SECONDS):
                reading = asyncio.to_thread(self.database.read, workspace, _til_emoji)
                chosen: tuple[str, ...] = await reading
        except (StorageUnavailable, TimeoutError):
            return self._til_emoji.get(workspace, self.database.defaults.til_emoji)
        self._til_emoji[workspace] = chosen
        return chosen


def _til_emoji(tx: Transaction) -> tuple[str, ...]:
    return tx.workspace.til_emoji


async def assemble(settings: Settings, now: Callable[[], datetime]) -> App:
    """The bot for every platform there are settings for. Raises `StorageUnavailable`."""
    from bot.admin import checkup

    call_commands(settings.commands)
    database = await asyncio.to_thread(database_of, settings)
    by_installation = ("slack",) if settings.slack and settings.slack.by_installation else ()
    app = App(
        database, now, settings.public_url, by_installation, metrics_token=settings.metrics_token,
        xapi_key=settings.xapi_key,
    )  # fmt: skip
    app.admin_page.examine = partial(checkup.examine, app.database, settings)
    if settings.slack:
        from bot.slack.connection import SlackConnection

        app.connect(
            SlackConnection(
                settings.slack,
                app.dispatch,
                now,
                til_emoji=app.til_emoji,
                links=app.links,
                database=app.database,
            )
        )
    if settings.teams:
        from bot.teams.connection import TeamsConnection

        app.connect(TeamsConnection(settings.teams, app.database, app.dispatch, now, app.links))
    return app


async def assemble_tryout(
    settings: Settings,
    start: datetime,
    with_tips: bool = False,
    with_managers: bool = False,
    with_a_week: bool = False,
) -> "tuple[App, TryOut]":
    """The bot in the try-out workspace. A new one has its own clock begin at `start`, and may begin
    `with_tips`: the starter set, `with_managers`: who works for whom, and `with_a_week`: what colleagues
    did before you came."""
    from bot.admin import checkup
    from bot.import_export import starter
    from bot.tryout import sample_week
    from bot.tryout.workspace import Workspace as TryOut

    call_commands(settings.commands)
    database = await asyncio.to_thread(database_of, settings, TIL_CHANNEL)
    begins = sample_week.first(start) if with_a_week else start
    workspace = await asyncio.to_thread(TryOut, database, begins, settings.language)
    await asyncio.to_thread(search.reindex, database, REF, lambda done, of: None)
    app = App(database, lambda: workspace.now)
    app.admin_page.examine = partial(checkup.examine, database, settings)
    app.outbox.platforms[workspace.name] = workspace

    async def settle() -> None:
        await app.dispatch.settled()
        await asyncio.to_thread(rhythms.beat, database, REF, workspace.now, outbox.keep)
        await app.solver.solve_due()
        await app.outbox.deliver_due()

    def first_due(tx: Transaction) -> datetime | None:
        delivery = next_delivery(tx.connection, [REF.platform])
        moments = (rhythms.next_due(tx), solving.next_due(tx), delivery)
        return min((moment for moment in moments if moment is not None), default=None)

    async def next_due() -> datetime | None:
        return await asyncio.to_thread(database.read, REF, first_due)

    def to_come() -> "list[Coming]":
        return database.read(REF, _to_come)

    async def fill() -> None:
        if with_tips:
            await asyncio.to_thread(starter.put_in, database, REF, begins)
        if with_managers:
            await asyncio.to_thread(workspace.put_managers)
        if with_a_week:
            await sample_week.play(workspace, start)

    workspace.connect(app.dispatch, settle, next_due, to_come, fill)
    await workspace.open()
    return app, workspace


def _to_come(tx: Transaction) -> "list[Coming]":
    """All that will happen of itself, each with its next moment."""
    from bot.tryout.coming import Coming

    delivery = next_delivery(tx.connection, [REF.platform])
    named = [*rhythms.coming(tx), ("mentor_rounds", solving.next_due(tx)), ("delivery", delivery)]
    return [Coming(at, name) for name, at in named if at is not None]


def tryout_settings(settings: Settings) -> Settings:
    """The try-out keeps to its own file, unless told otherwise."""
    if settings.database_is_chosen:
        return settings
    return replace(settings, database_url="sqlite:///data/tryout.db")


def database_of(settings: Settings, til_channel: str = "") -> Database:
    """The database as this version needs it. `til_channel` is that of new workspaces."""
    defaults = Workspace(
        id=0,
        ref=WorkspaceRef("", ""),
        language=settings.language,
        zone=settings.zone,
        til_channel=til_channel or settings.til_channel,
        kudos_per_day=settings.kudos_per_day,
        kudos_emoji=settings.kudos_emoji,
        til_emoji=settings.til_emoji,
        admins=settings.admins,
    )
    database = open_database(settings.database_url, defaults)
    if upgrade(database):
        log.info("the database is brought to %s", newest())
    return database
