"""The shapes of what an invoke carries: a button of a card, a dialog, the menu of a message, a search. What
does not fit is refused, as in `payloads`.
"""

from typing import Any

from msgspec import Struct

from bot.teams.payloads import Id


class CardAction(Struct, frozen=True):
    """`data` of an Action.Execute."""

    data: dict[str, Any] = {}


class CardInvoke(Struct, frozen=True):
    action: CardAction


class PayloadUser(Struct, frozen=True, rename="camel"):
    """`id` is an AAD object id here, not the "29:…" of activities."""

    id: str | None = None
    display_name: str | None = None


class PayloadSender(Struct, frozen=True):
    user: PayloadUser | None = None
    application: PayloadUser | None = None


class PayloadMention(Struct, frozen=True, rename="camel"):
    id: int
    mention_text: str | None = None
    mentioned: PayloadSender | None = None


class PayloadBody(Struct, frozen=True, rename="camel"):
    content: str | None = None
    content_type: str | None = None


class MessagePayload(Struct, frozen=True, rename={"reply_to_id": "replyToId", "sender": "from"}):
    """The message whose menu was used; a reply says which message began its thread."""

    id: Id
    reply_to_id: Id | None = None
    body: PayloadBody | None = None
    sender: PayloadSender | None = None
    mentions: list[PayloadMention] | None = None


class DialogInvoke(Struct, frozen=True, rename="camel"):
    """task/fetch, task/submit and the message menus."""

    data: Any = None
    command_id: str | None = None
    message_payload: MessagePayload | None = None


class QueryParameter(Struct, frozen=True):
    """`value` is what was typed, "true" for the first look before that. Test clients leave out the name."""

    name: str | None = None
    value: Any = None


class QueryOptions(Struct, frozen=True):
    skip: int | None = None
    count: int | None = None


class QueryInvoke(Struct, frozen=True, rename="camel"):
    """What is looked for while writing a message."""

    command_id: str | None = None
    parameters: list[QueryParameter] | None = None
    query_options: QueryOptions | None = None
