"""Where people get stuck, as counts of a closed week. Until a week closes it has to be known who, so that
nobody counts twice: those rows say no moment, and go when it does."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import Literal

import msgspec
from sqlalchemy import Column, ForeignKey, Index, String, Table, func, select

from storage import outbox, people, preferences
from storage.database import Transaction
from storage.fates import fate
from storage.prepared import Prepared
from storage.rows import Rows
from storage.schema import RowId, metadata, workspace_id
from storage.statements import drop, same_columns, scoped
from storage.tolerant import Day, Whole, words_in

Seen = Literal["opened", "error", "unknown"]
Kind = Literal["opened", "error", "muted", "undelivered", "unknown", "word"]


class Met(msgspec.Struct, frozen=True):
    """One person met this in a week, which is named by its Monday: `detail` is the module and the form, or
    the first word of what was not understood when it is one that may be told."""

    week: date
    kind: Seen
    detail: str
    person_id: int


class Figure(msgspec.Struct, frozen=True):
    """So many different people in a week; None for fewer than may be told."""

    week: date
    kind: Kind
    detail: str
    people: int | None


met_table = Table(
    "obstacle_people",
    metadata,
    workspace_id(primary_key=True),
    Column("week", Day, primary_key=True),
    Column("kind", String(12), primary_key=True),
    Column("detail", String(96), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    sqlite_with_rowid=False,  # a row's number would tell what came first
)
Index("ix_obstacle_people_person", met_table.c.workspace_id, met_table.c.person_id)

table = Table(
    "obstacle_counts",
    metadata,
    workspace_id(primary_key=True),
    Column("week", Day, primary_key=True),
    Column("kind", String(12), primary_key=True),
    Column("detail", String(96), primary_key=True),
    Column("people", Whole(0, 10_000_000)),
)

_met = Rows(Met, met_table)
_figures = Rows(Figure, table)


def note(tx: Transaction, met: Met) -> None:
    """Once a week, however often."""
    _met.add(tx, met)


def overcome(tx: Transaction, person_id: int, kind: Seen, detail: str) -> None:
    """They got past it after all."""
    drop(tx, met_table, person_id=person_id, kind=kind, detail=detail)


def met_before(tx: Transaction, week: date) -> list[Met]:
    return _met.some(tx, met_table.c.week < week)


def close(tx: Transaction, before: date, figures: Iterable[Figure]) -> None:
    """These are the counts, and who it was is gone, of all weeks before this one."""
    for one in figures:
        _figures.add(tx, one)
    drop(tx, met_table, met_table.c.week < before)


def first_met(tx: Transaction) -> date | None:
    """The first week of which somebody is known to have met something."""
    week: date | None = tx.rows(_FIRST_MET)[0][0]
    return week


def last_closed(tx: Transaction) -> date | None:
    week: date | None = tx.rows(_LAST_CLOSED)[0][0]
    return week


_FIRST_MET = Prepared(select(func.min(met_table.c.week)).where(same_columns(met_table, {})))
_LAST_CLOSED = Prepared(select(func.max(table.c.week)).where(same_columns(table, {})))


def figures(tx: Transaction, week: date) -> list[Figure]:
    """Of one closed week, the most people first."""
    order = (table.c.kind, table.c.people.desc(), table.c.detail)
    return _figures.some(tx, week=week, order_by=order)


def weeks(tx: Transaction, most: int) -> list[date]:
    """Those that closed, the latest first."""
    chosen = select(table.c.week).where(scoped(tx, table)).distinct().order_by(table.c.week.desc())
    return list(tx.execute(chosen.limit(most)).scalars())


def forget_before(tx: Transaction, met: date, counted: date) -> None:
    drop(tx, met_table, met_table.c.week < met)
    drop(tx, table, table.c.week < counted)


# --- what is counted when a week closes ------------------------------------------------------------


def muted(tx: Transaction) -> Counter[str]:
    """How many people who are here silence each module."""
    here = select(people.table.c.id).where(scoped(tx, people.table, people.table.c.has_left.is_not(True)))
    some = scoped(tx, preferences.table, preferences.table.c.muted != "[]")
    chosen = select(preferences.table.c.muted).where(some, preferences.table.c.person_id.in_(here))
    return Counter(one for said in tx.execute(chosen).scalars() for one in {*words_in(said)})


def undelivered(tx: Transaction, week: date, until: date) -> int:
    """To how many people something was not delivered, from the first of these days to before the other."""
    given_up = outbox.table.c.done_at
    first, after = (datetime.combine(one, time(), UTC) for one in (week, until))
    days = (given_up >= first) & (given_up < after)
    to_people = scoped(tx, outbox.table, days, outbox.table.c.target.startswith("person:"), state="failed")
    targets = tx.execute(select(outbox.table.c.target).where(to_people).distinct()).scalars()
    return len({one.split(":")[1] for one in targets})
