"""Calls to the Bot Connector, through botframework's `ConnectorClient` on our own transport.

Its default transport blocks a thread per call, has no time-out and repeats a POST by itself; ours is
aiohttp, see `calls`.
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
    Model,
    RawDeserializer,
    Response,
)
from bot.teams.messages import Message
from bot.teams.payloads import Channels
from storage.conversations import Identity

Result = TypeVar("Result")


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
            client = ConnectorClient(None, custom_configuration=configuration)
            client._serialize.body = _written  # its own walks through the whole card, and takes twice as long
            self._clients[service_url] = client
        return self._clients[service_url]

    def _pipeline(self, configuration: Any) -> Any:
        return AsyncPipeline([configuration.user_agent_policy, RawDeserializer()], self._transport)

    async def post(self, service_url: str, conversation: str, shown: Message) -> str:
        client = self.client(service_url).conversations
        return _id(await _plainly(client.send_to_conversation(conversation, shown.as_activity())))

    async def update(self, service_url: str, conversation: str, message: str, shown: Message) -> None:
        client = self.client(service_url).conversations
        await _plainly(client.update_activity(conversation, message, shown.as_activity()))

    async def delete(self, service_url: str, conversation: str, message: str) -> None:
        client = self.client(service_url).conversations
        await _plainly(client.delete_activity(conversation, message))

    async def open_chat(self, service_url: str, tenant: str, bot: str, user: str) -> str:
        wanted = {
            "bot": {"id": bot},
            "members": [{"id": user}],
            "isGroup": False,
            "tenantId": tenant,
            "channelData": {"tenant": {"id": tenant}},
        }
        client = self.client(service_url).conversations
        return _id(await _plainly(client.create_conversation(wanted)))

    async def members(
        self, service_url: str, conversation: str, continuation: str | None
    ) -> tuple[list[Identity], str | None]:
        client = self.client(service_url).conversations
        page = await _plainly(client.get_conversation_paged_members(conversation, 500, continuation))
        found = (_identity(member) for member in page.members or [])
        return [one for one in found if one], page.continuation_token or None

    async def standard_channels(self, service_url: str, team: str) -> set[str]:
        self._calls.check(service_url)
        url = f"{service_url.rstrip('/')}/v3/teams/{quote(team, safe='')}/conversations"
        answer = await self._calls.send("GET", url, None, {})  # botframework's model loses their types
        try:
            return msgspec.json.decode(answer.body, type=Channels).standard
        except msgspec.MsgspecError as error:
            raise Unclear(type(error).__name__) from None

    async def principal_name(self, service_url: str, conversation: str, user: str) -> str:
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
