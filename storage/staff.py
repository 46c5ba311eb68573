"""Who does what for whom in an organisation: what a people import or an admin said, never guessed."""

from sqlalchemy import Column, ForeignKey, Index, String, Table

from storage.schema import RowId, metadata

table = Table(
    "staff",
    metadata,
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True),
    Column("role", String(80), nullable=False, server_default=""),
    Column("team", String(80), nullable=False, server_default=""),
    Column("department", String(80), nullable=False, server_default=""),
    Column("manager_id", RowId, ForeignKey("people.id")),
)
Index("ix_staff_manager", table.c.workspace_id, table.c.manager_id)
