"""The tables of consultations, and what stands in them."""

from datetime import datetime
from typing import Literal

import msgspec
from sqlalchemy import Boolean, Column, ForeignKey, Index, String, Table, Text

from storage.fates import fate
from storage.refs import Ref
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.tolerant import Few

State = Literal["planned", "running", "ended", "off"]
"""Still to begin, going on, over, or never begun."""

Reply = Literal["waiting", "yes", "no"]

Hears = Literal["", "invited", "off", "few", "late"]
"""What somebody hears next: nothing, that they are asked, that it does not go on; and who began it: that
too few could, or that the bot was not there in time."""

Kind = Literal["question", "advice", "taken"]
"""What was written: the question itself, advice in step three, what somebody takes along."""


class Consultation(msgspec.Struct, frozen=True):
    """`starter_id` brought the case. `step` is 0 before it begins, then 1 to 5; `extra` how often this
    step was made longer; `next_at` when it begins, or when the step ends. `at_once` was not planned: it
    begins as soon as everybody has answered."""

    id: int
    starter_id: int
    state: State
    starts_at: datetime
    made_at: datetime
    at_once: bool = False
    step: int = 0
    extra: int = 0
    facilitator_id: int | None = None
    next_at: datetime | None = None

    @property
    def about(self) -> str:
        """How buttons and keys refer to it."""
        return str(Ref("consultation", self.id))


class Seat(msgspec.Struct, frozen=True):
    """Somebody who was asked, or who began it, and when they hear what."""

    consultation_id: int
    person_id: int
    reply: Reply
    hears: Hears = ""
    next_at: datetime | None = None


class Written(msgspec.Struct, frozen=True):
    """`is_shared`: all who took part may read it."""

    person_id: int
    kind: Kind
    text: str
    is_shared: bool


table = Table(
    "consultations",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("starter_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="keep")),
    Column("state", String(12), nullable=False),
    Column("starts_at", Moment, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("at_once", Boolean, nullable=False),
    Column("step", Few(0, 5), nullable=False),
    Column("extra", Few(0, 100), nullable=False),
    Column("facilitator_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("next_at", Moment),
    sqlite_autoincrement=True,  # a button of one that is gone must not find another
)
Index("ix_consultations_next_at", table.c.workspace_id, table.c.next_at)
Index("ix_consultations_starter", table.c.workspace_id, table.c.starter_id)

seats_table = Table(
    "consultation_seats",
    metadata,
    workspace_id(),
    Column("consultation_id", RowId, ForeignKey("consultations.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("reply", String(12), nullable=False),
    Column("hears", String(12), nullable=False),
    Column("next_at", Moment),
)
Index("ix_consultation_seats_next_at", seats_table.c.workspace_id, seats_table.c.next_at)
Index("ix_consultation_seats_person", seats_table.c.workspace_id, seats_table.c.person_id)

words_table = Table(
    "consultation_words",
    metadata,
    workspace_id(),
    Column("consultation_id", RowId, ForeignKey("consultations.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("kind", String(12), primary_key=True),
    Column("text", Text, nullable=False),
    Column("is_shared", Boolean, nullable=False),
)
Index("ix_consultation_words_person", words_table.c.workspace_id, words_table.c.person_id)
