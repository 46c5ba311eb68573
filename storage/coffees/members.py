"""Who takes part."""

from datetime import date

import msgspec
from sqlalchemy import ColumnElement, delete, func, select, update

from storage import people
from storage.coffees.tables import members_table as table
from storage.database import Transaction


class Member(msgspec.Struct, frozen=True):
    """Takes part, from `paused_until` on when there is one."""

    coffee_id: int
    person_id: int
    paused_until: date | None = None


def join(tx: Transaction, coffee_id: int, person_id: int) -> bool:
    """Whether they did not take part yet."""
    row = {"workspace_id": tx.workspace.id, "coffee_id": coffee_id, "person_id": person_id}
    return tx.insert_once(table, {**row, "paused_until": None}) is not None


def leave(tx: Transaction, coffee_id: int, person_id: int) -> bool:
    """Whether they took part."""
    gone = delete(table).where(_of(tx, coffee_id), table.c.person_id == person_id)
    return tx.execute(gone.returning(table.c.person_id)).first() is not None


def leave_all(tx: Transaction, coffee_id: int) -> None:
    """Nobody takes part any more."""
    tx.execute(delete(table).where(_of(tx, coffee_id)))


def pause(tx: Transaction, coffee_id: int, person_id: int, until: date | None) -> None:
    """None to take part again from now on."""
    theirs = update(table).where(_of(tx, coffee_id), table.c.person_id == person_id)
    tx.execute(theirs.values(paused_until=until))


def member(tx: Transaction, coffee_id: int, person_id: int) -> Member | None:
    found = _all(tx, _of(tx, coffee_id) & (table.c.person_id == person_id))
    return found[0] if found else None


def members(tx: Transaction, coffee_id: int) -> list[Member]:
    return _all(tx, _of(tx, coffee_id))


def taken_part_in(tx: Transaction, person_id: int) -> list[Member]:
    """Every coffee of somebody."""
    return _all(tx, (table.c.workspace_id == tx.workspace.id) & (table.c.person_id == person_id))


def count(tx: Transaction, coffee_id: int) -> int:
    """How many take part, also those who pause; without who left the organisation."""
    here = people.table.c
    chosen = (
        select(func.count())
        .select_from(table)
        .join(people.table, here.id == table.c.person_id)
        .where(_of(tx, coffee_id), here.workspace_id == tx.workspace.id, here.has_left.is_not(True))
    )
    return int(tx.execute(chosen).scalar_one())


def _of(tx: Transaction, coffee_id: int) -> ColumnElement[bool]:
    return (table.c.workspace_id == tx.workspace.id) & (table.c.coffee_id == coffee_id)


def _all(tx: Transaction, which: ColumnElement[bool]) -> list[Member]:
    columns = (table.c.coffee_id, table.c.person_id, table.c.paused_until)
    rows = tx.execute(select(*columns).where(which).order_by(table.c.coffee_id, table.c.person_id))
    return [Member(row.coffee_id, row.person_id, row.paused_until) for row in rows]
