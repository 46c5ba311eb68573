"""Calls for a learning circle, and who signed up."""

from datetime import date, datetime

from sqlalchemy import select

from storage import places
from storage.circles.tables import Call, signups_table
from storage.circles.tables import calls_table as table
from storage.database import Transaction
from storage.rows import Rows
from storage.statements import drop, scoped

_OPEN = ("open", "short", "dividing")

_rows = Rows(Call, table, due_at=table.c.next_at)

add_call = _rows.new
call = _rows.find
hold_call = _rows.hold
change_call = _rows.change
next_call_due = _rows.next_due
due_calls = _rows.due


def open_calls(tx: Transaction) -> list[Call]:
    """Of which the circles are still to be made, the first to close first."""
    return _rows.some(tx, table.c.state.in_(_OPEN), order_by=(table.c.closes_on, table.c.id))


def open_to(tx: Transaction, person_id: int) -> list[Call]:
    """Those that somebody may see and can still sign up for."""
    return [
        one
        for one in open_calls(tx)
        if one.is_open
        and person_id not in signed_up(tx, one.id)
        and places.may_see_in(tx, one.place_id, person_id)
    ]


def calls_by(tx: Transaction, organiser_id: int, since: date) -> list[Call]:
    """Those of an organiser whose circles were made and have their deadline then or later."""
    theirs = (table.c.organiser_id == organiser_id) & (table.c.state == "divided")
    return _rows.some(tx, theirs, table.c.deadline >= since, order_by=(table.c.deadline, table.c.id))


# --- who signed up ---------------------------------------------------------------------------------


def sign_up(tx: Transaction, call_id: int, person_id: int, at: datetime) -> bool:
    """False when they had already."""
    row = {"call_id": call_id, "person_id": person_id, "at": at}
    return tx.insert_once(signups_table, row) is not None


def sign_off(tx: Transaction, call_id: int, person_id: int) -> bool:
    """False when they were not in."""
    return drop(tx, signups_table, call_id=call_id, person_id=person_id)


def signed_up(tx: Transaction, call_id: int) -> list[int]:
    """In the order they came."""
    one = signups_table.c
    chosen = select(one.person_id).where(scoped(tx, signups_table, call_id=call_id))
    return list(tx.execute(chosen.order_by(one.at, one.person_id)).scalars())
