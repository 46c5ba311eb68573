"""Kudos whose receiver has not been told yet, and when they may be told again: never more than one
message in a while, whatever happens."""

from sqlalchemy import Column, ForeignKey, Index, Table

from storage.schema import Moment, RowId, metadata

untold = Table(
    "kudos_untold",
    metadata,
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("kudos_id", RowId, ForeignKey("kudos.id"), primary_key=True),
    Column("receiver_id", RowId, ForeignKey("people.id"), nullable=False),
)
Index("ix_kudos_untold_receiver", untold.c.workspace_id, untold.c.receiver_id)

turns = Table(
    "kudos_turns",
    metadata,
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("receiver_id", RowId, ForeignKey("people.id"), primary_key=True),
    Column("told_at", Moment, nullable=False),
    Column("due_at", Moment),
)
"""`told_at` is when the last message went; `due_at` when the next must go, None while nothing waits."""
Index("ix_kudos_turns_due", turns.c.workspace_id, turns.c.due_at)
