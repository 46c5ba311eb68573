"""The Events API: what happened in the workspace without anybody calling the bot by command or button."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from bot import sanitize
from bot.slack import message_events
from bot.slack.incoming import Happening, Incoming, Reading, key, moment, place_by_type
from bot.slack.payloads import (
    EventCallback,
    HomeEvent,
    JoinedEvent,
    Malformed,
    ReactionEvent,
    SlackUser,
    UserEvent,
    read,
)
from handlers.chat import (
    Arrived,
    HomeOpened,
    Person,
    ProfileChanged,
    Reaction,
)
from storage.emoji import neutral

SLACKBOT = "USLACKBOT"


def receive(payload: dict[str, Any], reading: Reading) -> Incoming | None:
    """What an event says, or None when it does not concern us or does not say enough. Raises `Malformed`."""
    callback, kind = _read(payload)
    translate = _KINDS.get(kind)
    if translate is None:
        return None
    me = installed_as(callback) or reading.me
    sent_at = str(callback.event_time or "")
    return translate(Happening(kind, reading.workspace, callback.event, replace(reading, me=me), sent_at))


def kind_of(payload: dict[str, Any]) -> str:
    """Raises `Malformed`."""
    return _read(payload)[1]


def _read(payload: dict[str, Any]) -> tuple[EventCallback, str]:
    callback = read(payload, EventCallback)
    kind = callback.event.get("type")
    if not isinstance(kind, str):
        raise Malformed("no event type")
    return callback, kind


def installed_as(callback: EventCallback) -> str | None:
    """Every event says as whom we are installed."""
    return callback.authorizations[0].user_id if callback.authorizations else None


def _reaction(happening: Happening) -> Incoming | None:
    sent, reading = read(happening.body, ReactionEvent), happening.reading
    item = sent.item
    if item.type != "message" or not item.channel or not item.ts:
        return None
    if not sent.user or not sent.reaction or sent.user == reading.me:
        return None
    when = happening.when(sent.event_ts)
    added = happening.kind == "reaction_added"
    emoji = neutral(sent.reaction)
    reaction = Reaction(
        key=key("reaction", item.channel, item.ts, sent.user, emoji, "+" if added else "-", when),
        at=moment(when, reading.now),
        workspace=happening.workspace,
        by=Person(sent.user),
        place=place_by_type(item.channel, None),
        emoji=emoji,
        message=item.ts,
        author=Person(sent.item_user) if sent.item_user else None,
        added=added,
    )
    return Incoming(reaction)


def _home(happening: Happening) -> Incoming | None:
    """The home, or the tab with messages: that is where somebody meets the bot for the first time."""
    sent = read(happening.body, HomeEvent)
    if not sent.user or sent.tab not in (None, "home", "messages"):
        return None
    when = happening.when(sent.event_ts)
    if sent.tab == "messages":
        return _met(happening, sent.user, sent.channel, when)
    opened = HomeOpened(
        key=key("home", sent.user, when),
        at=moment(when, happening.reading.now),
        workspace=happening.workspace,
        by=Person(sent.user),
    )
    return Incoming(opened)


def _met(happening: Happening, user: str, channel: str | None, when: str) -> Incoming | None:
    if not channel:
        return None
    arrived = Arrived(
        key=key("arrived", channel, user),
        at=moment(when, happening.reading.now),
        workspace=happening.workspace,
        by=Person(user),
        place=place_by_type(channel, "im"),
    )
    return Incoming(arrived)


def _joined(happening: Happening) -> Incoming | None:
    """Only the bot's own arrival; `by` is who invited it, or the bot where nobody is named."""
    sent, reading = read(happening.body, JoinedEvent), happening.reading
    if not sent.user or sent.user != reading.me or not sent.channel:
        return None
    when = happening.when(sent.event_ts)
    arrived = Arrived(
        key=key("arrived", sent.channel, when),
        at=moment(when, reading.now),
        workspace=happening.workspace,
        by=Person(sent.inviter or sent.user),
        place=place_by_type(sent.channel, sent.channel_type),
    )
    return Incoming(arrived)


def _profile(happening: Happening) -> Incoming | None:
    user = happening.body.get("user") or {}
    if isinstance(user, dict) and "id" not in user:
        return None
    sent = read(happening.body, UserEvent)
    when = happening.when(sent.event_ts)
    changed = ProfileChanged(
        key=key("profile", sent.user.id, str(sent.user.updated or when)),
        at=moment(when, happening.reading.now),
        workspace=happening.workspace,
        by=person(sent.user, happening.workspace.key, happening.reading.organisation),
    )
    return Incoming(changed)


def person(user: SlackUser, home: str, organisation: str | None = None) -> Person:
    """Everything a whole user tells. `home` is our workspace (or organisation), `organisation` what that
    is part of, as in `Team`.

    `is_stranger` alone is false for somebody of another company with whom we share a channel, so
    the team counts too; within one organisation (`enterprise_user`) teams may differ. Where that
    installed us as a whole, only its own admins set things up for all of it.
    """
    of_organisation = user.enterprise_user or {}
    name = user.profile.display_name or user.profile.real_name or user.real_name or user.name or ""
    elsewhere = _elsewhere(user, home, organisation)
    is_whole = bool(organisation) and home == organisation
    admin = (
        (of_organisation.get("is_admin") or of_organisation.get("is_owner"))
        if is_whole
        else (user.is_admin or user.is_owner)
    )
    return Person(
        user.id,
        name=sanitize.name(name),
        language=sanitize.language(user.locale),
        zone=sanitize.zone(user.tz),
        is_bot=bool(user.is_bot) or user.id == SLACKBOT,
        is_guest=bool(user.is_restricted or user.is_ultra_restricted),
        is_stranger=bool(user.is_stranger) or elsewhere,
        has_left=bool(user.deleted),
        is_admin=bool(admin) and not elsewhere,
    )


def _elsewhere(user: SlackUser, home: str, organisation: str | None) -> bool:
    theirs = (user.enterprise_user or {}).get("enterprise_id")
    if organisation is not None and theirs:
        return str(theirs) != organisation
    return bool(user.team_id) and user.team_id != home and not user.enterprise_user


_KINDS: dict[str, Callable[[Happening], Incoming | None]] = {
    "app_mention": message_events.said,
    "message": message_events.message,
    "reaction_added": _reaction,
    "reaction_removed": _reaction,
    "app_home_opened": _home,
    "member_joined_channel": _joined,
    "team_join": _profile,
    "user_change": _profile,
}
