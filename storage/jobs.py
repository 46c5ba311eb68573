"""How far each long command is: what is brought in, taken out or analysed anew. Counts, and nothing of what
is in it."""

from datetime import datetime

import msgspec
from sqlalchemy import Boolean, Column, Index, Integer, String, Table, update

from storage.database import Transaction
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import change_rows, drop, scoped

table = Table(
    "jobs",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("what", String(32), nullable=False),
    Column("done", Integer, nullable=False),
    Column("total", Integer),
    Column("began_at", Moment, nullable=False),
    Column("moved_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("is_whole", Boolean, nullable=False),
    sqlite_autoincrement=True,
)
"""`total` is None where it cannot be known beforehand. `is_whole` once it came to its own end."""
Index("ix_jobs_moved_at", table.c.workspace_id, table.c.moved_at)


class Job(msgspec.Struct, frozen=True):
    """As in the table."""

    id: int
    what: str
    done: int
    total: int | None
    began_at: datetime
    moved_at: datetime
    ended_at: datetime | None = None
    is_whole: bool = False


_rows = Rows(Job, table)


def begin(tx: Transaction, what: str, total: int | None, at: datetime) -> int:
    return _rows.new(tx, Job(0, what, 0, total, at, at)).id


def move(tx: Transaction, number: int, done: int, at: datetime) -> None:
    """Never back: two that say so may come in another order."""
    further = scoped(tx, table, table.c.done < done, id=number)
    tx.execute(update(table).where(further).values(done=done, moved_at=at))


def end(tx: Transaction, number: int, done: int, at: datetime, *, is_whole: bool) -> None:
    news = {"done": done, "ended_at": at, "moved_at": at, "is_whole": is_whole}
    change_rows(tx, table, news, id=number)


def last(tx: Transaction, most: int) -> list[Job]:
    """Newest first."""
    return _rows.some(tx, order_by=table.c.id.desc(), most=most)


def forget_before(tx: Transaction, at: datetime) -> None:
    drop(tx, table, table.c.moved_at < at)
