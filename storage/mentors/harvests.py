"""What one of a pair learned from the other and would share, until the other one has said yes or no."""

from datetime import datetime
from typing import Any, Literal

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

from storage.database import Transaction
from storage.fates import fate
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.setbacks import due_by
from storage.statements import change_rows, count
from storage.tolerant import Whole

AT_ONCE = 100
LOOKING_BACK = 0
"""In place of the number of a meeting: what somebody learned from all of it."""

State = Literal["waiting", "asked", "shared", "private"]

_WORDLESS = {"text": "", "topics": ""}


class Harvest(msgspec.Struct, frozen=True):
    """The words of `writer_id`, about a meeting with `other_id`: waiting until the other one can be asked,
    or asked, and at `next_at` the next thing happens. Once it is decided the words are gone from here, and
    `next_at` is when the writer hears of it, None when that has been."""

    id: int
    pair_id: int
    writer_id: int
    other_id: int
    meeting: int
    text: str
    topics: tuple[str, ...]
    state: State
    next_at: datetime | None

    @property
    def about(self) -> str:
        """How buttons and keys refer to it."""
        return f"harvest:{self.id}"


table = Table(
    "mentor_harvests",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("pair_id", RowId, ForeignKey("mentor_pairs.id"), nullable=False),
    Column("writer_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("other_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("meeting", Whole(1, 1_000), nullable=False),
    Column("text", Text, nullable=False),
    Column("topics", Text, nullable=False),
    Column("state", String(12), nullable=False),
    Column("next_at", Moment),
    UniqueConstraint("pair_id", "writer_id", "meeting"),
    sqlite_autoincrement=True,  # a button of one that is gone must not find another
)
Index("ix_mentor_harvests_next_at", table.c.workspace_id, table.c.next_at)


class _Harvests(Rows[Harvest]):
    """Topics are stored with blanks between them."""

    def of(self, tx: Transaction, row: Any) -> Harvest:
        one = super().of(tx, row)
        stored: Any = one.topics
        return msgspec.structs.replace(one, topics=tuple(stored.split()))

    def stored(self, one: Harvest) -> dict[str, Any]:
        return super().stored(one) | {"topics": " ".join(one.topics)}


_rows = _Harvests(Harvest, table, due_at=table.c.next_at)

hold_harvest = _rows.hold
next_harvest_due = _rows.next_due


def add_harvest(
    tx: Transaction,
    pair_id: int,
    writer_id: int,
    other_id: int,
    meeting: int,
    text: str,
    topics: tuple[str, ...],
    at: datetime,
) -> Harvest | None:
    """Nobody has been asked yet. None when they saved something of this meeting before."""
    made = Harvest(0, pair_id, writer_id, other_id, meeting, text, topics, "waiting", at)
    return _rows.add(tx, made)


def has_harvest(tx: Transaction, pair_id: int, writer_id: int, meeting: int) -> bool:
    return count(tx, table, pair_id=pair_id, writer_id=writer_id, meeting=meeting) > 0


def harvests_for(tx: Transaction, other_id: int) -> list[Harvest]:
    """Those that wait for the yes or no of this person."""
    return _rows.some(tx, other_id=other_id, state="asked")


def change_harvest(tx: Transaction, one: Harvest, state: State, next_at: datetime | None) -> Harvest:
    """Once it is decided the words go: they are a TIL, or in the writer's own notes."""
    if state in ("shared", "private"):
        change_rows(tx, table, _WORDLESS, id=one.id)
    return _rows.change(tx, one, state=state, next_at=next_at)


def keep_harvests_private(tx: Transaction, pair_id: int, at: datetime) -> None:
    """What nobody said yes to yet stays between the two of this pair; the writers hear so from `at` on."""
    kept = {**_WORDLESS, "state": "private", "next_at": at}
    change_rows(tx, table, kept, table.c.state.in_(("waiting", "asked")), pair_id=pair_id)


def due_harvests(tx: Transaction, now: datetime) -> list[Harvest]:
    """Held by this transaction; what others hold is left to them."""
    return _rows.some(tx, due_by(tx, table.c.next_at, now), most=AT_ONCE, skip_held=True)
