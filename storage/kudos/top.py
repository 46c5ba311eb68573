"""Who was thanked most in one place."""

from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from storage.database import Transaction
from storage.kudos.tables import PER_KUDOS, STANDS, table
from storage.statements import scoped


def most_thanked(tx: Transaction, place_id: int, since: datetime) -> list[tuple[int, int]]:
    """Receivers of what was given here since then and stands, with how many, the most first. A source
    begins with the place it was given in."""
    here = table.c.source.startswith(f"{place_id}:", autoescape=True)
    counted = (
        select(table.c.receiver_id, func.max(table.c.amount).label("amount"))
        .where(scoped(tx, table, here, table.c.happened_at >= since, STANDS))
        .group_by(*PER_KUDOS)
        .subquery()
    )
    total = func.sum(counted.c.amount)
    chosen = select(counted.c.receiver_id, total).group_by(counted.c.receiver_id)
    rows: list[Any] = list(tx.execute(chosen.order_by(total.desc(), counted.c.receiver_id)))
    return [(receiver_id, int(count)) for receiver_id, count in rows]
