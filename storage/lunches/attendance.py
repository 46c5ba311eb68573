"""Who comes, who waits for a place, and what they thought of it."""

from datetime import datetime

import msgspec
from sqlalchemy import func, select

from storage.database import Transaction
from storage.lunches.tables import Seat, SeatState, answers_table
from storage.lunches.tables import seats_table as table
from storage.rows import Rows
from storage.statements import drop, put, scoped

MOST_SHOWN = 100
"""Answers shown to a speaker."""


class Answer(msgspec.Struct, frozen=True):
    """What somebody thought of it; who that was is not told."""

    useful: int
    words: str


_rows = Rows(Seat, table, due_at=table.c.next_at, at_once=200)
_answers = Rows(Answer, answers_table)

next_seat_due = _rows.next_due
due_seats = _rows.due


def seats(tx: Transaction, session_id: int) -> list[Seat]:
    """Everybody who comes, waits or speaks, in the order in which they came."""
    order = (table.c.number, table.c.person_id)
    return _rows.some(tx, table.c.state != "out", session_id=session_id, order_by=order)


def seat_of(tx: Transaction, session_id: int, person_id: int) -> Seat | None:
    """Theirs, unless they do not come (any more)."""
    return next((one for one in seats(tx, session_id) if one.person_id == person_id), None)


def has_chosen(tx: Transaction, session_id: int, person_id: int) -> bool:
    """Whether they came, waited or went at some time: they know of it."""
    return _rows.find(tx, session_id, person_id) is not None


def first_waiting(tx: Transaction, session_id: int) -> Seat | None:
    return next((one for one in seats(tx, session_id) if one.state == "waiting"), None)


def set_seat(tx: Transaction, session_id: int, person_id: int, state: SeatState) -> Seat:
    """From now on it is so. Who comes anew, comes last; call it with the session held."""
    last = select(func.coalesce(func.max(table.c.number), 0) + 1).where(
        scoped(tx, table, session_id=session_id)
    )
    anew = Seat(session_id, person_id, state)
    number = tx.execute(last).scalar_one()
    if _rows.add(tx, anew, number=number) is not None:
        return anew
    there = _rows.find(tx, session_id, person_id)
    assert there is not None
    if there.state != "out" and state != "out":
        return _rows.change(tx, there, state=state)
    _rows.store(tx, anew, number=number)
    return anew


def time_seat(tx: Transaction, seat: Seat, step: str, next_at: datetime | None) -> None:
    """What this person is told next, and when."""
    _rows.change(tx, seat, step=step if next_at else "", next_at=next_at)


def answer(tx: Transaction, session_id: int, person_id: int, useful: int, words: str) -> None:
    """One answer for each person; the latest counts."""
    key = {"session_id": session_id, "person_id": person_id}
    put(tx, answers_table, key, {"useful": useful, "words": words})


def answers(tx: Transaction, session_id: int) -> list[Answer]:
    """In the order of what they say: who answered first cannot be told from it."""
    found = _answers.some(tx, session_id=session_id)
    return sorted(found, key=lambda one: (one.words.casefold(), one.useful))


def forget_answers(tx: Transaction, session_id: int) -> None:
    drop(tx, answers_table, session_id=session_id)
