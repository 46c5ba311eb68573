"""The tables of matching rounds, and what stands in them."""

from datetime import datetime
from typing import Literal

import msgspec
from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
)

from storage.fates import fate
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.tolerant import Few

RoundState = Literal["sign_up", "solving", "preview", "sending", "asking", "ended", "cancelled"]
"""People sign up; the best pairs are worked out; the organiser looks at them; they go out, a few at a
time; the two of each pair answer; and how it ended."""

Role = Literal["mentee", "mentor"]

Kind = Literal["forbidden", "fixed"]
"""What the organiser decided about a mentee and a mentor."""

ProposalState = Literal["proposed", "sent", "agreed", "declined"]
"""In the preview; with the two; both said yes; one of them did not."""

_DRAFT = fate(erase="delete", export="withheld")
"""A pair is the organiser's draft until it is sent; what somebody answered to it is theirs."""

OPEN = ("sign_up", "solving", "preview", "sending", "asking")


class Round(msgspec.Struct, frozen=True):
    """`closes_at` ends the signing up, `days` are the working days people have to answer. `turn` counts how
    often proposals were sent, `solved` how often pairs were worked out; `most`, `score` and `bound` are
    those of the last solution. `is_changed` when the organiser decided something since. `dropped` counts
    pairs that could not be sent any more. `next_at` is when it goes on by itself."""

    id: int
    name: str
    organiser_id: int
    place_id: int | None
    state: RoundState
    closes_at: datetime
    days: int
    made_at: datetime
    turn: int = 0
    solved: int = 0
    most: int = 0
    score: int = 0
    bound: int = 0
    is_changed: bool = False
    dropped: int = 0
    next_at: datetime | None = None

    @property
    def about(self) -> str:
        """How buttons, posts and keys refer to it."""
        return f"round:{self.id}"

    @property
    def is_over(self) -> bool:
        return self.state not in OPEN


class Proposal(msgspec.Struct, frozen=True):
    """A pair that was worked out. `reasons` as they were then, `topic` and `level` (the mentee's own) what
    it is about; `is_fixed` when the organiser made it."""

    id: int
    round_id: int
    mentee_id: int
    mentor_id: int
    state: ProposalState
    score: int
    is_fixed: bool
    topic: str
    level: int
    reasons: str

    @property
    def about(self) -> str:
        return f"proposal:{self.id}"

    def other(self, person_id: int) -> int:
        return self.mentee_id if person_id == self.mentor_id else self.mentor_id


class Answer(msgspec.Struct, frozen=True):
    """What one of the two hears next, at `next_at`, and what they said. `step`: "propose", "remind", "silent"
    (no answer is a no), "told" (that it does not go on)."""

    proposal_id: int
    person_id: int
    step: str
    said: str = ""
    next_at: datetime | None = None


class Choice(msgspec.Struct, frozen=True):
    """The organiser's word about two people; `refused` is why a pair made by hand could not be."""

    mentee_id: int
    mentor_id: int
    kind: Kind
    refused: str = ""


rounds_table = Table(
    "mentor_rounds",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("name", String(80), nullable=False),
    Column("organiser_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="keep")),
    Column("place_id", RowId, ForeignKey("places.id")),
    Column("state", String(12), nullable=False),
    Column("closes_at", Moment, nullable=False),
    Column("days", Few(1, 100), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("turn", Few(0, 1_000), nullable=False),
    Column("solved", Integer, nullable=False),
    Column("most", Integer, nullable=False),
    Column("score", Integer, nullable=False),
    Column("bound", Integer, nullable=False),
    Column("is_changed", Boolean, nullable=False),
    Column("dropped", Integer, nullable=False),
    Column("next_at", Moment),
    sqlite_autoincrement=True,  # a button of a round that is gone must not find another
)
_GOES_ON = rounds_table.c.state.in_(OPEN)
Index(
    "uq_mentor_rounds_open",
    rounds_table.c.workspace_id,
    unique=True,
    sqlite_where=_GOES_ON,
    postgresql_where=_GOES_ON,
)
"""One at a time."""

signups_table = Table(
    "mentor_round_people",
    metadata,
    workspace_id(),
    Column("round_id", RowId, ForeignKey("mentor_rounds.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("role", String(8), primary_key=True),
    Column("tell_at", Moment),
)
Index("ix_mentor_round_people_tell_at", signups_table.c.workspace_id, signups_table.c.tell_at)
Index("ix_mentor_round_people_person", signups_table.c.workspace_id, signups_table.c.person_id)
"""`tell_at` is when they hear how it ended."""

wants_table = Table(
    "mentor_round_wants",
    metadata,
    workspace_id(),
    Column("round_id", RowId, ForeignKey("mentor_rounds.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("topic", String(64), primary_key=True),
    Column("level", Few(0, 4), nullable=False),
)

left_table = Table(
    "mentor_round_left",
    metadata,
    workspace_id(),
    Column("round_id", RowId, ForeignKey("mentor_rounds.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("why", String(16), nullable=False),
)
"""Who had no mentor in the last solution."""

choices_table = Table(
    "mentor_round_choices",
    metadata,
    workspace_id(),
    Column("round_id", RowId, primary_key=True),
    Column("mentee_id", RowId, ForeignKey("people.id"), primary_key=True, info=_DRAFT),
    Column("mentor_id", RowId, ForeignKey("people.id"), primary_key=True, info=_DRAFT),
    Column("kind", String(12), nullable=False),
    Column("refused", String(16), nullable=False),
)
"""Like the proposals these do not hang under the round: what an organiser decided about others is not
among the data of that organiser."""

proposals_table = Table(
    "mentor_proposals",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("round_id", RowId, nullable=False),
    Column("mentee_id", RowId, ForeignKey("people.id"), nullable=False, info=_DRAFT),
    Column("mentor_id", RowId, ForeignKey("people.id"), nullable=False, info=_DRAFT),
    Column("state", String(12), nullable=False),
    Column("score", Integer, nullable=False),
    Column("is_fixed", Boolean, nullable=False),
    Column("topic", String(64), nullable=False),
    Column("level", Few(0, 4), nullable=False),
    Column("reasons", Text, nullable=False),
    sqlite_autoincrement=True,
)
_proposal = proposals_table.c
Index("ix_mentor_proposals_round", _proposal.workspace_id, _proposal.round_id, _proposal.state)
Index("ix_mentor_proposals_mentee", _proposal.workspace_id, _proposal.mentee_id)
Index("ix_mentor_proposals_mentor", _proposal.workspace_id, _proposal.mentor_id)

answers_table = Table(
    "mentor_answers",
    metadata,
    workspace_id(),
    Column("proposal_id", RowId, ForeignKey("mentor_proposals.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("step", String(12), nullable=False),
    Column("said", String(8), nullable=False),
    Column("next_at", Moment),
)
Index("ix_mentor_answers_next_at", answers_table.c.workspace_id, answers_table.c.next_at)
