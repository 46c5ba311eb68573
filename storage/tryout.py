"""What the try-out workspace remembers of itself: the messages, open forms and clock of a chat that
is not there. Only `bot/tryout` uses it."""

from sqlalchemy import Column, ColumnElement, ForeignKey, String, Table, Text, delete, select, update

from storage.database import Transaction
from storage.schema import RowId, metadata

table = Table(
    "tryout_items",
    metadata,
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("name", String(64), primary_key=True),
    Column("body", Text, nullable=False),
)


def put(tx: Transaction, kind: str, name: str, body: str) -> None:
    """Keep or replace one thing, as JSON."""
    values = {"workspace_id": tx.workspace.id, "kind": kind, "name": name, "body": body}
    if tx.insert_once(table, values) is None:
        tx.execute(update(table).where(_one(tx, kind, name)).values(body=body))


def drop(tx: Transaction, kind: str, name: str) -> None:
    tx.execute(delete(table).where(_one(tx, kind, name)))


def everything(tx: Transaction) -> list[tuple[str, str, str]]:
    """All of it: kind, name, body."""
    found = select(table.c.kind, table.c.name, table.c.body).where(table.c.workspace_id == tx.workspace.id)
    return [(row.kind, row.name, row.body) for row in tx.execute(found)]


def _one(tx: Transaction, kind: str, name: str) -> ColumnElement[bool]:
    return (table.c.workspace_id == tx.workspace.id) & (table.c.kind == kind) & (table.c.name == name)
