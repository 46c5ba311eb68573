"""What a channel wants to reach together, such as twenty lessons by the end of a quarter. It is counted for
all of them at once, never by person."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Literal

import msgspec
from sqlalchemy import Column, ColumnElement, ForeignKey, Index, String, Table, func, select

from storage import tils
from storage.database import Transaction
from storage.fates import fate
from storage.refs import Ref
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import count, scoped
from storage.tolerant import Day, Whole

What = Literal["til", "lesson"]
WEEK = timedelta(weeks=1)


class TeamGoal(msgspec.Struct, frozen=True):
    """`what` of which `target` are to be shared there from `since` on, the day `last` included. It is looked
    at again at `next_at`; None once it is over."""

    id: int
    place_id: int
    setter_id: int | None
    what: What
    target: int
    since: datetime
    last: date
    until: datetime
    next_at: datetime | None = None

    @property
    def about(self) -> str:
        return str(Ref("team_goal", self.id))


table = Table(
    "team_goals",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("place_id", RowId, ForeignKey("places.id"), nullable=False),
    Column("setter_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("what", String(8), nullable=False),
    Column("target", Whole(1, 10_000), nullable=False),
    Column("since", Moment, nullable=False),
    Column("last", Day, nullable=False),
    Column("until", Moment, nullable=False),
    Column("next_at", Moment),
    sqlite_autoincrement=True,  # a button of one that is gone must not find another
)
Index("ix_team_goals_next_at", table.c.workspace_id, table.c.next_at)
Index("ix_team_goals_place", table.c.workspace_id, table.c.place_id)

_rows = Rows(TeamGoal, table, due_at=table.c.next_at)

add = _rows.new
hold = _rows.hold
change = _rows.change
next_due = _rows.next_due
due = _rows.due


def open_in(tx: Transaction, place_id: int) -> TeamGoal | None:
    """There is one at a time."""
    return _rows.first(tx, table.c.next_at.is_not(None), place_id=place_id)


def shared(tx: Transaction, goal: TeamGoal) -> int:
    """How many there are, also those without a name."""
    return count(tx, tils.table, *_within(goal.since, goal.until), **_which(goal))


def by_week(tx: Transaction, goal: TeamGoal, now: datetime, most: int) -> Sequence[int]:
    """Of the weeks that began, the latest so many."""
    weeks = [goal.since]
    while weeks[-1] + WEEK < min(now, goal.until):
        weeks.append(weeks[-1] + WEEK)
    return [_between(tx, goal, at, min(at + WEEK, goal.until)) for at in weeks[-most:]]


def _between(tx: Transaction, goal: TeamGoal, since: datetime, until: datetime) -> int:
    within = scoped(tx, tils.table, *_within(since, until), **_which(goal))
    return int(tx.execute(select(func.count()).select_from(tils.table).where(within)).scalar_one())


def _within(since: datetime, until: datetime) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return tils.table.c.made_at >= since, tils.table.c.made_at < until


def _which(goal: TeamGoal) -> dict[str, object]:
    kind = {"kind": tils.LESSON} if goal.what == "lesson" else {}
    return {"place_id": goal.place_id, "deleted_at": None, **kind}
