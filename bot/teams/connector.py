"""Calls to the Bot Connector. What is sent goes as the JSON it is; what is asked, through botframework's
`ConnectorClient` on our own transport.

Its models walk through each card several times. Its default transport blocks a thread per call, has no
time-out and repeats a POST by itself; ours is aiohttp, see `calls`.
"""

from collections.abc import Awaitable
from typing import Any, TypeVar
from urllib.parse import quote

import msgspec

from bot import sanitize
from bot.platform import Unclear
from bot.teams import calls
from bot.teams.calls import Calls
from bot.teams.framework import (
    AsyncHTTPSender,
    AsyncPipeline,
    Authentication,
    BotFrameworkConnectorConfiguration,
    ClientException,
    ConnectorClient,
    RawDeserializer,
    Response,
)
from bot.teams.messages import Message
from bot.teams.payloads import Channels
from storage.conversations import Identity

Result = TypeVar("Result")
JSON = {"Content-Type": "application/json; charset=utf-8"}


class Made(msgspec.Struct):
    id: str | None = None


class Answer:
    """What msrest needs of an HTTP answer."""

    def __init__(self, answer: calls.Answer) -> None:
        # msrest raises on 204 after a delete, though the Connector may say it.
        self.status_code = 200 if answer.status == 204 else answer.status
        self.headers = answer.headers
        self._body = answer.body

    def text(self) -> bytes:
        return self._body


class Transport(AsyncHTTPSender[Any, Any]):
    """Sends one request once. Raises a `DeliveryError` when that did not work."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    async def __aexit__(self, *_: object) -> None:
        """The session is not ours to close."""

    async def send(self, request: Any, **_: Any) -> Any:
        wanted = request.http_request
        answer = await self._calls.send(wanted.method, wanted.url, wanted.data, wanted.headers)
        return Response(request, Answer(answer))


class Connector:
    """See `bot.teams.port.Connector`."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._transport = Transport(calls)
        self._clients: dict[str, Any] = {}

    def client(self, service_url: str) -> Any:
        """botframework's client for one region, made once: it is dear to make."""
        self._calls.check(service_url)
        if service_url not in self._clients:
            configuration = BotFrameworkConnectorConfiguration(
                Authentication(), service_url.rstrip("/"), pipeline_type=self._pipeline
            )
            self._clients[service_url] = ConnectorClient(None, custom_configuration=configuration)
        return self._clients[service_url]

    def _pipeline(self, configuration: Any) -> Any:
        return AsyncPipeline([configuration.user_agent_policy, RawDeserializer()], self._transport)

    async def post(self, service_url: str, conversation: str, shown: Message) -> str:
        path = _path("conversations", conversation, "activities")
        return _id(await self._send("POST", service_url, path, shown.as_activity()))

    async def update(self, service_url: str, conversation: str, message: str, shown: Message) -> None:
        path = _path("conversations", conversation, "activities", message)
        await self._send("PUT", service_url, path, shown.as_activity())

    async def delete(self, service_url: str, conversation: str, message: str) -> None:
        await self._send("DELETE", service_url, _path("conversations", conversation, "activities", message))

    async def open_chat(self, service_url: str, tenant: str, bot: str, user: str) -> str:
        wanted = {
            "bot": {"id": bot},
            "members": [{"id": user}],
            "isGroup": False,
            "tenantId": tenant,
            "channelData": {"tenant": {"id": tenant}},
        }
        return _id(await self._send("POST", service_url, _path("conversations"), wanted))

    async def members(
        self, service_url: str, conversation: str, continuation: str | None
    ) -> tuple[list[Identity], str | None]:
        client = self.client(service_url).conversations
        page = await _plainly(client.get_conversation_paged_members(conversation, 500, continuation))
        found = (_identity(member) for member in page.members or [])
        return [one for one in found if one], page.continuation_token or None

    async def standard_channels(self, service_url: str, team: str) -> set[str]:
        path = _path("teams", team, "conversations")  # botframework's model loses their types
        return _read(await self._send("GET", service_url, path), Channels).standard

    async def principal_name(self, service_url: str, conversation: str, user: str) -> str:
        client = self.client(service_url).conversations
        member = await _plainly(client.get_conversation_member(conversation, user))
        return str((member.additional_properties or {}).get("userPrincipalName") or "")

    async def _send(
        self, method: str, service_url: str, path: str, body: dict[str, Any] | None = None
    ) -> calls.Answer:
        self._calls.check(service_url)
        written = msgspec.json.encode(body) if body else None
        return await self._calls.send(method, service_url.rstrip("/") + path, written, JSON if body else {})


def _path(*parts: str) -> str:
    return "/v3/" + "/".join(quote(part, safe="") for part in parts)


def _id(answer: calls.Answer) -> str:
    return (_read(answer, Made).id or "") if answer.body else ""


def _read(answer: calls.Answer, kind: type[Result]) -> Result:
    """Raises `Unclear`: the call itself had gone through."""
    try:
        return msgspec.json.decode(answer.body, type=kind)
    except msgspec.MsgspecError as error:
        raise Unclear(type(error).__name__) from None


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
