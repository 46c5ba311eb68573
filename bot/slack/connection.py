"""Slack as one of the platforms people reach the bot on. What somebody does goes

    guard -> bolt -> receive -> history, directory -> dispatch -> answers

and what others must get goes out through `deliver`.
"""

import asyncio
import logging
import math
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

import aiohttp
import msgspec
from aiohttp import web
from msgspec.structs import replace
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.downloads import DownloadLinks
from bot.platform import Delivery
from bot.settings import SlackSettings
from bot.slack.answers import OPEN_OFFERED, Answers
from bot.slack.bolt import Bolt, quiet
from bot.slack.consent import Consents
from bot.slack.directory import Directory
from bot.slack.encryption import TokenCipher
from bot.slack.errors import FAILURES, code_of
from bot.slack.files import Uploads
from bot.slack.focus import InTheirName
from bot.slack.guard import Guard, Refusal
from bot.slack.history import Emoji, History, none
from bot.slack.incoming import Reading
from bot.slack.limits import Json
from bot.slack.payloads import Malformed
from bot.slack.receive import groups_named, receive, typed_in
from bot.slack.request_body import parse
from bot.slack.send import Sender
from bot.slack.socket_mode import Socket
from handlers.chat import Capabilities, DirectMessage, Durable, Post, Press
from storage.database import Database

if TYPE_CHECKING:
    from bot.dispatch import Dispatch

log = logging.getLogger(__name__)

ADDRESS = "/slack/events"
ANSWER_SECONDS = 2
"""For calls that somebody waits for: Slack gives three seconds for all of it."""

DELIVERY_SECONDS = 15

TOKEN_LASTS = 30
"""Seconds that a token which was taken is believed to be good."""


class SlackConnection:
    """Fulfils `bot.platform.Connection`. `til_emoji` are the ones whose message may be read, where
    the settings allow reading at all; `language` is spoken to people who chose none."""

    name = "slack"
    seconds_between_posts = 1.0

    def __init__(
        self,
        settings: SlackSettings,
        dispatch: "Dispatch",
        now: Callable[[], datetime],
        *,
        language: str = "nl",
        til_emoji: Emoji = none,
        links: DownloadLinks | None = None,
        database: Database | None = None,
    ) -> None:
        self._settings = settings
        self._dispatch = dispatch
        self._now = now
        self._me = ""
        self._introduced_at = -math.inf
        self._client = _client(settings, ANSWER_SECONDS)
        self._delivery_client = _client(settings, DELIVERY_SECONDS)
        self._directory = Directory(self._client, now)
        self._uploads = Uploads(self._delivery_client, self._directory, links)
        self._consents, in_their_name = self._with_consent(database)
        self.capabilities = Capabilities(
            private_replies=True,
            forms_from_commands=True,
            threads=True,
            home=True,
            group_chats=True,
            focus=self._consents is not None,
        )
        self._answers = Answers(self._client, self._directory, self._uploads, language, self._consents)
        self._history = History(self._client, self._directory, til_emoji if settings.read_messages else none)
        self._sender = Sender(self._delivery_client, self._directory, in_their_name)
        self._guard = Guard(settings.signing_secret, now)
        self._bolt = Bolt(AsyncWebClient(base_url=settings.api_url, logger=quiet), self._handle)
        self._socket: Socket | None = None

    def _with_consent(self, database: Database | None) -> tuple[Consents | None, InTheirName | None]:
        """How people are asked whether we may act in their name, and how that is done; None where we do
        not."""
        chosen = self._settings.consent
        if chosen is None or database is None:
            return None, None
        asking = Consents(chosen, database, self._delivery_client, self._now)
        return asking, InTheirName(self._delivery_client, TokenCipher(chosen.keys), self._now)

    def mount(self, application: web.Application) -> None:
        """One address for everything Slack sends. With Socket Mode there is none: nobody can knock. And one
        for browsers that Slack sends back."""
        if not self._settings.app_token:
            application.router.add_post(ADDRESS, self._http)
        if self._consents:
            self._consents.mount(application)

    async def start(self) -> None:
        self._client.session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_SECONDS))
        self._delivery_client.session = aiohttp.ClientSession(
            # A kept connection that Slack closed meanwhile would make a post look cut off half-way.
            connector=aiohttp.TCPConnector(force_close=True),
            timeout=aiohttp.ClientTimeout(total=DELIVERY_SECONDS, sock_connect=5),
        )
        if refused := await self._introduce_ourselves():
            log.error(refused)
        if self._settings.app_token:
            self._socket = Socket(self._client, self._settings.app_token, self._run)
            await self._socket.start()

    async def disconnected(self) -> str:
        if self._socket and not await self._socket.is_connected():
            return "Socket Mode is not connected"
        if asyncio.get_running_loop().time() < self._introduced_at + TOKEN_LASTS:
            return ""
        return await self._introduce_ourselves()

    async def stop_receiving(self) -> None:
        if self._socket:
            await self._socket.stop_receiving()
        await self._uploads.settled()

    async def stop(self) -> None:
        if self._socket:
            await self._socket.stop()
        await self._uploads.settled()
        await self._directory.close()
        for client in (self._client, self._delivery_client):
            if client.session:
                await client.session.close()

    async def settled(self) -> None:
        """Waits for files that are being brought."""
        await self._uploads.settled()

    async def deliver(self, delivery: Delivery) -> str:
        return await self._sender.deliver(delivery)

    def reads_back(self, effect: Durable) -> bool:
        """Our own chat with somebody may always be read (`im:history`), channels where that is allowed.
        For group messages we do not ask."""
        return isinstance(effect, DirectMessage) or (
            isinstance(effect, Post) and self._settings.read_messages
        )

    async def read_back(self, delivery: Delivery, since: datetime) -> str:
        return await self._sender.read_back(delivery, since)

    async def _introduce_ourselves(self) -> str:
        """Why Slack does not take our token, "" when it does. Events name us too, so a Slack that is away for
        a moment does not keep us from starting."""
        try:
            self._me = str((await self._client.auth_test())["user_id"])
        except FAILURES as error:
            return f"Slack does not confirm SLACK_BOT_TOKEN: {code_of(error)}"
        self._introduced_at = asyncio.get_running_loop().time()
        return ""

    async def _http(self, request: web.Request) -> web.Response:
        try:
            payload = parse(await self._guard.admit(request))
        except Refusal as refusal:
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
        try:
            return await self._bolt.run(payload)
        except Malformed:
            return BoltResponse(status=400)

    async def _handle(self, payload: dict[str, Any]) -> BoltResponse:
        try:
            answer = await self._happened(payload)
        except Malformed as error:
            log.warning("Slack sent something malformed: %s", error)
            return BoltResponse(status=400)
        return BoltResponse(status=200, body=msgspec.json.encode(answer).decode() if answer else "")

    async def _happened(self, payload: dict[str, Any]) -> Json:
        for part in typed_in(payload):
            part["text"] = await self._directory.named(part["text"])
        groups = groups_named(payload)
        members = await self._directory.members(groups) if groups else {}
        incoming = receive(payload, Reading(self._now(), self._me, members))
        if incoming is None:
            return {}
        if isinstance(incoming.event, Press) and incoming.event.action == OPEN_OFFERED:
            return await self._answers.open_offered(incoming, incoming.event.value)
        event = await self._history.add_words(incoming.event)
        event = await self._directory.introduce(event)
        outcome = await self._dispatch.handle(event, self.capabilities)
        if not outcome.effects:
            return {}
        return await self._answers.give(replace(incoming, event=event), outcome.effects, outcome.who)


def _client(settings: SlackSettings, seconds: int) -> AsyncWebClient:
    """Without retries: the SDK would post again after a dropped connection, and tell nobody."""
    return AsyncWebClient(
        token=settings.bot_token,
        base_url=settings.api_url,
        timeout=seconds,
        retry_handlers=[],
        logger=quiet,
    )
