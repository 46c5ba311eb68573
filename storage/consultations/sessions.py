"""The consultations themselves: planned, at a step, over, and forgotten in time."""

from datetime import datetime

from sqlalchemy import or_, select, true

from storage.consultations.tables import Consultation, seats_table, table, words_table
from storage.database import Transaction
from storage.rows import Rows
from storage.setbacks import due_by, earliest, first
from storage.statements import count, drop_with, scoped

AT_ONCE = 100

_rows = Rows(Consultation, table)

get = _rows.find
hold = _rows.hold
change = _rows.change


def add(
    tx: Transaction, starter_id: int, starts_at: datetime, made_at: datetime, at_once: bool
) -> Consultation:
    """A new one, that nobody has been asked for yet."""
    return _rows.new(
        tx, Consultation(0, starter_id, "planned", starts_at, made_at, at_once, next_at=starts_at)
    )


def count_open(tx: Transaction, starter_id: int) -> int:
    """How many somebody began that are not over."""
    return count(tx, table, table.c.state.in_(("planned", "running")), starter_id=starter_id)


def of_person(tx: Transaction, person_id: int, most: int, before: int | None = None) -> list[Consultation]:
    """Those somebody began, took part in or can still say yes to, newest first."""
    seat = seats_table.c
    theirs = select(seat.consultation_id).where(scoped(tx, seats_table, person_id=person_id))
    joined = table.c.id.in_(theirs.where(seat.reply == "yes"))
    asked = table.c.id.in_(theirs.where(seat.reply == "waiting", seat.hears != "invited"))
    shown = or_(joined, asked & (table.c.state == "planned"))
    older = true() if before is None else table.c.id < before
    return _rows.some(tx, shown, older, order_by=table.c.id.desc(), most=most)


def next_due(tx: Transaction) -> datetime | None:
    """When the first goes on, or somebody hears something."""
    return earliest(first(tx, table.c.next_at), first(tx, seats_table.c.next_at))


def due(tx: Transaction, now: datetime) -> list[Consultation]:
    """Held by this transaction; what others hold is left to them."""
    hear = select(seats_table.c.consultation_id).where(due_by(tx, seats_table.c.next_at, now))
    come = or_(due_by(tx, table.c.next_at, now), table.c.id.in_(hear))
    return _rows.some(tx, come, most=AT_ONCE, skip_held=True)


def forget_before(tx: Transaction, at: datetime) -> None:
    """Those that were to begin before then, with everything said in them."""
    said_in = (words_table.c.consultation_id, seats_table.c.consultation_id)
    drop_with(tx, table, said_in, table.c.starts_at < at)
