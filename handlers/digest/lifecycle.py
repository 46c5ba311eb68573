"""When a weekly digest comes: each once for its local date; late only while that makes sense, else skipped.

A digest belongs to a local date, in the zone it is asked in; the moment follows from the rules of that
zone. So a clock that is put forward or back, or somebody who moves, changes the moment and never how
many there are.
"""

import logging
from datetime import date, datetime, timedelta

import msgspec
from msgspec.structs import replace

from handlers.answers import channel_in, voice_of
from handlers.calendar.cadence import DAY, Cadence
from handlers.chat import AnyEffect, Card, DirectMessage, Person, Post, Text
from handlers.digest import channel, manager, personal
from handlers.digest.scopes import MODULE
from handlers.people import availability, working_days
from handlers.people.working_days import local_date
from storage import digests, people
from storage.database import Transaction
from storage.digests import CHANNEL, MANAGER, Digest
from storage.refs import Ref

log = logging.getLogger(__name__)


class Turn(msgspec.Struct, frozen=True):
    """One digest: the local date it belongs to, and when that is."""

    due_on: date
    at: datetime


def first(now: datetime, weekday: int, at_time: str, zone: str) -> Turn:
    """The first one that is still to come."""
    return after(now, local_date(now, zone) - DAY, weekday, at_time, zone)


def after(now: datetime, done: date, weekday: int, at_time: str, zone: str) -> Turn:
    """The first one after the date of the last, and after now: what was missed is not made up for."""
    cadence = Cadence(weekday, at_time, zone)
    turns = (Turn(day, cadence.moment(day)) for day in cadence.first(done + DAY))
    return next(turn for turn in turns if turn.at > now)


def advance(tx: Transaction, digest: Digest, now: datetime) -> list[AnyEffect]:
    """It is due, and is sent when it has something to tell."""
    if digest.kind == CHANNEL:
        return _to_channel(tx, digest, now)
    person = _person_of(tx, digest)
    if person is None or person.has_left or person.is_bot:
        digests.end(tx, digest)
        return []
    if digest.kind == MANAGER and not manager.is_one(tx, person.id):
        return _end_of_manager(tx, digest, person)
    return _to_person(tx, digest, person, now)


def _to_channel(tx: Transaction, digest: Digest, now: datetime) -> list[AnyEffect]:
    zone = tx.workspace.zone
    if not _may_go(tx, digest, _opens_in_channel(tx, digest, now), zone, now):
        return []
    card = channel.card(tx, digest, now)
    _go_on(tx, digest, zone, now, card)
    if card is None or digest.place_id is None:
        return []
    return [Post(digest.place_id, card, key=f"digest:{digest.place_id}:{digest.due_on}", about=digest.about)]


def _to_person(tx: Transaction, digest: Digest, person: Person, now: datetime) -> list[AnyEffect]:
    zone = availability.zone(tx, person)
    if not _may_go(tx, digest, _opens_for_person(tx, digest, person, now), zone, now):
        return []
    make = manager.card if digest.kind == MANAGER else personal.card
    card = make(tx, digest, person, now)
    _go_on(tx, digest, zone, now, card)
    if card is None:
        return []
    return [DirectMessage(person.id, card, key=f"digest:{digest.kind}:{person.id}:{digest.due_on}")]


def _may_go(tx: Transaction, digest: Digest, opens: datetime | None, zone: str, now: datetime) -> bool:
    """Whether it goes now; otherwise it is put off, or left out. Who moved is due when it is that time
    where they are now."""
    due_at = Cadence(digest.weekday, digest.at_time, zone).moment(digest.due_on)
    if due_at > now:
        digests.put_off(tx, digest, due_at)
        return False
    if opens is None:
        log.info("digest %s of %s skipped: no right moment", digest.id, digest.due_on)
        _move_on(tx, digest, zone, now, digest.shown_until or due_at - digests.WEEK)
    elif opens > now:
        digests.put_off(tx, digest, opens)
    return opens is not None and opens <= now


def _go_on(tx: Transaction, digest: Digest, zone: str, now: datetime, card: Card | None) -> None:
    if card is None:
        log.info("digest %s of %s skipped: nothing new", digest.id, digest.due_on)
    asked = digest.questions + (digest.kind == MANAGER)
    _move_on(tx, digest, zone, now, now, asked)


def _move_on(
    tx: Transaction, digest: Digest, zone: str, now: datetime, shown_until: datetime, asked: int | None = None
) -> None:
    turn = after(now, digest.due_on, digest.weekday, digest.at_time, zone)
    questions = digest.questions if asked is None else asked
    digests.move_on(tx, digest, turn.due_on, turn.at, shown_until, questions)


# --- when it may go out: now, later, or this week not at all ------------------------------------------


def _opens_in_channel(tx: Transaction, digest: Digest, now: datetime) -> datetime | None:
    """Until the end of its own day; not on a day the organisation is closed. What it would have shown
    comes with the next."""
    closed = availability.is_closed(tx, digest.due_on)
    is_late = local_date(now, tx.workspace.zone) > digest.due_on
    return None if closed or is_late else now


def _opens_for_person(tx: Transaction, digest: Digest, person: Person, now: datetime) -> datetime | None:
    """When they may be bothered, on its own day or the working day after it."""
    opens = availability.open_for_question(tx, person, MODULE, now)
    if opens is None:
        return None
    zone = availability.zone(tx, person)
    return opens if local_date(opens, zone) <= _last_day(tx, person, digest, zone) else None


def _last_day(tx: Transaction, person: Person, digest: Digest, zone: str) -> date:
    """Leave is not counted: who is away for weeks wants no news of weeks ago."""
    week = replace(availability.week(tx, person), away=availability.week_here(tx).away)
    end_of_day = working_days.begin_of(digest.due_on + DAY, zone) - timedelta(seconds=1)
    return local_date(working_days.next_morning(end_of_day, week), zone)


# --- it comes no more, and who hears so: once --------------------------------------------------------


def undelivered(tx: Transaction, post: Post, is_gone: bool) -> list[DirectMessage]:
    """The channel is not there any more, or the bot is not in it: it ends. For another reason only this
    one did not arrive."""
    digest = digests.find(tx, Ref.read(post.about, "digest").id)
    if digest is None or digest.next_at is None:
        return []
    if is_gone:
        digests.end(tx, digest)
    organiser = _person_of(tx, digest)
    if organiser is None:
        return []
    say = voice_of(tx, organiser)
    where = channel_in(tx, post.place_id, say)
    text = say.text("digest-undelivered", why="gone" if is_gone else "other", where=where)
    return [DirectMessage(organiser.id, Card((Text(text),)), key=f"undelivered:{post.key}")]


def _end_of_manager(tx: Transaction, digest: Digest, person: Person) -> list[AnyEffect]:
    """Nobody reports to them any more."""
    digests.end(tx, digest)
    say = voice_of(tx, person)
    text = say.text("digest-manager-ended")
    return [DirectMessage(person.id, Card((Text(text),)), key=f"digest:ended:{digest.id}:{digest.due_on}")]


def _person_of(tx: Transaction, digest: Digest) -> Person | None:
    """Who reads it, or organises it in a channel; None when nothing is known of them any more."""
    number = digest.organiser_id if digest.kind == CHANNEL else digest.person_id
    return people.by_ids(tx, {number}).get(number) if number is not None else None
