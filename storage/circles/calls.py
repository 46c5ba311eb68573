"""Calls for a learning circle, and who signed up."""

from datetime import date, datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, delete, select, update

from storage.circles.tables import Call, signups_table
from storage.circles.tables import calls_table as table
from storage.database import Transaction
from storage.setbacks import due_by, first

AT_ONCE = 100
_OPEN = ("open", "short", "dividing")


def add_call(tx: Transaction, made: Call) -> Call:
    values = {name: value for name, value in msgspec.structs.asdict(made).items() if name != "id"}
    added = tx.insert_once(table, {"workspace_id": tx.workspace.id, **values})
    assert added is not None
    return msgspec.structs.replace(made, id=int(added[0]))


def call(tx: Transaction, call_id: int) -> Call | None:
    found = _all(tx, select(table).where(_mine(tx), table.c.id == call_id))
    return found[0] if found else None


def hold_call(tx: Transaction, call_id: int) -> Call | None:
    """As it is now, and nobody else can change it until this transaction ends."""
    tx.lock(table, call_id)
    return call(tx, call_id)


def change_call(tx: Transaction, one: Call, **news: Any) -> Call:
    tx.execute(update(table).where(_mine(tx), table.c.id == one.id).values(news))
    return msgspec.structs.replace(one, **news)


def open_calls(tx: Transaction) -> list[Call]:
    """Of which the circles are still to be made, the first to close first."""
    chosen = select(table).where(_mine(tx), table.c.state.in_(_OPEN))
    return _all(tx, chosen.order_by(table.c.closes_on, table.c.id))


def calls_by(tx: Transaction, organiser_id: int, since: date) -> list[Call]:
    """Those of an organiser whose circles were made and have their deadline then or later."""
    mine = (table.c.organiser_id == organiser_id) & (table.c.state == "divided")
    chosen = select(table).where(_mine(tx), mine, table.c.deadline >= since)
    return _all(tx, chosen.order_by(table.c.deadline, table.c.id))


def next_call_due(tx: Transaction) -> datetime | None:
    return first(tx, table.c.next_at)


def due_calls(tx: Transaction, now: datetime) -> list[Call]:
    """Held by this transaction; what others hold is left to them."""
    chosen = select(table).where(due_by(tx, table.c.next_at, now)).order_by(table.c.next_at, table.c.id)
    return _all(tx, chosen.limit(AT_ONCE).with_for_update(skip_locked=True, key_share=True))


# --- who signed up ---------------------------------------------------------------------------------


def sign_up(tx: Transaction, call_id: int, person_id: int, at: datetime) -> bool:
    """False when they had already."""
    row = {"workspace_id": tx.workspace.id, "call_id": call_id, "person_id": person_id, "at": at}
    return tx.insert_once(signups_table, row) is not None


def sign_off(tx: Transaction, call_id: int, person_id: int) -> bool:
    """False when they were not in."""
    one = signups_table.c
    mine = (one.workspace_id == tx.workspace.id) & (one.call_id == call_id) & (one.person_id == person_id)
    gone = delete(signups_table).where(mine).returning(one.person_id)
    return tx.execute(gone).one_or_none() is not None


def signed_up(tx: Transaction, call_id: int) -> list[int]:
    """In the order they came."""
    one = signups_table.c
    chosen = select(one.person_id).where(one.workspace_id == tx.workspace.id, one.call_id == call_id)
    return list(tx.execute(chosen.order_by(one.at, one.person_id)).scalars())


def _mine(tx: Transaction) -> ColumnElement[bool]:
    return table.c.workspace_id == tx.workspace.id


def _all(tx: Transaction, statement: Any) -> list[Call]:
    return [_call(tx, row) for row in tx.execute(statement)]


def _call(tx: Transaction, row: Any) -> Call:
    values = {name: getattr(row, name) for name in Call.__struct_fields__}
    return Call(**{**values, "zone": row.zone or tx.workspace.zone})
