"""Circles and who is in them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, exists, or_, select, update

from storage import people
from storage.circles.tables import Circle, members_table
from storage.circles.tables import circles_table as table
from storage.database import Transaction
from storage.setbacks import awake, first

AT_ONCE = 100


def add_circle(tx: Transaction, made: Circle, members: Iterable[int]) -> Circle | None:
    """None when the call has one of that number already."""
    values = {name: value for name, value in msgspec.structs.asdict(made).items() if name != "id"}
    added = tx.insert_once(table, {"workspace_id": tx.workspace.id, **values})
    if added is None:
        return None
    circle = msgspec.structs.replace(made, id=int(added[0]))
    row = {"workspace_id": tx.workspace.id, "circle_id": circle.id, "call_id": circle.call_id, "state": "in"}
    for person_id in members:
        tx.insert_once(members_table, {**row, "person_id": person_id})
    return circle


def circle(tx: Transaction, circle_id: int) -> Circle | None:
    found = _all(tx, select(table).where(_mine(tx), table.c.id == circle_id))
    return found[0] if found else None


def hold_circle(tx: Transaction, circle_id: int) -> Circle | None:
    """As it is now, and nobody else can change it until this transaction ends."""
    tx.lock(table, circle_id)
    return circle(tx, circle_id)


def change_circle(tx: Transaction, one: Circle, **news: Any) -> Circle:
    tx.execute(update(table).where(_mine(tx), table.c.id == one.id).values(news))
    return msgspec.structs.replace(one, **news)


def made_of(tx: Transaction, call_id: int) -> list[Circle]:
    """The circles of a call."""
    return _all(tx, select(table).where(_mine(tx), table.c.call_id == call_id).order_by(table.c.number))


def circles_of(tx: Transaction, person_id: int) -> list[Circle]:
    """In which somebody is, the newest first; also those that are over, for their notes."""
    member = members_table.c
    mine = (member.workspace_id == tx.workspace.id) & (member.person_id == person_id)
    theirs = select(member.circle_id).where(mine, member.state == "in")
    return _all(tx, select(table).where(_mine(tx), table.c.id.in_(theirs)).order_by(table.c.id.desc()))


def members(tx: Transaction, circle_id: int) -> list[int]:
    """Who is in it (still)."""
    member = members_table.c
    chosen = select(member.person_id).where(member.workspace_id == tx.workspace.id, member.state == "in")
    return list(tx.execute(chosen.where(member.circle_id == circle_id).order_by(member.person_id)).scalars())


def leave(tx: Transaction, circle_id: int, person_id: int) -> None:
    member = members_table.c
    one = (member.workspace_id == tx.workspace.id) & (member.circle_id == circle_id)
    tx.execute(update(members_table).where(one, member.person_id == person_id).values(state="out"))


def next_circle_due(tx: Transaction) -> datetime | None:
    """When the first hears something; long ago when somebody in one left the organisation."""
    moments = [
        first(tx, table.c.next_at),
        first(tx, table.c.made_at, "", _with_a_leaver(tx)),
    ]
    return min((moment for moment in moments if moment is not None), default=None)


def due_circles(tx: Transaction, now: datetime) -> list[Circle]:
    """Held by this transaction; what others hold is left to them."""
    due = or_(table.c.next_at <= now, _with_a_leaver(tx))
    chosen = select(table).where(_mine(tx), awake(table), due).order_by(table.c.id).limit(AT_ONCE)
    return _all(tx, chosen.with_for_update(skip_locked=True, key_share=True))


def _with_a_leaver(tx: Transaction) -> ColumnElement[bool]:
    member, person = members_table.c, people.table.c
    gone = exists().where(
        member.workspace_id == tx.workspace.id, member.circle_id == table.c.id, member.state == "in",
        person.workspace_id == tx.workspace.id, person.id == member.person_id, person.has_left,
    )  # fmt: skip
    return (table.c.step != "over") & gone


def _mine(tx: Transaction) -> ColumnElement[bool]:
    return table.c.workspace_id == tx.workspace.id


def _all(tx: Transaction, statement: Any) -> list[Circle]:
    names = Circle.__struct_fields__
    return [Circle(**{name: getattr(row, name) for name in names}) for row in tx.execute(statement)]
