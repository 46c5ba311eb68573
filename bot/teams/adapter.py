"""A turn of botbuilder, with our own authentication before it and our own connector behind it."""

from typing import Any

from bot.teams import payloads
from bot.teams.calls import patiently
from bot.teams.connector import Connector
from bot.teams.framework import (
    Activity,
    AuthenticateRequestResult,
    BotFrameworkAuthentication,
    ChannelAccount,
    ClaimsIdentity,
    CloudAdapterBase,
    ConnectorFactory,
    ConversationAccount,
)
from bot.teams.messages import Message
from bot.teams.port import Invoked, Logic

AUDIENCE = "https://api.botframework.com"
"""botbuilder wants one; our connector has tokens of its own."""


class Turn:
    """See `bot.teams.port.Turn`. That of botbuilder copies each card, down to its last word."""

    def __init__(self, connector: Connector, activity: payloads.Activity) -> None:
        self._connector = connector
        self._where = (activity.service_url, activity.conversation.id)

    async def send(self, shown: Message) -> None:
        await patiently(lambda: self._connector.post(*self._where, shown))

    async def update(self, message: str, shown: Message) -> None:
        await patiently(lambda: self._connector.update(*self._where, message, shown))

    async def delete(self, message: str) -> None:
        await patiently(lambda: self._connector.delete(*self._where, message))


class Adapter(CloudAdapterBase):  # type: ignore[misc]  # botbuilder ships no types
    """See `bot.teams.port.Adapter`."""

    def __init__(self, connector: Connector) -> None:
        super().__init__(_Authentication(connector))
        self._connector = connector

    async def turn(self, activity: payloads.Activity, claims: dict[str, Any], logic: Logic) -> Invoked | None:
        answer: Invoked | None = None

        async def on_turn(_: Any) -> None:
            nonlocal answer
            answer = await logic(Turn(self._connector, activity))

        authenticated = self.bot_framework_authentication.authenticated(claims)
        await self.process_activity(authenticated, _activity(activity), on_turn)
        return answer


class _Authentication(BotFrameworkAuthentication):  # type: ignore[misc]
    """Nothing but the way to our connector: tokens are checked before a turn begins."""

    def __init__(self, connector: Connector) -> None:
        self._factory = _Factory(connector)

    def authenticated(self, claims: dict[str, Any]) -> AuthenticateRequestResult:
        result = AuthenticateRequestResult()
        result.claims_identity = ClaimsIdentity(claims, True)
        result.audience = AUDIENCE
        result.connector_factory = self._factory
        return result

    async def authenticate_request(self, activity: Any, auth_header: Any) -> Any:
        raise PermissionError("checked by our guard")

    async def authenticate_streaming_request(self, auth_header: Any, channel_id_header: Any) -> Any:
        raise PermissionError("no streaming")

    def create_connector_factory(self, claims_identity: Any) -> ConnectorFactory:
        return self._factory

    async def create_user_token_client(self, claims_identity: Any) -> None:
        """People never sign in with us."""


class _Factory(ConnectorFactory):  # type: ignore[misc]
    def __init__(self, connector: Connector) -> None:
        self._connector = connector

    async def create(self, service_url: str, audience: str) -> Any:
        return self._connector.client(service_url)


def _activity(read: payloads.Activity) -> Activity:
    """As much as a turn needs. Nothing else can trip botbuilder's models then."""
    return Activity(
        type=read.type,
        id=read.id,
        name=read.name,
        service_url=read.service_url,
        channel_id=read.channel_id,
        reply_to_id=read.reply_to_id,
        from_property=ChannelAccount(id=read.sender.id, name=read.sender.name),
        recipient=ChannelAccount(id=read.recipient.id) if read.recipient else None,
        conversation=ConversationAccount(id=read.conversation.id),
    )
