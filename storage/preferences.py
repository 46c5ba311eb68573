"""What somebody chose for themselves, apart from language and zone, which stand with the person."""

from sqlalchemy import Column, Date, ForeignKey, String, Table, Text

from storage.schema import RowId, metadata

table = Table(
    "preferences",
    metadata,
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True),
    Column("work_days", String(7), nullable=False, server_default=""),
    Column("work_from", String(5), nullable=False, server_default=""),
    Column("work_until", String(5), nullable=False, server_default=""),
    Column("quiet_from", String(5), nullable=False, server_default=""),
    Column("quiet_until", String(5), nullable=False, server_default=""),
    Column("paused_until", Date),
    Column("muted", Text, nullable=False, server_default="[]"),
)
"""Days are ISO weekdays ("1234"), times are local ("09:00"); "" is as the workspace has it, and no
quiet hours. `paused_until` is the first day on which they may be bothered again. `muted` are the
modules that say nothing to them unasked."""
