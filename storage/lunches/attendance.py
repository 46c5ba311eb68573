"""Who comes, who waits for a place, and what they thought of it."""

from datetime import datetime

import msgspec
from sqlalchemy import ColumnElement, delete, func, select, update

from storage.database import Transaction
from storage.lunches.tables import Seat, answers_table
from storage.lunches.tables import seats_table as table
from storage.setbacks import due_by, first

AT_ONCE = 200
MOST_SHOWN = 100
"""Answers shown to a speaker."""


class Answer(msgspec.Struct, frozen=True):
    """What somebody thought of it; who that was is not told."""

    useful: int
    words: str


def seats(tx: Transaction, session_id: int) -> list[Seat]:
    """Everybody who comes, waits or speaks, in the order in which they came."""
    chosen = select(table).where(_mine(tx), table.c.session_id == session_id, table.c.state != "out")
    return [_seat(row) for row in tx.execute(chosen.order_by(table.c.number, table.c.person_id))]


def seat_of(tx: Transaction, session_id: int, person_id: int) -> Seat | None:
    """Theirs, unless they do not come (any more)."""
    return next((one for one in seats(tx, session_id) if one.person_id == person_id), None)


def first_waiting(tx: Transaction, session_id: int) -> Seat | None:
    return next((one for one in seats(tx, session_id) if one.state == "waiting"), None)


def set_seat(tx: Transaction, session_id: int, person_id: int, state: str) -> Seat:
    """From now on it is so. Who comes anew, comes last; call it with the session held."""
    number = select(func.coalesce(func.max(table.c.number), 0) + 1).where(
        _mine(tx), table.c.session_id == session_id
    )
    here = {"workspace_id": tx.workspace.id, "session_id": session_id, "person_id": person_id}
    last = tx.execute(number).scalar_one()
    values = {"state": state, "number": last, "step": "", "next_at": None}
    if tx.insert_once(table, {**here, **values}) is None:
        keeps = seat_of(tx, session_id, person_id) is not None and state != "out"
        changed = {"state": state} if keeps else values
        tx.execute(update(table).where(_one(tx, session_id, person_id)).values(changed))
    row = tx.execute(select(table).where(_one(tx, session_id, person_id))).one()
    return _seat(row)


def time_seat(tx: Transaction, seat: Seat, step: str, next_at: datetime | None) -> None:
    """What this person is told next, and when."""
    values = {"step": step if next_at else "", "next_at": next_at}
    tx.execute(update(table).where(_one(tx, seat.session_id, seat.person_id)).values(values))


def next_seat_due(tx: Transaction) -> datetime | None:
    return first(tx, table.c.next_at)


def due_seats(tx: Transaction, now: datetime) -> list[Seat]:
    """Held by this transaction; what others hold is left to them."""
    chosen = select(table).where(due_by(tx, table.c.next_at, now)).order_by(table.c.next_at)
    rows = tx.execute(chosen.limit(AT_ONCE).with_for_update(skip_locked=True, key_share=True))
    return [_seat(row) for row in rows]


def answer(tx: Transaction, session_id: int, person_id: int, useful: int, words: str) -> None:
    """One answer for each person; the latest counts."""
    here = {"workspace_id": tx.workspace.id, "session_id": session_id, "person_id": person_id}
    values = {"useful": useful, "words": words}
    if tx.insert_once(answers_table, {**here, **values}) is None:
        c = answers_table.c
        mine = (c.session_id == session_id) & (c.person_id == person_id)
        tx.execute(update(answers_table).where(c.workspace_id == tx.workspace.id, mine).values(values))


def answers(tx: Transaction, session_id: int) -> list[Answer]:
    """In the order of what they say: who answered first cannot be told from it."""
    c = answers_table.c
    chosen = select(c.useful, c.words).where(c.workspace_id == tx.workspace.id, c.session_id == session_id)
    found = [Answer(row.useful, row.words) for row in tx.execute(chosen)]
    return sorted(found, key=lambda one: (one.words.casefold(), one.useful))


def forget_answers(tx: Transaction, session_id: int) -> None:
    c = answers_table.c
    tx.execute(delete(answers_table).where(c.workspace_id == tx.workspace.id, c.session_id == session_id))


def _mine(tx: Transaction) -> ColumnElement[bool]:
    return table.c.workspace_id == tx.workspace.id


def _one(tx: Transaction, session_id: int, person_id: int) -> ColumnElement[bool]:
    return _mine(tx) & (table.c.session_id == session_id) & (table.c.person_id == person_id)


def _seat(row: object) -> Seat:
    return Seat(**{name: getattr(row, name) for name in Seat.__struct_fields__})
