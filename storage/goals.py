"""What people want to learn: their goals, with whom they shared them, and when they are asked about them."""

from datetime import date, datetime
from typing import Literal

import msgspec
from sqlalchemy import Column, ForeignKey, Index, String, Table, Text, func, select

from storage import people
from storage.database import Transaction
from storage.fates import fate
from storage.refs import Ref
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import drop, scoped
from storage.tolerant import Day, Few, Whole

State = Literal["open", "reached", "stopped"]


class Goal(msgspec.Struct, frozen=True):
    """`until` is the day they want to have reached it, `weeks` after how many they are asked how it goes; 0:
    never. `asked` counts how often they were, the last time `asked_at`, and `unanswered` how often since they
    said something. `place_id` is the channel they shared it with.
    """

    id: int
    person_id: int
    text: str
    motivation: str
    until: date | None
    weeks: int
    state: State
    made_at: datetime
    asked: int = 0
    unanswered: int = 0
    asked_at: datetime | None = None
    place_id: int | None = None
    next_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def about(self) -> str:
        return str(Ref("goal", self.id))


table = Table(
    "goals",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("text", Text, nullable=False),
    Column("motivation", Text, nullable=False),
    Column("until", Day),
    Column("weeks", Few(0, 52), nullable=False),
    Column("state", String(8), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("asked", Whole(0, 10_000), nullable=False, server_default="0"),
    Column("unanswered", Whole(0, 10_000), nullable=False, server_default="0"),
    Column("asked_at", Moment),
    Column("place_id", RowId, ForeignKey("places.id")),
    Column("next_at", Moment),
    Column("ended_at", Moment),
    sqlite_autoincrement=True,  # a button of a goal that is gone must not find another
)
Index("ix_goals_person", table.c.workspace_id, table.c.person_id)
Index("ix_goals_next_at", table.c.workspace_id, table.c.next_at)

shares = Table(
    "goal_shares",
    metadata,
    workspace_id(),
    Column("goal_id", RowId, ForeignKey("goals.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
)
"""The colleagues somebody shared a goal with."""
Index("ix_goal_shares_person", shares.c.workspace_id, shares.c.person_id)

_rows = Rows(Goal, table, due_at=table.c.next_at)

add = _rows.new
find = _rows.find
hold = _rows.hold
change = _rows.change
store = _rows.store
next_due = _rows.next_due
due = _rows.due


def of(tx: Transaction, person_id: int, state: State = "open", most: int | None = None) -> list[Goal]:
    """Somebody's own: those that are open in the order they were set, others the latest first."""
    order = table.c.id if state == "open" else table.c.ended_at.desc()
    return _rows.some(tx, person_id=person_id, state=state, order_by=order, most=most)


def every_one_of(tx: Transaction, person_id: int) -> list[Goal]:
    """Whatever came of them."""
    return _rows.some(tx, person_id=person_id)


def last_asked(tx: Transaction, person_id: int) -> datetime | None:
    """When somebody was last asked about any of them."""
    theirs = scoped(tx, table, person_id=person_id)
    at: datetime | None = tx.execute(select(func.max(table.c.asked_at)).where(theirs)).scalar()
    return at


def shared_in(tx: Transaction, person_id: int) -> list[Goal]:
    """Those of somebody that stand in a channel."""
    return _rows.some(tx, table.c.place_id.is_not(None), person_id=person_id)


# --- with whom they are shared ---------------------------------------------------------------------


def shared_with(tx: Transaction, goal_id: int) -> tuple[int, ...]:
    """The colleagues who may read it."""
    chosen = select(shares.c.person_id).where(scoped(tx, shares, goal_id=goal_id))
    return tuple(tx.execute(chosen.order_by(shares.c.person_id)).scalars())


def share_with(tx: Transaction, goal_id: int, ids: set[int]) -> None:
    """With these colleagues from now on, and no others."""
    drop(tx, shares, goal_id=goal_id)
    for person_id in sorted(ids):
        tx.insert_once(shares, {"goal_id": goal_id, "person_id": person_id})


def shared_by_others(tx: Transaction, person_id: int, most: int) -> list[Goal]:
    """Open goals that colleagues who are still here share with somebody."""
    theirs = table.join(shares, shares.c.goal_id == table.c.id).join(
        people.table, people.table.c.id == table.c.person_id
    )
    here = scoped(tx, shares, person_id=person_id) & people.table.c.has_left.is_not(True)
    chosen = _rows.select(tx, here, state="open").select_from(theirs).order_by(table.c.id).limit(most)
    return _rows.all(tx, chosen)
