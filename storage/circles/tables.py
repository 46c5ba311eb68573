"""The tables of learning circles, and what their rows look like."""

from datetime import date, datetime
from typing import Literal

import msgspec
from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.fates import fate
from storage.refs import Ref
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.tolerant import Day, Few, Whole, Zone

CallState = Literal["open", "short", "dividing", "divided", "ended"]
Step = Literal["intro", "halfway", "remind", "ask", "again", "close", "shown", "over"]


class Call(msgspec.Struct, frozen=True):
    """Somebody looks for people to learn something with. Days are those of `zone`, the organiser's.

    open → dividing → divided, or ended; "short" while too few signed up and the organiser may give it
    another week. `closes_on` is the last day to sign up.
    """

    id: int
    place_id: int
    organiser_id: int
    task: str
    zone: str
    closes_on: date
    deadline: date
    state: CallState
    made_at: datetime
    next_at: datetime | None = None

    @property
    def about(self) -> str:
        return str(Ref("circle_call", self.id))

    @property
    def is_open(self) -> bool:
        """Whether somebody can sign up still."""
        return self.state in ("open", "short")


class Circle(msgspec.Struct, frozen=True):
    """One of a call, by its `number` in it. `languages` are those all of them speak; `slots` the half
    hours of a day that all of them work; `step` what comes next, at `next_at`."""

    id: int
    call_id: int
    number: int
    languages: str
    slots: int
    step: Step
    made_at: datetime
    next_at: datetime | None = None

    @property
    def about(self) -> str:
        return str(Ref("circle", self.id))

    @property
    def is_over(self) -> bool:
        return self.step == "over"


class CircleNote(msgspec.Struct, frozen=True):
    """A note for the circle alone."""

    id: int
    person_id: int
    text: str
    at: datetime


class Share(msgspec.Struct, frozen=True):
    """What a circle learned, as one of them wrote it: shown to the circle first."""

    id: int
    circle_id: int
    writer_id: int
    text: str
    at: datetime

    @property
    def about(self) -> str:
        return str(Ref("circle_share", self.id, f"{self.circle_id}"))


calls_table = Table(
    "circle_calls",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("place_id", RowId, ForeignKey("places.id"), nullable=False),
    Column("organiser_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="keep")),
    Column("task", Text, nullable=False),
    Column("zone", Zone(), nullable=False),
    Column("closes_on", Day, nullable=False),
    Column("deadline", Day, nullable=False),
    Column("state", String(12), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("next_at", Moment),
    sqlite_autoincrement=True,  # a button of a call that is gone must not find another
)
Index("ix_circle_calls_next_at", calls_table.c.workspace_id, calls_table.c.next_at)

signups_table = Table(
    "circle_signups",
    metadata,
    workspace_id(),
    Column("call_id", RowId, ForeignKey("circle_calls.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("at", Moment, nullable=False),
)

circles_table = Table(
    "circles",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("call_id", RowId, ForeignKey("circle_calls.id"), nullable=False),
    Column("number", Whole(1, 9_999), nullable=False),
    Column("languages", String(64), nullable=False),
    Column("slots", Few(0, 48), nullable=False),
    Column("step", String(12), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("next_at", Moment),
    UniqueConstraint("workspace_id", "call_id", "number"),
    sqlite_autoincrement=True,
)
Index("ix_circles_next_at", circles_table.c.workspace_id, circles_table.c.next_at)

members_table = Table(
    "circle_members",
    metadata,
    workspace_id(),
    Column("circle_id", RowId, ForeignKey("circles.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("call_id", RowId, ForeignKey("circle_calls.id"), nullable=False),
    Column("state", String(4), nullable=False),
    UniqueConstraint("workspace_id", "call_id", "person_id"),
)
Index("ix_circle_members_person", members_table.c.workspace_id, members_table.c.person_id)

notes_table = Table(
    "circle_notes",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("circle_id", RowId, ForeignKey("circles.id"), nullable=False),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
Index("ix_circle_notes_circle", notes_table.c.workspace_id, notes_table.c.circle_id)

shares_table = Table(
    "circle_shares",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("circle_id", RowId, ForeignKey("circles.id"), nullable=False),
    Column("writer_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("workspace_id", "circle_id"),
    sqlite_autoincrement=True,
)

agreed_table = Table(
    "circle_agreed",
    metadata,
    workspace_id(),
    Column("share_id", RowId, ForeignKey("circle_shares.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
)
