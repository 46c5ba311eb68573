"""The sessions of a series."""

from datetime import datetime

from sqlalchemy import select

from storage.database import Transaction
from storage.lunches.tables import Session, topics_table
from storage.lunches.tables import sessions_table as table
from storage.rows import Rows
from storage.statements import scoped

_OPEN = ("topics", "speaker", "announced")

MOST_COMING = 50

_rows = Rows(Session, table, due_at=table.c.next_at)

add_session = _rows.add
"""None when there is one of that series on that day."""
session = _rows.find
hold_session = _rows.hold
change_session = _rows.change
next_session_due = _rows.next_due
due_sessions = _rows.due


def open_sessions(tx: Transaction, series_id: int) -> list[Session]:
    """Those still to come, the first first."""
    order = (table.c.starts_at, table.c.id)
    return _rows.some(tx, table.c.state.in_(_OPEN), series_id=series_id, order_by=order)


def announced_from(tx: Transaction, now: datetime) -> list[Session]:
    """Those with a date that are still to come, the first first."""
    order = (table.c.starts_at, table.c.id)
    return _rows.some(tx, table.c.starts_at > now, state="announced", order_by=order, most=MOST_COMING)


def announced_in(tx: Transaction, place_id: int, now: datetime) -> list[tuple[datetime, str]]:
    """When this channel comes together from now on, and what about: what was announced there."""
    chosen = (
        select(table.c.starts_at, topics_table.c.text)
        .join(topics_table, topics_table.c.id == table.c.topic_id)
        .where(scoped(tx, topics_table), scoped(tx, table, place_id=place_id, state="announced"))
        .where(table.c.starts_at > now)
        .order_by(table.c.starts_at, table.c.id)
    )
    return [(row.starts_at, row.text) for row in tx.execute(chosen)]
