"""The weekly digests, each once for its local date; late only while that makes sense, else skipped."""

import logging
from datetime import datetime

from handlers import isolation
from handlers.calendar.cadence import Cadence
from handlers.chat import AnyEffect, Card, DirectMessage, Person, Post
from handlers.digest import channel, ended, manager, personal, turns, when
from handlers.people import availability
from storage import digests
from storage.database import Transaction
from storage.digests import CHANNEL, MANAGER, Digest

log = logging.getLogger(__name__)

AT_ONCE = 10
"""Looked at in one transaction; the others follow in the next."""


def next_due(tx: Transaction) -> datetime | None:
    return digests.next_due(tx)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    """Send every digest that is due and has something to tell."""
    due = digests.due(tx, now, AT_ONCE)
    return isolation.each(tx, "digests", due, lambda one: _turn(tx, one, now), now)


def _turn(tx: Transaction, digest: Digest, now: datetime) -> list[AnyEffect]:
    if digest.kind == CHANNEL:
        return _to_channel(tx, digest, now)
    person = turns.whose(tx, digest)
    if person is None or person.has_left or person.is_bot:
        digests.end(tx, digest)
        return []
    if digest.kind == MANAGER and not manager.is_one(tx, person.id):
        return ended.no_manager(tx, digest, person)
    return _to_person(tx, digest, person, now)


def _to_channel(tx: Transaction, digest: Digest, now: datetime) -> list[AnyEffect]:
    zone = tx.workspace.zone
    if not _may_go(tx, digest, turns.of_channel(tx, digest, now), zone, now):
        return []
    card = channel.card(tx, digest, now)
    _go_on(tx, digest, zone, now, card)
    if card is None or digest.place_id is None:
        return []
    return [Post(digest.place_id, card, key=f"digest:{digest.place_id}:{digest.due_on}", about=digest.about)]


def _to_person(tx: Transaction, digest: Digest, person: Person, now: datetime) -> list[AnyEffect]:
    zone = availability.zone(tx, person)
    if not _may_go(tx, digest, turns.of_person(tx, digest, person, now), zone, now):
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
    turn = when.after(now, digest.due_on, digest.weekday, digest.at_time, zone)
    questions = digest.questions if asked is None else asked
    digests.move_on(tx, digest, turn.due_on, turn.at, shown_until, questions)
