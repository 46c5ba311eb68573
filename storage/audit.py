"""What admins and owners of data did, in rows that are only ever added. Ids and names of acts, never
people's words."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Index, String, Table

from storage.database import Transaction
from storage.schema import Moment, RowId, metadata

table = Table(
    "audit",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor_id", RowId, ForeignKey("people.id")),
    Column("act", String(64), nullable=False),
    Column("about", String(255), nullable=False),
    sqlite_autoincrement=True,
)
"""`actor_id` is None for what the bot did by itself, and for who was erased since."""
Index("ix_audit_at", table.c.workspace_id, table.c.at)


def add(tx: Transaction, actor_id: int | None, act: str, about: str, at: datetime) -> None:
    """Somebody did something that others may ask about later. `about` holds ids and names of settings,
    at most 255 characters, and nobody's words."""
    values = {"workspace_id": tx.workspace.id, "actor_id": actor_id, "act": act, "about": about[:255]}
    tx.insert_once(table, {**values, "at": at})
