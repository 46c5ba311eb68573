"""Rows that work could not be done for: how often it failed, and when it is tried again. Until then a row
rests: it is not due, and in nobody's way.

A row is named by its table, or what is done with it, and the one or two numbers of its key.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache
from typing import NamedTuple

from sqlalchemy import (
    Column,
    ColumnElement,
    Integer,
    String,
    Table,
    bindparam,
    exists,
    func,
    literal,
    select,
)

from storage.database import Transaction
from storage.prepared import Prepared
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import change_rows, drop, put, scoped

WAITS = tuple(timedelta(minutes=minutes) for minutes in (15, 60, 240, 1_440))
"""After the first failure, the second and so on; the last again and again."""

table = Table(
    "setbacks",
    metadata,
    workspace_id(primary_key=True),
    Column("kind", String(64), primary_key=True),
    Column("number", RowId, primary_key=True, autoincrement=False),
    Column("part", RowId, primary_key=True, autoincrement=False),
    Column("times", Integer, nullable=False),
    Column("failed_at", Moment, nullable=False),
    Column("again_at", Moment),
)
"""`again_at` is None once it is due again: it may be tried, and how often it failed is remembered."""


_NEXT = Prepared(select(func.min(table.c.again_at)).where(table.c.workspace_id == bindparam("workspace_id")))


class Key(NamedTuple):
    """`part` is 0 for a row that one number names."""

    number: int
    part: int = 0

    def __str__(self) -> str:
        return f"{self.number}/{self.part}" if self.part else str(self.number)


@cache
def awake(rows: Table, kind: str = "", *of: ColumnElement[int]) -> ColumnElement[bool]:
    """For a `where` on this table: only rows that do not rest or, with the column that refers to it, those
    under a row of that kind that does not."""
    key = list(of or rows.primary_key.columns)
    part = key[1] if len(key) > 1 else literal(0)
    rests = exists().where(
        table.c.workspace_id == rows.c.workspace_id,
        table.c.kind == (kind or rows.name),
        table.c.number == key[0],
        table.c.part == part,
        table.c.again_at.is_not(None),
    )
    return ~rests


def first(
    tx: Transaction, at: Column[datetime], kind: str = "", *which: ColumnElement[bool]
) -> datetime | None:
    """The earliest of these moments, of rows that do not rest. `which` is made once, and for every
    workspace."""
    found = tx.rows(_first(at, kind, *which))
    return found[0][0] if found else None


@cache
def _first(at: Column[datetime], kind: str, *which: ColumnElement[bool]) -> Prepared:
    """All that happens unasked is asked for its moment again and again. The first of them in order: for `min`
    PostgreSQL would look at every row."""
    rows = at.table
    assert isinstance(rows, Table)
    here = rows.c.workspace_id == bindparam("workspace_id")
    waiting = select(at).where(here, at.is_not(None), awake(rows, kind), *which)
    return Prepared(waiting.order_by(at).limit(1))


def earliest(*moments: datetime | None) -> datetime | None:
    """Of those that there are."""
    return min((moment for moment in moments if moment is not None), default=None)


def due_by(tx: Transaction, at: Column[datetime], now: datetime, kind: str = "") -> ColumnElement[bool]:
    """For a `where`: rows of this workspace whose moment has come and that do not rest."""
    rows = at.table
    assert isinstance(rows, Table)
    return scoped(tx, rows, awake(rows, kind), at <= now)


def known(tx: Transaction, kind: str) -> dict[Key, bool]:
    """Rows of this kind that failed the last time, and whether they rest still."""
    every: dict[str, dict[Key, bool]] | None = tx.recall("setbacks")
    if every is None:
        every = defaultdict(dict)
        chosen = select(table.c.kind, table.c.number, table.c.part, table.c.again_at).where(scoped(tx, table))
        for row in tx.execute(chosen):
            every[row.kind][Key(row.number, row.part)] = row.again_at is not None
        tx.remember("setbacks", every)
    return every.get(kind, {})


def note(tx: Transaction, kind: str, key: Key, now: datetime) -> timedelta:
    """It failed; gives how long it rests."""
    row = {"kind": kind, **key._asdict()}
    times = tx.execute(select(table.c.times).where(scoped(tx, table, **row))).scalar() or 0
    wait = WAITS[min(times, len(WAITS) - 1)]
    put(tx, table, row, {"times": times + 1, "failed_at": now, "again_at": now + wait})
    tx.remember("setbacks", None)
    return wait


def forget(tx: Transaction, kind: str, keys: Iterable[Key]) -> None:
    """It went well."""
    for key in keys:
        drop(tx, table, kind=kind, **key._asdict())
        known(tx, kind).pop(key, None)


def next_due(tx: Transaction) -> datetime | None:
    """When the first of them has rested long enough."""
    due: datetime | None = tx.rows(_NEXT)[0][0]
    return due


def wake(tx: Transaction, now: datetime) -> None:
    """Those that rested long enough may be tried again."""
    change_rows(tx, table, {"again_at": None}, table.c.again_at <= now)
    tx.remember("setbacks", None)


def forget_before(tx: Transaction, at: datetime) -> None:
    """Drop what has not failed since."""
    drop(tx, table, table.c.failed_at < at)


def counts(tx: Transaction, times: int = 1) -> dict[str, int]:
    """How many rows of each kind failed the last time, and so many times or more."""
    failing = scoped(tx, table, table.c.times >= times)
    counted = select(table.c.kind, func.count().label("failing")).where(failing)
    return {row.kind: row.failing for row in tx.execute(counted.group_by(table.c.kind))}
