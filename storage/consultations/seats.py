"""Who was asked for a consultation, what they said, and who led how often."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import func, select, update

from storage.consultations.tables import Seat, seats_table, table
from storage.database import Transaction


def add_seat(tx: Transaction, seat: Seat) -> None:
    tx.insert_once(seats_table, {"workspace_id": tx.workspace.id, **msgspec.structs.asdict(seat)})


def seats(tx: Transaction, number: int) -> dict[int, Seat]:
    """By person, who began it included."""
    row = seats_table.c
    chosen = select(seats_table).where(row.workspace_id == tx.workspace.id, row.consultation_id == number)
    fields = Seat.__struct_fields__
    found = tx.execute(chosen.order_by(row.person_id))
    return {one.person_id: Seat(**{name: getattr(one, name) for name in fields}) for one in found}


def change_seat(tx: Transaction, seat: Seat, **news: Any) -> Seat:
    row = seats_table.c
    which = (row.consultation_id == seat.consultation_id) & (row.person_id == seat.person_id)
    tx.execute(update(seats_table).where(row.workspace_id == tx.workspace.id, which).values(news))
    return msgspec.structs.replace(seat, **news)


def facilitated(tx: Transaction, ids: set[int]) -> dict[int, tuple[int, datetime]]:
    """How often these led a consultation that is remembered, and when last; who never did is left out."""
    mine = (table.c.workspace_id == tx.workspace.id) & table.c.facilitator_id.in_(sorted(ids))
    chosen = select(
        table.c.facilitator_id, func.count().label("times"), func.max(table.c.starts_at).label("last")
    ).where(mine)
    found = tx.execute(chosen.group_by(table.c.facilitator_id))
    return {one.facilitator_id: (one.times, one.last) for one in found}
