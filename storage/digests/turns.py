"""Whose digest comes when."""

from datetime import date, datetime

from storage.database import Transaction
from storage.digests.tables import CHANNEL, Digest, Kind, table
from storage.rows import Rows

_rows = Rows(Digest, table, due_at=table.c.next_at, at_once=10)

find = _rows.find
next_due = _rows.next_due
due = _rows.due


def of_place(tx: Transaction, place_id: int) -> Digest | None:
    """The digest of a channel, also when it is off."""
    return _rows.first(tx, place_id=place_id)


def of_person(tx: Transaction, kind: Kind, person_id: int) -> Digest | None:
    """Somebody's own digest of this kind, also when it is off."""
    return _rows.first(tx, kind=kind, person_id=person_id)


def choose(
    tx: Transaction,
    kind: Kind,
    person_id: int,
    place_id: int | None,
    weekday: int,
    at_time: str,
    due_on: date,
    next_at: datetime,
) -> None:
    """From now on it comes then. Who chooses for a channel whose digest is off, organises it."""
    when = {"weekday": weekday, "at_time": at_time, "due_on": due_on, "next_at": next_at}
    who = {"organiser_id" if kind == CHANNEL else "person_id": person_id}
    key = {"kind": kind, "place_id": place_id}
    if tx.insert_once(table, {**key, **who, **when}) is not None:
        return
    before = of_place(tx, place_id) if place_id is not None else of_person(tx, kind, person_id)
    assert before is not None
    takes_over = kind == CHANNEL and (before.next_at is None or before.organiser_id is None)
    _rows.change(tx, before, **when, **(who if takes_over else {}))


def end(tx: Transaction, digest: Digest) -> None:
    """It comes no more, until somebody switches it on again."""
    _rows.change(tx, digest, next_at=None)


def put_off(tx: Transaction, digest: Digest, next_at: datetime) -> None:
    """Look again at this one then."""
    _rows.change(tx, digest, next_at=next_at)


def move_on(
    tx: Transaction,
    digest: Digest,
    due_on: date,
    next_at: datetime,
    shown_until: datetime,
    questions: int,
) -> None:
    """On to the next one, which begins where this one ended."""
    _rows.change(tx, digest, due_on=due_on, next_at=next_at, shown_until=shown_until, questions=questions)
