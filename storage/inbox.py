"""What has been handled: makes an event that comes twice count once."""

from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKey, String, Table, delete

from storage.database import Transaction
from storage.schema import Moment, RowId, metadata

table = Table(
    "inbox",
    metadata,
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), primary_key=True),
    Column("key", String(255), primary_key=True),
    Column("at", Moment, nullable=False, index=True),
)


def is_new(tx: Transaction, key: str, at: datetime) -> bool:
    """True the first time this key is seen; from then on, once this transaction commits, False."""
    return tx.insert_once(table, {"workspace_id": tx.workspace.id, "key": key, "at": at}) is not None


def forget(tx: Transaction, key: str) -> None:
    """This one did not count after all: the same key may come again."""
    tx.execute(delete(table).where(table.c.workspace_id == tx.workspace.id, table.c.key == key))


def forget_before(connection: Connection, at: datetime) -> int:
    """Drop keys older than any platform still redelivers, of all workspaces. Returns how many."""
    gone = connection.execute(delete(table).where(table.c.at < at).returning(table.c.key))
    return len(gone.all())
