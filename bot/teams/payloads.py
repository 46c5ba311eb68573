"""The shapes of the Bot Framework protocol, as far as we read them. What does not fit is refused.

botbuilder's own models lose unknown fields and raise on odd values, so the wire is read here; its
`Activity` is only filled with what a turn needs.
"""

from datetime import datetime
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Meta, Struct

from bot import sanitize
from bot.sanitize import MaybeId

Id = Annotated[str, Meta(min_length=1, max_length=sanitize.ID_MAX, pattern=r"^\.*[!-\-/-~][!-~]*\Z")]
"""As long as storage keeps ids. They stand in the paths of addresses, quoted; only dots cannot be quoted, and
one or two alone are a step."""


class Account(Struct, frozen=True, rename="camel"):
    """A person ("29:…") or a bot ("28:…")."""

    id: Id
    name: str | None = None
    aad_object_id: Annotated[str, Meta(max_length=64, pattern=r"^(\.*[!-\-/-~][!-~]*)?\Z")] | None = None


class Conversation(Struct, frozen=True, rename="camel"):
    """`id` may end in ";messageid=…", the thread somebody spoke in."""

    id: Id
    conversation_type: str | None = None
    tenant_id: MaybeId | None = None
    name: str | None = None


class Tenant(Struct, frozen=True):
    id: MaybeId | None = None


class Channel(Struct, frozen=True, rename="camel"):
    """`type` is standard, private or shared; Graph and older clients say `membershipType`."""

    id: str | None = None
    name: str | None = None
    type: str | None = None
    membership_type: str | None = None


class Channels(Struct, frozen=True):
    """Of a team. Where no type is told it is of before there were others."""

    conversations: list[Channel]

    @property
    def standard(self) -> set[str]:
        return {one.id for one in self.conversations if one.id and one.type in (None, "standard")}


class Team(Struct, frozen=True, rename="camel"):
    """Its first channel has the same id, and no name of its own."""

    id: MaybeId | None = None
    name: str | None = None


class ChannelData(Struct, frozen=True, rename="camel"):
    tenant: Tenant | None = None
    team: Team | None = None
    channel: Channel | None = None
    event_type: str | None = None


class Mentioned(Struct, frozen=True):
    """`type` is absent or "user" for people; "tag", "channel" and "team" name groups."""

    id: str | None = None
    name: str | None = None
    type: str | None = None


class Entity(Struct, frozen=True):
    """A mention, or ("clientInfo") what the client tells about itself."""

    type: str | None = None
    text: str | None = None
    mentioned: Mentioned | None = None
    locale: str | None = None
    timezone: str | None = None


class ReactionType(Struct, frozen=True):
    type: str


class Attachment(Struct, frozen=True, rename="camel"):
    """What comes along; for a message that was typed, its words once more in HTML."""

    content_type: str | None = None
    content: Any = None


class Activity(Struct, frozen=True, rename="camel"):
    """Anything that happens. `value` is what a card, form or message menu sends along."""

    type: Annotated[str, Meta(min_length=1, max_length=sanitize.ID_MAX)]
    conversation: Conversation
    sender: Account = msgspec.field(name="from")
    service_url: Annotated[str, Meta(max_length=1_000)]
    id: Id | None = None
    timestamp: Annotated[datetime, Meta(tz=True)] | None = None
    channel_id: str | None = None
    recipient: Account | None = None
    name: str | None = None
    action: str | None = None
    text: str | None = None
    value: Any = None
    locale: str | None = None
    local_timezone: str | None = None
    reply_to_id: Id | None = None
    entities: list[Entity] | None = None
    attachments: list[Attachment] | None = None
    members_added: list[Account] | None = None
    members_removed: list[Account] | None = None
    reactions_added: list[ReactionType] | None = None
    reactions_removed: list[ReactionType] | None = None
    channel_data: ChannelData | None = None

    @property
    def in_html(self) -> str:
        """What was typed, in HTML; "" when it came as plain words only."""
        found = (one.content for one in self.attachments or () if one.content_type == "text/html")
        return next((content for content in found if isinstance(content, str)), "")

    @property
    def tenants(self) -> set[str]:
        """Every tenant it says it is from: ids, of which the case means nothing."""
        data = self.channel_data
        said = (self.conversation.tenant_id, data.tenant.id if data and data.tenant else None)
        return {tenant.lower() for tenant in said if tenant}

    @property
    def tenant(self) -> str:
        """The tenant, "" when none is given."""
        return (self.conversation.tenant_id or next(iter(self.tenants), "")).lower()

    @property
    def place(self) -> str:
        """The conversation without the thread."""
        return self.conversation.id.partition(";messageid=")[0]

    @property
    def thread(self) -> str:
        """The message that began the thread it happened in; "" outside channels."""
        return self.conversation.id.partition(";messageid=")[2]

    @property
    def team(self) -> str:
        """The team whose channel it is in; "" outside channels."""
        team = self.channel_data.team if self.channel_data else None
        return (team.id if team else None) or ""

    @property
    def is_with_bot_alone(self) -> bool:
        """A chat of two people is "personal" too, where a message menu is used; its id tells."""
        personal = self.conversation.conversation_type in (None, "personal")
        return personal and not self.place.startswith("19:")


Names = Annotated[list[Annotated[str, Meta(max_length=sanitize.ID_MAX)]], Meta(max_length=100)]


class Mark(Struct, frozen=True, omit_defaults=True):
    """What our own buttons and forms send back about themselves, beside the inputs.

    A button has `action` and `value`; a form `form`, `id`, `about`, all `inputs` (clients leave empty
    ones out) and which of them are `people`. `cancel` takes a form away, or closes a dialog. `view` is how a
    card looks to who asks for it (see `views`). A form that a button opened over the message `on` has those
    of that button as well. `home` is what stands on one's own page; alone it asks for the page as it is now.
    """

    action: str = ""
    value: str = ""
    on: str = ""
    view: str = ""
    form: str = ""
    id: str = ""
    about: str = ""
    inputs: Names = []
    people: Names = []
    cancel: bool = False
    home: bool = False


MARK = "opsteker"
"""The key of the mark in a card's data; a form has no input of that name."""


def filled_in(activity: Activity) -> dict[str, Any]:
    """What a card, form or dialog of ours sent along; nothing where that is no such thing."""
    data = activity.value
    if activity.type == "invoke" and isinstance(data, dict):
        action = data.get("action")
        data = action.get("data") if isinstance(action, dict) else data.get("data")
    return data if isinstance(data, dict) else {}


class NotAnActivity(Exception):
    """The body cannot be read as an activity. `str` says where, without repeating what was sent."""


_decoder = msgspec.json.Decoder(Activity)


def read(body: bytes) -> Activity:
    """Raises `NotAnActivity`."""
    try:
        activity = _decoder.decode(body)
    except msgspec.ValidationError as error:
        raise NotAnActivity(str(error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise NotAnActivity("not JSON") from None
    if activity.timestamp is not None and not sanitize.holds(activity.timestamp):
        raise NotAnActivity("timestamp: at no time we know")
    if not activity.place.strip("."):
        raise NotAnActivity("conversation without an id")
    return activity


Shape = TypeVar("Shape")


def value_of(activity: Activity, shape: type[Shape]) -> Shape:
    """Its `value` in the shape that its kind must have. Raises `NotAnActivity`."""
    return _convert(activity.value, shape)


def mark_in(data: Any) -> Mark | None:
    """The mark in a card's data, None when it is not from a card of ours."""
    ours = data.get(MARK) if isinstance(data, dict) else None
    return _convert(ours, Mark) if ours is not None else None


def pressed(activity: Activity) -> Mark | None:
    """The same of what came with a press, a form or a dialog."""
    return mark_in(filled_in(activity))


def _convert(value: Any, shape: type[Shape]) -> Shape:
    try:
        return msgspec.convert(value, shape)
    except (msgspec.ValidationError, RecursionError) as error:
        raise NotAnActivity(f"value: {error}") from None
