"""What one of a pair learned from the other and would share, until the other one has said yes or no."""

from datetime import datetime
from typing import Any, Literal

import msgspec
from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    String,
    Table,
    Text,
    UniqueConstraint,
    select,
    update,
)

from storage.database import Transaction
from storage.schema import Moment, RowId, metadata
from storage.setbacks import due_by, first
from storage.tolerant import Whole

AT_ONCE = 100
LOOKING_BACK = 0
"""In place of the number of a meeting: what somebody learned from all of it."""

State = Literal["waiting", "asked", "shared", "private"]


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
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("pair_id", RowId, ForeignKey("mentor_pairs.id"), nullable=False),
    Column("writer_id", RowId, ForeignKey("people.id"), nullable=False),
    Column("other_id", RowId, ForeignKey("people.id"), nullable=False),
    Column("meeting", Whole(1, 1_000), nullable=False),
    Column("text", Text, nullable=False),
    Column("topics", Text, nullable=False),
    Column("state", String(12), nullable=False),
    Column("next_at", Moment),
    UniqueConstraint("pair_id", "writer_id", "meeting"),
    sqlite_autoincrement=True,  # a button of one that is gone must not find another
)
Index("ix_mentor_harvests_next_at", table.c.workspace_id, table.c.next_at)


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
    values: dict[str, Any] = {"pair_id": pair_id, "writer_id": writer_id, "other_id": other_id}
    values |= {"meeting": meeting, "text": text, "state": "waiting", "next_at": at}
    row = {"workspace_id": tx.workspace.id, **values, "topics": " ".join(topics)}
    made = tx.insert_once(table, row)
    return Harvest(int(made[0]), topics=topics, **values) if made else None


def has_harvest(tx: Transaction, pair_id: int, writer_id: int, meeting: int) -> bool:
    same = (table.c.pair_id == pair_id) & (table.c.writer_id == writer_id) & (table.c.meeting == meeting)
    return tx.execute(select(table.c.id).where(_mine(tx), same)).first() is not None


def hold_harvest(tx: Transaction, harvest_id: int) -> Harvest | None:
    """As it is now, and nobody else can change it until this transaction ends."""
    tx.lock(table, harvest_id)
    row = tx.execute(select(table).where(_mine(tx), table.c.id == harvest_id)).first()
    return _harvest(row) if row else None


def change_harvest(tx: Transaction, one: Harvest, state: State, next_at: datetime | None) -> Harvest:
    """Once it is decided the words go: they are a TIL, or in the writer's own notes."""
    news: dict[str, Any] = {"state": state, "next_at": next_at}
    gone = {"text": "", "topics": ""} if state in ("shared", "private") else {}
    tx.execute(update(table).where(_mine(tx), table.c.id == one.id).values({**news, **gone}))
    return msgspec.structs.replace(one, **news)


def keep_harvests_private(tx: Transaction, pair_id: int, at: datetime) -> None:
    """What nobody said yes to yet stays between the two of this pair; the writers hear so from `at` on."""
    is_open = (table.c.pair_id == pair_id) & table.c.state.in_(("waiting", "asked"))
    gone = {"text": "", "topics": "", "state": "private", "next_at": at}
    tx.execute(update(table).where(_mine(tx), is_open).values(gone))


def next_harvest_due(tx: Transaction) -> datetime | None:
    return first(tx, table.c.next_at)


def due_harvests(tx: Transaction, now: datetime) -> list[Harvest]:
    """Held by this transaction; what others hold is left to them."""
    chosen = select(table).where(due_by(tx, table.c.next_at, now)).order_by(table.c.id).limit(AT_ONCE)
    held = chosen.with_for_update(skip_locked=True, key_share=True)
    return [_harvest(row) for row in tx.execute(held)]


def _mine(tx: Transaction) -> ColumnElement[bool]:
    return table.c.workspace_id == tx.workspace.id


def _harvest(row: Any) -> Harvest:
    values = {name: getattr(row, name) for name in Harvest.__struct_fields__ if name != "topics"}
    return Harvest(topics=tuple(row.topics.split()), **values)
