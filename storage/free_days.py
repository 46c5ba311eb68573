"""The days on which an organisation is closed, besides the public holidays of its country."""

from sqlalchemy import Column, Date, ForeignKey, String, Table

from storage.schema import RowId, metadata

table = Table(
    "free_days",
    metadata,
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("name", String(80), nullable=False),
)
