"""Who takes part."""

from datetime import date

import msgspec
from sqlalchemy import func, select

from storage import people
from storage.coffees.tables import members_table as table
from storage.database import Transaction
from storage.rows import Rows
from storage.statements import change_rows, drop, scoped


class Member(msgspec.Struct, frozen=True):
    """Takes part, from `paused_until` on when there is one."""

    coffee_id: int
    person_id: int
    paused_until: date | None = None


_rows = Rows(Member, table)

member = _rows.find


def join(tx: Transaction, coffee_id: int, person_id: int) -> bool:
    """Whether they did not take part yet."""
    return _rows.add(tx, Member(coffee_id, person_id)) is not None


def leave(tx: Transaction, coffee_id: int, person_id: int) -> bool:
    """Whether they took part."""
    return drop(tx, table, coffee_id=coffee_id, person_id=person_id)


def leave_all(tx: Transaction, coffee_id: int) -> None:
    """Nobody takes part any more."""
    drop(tx, table, coffee_id=coffee_id)


def pause(tx: Transaction, coffee_id: int, person_id: int, until: date | None) -> None:
    """None to take part again from now on."""
    change_rows(tx, table, {"paused_until": until}, coffee_id=coffee_id, person_id=person_id)


def members(tx: Transaction, coffee_id: int) -> list[Member]:
    return _rows.some(tx, coffee_id=coffee_id)


def taken_part_in(tx: Transaction, person_id: int) -> list[Member]:
    """Every coffee of somebody."""
    return _rows.some(tx, person_id=person_id)


def count(tx: Transaction, coffee_id: int) -> int:
    """How many take part, also those who pause; without who left the organisation."""
    here = scoped(tx, people.table, people.table.c.has_left.is_not(True))
    theirs = select(func.count()).where(scoped(tx, table, coffee_id=coffee_id), here)
    joined = theirs.select_from(table).join(people.table, people.table.c.id == table.c.person_id)
    return int(tx.execute(joined).scalar_one())
