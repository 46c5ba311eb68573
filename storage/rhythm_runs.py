"""When each thing that happens unasked was last done in a workspace, for whoever watches over the bot."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Column, Connection, String, Table, func, select

from storage import workspaces
from storage.database import Transaction
from storage.schema import Moment, metadata, workspace_id
from storage.statements import put, scoped

table = Table(
    "rhythm_runs",
    metadata,
    workspace_id(primary_key=True),
    Column("name", String(64), primary_key=True),
    Column("ran_at", Moment, nullable=False),
)


def note(tx: Transaction, names: Iterable[str], at: datetime) -> None:
    """These went well. In one order: two processes that write the same rows wait for each other in turn."""
    for name in sorted(names):
        put(tx, table, {"name": name}, {"ran_at": at})


def last(connection: Connection, platforms: list[str]) -> dict[str, datetime]:
    """When each last went well in any workspace of these platforms."""
    w = workspaces.table.c
    newest = (
        select(table.c.name, func.max(table.c.ran_at))
        .join(workspaces.table, w.id == table.c.workspace_id)
        .where(w.platform.in_(platforms))
        .group_by(table.c.name)
    )
    return {row[0]: row[1] for row in connection.execute(newest)}


def here(tx: Transaction) -> dict[str, datetime]:
    """When each last went well in this workspace."""
    return {row.name: row.ran_at for row in tx.execute(select(table).where(scoped(tx, table)))}
