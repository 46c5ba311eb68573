"""Time that people keep free to learn: their weekly blocks, what they did with them, and their target."""

import uuid
from datetime import date, datetime
from typing import Literal

import msgspec
from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    SmallInteger,
    String,
    Table,
    bindparam,
    false,
    func,
    select,
    update,
)

from storage.database import Transaction
from storage.fates import fate
from storage.prepared import Prepared
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import change_rows, put, scoped
from storage.tolerant import Clock, Day, Few, Whole

TARGET = 60
"""Minutes a week, for who chose nothing."""

Answer = Literal["begun", "skipped"]


class Block(msgspec.Struct, frozen=True, gc=False):
    """`weekday` is an ISO weekday, `start` a local time ("14:00"). `week` is the Monday of the week the
    next nudge belongs to; in that one `moved_weekday` and `moved_start` hold, when it was moved.

    `zone` is the one `next_at` was worked out in; None while it rests. `sequence` counts what changed
    for a calendar.
    """

    id: int
    person_id: int
    weekday: int
    start: str
    minutes: int
    week: date
    uid: str
    sequence: int = 0
    is_paused: bool = False
    moved_weekday: int | None = None
    moved_start: str | None = None
    zone: str = ""
    next_at: datetime | None = None


blocks = Table(
    "learning_blocks",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("weekday", Few(1, 7), nullable=False),
    Column("start", Clock(), nullable=False),
    Column("minutes", Few(1, 1_440), nullable=False),
    Column("week", Day, nullable=False),
    Column("uid", String(64), nullable=False),
    Column("sequence", Whole(0, 1_000_000), nullable=False, server_default="0"),
    Column("is_paused", Boolean, nullable=False, server_default=false()),
    Column("moved_weekday", Few(1, 7)),
    Column("moved_start", Clock()),
    Column("zone", String(64), nullable=False, server_default=""),
    Column("next_at", Moment),
    Column("made_at", Moment, nullable=False),
    Column("removed_at", Moment),
)
_THERE = blocks.c.removed_at.is_(None)
Index(
    "uq_learning_blocks_there",
    blocks.c.workspace_id,
    blocks.c.person_id,
    blocks.c.weekday,
    blocks.c.start,
    unique=True,
    sqlite_where=_THERE,
    postgresql_where=_THERE,
)
Index("ix_learning_blocks_next", blocks.c.workspace_id, blocks.c.next_at)

weeks = Table(
    "learning_weeks",
    metadata,
    workspace_id(),
    Column("block_id", RowId, ForeignKey("learning_blocks.id"), primary_key=True),
    Column("week", Day, primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("answer", String(8), nullable=False),
    Column("minutes", SmallInteger, nullable=False),
)
"""What somebody said of a block in a week, which is named by its Monday; only "begun" counts."""
Index("ix_learning_weeks_person", weeks.c.workspace_id, weeks.c.person_id, weeks.c.week)

targets = Table(
    "learning_targets",
    metadata,
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("minutes", SmallInteger, nullable=False),
)

_rows = Rows(Block, blocks)
store = _rows.store
COLUMNS = tuple(blocks.c[name] for name in Block.__struct_fields__)

_OF = Prepared(
    select(*COLUMNS)
    .where(blocks.c.workspace_id == bindparam("workspace_id"), blocks.c.person_id == bindparam("person_id"))
    .where(_THERE)
    .order_by(blocks.c.weekday, blocks.c.start)
)
_FIND = Prepared(
    select(*COLUMNS)
    .where(blocks.c.workspace_id == bindparam("workspace_id"), blocks.c.id == bindparam("id"))
    .where(_THERE)
)


# --- blocks ----------------------------------------------------------------------------------------


def of(tx: Transaction, person_id: int) -> list[Block]:
    """Somebody's blocks, in the order of the week."""
    return [Block(*row) for row in tx.rows(_OF, person_id=person_id)]


def hold(tx: Transaction, block_id: int, person_id: int) -> Block | None:
    """A block of this person, held until this transaction ends; None when there is none."""
    tx.lock(blocks, block_id)
    found = [Block(*row) for row in tx.rows(_FIND, id=block_id)]
    return next((block for block in found if block.person_id == person_id), None)


def add(tx: Transaction, block: Block, at: datetime) -> Block | None:
    """Keep a new one; it gets its id and uid. None when this person has one at that time."""
    named = msgspec.structs.replace(block, uid=f"{uuid.uuid4().hex}@opsteker")
    return _rows.add(tx, named, made_at=at)


def remove(tx: Transaction, block: Block, at: datetime) -> Block:
    """It is there no more; what was done with it still counts."""
    change_rows(tx, blocks, {"removed_at": at}, id=block.id)
    return _rows.change(tx, block, next_at=None, sequence=block.sequence + 1)


def recompute_nudges(tx: Transaction, person_id: int, at: datetime) -> None:
    """Something about this person changed that their nudges depend on: work them out anew."""
    awake = _THERE & blocks.c.is_paused.is_(False)
    change_rows(tx, blocks, {"next_at": at}, awake, person_id=person_id)


# --- what came of it -------------------------------------------------------------------------------


def answer(tx: Transaction, block: Block, week: date, said: Answer) -> bool:
    """Note what somebody says of a week; the last word counts. False when they had said so."""
    this = {"block_id": block.id, "week": week}
    values = {"answer": said, "minutes": block.minutes}
    if tx.insert_once(weeks, {**this, "person_id": block.person_id, **values}) is not None:
        return True
    changed = update(weeks).where(scoped(tx, weeks, weeks.c.answer != said, **this)).values(values)
    return tx.execute(changed.returning(weeks.c.block_id)).first() is not None


def answered(tx: Transaction, block: Block, week: date) -> Answer | None:
    this = scoped(tx, weeks, block_id=block.id, week=week)
    said: Answer | None = tx.execute(select(weeks.c.answer).where(this)).scalar()
    return said


def minutes_in(tx: Transaction, person_id: int, week: date) -> int:
    """How long somebody learned in a week, of what they began."""
    begun = scoped(tx, weeks, person_id=person_id, week=week, answer="begun")
    return int(tx.execute(select(func.coalesce(func.sum(weeks.c.minutes), 0)).where(begun)).scalar_one())


def target(tx: Transaction, person_id: int) -> int:
    """The minutes a week somebody aims for."""
    theirs = scoped(tx, targets, person_id=person_id)
    chosen: int | None = tx.execute(select(targets.c.minutes).where(theirs)).scalar()
    return TARGET if chosen is None else chosen


def set_target(tx: Transaction, person_id: int, minutes: int) -> None:
    put(tx, targets, {"person_id": person_id}, {"minutes": minutes})
