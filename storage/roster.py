"""Everybody of a workspace at once: what an import compares with and writes, and an export reads."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import or_, select

from storage import names, people, staff
from storage.database import Transaction
from storage.schema import day
from storage.statements import scoped


class Member(msgspec.Struct, frozen=True, gc=False):
    """One person, with what is known of their work. `manager` is the platform's id of theirs."""

    id: int
    user: str
    name: str | None = None
    has_left: bool | None = None
    is_bot: bool | None = None
    role: str = ""
    team: str = ""
    department: str = ""
    manager: str = ""


_manager = people.table.alias("manager")
_WORDS = ("role", "team", "department")


def _members(tx: Transaction, *which: Any) -> Any:
    person = people.table.c
    columns = [person[name] for name in ("id", "user", "name", "has_left", "is_bot")]
    return (
        select(*columns, *(staff.table.c[name] for name in _WORDS), _manager.c.user.label("manager"))
        .select_from(people.table)
        .outerjoin(staff.table, staff.table.c.person_id == person.id)
        .outerjoin(_manager, _manager.c.id == staff.table.c.manager_id)
        .where(scoped(tx, people.table, *which))
        .order_by(person.id)
    )


def everybody(tx: Transaction) -> list[Member]:
    return [_member(row) for row in tx.execute(_members(tx))]


def page(tx: Transaction, after_id: int, most: int) -> list[Member]:
    """The next people that others may be told about: no bots, nobody from elsewhere, and nobody who
    appears in no list, not as somebody's manager either. 0 begins at the first."""
    person = people.table.c
    shown = (
        person.listed,
        person.id > after_id,
        or_(person.is_bot.is_(None), ~person.is_bot),
        or_(person.is_stranger.is_(None), ~person.is_stranger),
    )
    rows = tx.execute(_members(tx, *shown).add_columns(_manager.c.listed.label("named")).limit(most))
    return [msgspec.structs.replace(_member(row), manager=_shown_manager(row)) for row in rows]


def ids(tx: Transaction, users: Iterable[str]) -> dict[str, int]:
    """Of those whom we know."""
    person = people.table.c
    chosen = select(person.user, person.id).where(scoped(tx, people.table, person.user.in_(sorted(users))))
    return {row.user: row.id for row in tx.execute(chosen)}


def add(tx: Transaction, new: Sequence[Member], at: datetime) -> None:
    """Make people whom we had not met; who is there by now stays as they are."""
    rows = [
        {
            "id": people.new_id(tx, one.user, at),
            "user": one.user,
            "name": one.name,
            "has_left": one.has_left,
            "seen_at": day(at),
        }
        for one in new
    ]
    tx.insert_many_once(people.table, rows)
    there = ids(tx, {one.user for one in new})
    names.note(tx, ((there[one.user], one.name, one.user) for one in new))


def _member(row: Any) -> Member:
    work = {name: getattr(row, name) or "" for name in (*_WORDS, "manager")}
    return Member(row.id, row.user, row.name, row.has_left, row.is_bot, **work)


def _shown_manager(row: Any) -> str:
    return row.manager if row.manager and row.named else ""
