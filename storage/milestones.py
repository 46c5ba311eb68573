"""What was celebrated with somebody. A row is never taken away: nothing is celebrated twice."""

from sqlalchemy import Column, ForeignKey, String, Table

from storage.database import Transaction
from storage.fates import fate
from storage.schema import RowId, metadata, workspace_id

table = Table(
    "milestones",
    metadata,
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("kind", String(16), primary_key=True),
)


def reach(tx: Transaction, person_id: int, kind: str) -> bool:
    """True the first time somebody comes here."""
    return tx.insert_once(table, {"person_id": person_id, "kind": kind}) is not None
