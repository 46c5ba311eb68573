"""What admins and owners of data did, in rows that are only ever added. Ids and names of acts, never
people's words."""

from sqlalchemy import Column, ForeignKey, Index, String, Table

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
