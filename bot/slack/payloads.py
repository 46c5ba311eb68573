"""What Slack sends, as far as we read it. Whatever does not have this shape is malformed.

Everything that Slack leaves out, or sends as null for some kinds of installation, has a default.
https://docs.slack.dev/reference/interaction-payloads and https://docs.slack.dev/reference/events
"""

from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Meta, Struct

from bot.sanitize import ID_MAX, Id, MaybeId
from storage.places import Kind

USER = r"[UW][A-Za-z0-9_-]+"
UserId = Annotated[str, Meta(max_length=ID_MAX, pattern=rf"^{USER}\Z")]
Timestamp = Annotated[str, Meta(pattern=r"^[0-9]{1,12}(\.[0-9]{1,9})?\Z")]
"""Seconds since 1970 with microseconds; names messages as well."""

Shape = TypeVar("Shape", bound=Struct)

DEEPEST = 4
"""An event in its envelope, a message in it, and who changed that."""


class Malformed(Exception):
    """Slack signed it, but it is not what Slack documents. The message never quotes the payload."""


def without_blanks(payload: dict[str, Any], depth: int = DEEPEST) -> dict[str, Any]:
    """The same, without what says nothing: Slack leaves out the fields of an event that it has no value for,
    or sends them as null, as empty words or with nothing in them."""
    said: dict[str, Any] = {}
    for name, value in payload.items():
        if isinstance(value, dict) and depth:
            value = without_blanks(value, depth - 1) or None
        elif name == "authorizations" and isinstance(value, list):
            value = [without_blanks(one, 0) if isinstance(one, dict) else one for one in value]
        if value is not None and value != "":
            said[name] = value
    return said


def read(payload: Any, shape: type[Shape]) -> Shape:
    """The payload in this shape. Raises `Malformed`."""
    try:
        return msgspec.convert(payload, shape)
    except (msgspec.ValidationError, RecursionError):
        raise Malformed(shape.__name__) from None


class Team(Struct):
    id: Id


class Origin(Struct, kw_only=True):
    """Where any payload comes from. An event of Slack Connect names the workspace that installed us
    in `authorizations` only; what comes by an installation for a whole organisation may name no team but
    that of the user. `is_enterprise_install` of a command is a word."""

    authorizations: list["Authorization"] | None = None
    team_id: Id | None = None
    team: Team | None = None
    enterprise_id: MaybeId | None = None
    enterprise: Team | None = None
    is_enterprise_install: bool | str | None = None
    type: str | None = None
    user: Any = None
    view: "OpenView | None" = None
    message: Any = None
    api_app_id: str | None = None


class Authorization(Struct):
    team_id: Id | None = None
    enterprise_id: MaybeId | None = None
    user_id: str | None = None
    is_enterprise_install: bool | None = None


class OpenView(Struct):
    """Whose app opened it: a workspace, or an organisation."""

    app_installed_team_id: Id | None = None


class SlashCommand(Struct, kw_only=True):
    command: Id
    user_id: UserId
    channel_id: Id
    trigger_id: Id
    text: str = ""
    channel_name: str = ""
    response_url: str = ""


class User(Struct):
    id: UserId
    team_id: str | None = None


class Channel(Struct):
    id: Id
    name: str = ""


class Message(Struct):
    """`is_markdown`: its text was made of what was written, see `bot.slack.written`."""

    ts: Timestamp
    is_markdown: bool = False
    text: str | None = None
    user: UserId | None = None
    thread_ts: Timestamp | None = None
    subtype: str | None = None


class MessageShortcut(Struct, kw_only=True):
    callback_id: Id
    trigger_id: Id
    user: User
    channel: Channel
    message: Message
    action_ts: Timestamp | None = None
    response_url: str = ""


class Chosen(Struct):
    value: str


class GlobalShortcut(Struct, kw_only=True):
    callback_id: Id
    trigger_id: Id
    user: User
    action_ts: Timestamp | None = None


class Action(Struct):
    """`selected_option` is what was chosen in a menu that folds out."""

    action_id: Id
    block_id: MaybeId = ""
    value: str | None = None
    action_ts: Timestamp | None = None
    selected_option: Chosen | None = None


class Shown(Struct):
    """A message of ours, as Slack gives it back."""

    text: str | None = None
    blocks: list[dict[str, Any]] = []


class Container(Struct):
    type: str = ""
    is_ephemeral: bool = False
    message_ts: Timestamp | None = None
    thread_ts: str | None = None


class BlockActions(Struct, kw_only=True):
    user: User
    actions: Annotated[list[Action], Meta(min_length=1)]
    trigger_id: str | None = None
    channel: Channel | None = None
    container: Container = msgspec.field(default_factory=Container)
    message: Shown | None = None
    response_url: str = ""


class Answer(Struct):
    """What stands in one input: which of these is there depends on its kind."""

    type: str
    value: str | None = None
    selected_users: list[UserId] | None = None
    selected_user: UserId | None = None
    selected_conversation: Id | None = None
    selected_option: Chosen | None = None
    selected_options: list[Chosen] | None = None
    selected_date: str | None = None
    selected_time: str | None = None


class State(Struct):
    values: dict[str, dict[str, Answer]]


class View(Struct):
    callback_id: Id
    state: State
    private_metadata: str = ""


class ViewSubmission(Struct, kw_only=True):
    user: User
    view: View


class Opened(Struct):
    """A view of ours that is being filled in."""

    private_metadata: str = ""


class BlockSuggestion(Struct, kw_only=True):
    """Somebody types in a field whose options we give: `value` is what stands there."""

    user: User
    action_id: Id
    view: Opened
    value: str = ""


class Kept(Struct, omit_defaults=True):
    """Travels in a modal's `private_metadata` and comes back with the answers."""

    id: str
    name: str
    about: str = ""
    place: MaybeId = ""
    kind: Kind | None = None
    on_home: bool = False
    row: str = ""


class Item(Struct):
    type: str = ""
    channel: Id | None = None
    ts: Timestamp | None = None


class ReactionEvent(Struct, kw_only=True):
    item: Item
    user: UserId | None = None
    reaction: Id | None = None
    event_ts: Timestamp | None = None
    item_user: UserId | None = None


class Edited(Struct):
    ts: Timestamp | None = None


class InnerMessage(Struct):
    """The message inside `message_changed` and `message_deleted`."""

    ts: Timestamp | None = None
    text: str | None = None
    user: UserId | None = None
    bot_id: str | None = None
    subtype: str | None = None
    edited: Edited | None = None


class MessageEvent(Struct):
    """`message` with all its subtypes, and `app_mention`. Only plain messages have a user and text."""

    channel: Id | None = None
    ts: Timestamp | None = None
    user: UserId | None = None
    text: str | None = None
    subtype: str | None = None
    bot_id: str | None = None
    channel_type: str | None = None
    thread_ts: str | None = None
    event_ts: Timestamp | None = None
    deleted_ts: Timestamp | None = None
    message: InnerMessage | None = None
    previous_message: InnerMessage | None = None


class HomeEvent(Struct):
    user: UserId | None = None
    channel: Id | None = None
    event_ts: Timestamp | None = None
    tab: str | None = None


class JoinedEvent(Struct):
    user: UserId | None = None
    channel: Id | None = None
    event_ts: Timestamp | None = None
    channel_type: str | None = None
    inviter: UserId | None = None


class Profile(Struct):
    display_name: str | None = None
    real_name: str | None = None


class SlackUser(Struct):
    """A whole user, as in `users.info`, `team_join` and `user_change`."""

    id: UserId
    name: str | None = None
    real_name: str | None = None
    profile: Profile = msgspec.field(default_factory=Profile)
    team_id: str | None = None
    enterprise_user: dict[str, Any] | None = None
    locale: str | None = None
    tz: str | None = None
    updated: int | None = None
    deleted: bool | None = None
    is_bot: bool | None = None
    is_admin: bool | None = None
    is_owner: bool | None = None
    is_restricted: bool | None = None
    is_ultra_restricted: bool | None = None
    is_stranger: bool | None = None


class ChannelInfo(Struct):
    """As in `conversations.info`."""

    id: Id
    name: str | None = None
    is_private: bool = False
    is_mpim: bool = False
    is_im: bool = False
    is_member: bool = False
    is_archived: bool = False


class UserEvent(Struct):
    user: SlackUser
    event_ts: Timestamp | None = None


class AnyEvent(Struct):
    type: str


class EventCallback(Struct, kw_only=True):
    event: dict[str, Any]
    authorizations: list[Authorization] | None = None
    event_time: int | None = None
