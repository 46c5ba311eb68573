"""Who was asked for a consultation, what they said, and who led how often."""

from datetime import datetime

from sqlalchemy import func, select

from storage.consultations.tables import Seat, seats_table, table
from storage.database import Transaction
from storage.rows import Rows
from storage.statements import scoped

_rows = Rows(Seat, seats_table)

add_seat = _rows.add
change_seat = _rows.change


def seats(tx: Transaction, number: int) -> dict[int, Seat]:
    """By person, who began it included."""
    return {one.person_id: one for one in _rows.some(tx, consultation_id=number)}


def facilitated(tx: Transaction, ids: set[int]) -> dict[int, tuple[int, datetime]]:
    """How often these led a consultation that is remembered, and when last; who never did is left out."""
    who, last = table.c.facilitator_id, func.max(table.c.starts_at).label("last")
    chosen = select(who, func.count().label("times"), last).where(scoped(tx, table, who.in_(sorted(ids))))
    found = tx.execute(chosen.group_by(who))
    return {one.facilitator_id: (one.times, one.last) for one in found}
