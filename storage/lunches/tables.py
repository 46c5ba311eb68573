"""The tables of lunch and learns, and what stands in them."""

from datetime import date, datetime
from typing import Literal

import msgspec
from sqlalchemy import Boolean, Column, ForeignKey, Index, String, Table, Text

from storage.fates import fate
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.tolerant import Clock, Day, Whole, Zone

SeriesState = Literal["on", "paused", "ended"]
SessionState = Literal["topics", "speaker", "announced", "after", "done", "cancelled"]
"""Collecting topics, looking for a speaker, announced with its date, over and asked about, all done."""


SeatState = Literal["in", "waiting", "speaker", "out"]


class Series(msgspec.Struct, frozen=True):
    """What a channel has agreed on. `weekday` is ISO, `at` a local time in `zone`, `weeks` the cadence
    counted from `first_day`. `next_day` is the first session that was not begun on, `next_at` when that
    has to be done. At `invite_at` somebody may be invited to a slot."""

    id: int
    place_id: int
    organiser_id: int
    weekday: int
    at: str
    zone: str
    weeks: int
    minutes: int
    seats: int
    venue: str
    state: SeriesState
    first_day: date
    next_day: date
    next_at: datetime | None
    invite_at: datetime | None

    @property
    def about(self) -> str:
        """How buttons and forms refer to it."""
        return f"series:{self.id}"


class Session(msgspec.Struct, frozen=True):
    """One time. `day` is the day it was planned on at first, which never changes and names it; `sequence`
    goes up with every change that calendars must hear of. `asked_organiser` counts how often help was
    asked. `next_at` is when it goes on by itself."""

    id: int
    series_id: int
    place_id: int
    day: date
    starts_at: datetime
    minutes: int
    seats: int
    venue: str
    state: SessionState
    topic_id: int | None = None
    speaker_id: int | None = None
    is_announced: bool = False
    is_stuck: bool = False
    asked_organiser: int = 0
    sequence: int = 0
    next_at: datetime | None = None

    @property
    def about(self) -> str:
        """How buttons, forms and the posted topics refer to it."""
        return f"lunch:{self.id}"

    @property
    def date_about(self) -> str:
        """How the posted date refers to it."""
        return f"lunch-date:{self.id}"

    @property
    def is_over(self) -> bool:
        return self.state in ("after", "done", "cancelled")


class Topic(msgspec.Struct, frozen=True):
    """Without `proposer_id` it comes from the questions nobody answered."""

    id: int
    series_id: int
    proposer_id: int | None
    text: str
    will_speak: bool
    state: Literal["open", "used", "gone"]
    votes: int = 0

    @property
    def about(self) -> str:
        return f"topic:{self.id}"


class Seat(msgspec.Struct, frozen=True):
    """Somebody who comes ("in"), waits for a place, speaks, or does not come any more."""

    session_id: int
    person_id: int
    state: SeatState
    step: Literal["", "news", "remind", "feedback"] = ""
    next_at: datetime | None = None


series_table = Table(
    "lunch_series",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("place_id", RowId, ForeignKey("places.id"), nullable=False),
    Column("organiser_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="keep")),
    Column("weekday", Whole(1, 7), nullable=False),
    Column("at", Clock(), nullable=False),
    Column("zone", Zone(), nullable=False),
    Column("weeks", Whole(1, 52), nullable=False),
    Column("minutes", Whole(1, 1_440), nullable=False),
    Column("seats", Whole(0, 10_000), nullable=False),
    Column("venue", Text, nullable=False),
    Column("state", String(8), nullable=False),
    Column("first_day", Day, nullable=False),
    Column("next_day", Day, nullable=False),
    Column("next_at", Moment),
    Column("invite_at", Moment),
)
Index("uq_lunch_series_place", series_table.c.workspace_id, series_table.c.place_id, unique=True)
Index("ix_lunch_series_next", series_table.c.workspace_id, series_table.c.next_at)
Index("ix_lunch_series_invite", series_table.c.workspace_id, series_table.c.invite_at)

sessions_table = Table(
    "lunch_sessions",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("series_id", RowId, ForeignKey("lunch_series.id"), nullable=False),
    Column("place_id", RowId, ForeignKey("places.id"), nullable=False),
    Column("day", Day, nullable=False),
    Column("starts_at", Moment, nullable=False),
    Column("minutes", Whole(1, 1_440), nullable=False),
    Column("seats", Whole(0, 10_000), nullable=False),
    Column("venue", Text, nullable=False),
    Column("state", String(12), nullable=False),
    Column("topic_id", RowId),  # no foreign key: the topics point the other way
    Column("speaker_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("is_announced", Boolean, nullable=False),
    Column("is_stuck", Boolean, nullable=False),
    Column("asked_organiser", Whole(0, 1_000), nullable=False),
    Column("sequence", Whole(0, 1_000_000), nullable=False),
    Column("next_at", Moment),
)
Index(
    "uq_lunch_sessions_day",
    sessions_table.c.workspace_id,
    sessions_table.c.series_id,
    sessions_table.c.day,
    unique=True,
)
Index("ix_lunch_sessions_next", sessions_table.c.workspace_id, sessions_table.c.next_at)
Index("ix_lunch_sessions_speaker", sessions_table.c.workspace_id, sessions_table.c.speaker_id)

topics_table = Table(
    "lunch_topics",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("series_id", RowId, ForeignKey("lunch_series.id"), nullable=False),
    Column("proposer_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("text", Text, nullable=False),
    Column("text_key", String(32), nullable=False),
    Column("will_speak", Boolean, nullable=False),
    Column("state", String(8), nullable=False),
    sqlite_autoincrement=True,  # a button of a topic that is gone must not find another
)
Index(
    "uq_lunch_topics_text",
    topics_table.c.workspace_id,
    topics_table.c.series_id,
    topics_table.c.text_key,
    unique=True,
)

votes_table = Table(
    "lunch_votes",
    metadata,
    workspace_id(),
    Column("topic_id", RowId, ForeignKey("lunch_topics.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="keep")),
    Column("at", Moment, nullable=False),
)

asks_table = Table(
    "lunch_asks",
    metadata,
    workspace_id(),
    Column("session_id", RowId, ForeignKey("lunch_sessions.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("from_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("reply", String(8), nullable=False),
    Column("at", Moment, nullable=False),
)

seats_table = Table(
    "lunch_seats",
    metadata,
    workspace_id(),
    Column("session_id", RowId, ForeignKey("lunch_sessions.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("state", String(8), nullable=False),
    Column("number", Whole(0, 1_000_000), nullable=False),
    Column("step", String(12), nullable=False),
    Column("next_at", Moment),
)
"""`number` is the order in which people came."""
Index("ix_lunch_seats_next", seats_table.c.workspace_id, seats_table.c.next_at)

answers_table = Table(
    "lunch_feedback",
    metadata,
    workspace_id(),
    Column("session_id", RowId, ForeignKey("lunch_sessions.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("useful", Whole(1, 5), nullable=False),
    Column("words", Text, nullable=False),
)
"""Gone as soon as the speaker was told."""

invitations_table = Table(
    "lunch_invitations",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("series_id", RowId, ForeignKey("lunch_series.id"), nullable=False),
    Column("session_id", RowId, ForeignKey("lunch_sessions.id")),
    Column("til_id", RowId, ForeignKey("tils.id"), nullable=False),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("reply", String(8), nullable=False),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,
)
"""`at` is when they were asked or, after that, when they answered."""
Index("ix_lunch_invitations_session", invitations_table.c.workspace_id, invitations_table.c.session_id)
Index("uq_lunch_invitations_til", invitations_table.c.workspace_id, invitations_table.c.til_id, unique=True)
Index(
    "ix_lunch_invitations_person",
    invitations_table.c.workspace_id,
    invitations_table.c.person_id,
    invitations_table.c.at,
)
