"""What happens to channels themselves, and who comes and goes. Slack tells it of those that the bot is in,
and of private ones only with `groups:read`: https://docs.slack.dev/reference/events/member_left_channel

That one is archived, opened again or deleted changes nothing here: whatever cannot be said there comes back.
"""

from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct

from bot import sanitize
from bot.slack.events import installed_as
from bot.slack.incoming import moment, place_by_type
from bot.slack.payloads import EventCallback, Timestamp, UserId, read
from storage import people, places
from storage.database import Transaction
from storage.places import Kind, Place

KINDS = ("channel_left", "channel_rename", "group_left", "member_joined_channel", "member_left_channel")

CONVERTED: dict[str, Kind] = {"channel_convert_to_private": "private", "channel_convert_to_public": "public"}
"""Told as messages, which only come where `channels:history` is granted."""

NEWS_FOR = timedelta(seconds=30)
"""Slack repeats for minutes what was not acknowledged: who came may have left again by then. Who is not known
to be in a channel is, as soon as they do something there."""


class Change(Struct, frozen=True):
    """`came` and `went` are users; `kind` and `name` are None when they are not told."""

    channel: str
    kind: Kind | None = None
    name: str | None = None
    came: str = ""
    went: str = ""
    bot_left: bool = False


class Renamed(Struct):
    id: sanitize.MaybeId = ""
    name: str | None = None


class Told(Struct):
    """`channel` is a channel's id, or all about it when it is renamed."""

    channel: str | Renamed | None = None
    channel_type: str | None = None
    user: UserId | None = None
    event_ts: Timestamp | None = None


def change(payload: dict[str, Any], me: str, now: datetime) -> Change | None:
    """What happened to a channel; None for any other payload, and where it says too little. `me` is the bot.
    Raises `Malformed`."""
    happened = payload.get("event") if payload.get("type") == "event_callback" else None
    if not isinstance(happened, dict):
        return None
    kind, converted = happened.get("type"), CONVERTED.get(str(happened.get("subtype")))
    if kind not in KINDS and not (kind == "message" and converted):
        return None
    sent = read(payload, EventCallback)
    told, me = read(sent.event, Told), installed_as(sent) or me
    if isinstance(told.channel, Renamed):
        return Change(told.channel.id, name=sanitize.name(told.channel.name)) if told.channel.id else None
    if not told.channel or len(told.channel) > sanitize.ID_MAX:
        return None
    known = converted or place_by_type("", told.channel_type).kind
    if converted:
        return Change(told.channel, known)
    return _membership(str(kind), told, Change(told.channel, known), me, now)


def _membership(kind: str, told: Told, there: Change, me: str, now: datetime) -> Change:
    user = told.user or ""
    if kind in ("channel_left", "group_left") or (kind == "member_left_channel" and user == me):
        return Change(there.channel, there.kind, bot_left=True)
    if kind == "member_left_channel":
        return Change(there.channel, there.kind, went=user)
    is_news = now - moment(told.event_ts, now) < NEWS_FOR
    return Change(there.channel, there.kind, came=user if user != me and is_news else "")


def note(tx: Transaction, change: Change) -> None:
    """What is known of the place and who is in it, as it is now. Places and people we never met stay so."""
    there = places.by_key(tx, change.channel)
    if there is None:
        return
    name = change.name if there.kind == "public" else None
    there = places.seen(tx, Place(there.key, change.kind, name))
    if change.bot_left:
        places.forget_members(tx, there)
        return
    for user, tell in ((change.came, places.note_member), (change.went, places.forget_member)):
        person = people.by_user(tx, user) if user else None
        if person is not None:
            tell(tx, there, person.id)


def close(tx: Transaction, channel: str) -> None:
    """It was public, as far as we knew, and is not: Slack does not tell about it any more."""
    there = places.by_key(tx, channel)
    if there is not None and there.kind == "public":
        places.seen(tx, Place(there.key, "private"))
