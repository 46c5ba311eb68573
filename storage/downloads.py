"""Files somebody asked for, where the platform brings them by a link: for an hour, for who has it."""

from sqlalchemy import Column, ForeignKey, LargeBinary, String, Table

from storage.schema import Moment, RowId, metadata

table = Table(
    "downloads",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False),
    Column("name", String(255), nullable=False),
    Column("media", String(80), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("until", Moment, nullable=False, index=True),
)
