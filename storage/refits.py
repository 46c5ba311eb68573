"""Whether a workspace lets what people press decide when an answer is sure enough, and what that changed."""

from datetime import datetime

import msgspec
from sqlalchemy import Boolean, Column, Table, Text

from storage.database import Transaction
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id

NEVER = ""


class Refit(msgspec.Struct, frozen=True):
    """`report` is what the last change did, in counts; "" when there is none to undo."""

    id: int
    is_on: bool
    next_at: datetime | None
    report: str
    changed_at: datetime | None


table = Table(
    "refits",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(unique=True),
    Column("is_on", Boolean, nullable=False),
    Column("next_at", Moment),
    Column("report", Text, nullable=False),
    Column("changed_at", Moment),
)

_rows = Rows(Refit, table, due_at=table.c.next_at)
change, due = _rows.change, _rows.due


def of_workspace(tx: Transaction) -> Refit | None:
    return _rows.first(tx)


def hold(tx: Transaction) -> Refit | None:
    """As it is now, and nobody else can change it until this transaction ends."""
    there = of_workspace(tx)
    return _rows.hold(tx, there.id) if there else None


def begin(tx: Transaction, next_at: datetime) -> Refit:
    """It is on from the first answer that somebody judged."""
    made = _rows.add(tx, Refit(0, True, next_at, NEVER, None)) or of_workspace(tx)
    assert made is not None
    return made


def next_due(tx: Transaction) -> datetime | None:
    """None while it is off."""
    return _rows.next_due(tx)
