"""Messages we know something about: what the bot posted and what it shows, who wrote it, if it is gone.

The platform alone can give the id of a message, so a row is written when the outbox has delivered it.
"""

from datetime import datetime

from sqlalchemy import (
    Column,
    ForeignKey,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    select,
)

from storage.database import Transaction
from storage.prepared import Prepared
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import change_rows, scoped

table = Table(
    "posts",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("place_id", RowId, ForeignKey("places.id"), nullable=False),
    Column("message", String(255), nullable=False),
    Column("about", String(64), nullable=False, index=True),
    Column("deleted_at", Moment),
    UniqueConstraint("workspace_id", "place_id", "message"),
)

_KNOWN = Prepared(
    select(table.c.about, table.c.deleted_at).where(
        table.c.workspace_id == bindparam("workspace_id"),
        table.c.place_id == bindparam("place_id"),
        table.c.message == bindparam("message"),
    )
)


def _known(tx: Transaction, place_id: int, message: str) -> tuple[str, bool]:
    """What it shows and whether it is gone; asked once in a transaction."""
    key = f"post:{place_id}:{message}"
    known: tuple[str, bool] | None = tx.recall(key)
    if known is None:
        rows = tx.rows(_KNOWN, place_id=place_id, message=message)
        known = tx.remember(key, (rows[0][0], bool(rows[0][1])) if rows else ("", False))
    return known


def add(tx: Transaction, place_id: int, message: str, about: str) -> None:
    """Remember what a message of the bot shows ("til:12")."""
    row = {"place_id": place_id, "message": message, "about": about, "deleted_at": None}
    tx.insert_once(table, row)
    tx.remember(f"post:{place_id}:{message}", None)


def about(tx: Transaction, place_id: int, message: str) -> str:
    """What the message shows; "" when it is none of ours."""
    return _known(tx, place_id, message)[0]


def messages(tx: Transaction, place_id: int, about: str) -> list[str]:
    """Where something can be seen in a place: the messages that show it, oldest first."""
    showing = scoped(tx, table, place_id=place_id, about=about, deleted_at=None)
    return list(tx.execute(select(table.c.message).where(showing).order_by(table.c.id)).scalars())


def is_deleted(tx: Transaction, place_id: int, message: str) -> bool:
    return _known(tx, place_id, message)[1]


def mark_deleted(tx: Transaction, place_id: int, message: str, at: datetime) -> None:
    """Keep a tombstone, also of a message that was never ours: what comes late must not count."""
    add(tx, place_id, message, about="")
    change_rows(tx, table, {"deleted_at": at}, place_id=place_id, message=message)
    tx.remember(f"post:{place_id}:{message}", None)
