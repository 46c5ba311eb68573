"""The Events API: what happened in the workspace without anybody calling the bot by command or button."""

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from bot import sanitize
from bot.slack.incoming import Incoming, Reading, key, moment, place_by_type
from bot.slack.mrkdwn import said as words
from bot.slack.payloads import (
    EventCallback,
    HomeEvent,
    InnerMessage,
    JoinedEvent,
    Malformed,
    MessageEvent,
    ReactionEvent,
    SlackUser,
    UserEvent,
    read,
)
from bot.slack.text import without_leading_mention
from handlers.chat import (
    Arrived,
    Asked,
    HomeOpened,
    MessageChanged,
    MessageDeleted,
    Person,
    ProfileChanged,
    Reaction,
    Words,
    WorkspaceRef,
)
from handlers.parsing import sentences
from storage.emoji import neutral

SLACKBOT = "USLACKBOT"
SAID_BY_PEOPLE = (None, "file_share", "thread_broadcast", "me_message")


class _Happening(Struct, frozen=True):
    kind: str
    workspace: WorkspaceRef
    body: dict[str, Any]
    reading: Reading


def receive(payload: dict[str, Any], reading: Reading) -> Incoming | None:
    """What an event says, or None when it does not concern us. Raises `Malformed`."""
    callback = read(payload, EventCallback)
    kind = callback.event.get("type")
    if not isinstance(kind, str):
        raise Malformed("no event type")
    translate = _KINDS.get(kind)
    if translate is None:
        return None
    me = _me(callback) or reading.me
    return translate(_Happening(kind, reading.workspace, callback.event, replace(reading, me=me)))


def _me(callback: EventCallback) -> str | None:
    """Every event says as whom we are installed."""
    return callback.authorizations[0].user_id if callback.authorizations else None


def _message(happening: _Happening) -> Incoming | None:
    sent = read(happening.body, MessageEvent)
    if sent.subtype == "message_deleted":
        return _deleted(happening, sent, sent.previous_message, sent.deleted_ts)
    if sent.subtype == "message_changed":
        return _changed(happening, sent)
    return _words(happening) if sent.channel_type == "im" else _asked(happening, sent)


def _asked(happening: _Happening, sent: MessageEvent) -> Incoming | None:
    """A question in a channel. Other messages there come too where `channels:history` is granted; they are
    not for us. What is said to us comes as `app_mention` as well."""
    reading, is_said = happening.reading, sent.subtype in (None, "file_share")
    is_ours = (
        not sent.user or sent.bot_id or sent.user == reading.me or f"<@{reading.me}" in (sent.text or "")
    )
    if sent.channel_type not in ("channel", "group") or not is_said or is_ours or sent.thread_ts:
        return None
    text = words(sent.text or "", reading.members)
    if not sentences.is_question(text):
        return None
    assert sent.user
    asked = Asked(
        key=key("asked", sent.channel, sent.ts),
        at=moment(sent.ts, reading.now),
        workspace=happening.workspace,
        by=Person(sent.user),
        place=place_by_type(sent.channel, sent.channel_type),
        text=text,
        message=sent.ts,
    )
    return Incoming(asked)


def _words(happening: _Happening) -> Incoming | None:
    """`app_mention` and `message.im` of one message share their key: it is answered once."""
    sent, reading = read(happening.body, MessageEvent), happening.reading
    if sent.bot_id or sent.subtype not in SAID_BY_PEOPLE or not sent.user or sent.user == reading.me:
        return None
    said = Words(
        key=key("message", sent.channel, sent.ts),
        at=moment(sent.ts, reading.now),
        workspace=happening.workspace,
        by=Person(sent.user),
        place=place_by_type(sent.channel, sent.channel_type),
        text=without_leading_mention(words(sent.text or "", reading.members), reading.me),
        message=sent.ts,
    )
    return Incoming(said, thread=sent.thread_ts or "")


def _changed(happening: _Happening, sent: MessageEvent) -> Incoming | None:
    now, before, reading = sent.message, sent.previous_message, happening.reading
    if now is None:
        raise Malformed("message_changed without message")
    if now.subtype == "tombstone":  # a deleted message that others had already replied to
        return _deleted(happening, sent, before, now.ts)
    if not now.user or now.bot_id or now.user == reading.me:
        return None
    if before is not None and before.text == now.text:  # a preview was added, or a reply counted
        return None
    edited = now.edited.ts if now.edited else sent.event_ts or sent.ts
    changed = MessageChanged(
        key=key("changed", sent.channel, now.ts, edited),
        at=moment(edited, reading.now),
        workspace=happening.workspace,
        by=Person(now.user),
        place=place_by_type(sent.channel, sent.channel_type),
        message=now.ts,
        text=words(now.text or "", reading.members),
    )
    return Incoming(changed)


def _deleted(
    happening: _Happening, sent: MessageEvent, before: InnerMessage | None, message: str | None
) -> Incoming | None:
    """Slack does not say who deleted it: `by` is who had written it. Without author, nobody's."""
    message = message or (before.ts if before else None)
    if not message:
        raise Malformed("message_deleted without ts")
    if before is None or not before.user:
        return None
    deleted = MessageDeleted(
        key=key("deleted", sent.channel, message),
        at=moment(sent.event_ts or sent.ts, happening.reading.now),
        workspace=happening.workspace,
        by=Person(before.user),
        place=place_by_type(sent.channel, sent.channel_type),
        message=message,
    )
    return Incoming(deleted)


def _reaction(happening: _Happening) -> Incoming | None:
    sent, reading = read(happening.body, ReactionEvent), happening.reading
    item = sent.item
    if item.type != "message" or not item.channel or not item.ts or sent.user == reading.me:
        return None
    added = happening.kind == "reaction_added"
    emoji = neutral(sent.reaction)
    reaction = Reaction(
        key=key("reaction", item.channel, item.ts, sent.user, emoji, "+" if added else "-", sent.event_ts),
        at=moment(sent.event_ts, reading.now),
        workspace=happening.workspace,
        by=Person(sent.user),
        place=place_by_type(item.channel, None),
        emoji=emoji,
        message=item.ts,
        author=Person(sent.item_user) if sent.item_user else None,
        added=added,
    )
    return Incoming(reaction)


def _home(happening: _Happening) -> Incoming | None:
    """The home, or the tab with messages: that is where somebody meets the bot for the first time."""
    sent = read(happening.body, HomeEvent)
    if sent.tab == "messages":
        return _met(happening, sent)
    if sent.tab != "home":
        return None
    opened = HomeOpened(
        key=key("home", sent.user, sent.event_ts),
        at=moment(sent.event_ts, happening.reading.now),
        workspace=happening.workspace,
        by=Person(sent.user),
    )
    return Incoming(opened)


def _met(happening: _Happening, sent: HomeEvent) -> Incoming:
    arrived = Arrived(
        key=key("arrived", sent.channel, sent.user),
        at=moment(sent.event_ts, happening.reading.now),
        workspace=happening.workspace,
        by=Person(sent.user),
        place=place_by_type(sent.channel, "im"),
    )
    return Incoming(arrived)


def _joined(happening: _Happening) -> Incoming | None:
    """Only the bot's own arrival; `by` is who invited it, or the bot where nobody is named."""
    sent, reading = read(happening.body, JoinedEvent), happening.reading
    if sent.user != reading.me:
        return None
    arrived = Arrived(
        key=key("arrived", sent.channel, sent.event_ts),
        at=moment(sent.event_ts, reading.now),
        workspace=happening.workspace,
        by=Person(sent.inviter or sent.user),
        place=place_by_type(sent.channel, sent.channel_type),
    )
    return Incoming(arrived)


def _profile(happening: _Happening) -> Incoming:
    sent = read(happening.body, UserEvent)
    changed = ProfileChanged(
        key=key("profile", sent.user.id, str(sent.user.updated or sent.event_ts)),
        at=moment(sent.event_ts, happening.reading.now),
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


_KINDS: dict[str, Callable[[_Happening], Incoming | None]] = {
    "app_mention": _words,
    "message": _message,
    "reaction_added": _reaction,
    "reaction_removed": _reaction,
    "app_home_opened": _home,
    "member_joined_channel": _joined,
    "team_join": _profile,
    "user_change": _profile,
}
