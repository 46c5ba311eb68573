"""The tables of mentors, and what stands in them."""

from collections.abc import Mapping
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
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.tolerant import Day, Few, Whole

RequestState = Literal["waiting", "asked", "queued", "accepted", "withdrawn", "ended"]
"""For somebody who does not work now, with a mentor, for a seat; and how it ended."""

Reply = Literal["waiting", "accepted", "declined", "silent", "gone", "full"]
"""What a mentor who was asked said: nothing yet, yes, no, nothing in time; or the mentor stopped, paused
or left, or had no seat any more."""

Step = Literal["intro", "agenda", "spoken", "remind", "reflect", "ended"]
"""What somebody in a pair hears next: each other's name, the agenda of a meeting, whether they met, the
one reminder, the closing questions, or that the other one stopped."""


NoteKind = Literal["note", "reflection"]


class Offer(msgspec.Struct, frozen=True):
    """What a mentor offers. `topics` by their plain spelling, with the level of 1 to 4."""

    id: int
    person_id: int
    languages: tuple[str, ...]
    capacity: int
    paused_until: date | None
    topics: Mapping[str, int]


class Request(msgspec.Struct, frozen=True):
    """Somebody looks for a mentor. `level` is their own, of 0 to 3; `mentor_id` who has it or gets it,
    `next_at` when it goes on by itself, `tell_at` when the one who asked hears how it is."""

    id: int
    mentee_id: int
    topic: str
    level: int
    hope: str
    state: RequestState
    made_at: datetime
    mentor_id: int | None = None
    next_at: datetime | None = None
    tell_at: datetime | None = None

    @property
    def about(self) -> str:
        """How buttons and keys refer to it."""
        return f"request:{self.id}"

    @property
    def is_over(self) -> bool:
        return self.state in ("accepted", "withdrawn", "ended")


class Pair(msgspec.Struct, frozen=True):
    """Two people who meet every so many weeks. `level` is that of the mentee at the beginning."""

    id: int
    mentor_id: int
    mentee_id: int
    topic: str
    level: int
    weeks: int
    state: Literal["active", "ended"]
    made_at: datetime

    @property
    def about(self) -> str:
        return f"pair:{self.id}"

    def other(self, person_id: int) -> int:
        return self.mentee_id if person_id == self.mentor_id else self.mentor_id


class Side(msgspec.Struct, frozen=True):
    """What one of a pair hears: `step` of `meeting`, at `next_at`. `answered` is the last meeting this
    one told about, `asked` the last one it was asked about; `met` counts how often they met."""

    pair_id: int
    person_id: int
    step: Step
    meeting: int = 1
    asked: int = 0
    answered: int = 0
    met: int = 0
    next_at: datetime | None = None


class Entry(msgspec.Struct, frozen=True):
    """A private note, or a reflection at the end; only who wrote it reads it."""

    id: int
    pair_id: int
    person_id: int
    kind: NoteKind
    text: str
    at: datetime


offers_table = Table(
    "mentors",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("languages", String(64), nullable=False),
    Column("capacity", Few(0, 100), nullable=False),
    Column("paused_until", Day),
    UniqueConstraint("workspace_id", "person_id"),
)

topics_table = Table(
    "mentor_topics",
    metadata,
    workspace_id(),
    Column("mentor_id", RowId, ForeignKey("mentors.id"), primary_key=True),
    Column("topic", String(64), primary_key=True),
    Column("level", Few(0, 4), nullable=False),
)
Index("ix_mentor_topics_topic", topics_table.c.workspace_id, topics_table.c.topic)

_THEIRS_ALONE = fate(erase="delete", export="withheld")
"""With whom somebody would rather not work is theirs alone: whom it is about never gets to see it."""

not_with_table = Table(
    "mentor_not_with",
    metadata,
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("other_id", RowId, ForeignKey("people.id"), primary_key=True, info=_THEIRS_ALONE),
)

requests_table = Table(
    "mentor_requests",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("mentee_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("topic", String(64), nullable=False),
    Column("level", Few(0, 4), nullable=False),
    Column("hope", Text, nullable=False),
    Column("state", String(12), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("mentor_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("next_at", Moment),
    Column("tell_at", Moment),
    sqlite_autoincrement=True,  # a button of a request that is gone must not find another
)
Index("ix_mentor_requests_next_at", requests_table.c.workspace_id, requests_table.c.next_at)
Index("ix_mentor_requests_tell_at", requests_table.c.workspace_id, requests_table.c.tell_at)
Index("ix_mentor_requests_topic", requests_table.c.workspace_id, requests_table.c.topic)
Index("ix_mentor_requests_mentee", requests_table.c.workspace_id, requests_table.c.mentee_id)
Index("ix_mentor_requests_mentor", requests_table.c.workspace_id, requests_table.c.mentor_id)

asks_table = Table(
    "mentor_asks",
    metadata,
    workspace_id(),
    Column("request_id", RowId, ForeignKey("mentor_requests.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("reply", String(12), nullable=False),
    Column("at", Moment, nullable=False),
)

pairs_table = Table(
    "mentor_pairs",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("mentor_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="keep")),
    Column("mentee_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="keep")),
    Column("topic", String(64), nullable=False),
    Column("level", Few(0, 4), nullable=False),
    Column("weeks", Few(1, 52), nullable=False),
    Column("state", String(12), nullable=False),
    Column("made_at", Moment, nullable=False),
    sqlite_autoincrement=True,
)
Index("ix_mentor_pairs_mentor", pairs_table.c.workspace_id, pairs_table.c.mentor_id)
Index("ix_mentor_pairs_mentee", pairs_table.c.workspace_id, pairs_table.c.mentee_id)

sides_table = Table(
    "mentor_sides",
    metadata,
    workspace_id(),
    Column("pair_id", RowId, ForeignKey("mentor_pairs.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("step", String(12), nullable=False),
    Column("meeting", Whole(1, 1_000), nullable=False),
    Column("asked", Whole(0, 1_000), nullable=False),
    Column("answered", Whole(0, 1_000), nullable=False),
    Column("met", Whole(0, 1_000), nullable=False),
    Column("next_at", Moment),
)
Index("ix_mentor_sides_next_at", sides_table.c.workspace_id, sides_table.c.next_at)

notes_table = Table(
    "mentor_notes",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("pair_id", RowId, ForeignKey("mentor_pairs.id"), nullable=False),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("kind", String(12), nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
Index("ix_mentor_notes_person", notes_table.c.workspace_id, notes_table.c.person_id)
