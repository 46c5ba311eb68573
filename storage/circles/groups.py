"""Circles and who is in them."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import exists, or_, select

from storage import people
from storage.circles.tables import Circle, members_table
from storage.circles.tables import circles_table as table
from storage.database import Transaction
from storage.rows import Rows
from storage.setbacks import awake, earliest, first
from storage.statements import change_rows, scoped

AT_ONCE = 100

_rows = Rows(Circle, table)

_member, _person = members_table.c, people.table.c
_WITH_A_LEAVER = (table.c.step != "over") & exists().where(
    _member.workspace_id == table.c.workspace_id,
    _member.circle_id == table.c.id,
    _member.state == "in",
    _person.workspace_id == table.c.workspace_id,
    _person.id == _member.person_id,
    _person.has_left,
)

circle = _rows.find
hold_circle = _rows.hold
change_circle = _rows.change


def add_circle(tx: Transaction, made: Circle, members: Iterable[int]) -> Circle | None:
    """None when the call has one of that number already."""
    circle = _rows.add(tx, made)
    if circle is not None:
        row = {"circle_id": circle.id, "call_id": circle.call_id, "state": "in"}
        tx.insert_many_once(members_table, [{**row, "person_id": person_id} for person_id in members])
    return circle


def made_of(tx: Transaction, call_id: int) -> list[Circle]:
    """The circles of a call."""
    return _rows.some(tx, call_id=call_id, order_by=table.c.number)


def circles_of(tx: Transaction, person_id: int) -> list[Circle]:
    """In which somebody is, the newest first; also those that are over, for their notes."""
    theirs = scoped(tx, members_table, person_id=person_id, state="in")
    among = table.c.id.in_(select(members_table.c.circle_id).where(theirs))
    return _rows.some(tx, among, order_by=table.c.id.desc())


def members(tx: Transaction, circle_id: int) -> list[int]:
    """Who is in it (still)."""
    member = members_table.c.person_id
    chosen = select(member).where(scoped(tx, members_table, circle_id=circle_id, state="in"))
    return list(tx.execute(chosen.order_by(member)).scalars())


def leave(tx: Transaction, circle_id: int, person_id: int) -> None:
    change_rows(tx, members_table, {"state": "out"}, circle_id=circle_id, person_id=person_id)


def next_circle_due(tx: Transaction) -> datetime | None:
    """When the first hears something; long ago when somebody in one left the organisation."""
    return earliest(first(tx, table.c.next_at), first(tx, table.c.made_at, "", _WITH_A_LEAVER))


def due_circles(tx: Transaction, now: datetime) -> list[Circle]:
    """Held by this transaction; what others hold is left to them."""
    due = or_(table.c.next_at <= now, _WITH_A_LEAVER)
    return _rows.some(tx, awake(table), due, most=AT_ONCE, skip_held=True)
