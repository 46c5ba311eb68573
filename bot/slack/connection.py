"""Slack as one of the platforms people reach the bot on. What somebody does goes

    guard -> bolt -> receive -> history, directory -> dispatch -> answers

and what others must get goes out through `deliver`.
"""

import asyncio
import logging
import math
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

import aiohttp
import msgspec
from aiohttp import web
from msgspec.structs import replace
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot import metrics
from bot.downloads import DownloadLinks
from bot.platform import Delivery, Refused, TryLater
from bot.rejections import rejections
from bot.settings import SlackSettings
from bot.slack import channel_changes
from bot.slack.bolt import Bolt, quiet
from bot.slack.consent import Consents
from bot.slack.endings import Ending, ending, take_back
from bot.slack.errors import TOKEN_TROUBLE
from bot.slack.guard import Guard, Refusal
from bot.slack.history import Emoji, none
from bot.slack.in_time import Answered, InTime
from bot.slack.incoming import Reading
from bot.slack.oauth import exchange_of
from bot.slack.offering import OPEN_OFFERED
from bot.slack.payloads import Malformed
from bot.slack.receive import as_said, concerns_us, groups_named, named_in, receive, typed_in
from bot.slack.request_body import parse
from bot.slack.socket_mode import Socket
from bot.slack.team import ANSWER_SECONDS, DELIVERY_SECONDS, Common, Team, web_client
from bot.slack.teams import OneTeam, for_whom
from bot.slack.written import keep_looks
from handlers.chat import Asked, Capabilities, DirectMessage, Durable, Event, Post, Press
from storage import places
from storage.database import Database, StorageUnavailable, Transaction
from storage.workspaces import WorkspaceRef

if TYPE_CHECKING:
    from bot.dispatch import Dispatch

log = logging.getLogger(__name__)

ADDRESS = "/slack/events"

TOKEN_LASTS = 30
"""Seconds that a token which was taken is believed to be good."""

RESTS = 60.0
"""Seconds until something is tried again that Slack does not let us do now."""


class SlackConnection:
    """Fulfils `bot.platform.Connection`. `til_emoji` are the ones whose message may be read, where the
    settings allow reading at all."""

    name = "slack"
    seconds_between_posts = 1.0

    def __init__(
        self,
        settings: SlackSettings,
        dispatch: "Dispatch",
        now: Callable[[], datetime],
        *,
        til_emoji: Emoji = none,
        links: DownloadLinks | None = None,
        database: Database | None = None,
    ) -> None:
        self._settings = settings
        self._dispatch = dispatch
        self._database = database
        self._now = now
        self._nobodys = web_client(settings, "", DELIVERY_SECONDS)
        exchange = exchange_of(settings, self._nobodys)
        self._consents = Consents(settings, database, exchange, now) if database and exchange else None
        common = Common(settings, now, self._spoken, til_emoji, links, self._consents)
        self._teams, self._install = for_whom(common, database, exchange)
        self._client = self._teams.team.client if isinstance(self._teams, OneTeam) else self._nobodys
        self.capabilities = Capabilities(
            private_replies=True,
            forms_from_commands=True,
            threads=True,
            home=True,
            group_chats=True,
            focus=self._consents is not None,
        )
        self._guard = Guard(settings.signing_secret, now)
        self._bolt = Bolt(AsyncWebClient(base_url=settings.api_url, logger=quiet), self._handle)
        self._sessions: list[aiohttp.ClientSession] = []
        self._socket: Socket | None = None
        self._confirmed_at = -math.inf
        self._in_time = InTime()

    def _spoken(self, event: Event) -> str:
        return self._dispatch.spoken(event)

    def mount(self, application: web.Application) -> None:
        """One address for everything Slack sends. With Socket Mode there is none: nobody can knock. And one
        for browsers that Slack sends back."""
        if not self._settings.app_token:
            application.router.add_post(ADDRESS, self._http)
        for pages in (self._consents, self._install):
            if pages:
                pages.mount(application)

    async def start(self) -> None:
        answering = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_SECONDS))
        delivering = aiohttp.ClientSession(
            # A kept connection that Slack closed meanwhile would make a post look cut off half-way.
            connector=aiohttp.TCPConnector(force_close=True),
            timeout=aiohttp.ClientTimeout(total=DELIVERY_SECONDS, sock_connect=5),
        )
        self._sessions = [answering, delivering]
        self._nobodys.session = delivering
        self._teams.open(answering, delivering)
        if refused := await self.disconnected():
            log.error(refused)
        if self._settings.app_token:
            self._socket = Socket(self._client, self._settings.app_token, self._run)
            await self._socket.start()

    async def disconnected(self) -> str:
        if self._socket and not await self._socket.is_connected():
            return "Socket Mode is not connected"
        now = asyncio.get_running_loop().time()
        if now < self._confirmed_at + TOKEN_LASTS:
            return ""
        refused = await self._teams.disconnected()
        if not refused:
            self._confirmed_at = now
        return refused

    async def stop_receiving(self) -> None:
        if self._socket:
            await self._socket.stop_receiving()
        await self.settled()

    async def stop(self) -> None:
        if self._socket:
            await self._socket.stop()
        await self.settled()
        await self._teams.stop()
        for session in self._sessions:
            await session.close()

    async def settled(self) -> None:
        """Waits for what comes after the answer to a request, and for files that are being brought."""
        await self._in_time.settled()
        await self._teams.settled()

    async def deliver(self, delivery: Delivery) -> str:
        async with self._at_work(delivery.workspace) as team:
            return await team.sender.deliver(delivery)

    def reads_back(self, effect: Durable) -> bool:
        """Our own chat with somebody may always be read (`im:history`), channels where that is allowed.
        For group messages we do not ask."""
        return isinstance(effect, DirectMessage) or (
            isinstance(effect, Post) and self._settings.read_messages
        )

    async def read_back(self, delivery: Delivery, since: datetime) -> str:
        async with self._at_work(delivery.workspace) as team:
            return await team.sender.read_back(delivery, since)

    async def address(self, workspace: WorkspaceRef, place: str, message: str) -> str:
        async with self._at_work(workspace) as team:
            return await team.sender.address(place, message)

    @asynccontextmanager
    async def _at_work(self, workspace: WorkspaceRef) -> AsyncIterator[Team]:
        """Whatever is for a workspace that we do not work for (any more) waits until we do."""
        try:
            team = await self._teams.find([workspace])
        except StorageUnavailable:
            raise TryLater("storage_unavailable") from None
        if team is None:
            raise TryLater("not_installed", RESTS, everywhere=True)
        try:
            yield team
        except Refused as refusal:
            if refusal.code not in TOKEN_TROUBLE:
                raise
            await self._teams.refused(team, refusal.code)
            raise TryLater(refusal.code, RESTS, everywhere=True) from None

    async def _http(self, request: web.Request) -> web.Response:
        try:
            payload = parse(await self._guard.admit(request))
        except Refusal as refusal:
            if refusal.status == 401:
                rejections.count("not signed by Slack")
            return web.Response(status=refusal.status)
        except Malformed:
            return web.Response(status=400)
        if payload.get("type") == "url_verification":
            return web.json_response({"challenge": payload.get("challenge")})
        if "ssl_check" in payload:  # Slack looks now and then whether our certificate is in order
            return web.Response()
        answer = await self._run(payload)
        if not answer.body:
            return web.Response(status=answer.status)
        return web.Response(status=answer.status, text=answer.body, content_type="application/json")

    async def _run(self, payload: dict[str, Any]) -> BoltResponse:
        """The answer to one payload, however it came. Never raises."""
        with metrics.ACK.labels(self.name).time():
            try:
                return await self._bolt.run(payload)
            except Malformed:
                return BoltResponse(status=400)

    async def _handle(self, payload: dict[str, Any]) -> BoltResponse:
        """The answer to one payload, in time; what is not there by then comes later."""
        try:
            answer = await self._in_time.answer(self._happened(payload))
        except Malformed as error:
            log.warning("Slack sent something malformed: %s", error)
            return BoltResponse(status=400)
        return BoltResponse(status=200, body=msgspec.json.encode(answer.body).decode() if answer.body else "")

    async def _happened(self, payload: dict[str, Any]) -> Answered | None:
        """What happened, and the answer to it; None where nothing is to be done. Raises `Malformed`."""
        if (end := ending(payload)) is not None:
            await self._ended(end)
            return None
        if not concerns_us(payload):
            return None
        payload = as_said(payload)
        workspaces = named_in(payload)
        team = await self._teams.find(workspaces)
        if team is None or not workspaces:
            log.info("Slack sent something of a workspace that we do not work for")
            return None
        workspace = team.workspace or workspaces[0]
        await self._note_change(team, workspace, payload)
        return await self._happened_in(team, workspace, payload)

    async def _note_change(self, team: Team, workspace: WorkspaceRef, payload: dict[str, Any]) -> None:
        changed = channel_changes.change(payload, team.me, self._now())
        if changed is not None:
            team.directory.forget_place(changed.channel)
            await self._write(workspace, lambda tx: channel_changes.note(tx, changed))

    async def _write(self, workspace: WorkspaceRef, work: Callable[[Transaction], None]) -> None:
        if self._database is not None:
            await self._database.handle(workspace, work)

    async def _ended(self, end: Ending) -> None:
        """What Slack took back is of no use, and must not be tried."""
        team = await self._teams.find([end.workspace]) if end.workspace else None
        workspace, now = (team.workspace if team else None), self._now()
        if workspace is None or self._database is None:
            return
        await self._database.handle(workspace, lambda tx: take_back(tx, end, now))
        self._teams.forget(workspace)

    async def _is_looked_up(self, event: Asked) -> bool:
        """Whether questions are, in the channel where this was asked: of any other nothing is kept."""
        if event.place is None or self._database is None or not self._settings.read_messages:
            return False
        key = event.place.key
        try:
            return await self._database.look(
                event.workspace, lambda tx: places.offers_tips(tx, key), ANSWER_SECONDS
            )
        except StorageUnavailable:
            return False

    async def _happened_in(
        self, team: Team, workspace: WorkspaceRef, payload: dict[str, Any]
    ) -> Answered | None:
        if payload.get("type") == "message_action":
            keep_looks(payload.get("message"))
        for part in typed_in(payload):
            part["text"] = await team.directory.named(part["text"])
        groups = groups_named(payload)
        members = await team.directory.members(groups) if groups else {}
        incoming = receive(payload, Reading(self._now(), team.me, members, workspace, team.organisation))
        if incoming is None:
            return None
        if isinstance(incoming.event, Press) and incoming.event.action == OPEN_OFFERED:
            offered = await team.answers.open_offered(incoming, incoming.event.value)
            return Answered(team.answers, incoming, offered)
        if isinstance(incoming.event, Asked) and not await self._is_looked_up(incoming.event):
            return None
        event = await team.history.add_words(incoming.event)
        event = await team.directory.introduce(event)
        if event.place and team.directory.was_closed(channel := event.place.key):
            await self._write(workspace, lambda tx: channel_changes.close(tx, channel))
        incoming = replace(incoming, event=event)
        outcome = await self._dispatch.handle(incoming.event, self.capabilities)
        answer = await team.answers.give(incoming, outcome.effects, outcome.who)
        return Answered(team.answers, incoming, answer)
