"""What admins and owners of data did, in rows that are only ever added. Ids and names of acts, never
people's words."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Column, ForeignKey, Index, String, Table, select

from storage.database import Transaction
from storage.fates import fate
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import change_rows, drop, scoped

table = Table(
    "audit",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("at", Moment, nullable=False),
    Column("actor_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("act", String(64), nullable=False),
    Column("about", String(255), nullable=False),
    sqlite_autoincrement=True,
)
"""`actor_id` is None for what the bot did by itself, and for who was erased since."""
Index("ix_audit_at", table.c.workspace_id, table.c.at)

_COMMAND_LINE = "command-line "
"""Before the acts that were asked for there."""


def add(tx: Transaction, actor_id: int | None, act: str, about: str, at: datetime) -> None:
    """Somebody did something that others may ask about later. `about` holds ids and names of settings,
    at most 255 characters, and nobody's words."""
    tx.insert_once(table, {"actor_id": actor_id, "act": act, "about": about[:255], "at": at})


def add_by_command_line(tx: Transaction, act: str, about: str, at: datetime) -> None:
    """Who can use the command line is known to the machine it runs on, not to us."""
    add(tx, None, f"{_COMMAND_LINE}{act}", about, at)


class Act(msgspec.Struct, frozen=True):
    """`actor_id` as in the table."""

    id: int
    at: datetime
    actor_id: int | None
    act: str
    about: str
    by_command_line: bool = False


def last(tx: Transaction, most: int, before: int | None = None) -> list[Act]:
    """The last acts, newest first; `before` continues after the act with that id."""
    chosen = select(table).where(scoped(tx, table))
    if before is not None:
        chosen = chosen.where(table.c.id < before)
    rows = tx.execute(chosen.order_by(table.c.id.desc()).limit(most))
    return [_act(row) for row in rows]


def _act(row: Any) -> Act:
    by_command_line = row.act.startswith(_COMMAND_LINE)
    return Act(row.id, row.at, row.actor_id, row.act.removeprefix(_COMMAND_LINE), row.about, by_command_line)


def rename(tx: Transaction, about: str, erased: str) -> None:
    """What was done to somebody who was erased was done to nobody in particular."""
    change_rows(tx, table, {"about": erased}, about=about)


def forget_before(tx: Transaction, at: datetime) -> None:
    drop(tx, table, table.c.at < at)
