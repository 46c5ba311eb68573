"""Experiments: what somebody tries, what they expect of it, and what they learned, however it went."""

from datetime import date, datetime
from typing import Literal

import msgspec
from sqlalchemy import Column, ForeignKey, Index, String, Table, Text, exists

from storage import people
from storage.database import Transaction
from storage.fates import fate
from storage.refs import Ref
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import scoped
from storage.tolerant import Day, Whole

State = Literal["open", "worked", "failed", "stopped"]


class Experiment(msgspec.Struct, frozen=True):
    """`place_id` is the channel that follows it, None for nobody. From the day `until` on its owner was asked
    `asked` times how it went."""

    id: int
    person_id: int
    place_id: int | None
    text: str
    expectation: str
    until: date
    state: State
    learned: str = ""
    asked: int = 0
    next_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def about(self) -> str:
        return str(Ref("experiment", self.id))

    @property
    def outcome(self) -> str:
        """What the message with what was learned shows."""
        return str(Ref("experimented", self.id))


table = Table(
    "experiments",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("place_id", RowId, ForeignKey("places.id")),
    Column("text", Text, nullable=False),
    Column("expectation", Text, nullable=False),
    Column("until", Day, nullable=False),
    Column("state", String(8), nullable=False),
    Column("learned", Text, nullable=False),
    Column("asked", Whole(0, 1_000), nullable=False),
    Column("next_at", Moment),
    Column("ended_at", Moment),
    sqlite_autoincrement=True,  # a button of one that is gone must not find another
)
Index("ix_experiments_next_at", table.c.workspace_id, table.c.next_at)
Index("ix_experiments_ended_at", table.c.workspace_id, table.c.ended_at)
Index("ix_experiments_person", table.c.workspace_id, table.c.person_id)

_rows = Rows(Experiment, table, due_at=table.c.next_at)

add = _rows.new
find = _rows.find
hold = _rows.hold
change = _rows.change
next_due = _rows.next_due
due = _rows.due


def of(tx: Transaction, person_id: int, most: int | None = None) -> list[Experiment]:
    """Somebody's own, the latest first, without those they stopped."""
    return _rows.some(
        tx, table.c.state != "stopped", person_id=person_id, order_by=table.c.id.desc(), most=most
    )


def going_on(tx: Transaction, person_id: int) -> list[Experiment]:
    return _rows.some(tx, person_id=person_id, state="open")


def ended_in(tx: Transaction, place_id: int, since: datetime, until: datetime, most: int) -> list[Experiment]:
    """What was learned in a channel, by when, whether it worked or not; by who is still here and in lists."""
    person = people.table.c
    shown = scoped(tx, people.table, person.has_left.is_not(True), person.listed)
    ended = table.c.state.in_(("worked", "failed"))
    within = (table.c.ended_at > since) & (table.c.ended_at <= until)
    mine = exists().where(shown, person.id == table.c.person_id)
    order = (table.c.ended_at, table.c.id)
    return _rows.some(tx, ended, within, mine, place_id=place_id, order_by=order, most=most)


def shown_of(tx: Transaction, person_id: int) -> list[Experiment]:
    """Those of somebody that a channel saw."""
    return _rows.some(tx, table.c.place_id.is_not(None), person_id=person_id)


def by_message(tx: Transaction, about: str) -> Experiment | None:
    """The one a message of ours shows, open or ended; None for a message about something else."""
    number = Ref.read(about, "experiment").id or Ref.read(about, "experimented").id
    return find(tx, number) if number else None
