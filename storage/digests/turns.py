"""Whose digest comes when."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, select, update

from storage.database import Transaction
from storage.digests.tables import CHANNEL, Digest, Kind, table
from storage.setbacks import due_by, first

_COLUMNS = [table.c[name] for name in Digest.__struct_fields__]


def of_place(tx: Transaction, place_id: int) -> Digest | None:
    """The digest of a channel, also when it is off."""
    return _first(tx, table.c.place_id == place_id)


def of_person(tx: Transaction, kind: Kind, person_id: int) -> Digest | None:
    """Somebody's own digest of this kind, also when it is off."""
    return _first(tx, (table.c.kind == kind) & (table.c.person_id == person_id))


def find(tx: Transaction, digest_id: int) -> Digest | None:
    return _first(tx, table.c.id == digest_id)


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
    key = {"workspace_id": tx.workspace.id, "kind": kind, "place_id": place_id}
    if tx.insert_once(table, {**key, **who, **when}) is not None:
        return
    before = of_place(tx, place_id) if place_id is not None else of_person(tx, kind, person_id)
    assert before is not None
    takes_over = kind == CHANNEL and (before.next_at is None or before.organiser_id is None)
    _change(tx, before, **when, **(who if takes_over else {}))


def end(tx: Transaction, digest: Digest) -> None:
    """It comes no more, until somebody switches it on again."""
    _change(tx, digest, next_at=None)


def put_off(tx: Transaction, digest: Digest, next_at: datetime) -> None:
    """Look again at this one then."""
    _change(tx, digest, next_at=next_at)


def move_on(
    tx: Transaction,
    digest: Digest,
    due_on: date,
    next_at: datetime,
    shown_until: datetime,
    questions: int,
) -> None:
    """On to the next one, which begins where this one ended."""
    _change(tx, digest, due_on=due_on, next_at=next_at, shown_until=shown_until, questions=questions)


def next_due(tx: Transaction) -> datetime | None:
    return first(tx, table.c.next_at)


def due(tx: Transaction, now: datetime, most: int) -> list[Digest]:
    """Those that are due, held by this transaction; those that others hold are left to them."""
    chosen = select(*_COLUMNS).where(due_by(tx, table.c.next_at, now))
    chosen = chosen.order_by(table.c.next_at, table.c.id).limit(most)
    rows = tx.execute(chosen.with_for_update(skip_locked=True, key_share=True))
    return [_digest(row) for row in rows]


def _first(tx: Transaction, which: ColumnElement[bool]) -> Digest | None:
    row = tx.execute(select(*_COLUMNS).where(_mine(tx), which)).first()
    return _digest(row) if row is not None else None


def _digest(row: Any) -> Digest:
    return Digest(**{name: getattr(row, name) for name in Digest.__struct_fields__})


def _change(tx: Transaction, digest: Digest, **news: Any) -> None:
    tx.execute(update(table).where(_mine(tx), table.c.id == digest.id).values(**news))


def _mine(tx: Transaction) -> ColumnElement[bool]:
    return table.c.workspace_id == tx.workspace.id
