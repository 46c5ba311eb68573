"""How much waits, for whoever watches over the bot."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, func, select

from storage import workspaces
from storage.outbox.tables import OPEN, table
from storage.outbox.taking import next_due


def depth(connection: Connection, platforms: list[str]) -> int:
    """Deliveries that are not brought yet, also those that wait for a later moment."""
    w = workspaces.table.c
    counted = (
        select(func.count())
        .select_from(table)
        .join(workspaces.table, w.id == table.c.workspace_id)
        .where(OPEN, w.platform.in_(platforms))
    )
    return int(connection.execute(counted).scalar_one())


def oldest_age(
    connection: Connection, platforms: list[str], now: datetime, by_installation: Collection[str] = ()
) -> float:
    """Seconds that the first of those which may be sent by now has been waiting to be taken."""
    due = next_due(connection, platforms, (), by_installation)
    return max(0.0, (now - due).total_seconds()) if due else 0.0
