"""Sums that keep a processor busy for seconds: asked for in the transaction that needs them, solved
outside the bot's process, and their answer taken in by another transaction.

A row is a sum that is wanted: `kind` and `number` say of what. Whoever takes it holds it until `due_at`;
who says nothing by then is taken to be gone, and it is taken again. Asking again while it is being
solved makes that answer one of the past.
"""

from collections.abc import Collection
from datetime import datetime

import msgspec
from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    String,
    Table,
    UniqueConstraint,
    func,
    select,
    update,
)

from storage import installations, statements, workspaces
from storage.database import Transaction
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.tolerant import Whole
from storage.workspaces import WorkspaceRef

table = Table(
    "solving",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("kind", String(12), nullable=False),
    Column("number", RowId, nullable=False),
    Column("asked", Whole(1, 1_000_000), nullable=False),
    Column("attempts", Whole(0, 1_000), nullable=False),
    Column("due_at", Moment, nullable=False, index=True),
    Column("step", String(12), nullable=False),
    Column("done", Whole(0, 1_000_000), nullable=False),
    Column("of", Whole(0, 1_000_000), nullable=False),
    UniqueConstraint("workspace_id", "kind", "number"),
)


class Sum(msgspec.Struct, frozen=True):
    """`asked`: the how manieth time it was asked for; `done` of `of` people in this `step` ("" before the
    first)."""

    id: int
    kind: str
    number: int
    asked: int
    attempts: int
    due_at: datetime
    step: str = ""
    done: int = 0
    of: int = 0


_rows = Rows(Sum, table)


def ask(tx: Transaction, kind: str, number: int, at: datetime) -> None:
    """Have it solved, again when it was or is being solved."""
    fresh = {"attempts": 0, "due_at": at, "step": "", "done": 0, "of": 0}
    key = {"kind": kind, "number": number}
    if tx.insert_once(table, {**key, **fresh, "asked": 1}) is None:
        again = {**fresh, "asked": table.c.asked + 1}
        statements.change_rows(tx, table, again, **key)


def drop(tx: Transaction, kind: str, number: int) -> None:
    """It is not wanted any more."""
    statements.drop(tx, table, kind=kind, number=number)


def wanted(tx: Transaction, kind: str, number: int) -> Sum | None:
    """How far it is; None when it is solved, or was never asked for."""
    return _rows.first(tx, kind=kind, number=number)


def waiting(
    connection: Connection,
    platforms: Collection[str],
    now: datetime,
    by_installation: Collection[str] = (),
) -> list[WorkspaceRef]:
    """Workspaces on these platforms where something is to be solved now, but not those that rest."""
    home = workspaces.table.c
    chosen = (
        select(home.platform, home.key)
        .join(table, table.c.workspace_id == home.id)
        .where(table.c.due_at <= now, home.platform.in_(sorted(platforms)))
        .where(installations.at_work(by_installation))
        .distinct()
    )
    return [WorkspaceRef(row.platform, row.key) for row in connection.execute(chosen)]


def take(tx: Transaction, now: datetime, until: datetime) -> Sum | None:
    """The next one to solve, held until then; what others hold is left to them."""
    due = _rows.select(tx, table.c.due_at <= now).order_by(table.c.due_at, table.c.id).limit(1)
    for one in _rows.all(tx, due.with_for_update(skip_locked=True)):
        return _rows.change(tx, one, attempts=one.attempts + 1, due_at=until)
    return None


def report(tx: Transaction, one: Sum, step: str, done: int, of: int, until: datetime) -> bool:
    """How far it is; held for longer. Gives whether it is still wanted, by us."""
    news = {"step": step, "done": done, "of": of, "due_at": until}
    changed = update(table).where(_still(tx, one)).values(news).returning(table.c.id)
    return tx.execute(changed).one_or_none() is not None


def finish(tx: Transaction, one: Sum) -> bool:
    """It is solved, or cannot be. Gives whether its answer is still wanted, from us."""
    return statements.drop(tx, table, _still(tx, one))


def retry(tx: Transaction, one: Sum, at: datetime) -> None:
    tx.execute(update(table).where(_still(tx, one)).values(due_at=at))


def give_back(tx: Transaction, one: Sum, at: datetime) -> None:
    """As if we had not taken it: the attempt does not count."""
    fresh = {"attempts": one.attempts - 1, "due_at": at, "step": "", "done": 0, "of": 0}
    tx.execute(update(table).where(_still(tx, one)).values(fresh))


def next_due(tx: Transaction) -> datetime | None:
    due: datetime | None = tx.execute(
        select(func.min(table.c.due_at)).where(statements.scoped(tx, table))
    ).scalar()
    return due


def _still(tx: Transaction, one: Sum) -> ColumnElement[bool]:
    """Not asked for again, nor taken by somebody else, since we took it."""
    return statements.scoped(tx, table, id=one.id, asked=one.asked, attempts=one.attempts)
