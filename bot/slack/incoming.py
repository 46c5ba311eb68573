"""What every translation from Slack shares: where it came from, when, where, and its natural key."""

import hashlib
from datetime import UTC, datetime
from typing import Any

from msgspec import Struct

from bot import sanitize
from bot.slack.limits import Json
from bot.slack.payloads import ChannelInfo, Malformed, Origin, read
from bot.slack.text import Members
from handlers.chat import Event, Place, WorkspaceRef
from storage.places import Kind

MOST_KEY_CHARACTERS = 255


class On(Struct, frozen=True):
    """The message of ours that something was done on: in which row of buttons, and, unless only one person
    sees it, what it looks like."""

    row: str
    is_for_one: bool = True
    channel: str = ""
    ts: str = ""
    text: str = ""
    blocks: tuple[dict[str, Any], ...] = ()


class Incoming(Struct, frozen=True):
    """An event, and what only the answer to it needs: the `trigger` that may open a form (once,
    within three seconds), the `thread` it was said in, and the address for what is said about it."""

    event: Event
    trigger: str = ""
    thread: str = ""
    response_url: str = ""
    on: On | None = None


class Reading(Struct, frozen=True):
    """What a translation needs besides the payload. `me` is the bot's own user id, "" if unknown;
    `workspace` whose installation it is for, the likeliest where none is given; `organisation` what that
    is part of, as in `Team`."""

    now: datetime
    me: str = ""
    members: Members = {}
    workspace: WorkspaceRef = WorkspaceRef("slack", "")
    organisation: str | None = None


class Happening(Struct, frozen=True):
    """An event that is being read. `sent_at` is when Slack sent it, for those that do not tell when they
    happened; "" where Slack does not tell that either."""

    kind: str
    workspace: WorkspaceRef
    body: dict[str, Any]
    reading: Reading
    sent_at: str

    def when(self, event_ts: str | None) -> str:
        """Tells it from the next one of its kind."""
        return event_ts or self.sent_at or f"{self.reading.now.timestamp():.6f}"


class Nobodys(Malformed):
    """It names no workspace at all."""


def whose(payload: Json) -> list[WorkspaceRef]:
    """Whose installation this may be for, the likeliest first: the team, or its organisation where that
    installed the app as a whole. Raises `Malformed`, or `Nobodys` when none is named."""
    origin = read(payload, Origin)
    installed = origin.authorizations[0] if origin.authorizations else None
    organisation = (installed and installed.enterprise_id) or origin.enterprise_id
    if not organisation and origin.enterprise:
        organisation = origin.enterprise.id
    by_all = installed.is_enterprise_install if installed else origin.is_enterprise_install
    if organisation and by_all in (True, "true"):
        return [WorkspaceRef("slack", organisation)]
    team = (installed and installed.team_id) or origin.team_id or (origin.team.id if origin.team else None)
    last = None if team else _id(origin.user, "team_id")
    viewed = origin.view.app_installed_team_id if origin.view else None
    keys = [viewed, _poster(origin), team, organisation, last]
    if not any(keys):
        raise Nobodys("no workspace")
    return [WorkspaceRef("slack", key) for key in dict.fromkeys(keys) if key]


def _poster(origin: Origin) -> str | None:
    """A button that somebody of another company presses, in a channel that both share, is under a message
    of the app as it is installed here; the team that such a press names may be theirs."""
    is_ours = origin.api_app_id and _id(origin.message, "app_id") == origin.api_app_id
    return _id(origin.message, "team") if is_ours and origin.type == "block_actions" else None


def _id(part: Any, name: str) -> str | None:
    found = part.get(name) if isinstance(part, dict) else None
    return found if isinstance(found, str) and 0 < len(found) <= sanitize.ID_MAX else None


def key(*parts: str) -> str:
    """The natural key made of these parts; a long one is kept apart by its digest."""
    whole = ":".join(parts)
    if len(whole) <= MOST_KEY_CHARACTERS:
        return whole
    return f"{parts[0]}:{hashlib.sha256(whole.encode()).hexdigest()}"


def moment(ts: str | None, otherwise: datetime) -> datetime:
    """Slack's time stamps are seconds since 1970 with microseconds, and name messages as well."""
    if not ts:
        return otherwise
    try:
        at = datetime.fromtimestamp(float(ts), UTC)
    except (ValueError, OverflowError, OSError):
        raise Malformed("time stamp") from None
    if not sanitize.holds(at):
        raise Malformed("time stamp")
    return at


def place_by_name(channel: str, name: str) -> Place:
    """Commands and interactions tell the kind of place only by its name."""
    if name.startswith("mpdm-"):
        return Place(channel, "group")
    if name in ("directmessage", "privategroup"):
        return Place(channel, "direct" if name == "directmessage" else "private")
    return Place(channel, "public", sanitize.name(name)) if name else Place(channel, _kind_by_id(channel))


_KINDS: dict[str, Kind] = {
    "channel": "public",
    "C": "public",
    "group": "private",
    "G": "private",
    "mpim": "group",
    "im": "direct",
}


def place_by_type(channel: str, channel_type: str | None) -> Place:
    """Events tell the kind of place by `channel_type`, some not at all."""
    return Place(channel, _KINDS.get(channel_type or "") or _kind_by_id(channel))


def place_from(info: ChannelInfo) -> Place:
    """What Slack tells about a place when it is asked. Names of private places stay where they are."""
    if info.is_im or info.is_mpim:
        return Place(info.id, "direct" if info.is_im else "group")
    return (
        Place(info.id, "private") if info.is_private else Place(info.id, "public", sanitize.name(info.name))
    )


def _kind_by_id(channel: str) -> Kind | None:
    """Only direct messages have a letter of their own: private channels may begin with C or G."""
    return "direct" if channel.startswith("D") else None
