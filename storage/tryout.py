"""What the try-out workspace remembers of itself: the messages, open forms and clock of a chat that
is not there. Only `bot/tryout` uses it."""

from sqlalchemy import Column, String, Table, Text, delete, select

from storage import statements, workspaces
from storage.database import Transaction
from storage.schema import metadata, workspace_id
from storage.workspaces import Workspace

PLATFORM = "tryout"

table = Table(
    "tryout_items",
    metadata,
    workspace_id(primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("name", String(64), primary_key=True),
    Column("body", Text, nullable=False),
)


def put(tx: Transaction, kind: str, name: str, body: str) -> None:
    """Keep or replace one thing, as JSON."""
    statements.put(tx, table, {"kind": kind, "name": name}, {"body": body})


def drop(tx: Transaction, kind: str, name: str) -> None:
    statements.drop(tx, table, kind=kind, name=name)


def everything(tx: Transaction) -> list[tuple[str, str, str]]:
    """All of it: kind, name, body."""
    found = select(table.c.kind, table.c.name, table.c.body).where(statements.scoped(tx, table))
    return [(row.kind, row.name, row.body) for row in tx.execute(found)]


def start_over(tx: Transaction, defaults: Workspace) -> None:
    """Nothing is left of the try-out workspace in any table, and it chose nothing yet. Raises `ValueError` in
    a workspace where people work."""
    if tx.workspace.ref.platform != PLATFORM:
        raise ValueError("only the try-out workspace starts over")
    for one in reversed(metadata.sorted_tables):
        if "workspace_id" in one.c:
            tx.execute(delete(one).where(statements.scoped(tx, one)))
    tx.forget()
    tx.choose(**{name: getattr(defaults, name) for name in workspaces.CHOICES})
