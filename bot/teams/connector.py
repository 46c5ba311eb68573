"""Calls to the Bot Connector, through botframework's `ConnectorClient` on our own transport.

Its default transport blocks a thread per call, has no time-out and repeats a POST by itself; ours is
aiohttp and says plainly what happened, so that who calls can decide what may be repeated.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import aiohttp
from botbuilder.schema import Activity, ChannelAccount, ConversationParameters
from botframework.connector import BotFrameworkConnectorConfiguration
from botframework.connector.aio import ConnectorClient
from msrest.authentication import Authentication
from msrest.exceptions import ClientException
from msrest.pipeline import Response
from msrest.pipeline.async_abc import AsyncHTTPSender, AsyncPipeline
from msrest.pipeline.universal import RawDeserializer
from msrest.serialization import Model
from yarl import URL

from bot import sanitize
from bot.platform import DeliveryError, Refused, TryLater, Unclear
from bot.settings import TeamsSettings
from bot.teams.pacing import Pace
from bot.teams.service_urls import may_send_to
from bot.teams.tokens import Outbound, TokenUnavailable
from storage.conversations import Identity

Result = TypeVar("Result")

TIME_OUT = aiohttp.ClientTimeout(total=20, connect=5)
"""Less than the outbox's lease."""

WAITS = 2.0
"""Seconds that a call waits for its turn; for longer, who called has to come back."""

PATIENCE = 4.0
"""Seconds an answer to a waiting person may be put off; Teams gives up after 10 to 15."""


class Answer:
    """What msrest needs of an HTTP answer."""

    def __init__(self, status: int, headers: Any, body: bytes) -> None:
        # msrest raises on 204 after a delete, though the Connector may say it.
        self.status_code = 200 if status == 204 else status
        self.headers = headers
        self._body = body

    def text(self) -> bytes:
        return self._body


class Transport(AsyncHTTPSender[Any, Any]):
    """Sends one request once. Raises a `DeliveryError` when that did not work."""

    def __init__(self, tokens: Outbound, http: aiohttp.ClientSession) -> None:
        self._tokens = tokens
        self._http = http
        self._pace = Pace()

    async def __aexit__(self, *_: object) -> None:
        """The session is not ours to close."""

    async def send(self, request: Any, **_: Any) -> Any:
        wanted = request.http_request
        await self._wait_for_turn(wanted)
        headers = dict(wanted.headers) | await self._authorisation()
        try:
            answer = await self._call(wanted, headers)
        except aiohttp.ClientConnectorError as error:
            raise TryLater(type(error).__name__) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Unclear(type(error).__name__) from None
        return Response(request, answer)

    async def _wait_for_turn(self, wanted: Any) -> None:
        now = asyncio.get_running_loop().time()
        wait = self._pace.turn(now, wanted.method, wanted.url, WAITS) - now
        if wait > WAITS:
            raise TryLater("pace", wait)
        if wait > 0:
            await asyncio.sleep(wait)

    async def _authorisation(self) -> dict[str, str]:
        try:
            token = await self._tokens.token()
        except TokenUnavailable as error:
            raise TryLater(f"no token: {error}") from None
        return {"Authorization": f"Bearer {token}"} if token else {}

    async def _call(self, wanted: Any, headers: dict[str, str]) -> Answer:
        url = URL(wanted.url, encoded=True)  # msrest has quoted the ids in it
        async with self._http.request(
            wanted.method, url, data=wanted.data, headers=headers, timeout=TIME_OUT, allow_redirects=False
        ) as answer:
            if answer.status == 401:
                self._tokens.forget()
            if answer.status >= 300:
                raise _trouble(answer.status, answer.headers.get("Retry-After", ""))
            return Answer(answer.status, answer.headers, await answer.read())


def _trouble(status: int, retry_after: str) -> DeliveryError:
    """502 and 504 may have been delivered all the same; 412 is a clash of two calls, harmless later."""
    code = str(status)
    if status in (401, 412, 429, 503):
        return TryLater(code, float(retry_after) if retry_after.isdecimal() else None)
    if status == 408 or status >= 500:
        return Unclear(code)
    return Refused(code)


class Connector:
    """What we ask of the Connector. Every call raises `TryLater`, `Refused` or `Unclear`."""

    def __init__(self, settings: TeamsSettings, tokens: Outbound, http: aiohttp.ClientSession) -> None:
        self._settings = settings
        self._transport = Transport(tokens, http)
        self._clients: dict[str, Any] = {}

    def client(self, service_url: str) -> Any:
        """botframework's client for one region, made once: it is dear to make. An address that was taken in
        once is not for that reason good for ever: the settings may have changed."""
        if not may_send_to(self._settings, service_url):
            raise Refused("service url not allowed")
        if service_url not in self._clients:
            configuration = BotFrameworkConnectorConfiguration(
                Authentication(), service_url.rstrip("/"), pipeline_type=self._pipeline
            )
            client = ConnectorClient(None, custom_configuration=configuration)
            client._serialize.body = _written  # its own walks through the whole card, and takes twice as long
            self._clients[service_url] = client
        return self._clients[service_url]

    def _pipeline(self, configuration: Any) -> Any:
        return AsyncPipeline([configuration.user_agent_policy, RawDeserializer()], self._transport)

    async def post(self, service_url: str, conversation: str, activity: Activity) -> str:
        """The new message's id."""
        client = self.client(service_url).conversations
        return _id(await _plainly(client.send_to_conversation(conversation, activity)))

    async def update(self, service_url: str, conversation: str, message: str, activity: Activity) -> None:
        client = self.client(service_url).conversations
        await _plainly(client.update_activity(conversation, message, activity))

    async def delete(self, service_url: str, conversation: str, message: str) -> None:
        client = self.client(service_url).conversations
        await _plainly(client.delete_activity(conversation, message))

    async def open_chat(self, service_url: str, tenant: str, bot: str, user: str) -> str:
        """The id of the 1:1 chat with somebody; asking again gives the same chat."""
        wanted = ConversationParameters(
            bot=ChannelAccount(id=bot),
            members=[ChannelAccount(id=user)],
            is_group=False,
            tenant_id=tenant,
            channel_data={"tenant": {"id": tenant}},
        )
        client = self.client(service_url).conversations
        return _id(await _plainly(client.create_conversation(wanted)))

    async def members(
        self, service_url: str, conversation: str, continuation: str | None
    ) -> tuple[list[Identity], str | None]:
        """One page of the roster and where to go on."""
        client = self.client(service_url).conversations
        page = await _plainly(client.get_conversation_paged_members(conversation, 500, continuation))
        found = (_identity(member) for member in page.members or [])
        return [one for one in found if one], page.continuation_token or None

    async def principal_name(self, service_url: str, conversation: str, user: str) -> str:
        """The name by which Microsoft 365 knows somebody in this conversation, such as
        "sarah@company.example"; "" when it is not told."""
        client = self.client(service_url).conversations
        member = await _plainly(client.get_conversation_member(conversation, user))
        return str((member.additional_properties or {}).get("userPrincipalName") or "")


def _written(model: Any, _: str) -> Any:
    """As JSON names it, without what is not said. What is no model, such as a card, is that already."""
    if isinstance(model, list):
        return [_written(one, _) for one in model]
    if not isinstance(model, Model):
        return model
    named = ((described["key"], getattr(model, name)) for name, described in model._attribute_map.items())
    return {key: _written(value, _) for key, value in named if value is not None}


def _id(made: Any) -> str:
    return str(made.id) if made is not None and made.id else ""


def _identity(member: Any) -> Identity | None:
    """Rosters say `objectId` where activities say `aadObjectId`; botbuilder's model knows the latter."""
    unknown = member.additional_properties or {}
    aad_id = str(member.aad_object_id or unknown.get("objectId") or "").lower()
    if not (sanitize.is_id(aad_id) and sanitize.is_id(member.id)):
        return None
    return Identity(aad_id, member.id, sanitize.name(member.name))


async def _plainly(call: Awaitable[Result]) -> Result:
    """What msrest makes of an answer it cannot read: the call itself had gone through."""
    try:
        return await call
    except ClientException as error:
        raise Unclear(type(error).__name__) from None


async def patiently(call: Callable[[], Awaitable[Result]]) -> Result:
    """Try again for a person who waits, a few seconds at most; once when it may have arrived."""
    left, wait, may_repeat = PATIENCE, 0.3, True
    while True:
        try:
            return await call()
        except (TryLater, Unclear) as error:
            asked = error.seconds if isinstance(error, TryLater) else None
            pause = asked if asked is not None else wait * (1 + random.random())  # noqa: S311  # jitter
            if pause > left or not may_repeat:
                raise
            may_repeat = isinstance(error, TryLater)
            left, wait = left - pause, wait * 2
            await asyncio.sleep(pause)
