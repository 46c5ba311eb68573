"""Microsoft Teams, from the HTTP request to the answer."""

import logging
import secrets
from collections.abc import Callable
from datetime import datetime

import aiohttp
from aiohttp import web
from msgspec.structs import replace

from bot import metrics
from bot.csrf import refusal
from bot.dispatch import Dispatch
from bot.downloads import DownloadLinks
from bot.platform import Delivery, DeliveryError
from bot.rejections import rejections
from bot.settings import TeamsSettings
from bot.teams import pacing, payloads, receive
from bot.teams.adapter import Adapter
from bot.teams.answers import Answers, toast
from bot.teams.calls import Calls
from bot.teams.connector import Connector
from bot.teams.directory import Directory
from bot.teams.fresh_pages import FreshPages
from bot.teams.guard import Claims, Guard
from bot.teams.home import HomeCards
from bot.teams.in_place import InPlace
from bot.teams.port import Invoked, Turn
from bot.teams.receive import Received, Surface
from bot.teams.send import Sender
from bot.teams.tokens import Inbound, Keys, Outbound, TokenUnavailable
from bot.teams.views import Views
from handlers.chat import Capabilities
from storage.database import Database
from storage.workspaces import WorkspaceRef

log = logging.getLogger(__name__)

IN_DIALOG = Capabilities(
    private_replies=True,
    forms_from_commands=False,
    threads=True,
    home=True,
    home_in_chat=True,
    group_chats=False,
)
"""A dialog is seen by one person only, wherever it was opened."""

LOOK_UP_TIME_OUT = aiohttp.ClientTimeout(total=10, connect=5)

NOBODYS_TENANT = "local"
"""The workspace of a test client that names no tenant; only ever in the anonymous mode."""


class TeamsConnection:
    """See `bot.platform.Connection`."""

    name = "teams"
    capabilities = Capabilities(
        private_replies=False,
        forms_from_commands=False,
        threads=True,
        home=True,
        home_in_chat=True,
        group_chats=False,
        toasts=True,
    )
    seconds_between_posts = 0.15
    """7 a second in one conversation; see `pacing` for what else is held."""

    def __init__(
        self,
        settings: TeamsSettings,
        database: Database,
        dispatch: Dispatch,
        now: Callable[[], datetime],
        links: DownloadLinks | None = None,
    ) -> None:
        self._links = links or DownloadLinks(database, "", now)
        self.capabilities = replace(type(self).capabilities, files=self._links.are_possible)
        self._in_dialog = replace(IN_DIALOG, files=self._links.are_possible)
        self._settings = settings
        self._database = database
        self._dispatch = dispatch
        self._now = now
        self._http: aiohttp.ClientSession | None = None

    def mount(self, application: web.Application) -> None:
        application.router.add_post("/api/messages", self._messages)

    async def start(self) -> None:
        self._http = http = aiohttp.ClientSession(timeout=LOOK_UP_TIME_OUT)
        self._keys = Keys(self._settings.openid_url, http)
        self._tokens = Outbound(self._settings, http, self._now)
        self._guard = Guard(self._settings, Inbound(self._settings.app_id, self._keys, self._now))
        connector = Connector(Calls(self._settings, self._tokens, http))
        self._adapter = Adapter(connector)
        self._directory = Directory(self._database, connector)
        bot = f"28:{self._settings.app_id}"
        in_place = InPlace(self._settings.app_password or secrets.token_urlsafe())
        self._sender = Sender(self._database, self._directory, connector, bot, self._now, in_place)
        self._fresh = FreshPages(self._database, self._dispatch, connector, self.capabilities, self._now)
        self._views = Views(in_place)
        pages = HomeCards(self._database, connector, self._sender, self._fresh)
        self._answers = Answers(self._sender, self._links, in_place, pages, self._dispatch.spoken)

    async def disconnected(self) -> str:
        if self._settings.anonymous:
            return ""
        if not await self._keys.are_known():
            return "its signing keys cannot be fetched"
        try:
            await self._tokens.token()
        except TokenUnavailable as error:
            return f"its login service gives no token: {error}"
        return ""

    async def stop_receiving(self) -> None:
        """Everything comes in as requests."""

    async def settled(self) -> None:
        """Waits for what nobody waits for."""
        await self._fresh.settled()

    async def stop(self) -> None:
        if self._http is not None:
            await self.settled()
            await self._http.close()

    async def deliver(self, delivery: Delivery) -> str:
        pacing.WHOSE.set(delivery.workspace.key)
        message = await self._sender.deliver(delivery)
        if delivery.user:
            self._fresh.went_stale(delivery.workspace, delivery.user)
        return message

    async def _messages(self, request: web.Request) -> web.Response:
        """Without a token anybody would do, so then only this machine does."""
        if self._settings.anonymous and (elsewhere := refusal(request)):
            return elsewhere
        return await self._take(request)

    async def _take(self, request: web.Request) -> web.Response:
        with metrics.ACK.labels(self.name).time():
            return await self._answer(*await self._admitted(request))

    async def _admitted(self, request: web.Request) -> tuple[payloads.Activity, Claims]:
        try:
            return await self._guard.admit(request)
        except (web.HTTPUnauthorized, web.HTTPForbidden) as refusal:
            rejections.count("not from Teams", f"{refusal.status} {refusal.text}")
            raise

    async def _answer(self, activity: payloads.Activity, claims: Claims) -> web.Response:
        try:
            answer = await self._adapter.turn(activity, claims, lambda turn: self._turn(activity, turn))
        except payloads.NotAnActivity as error:
            raise web.HTTPBadRequest(text=str(error)) from None
        if answer is None or answer.body is None:
            return web.Response(status=answer.status if answer else 200)
        return web.json_response(answer.body, status=answer.status)

    async def _turn(self, activity: payloads.Activity, turn: Turn) -> Invoked | None:
        workspace = WorkspaceRef(self.name, activity.tenant or NOBODYS_TENANT)
        pacing.WHOSE.set(workspace.key)
        at = activity.timestamp or self._now()
        received = receive.read(activity, workspace, at)
        if received is None:
            return Invoked(None, status=404)
        if receive.asks_for_page(activity) and not await self._fresh.is_known(workspace, activity.sender.id):
            return Invoked(toast(""))
        await self._directory.note(activity, workspace, at)
        if view := self._views.of(activity):
            return Invoked(view)
        if receive.wants_to_cancel(activity):
            return await self._take_form_away(activity, turn)
        return await self._handle(activity, received, turn)

    async def _handle(self, activity: payloads.Activity, received: Received, turn: Turn) -> Invoked | None:
        in_dialog = received.surface is Surface.DIALOG
        answer = Invoked(None) if activity.type == "invoke" else None
        if received.surface is Surface.CARD:
            answer = Invoked(toast(""))
        for event in received.events:
            event = await self._directory.resolve(event)
            outcome = await self._dispatch.handle(event, self._in_dialog if in_dialog else self.capabilities)
            answer = await self._answers.give(received.surface, activity, event, outcome, turn)
            self._fresh.did(event, outcome)
        return answer

    async def _take_form_away(self, activity: payloads.Activity, turn: Turn) -> Invoked | None:
        if activity.reply_to_id and activity.is_with_bot_alone:
            try:
                await turn.delete(activity.reply_to_id)
            except DeliveryError as error:
                log.warning("Teams: a form stays where it is: %s", error)
        return Invoked(toast("")) if activity.type == "invoke" else None
