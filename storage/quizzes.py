"""Quizzes about one's own things: who wants one in their learning time, and when each thing is asked again.

Of an answer only what the algorithm needs for the next date is kept: no score, and no row of answers."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

import msgspec
from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    String,
    Table,
    UniqueConstraint,
    select,
)

from storage.database import Transaction
from storage.fates import fate
from storage.refs import Ref
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import change_rows, count, drop, scoped
from storage.tolerant import Whole

Why = Literal["shared", "kept", "helped"]


class Quiz(msgspec.Struct, frozen=True):
    """Whether somebody wants one offered, when that is looked at next, and the latest one they began."""

    id: int
    person_id: int
    is_on: bool
    number: int
    began_at: datetime | None = None
    next_at: datetime | None = None


class Item(msgspec.Struct, frozen=True):
    """What somebody is asked: `about` is the TIL or the tip, `why` what it is to them. `stability` and
    `difficulty` are the algorithm's, None before the first answer. `number` is the latest quiz it was in,
    `place` its turn there, and it `waits` there for an answer."""

    id: int
    person_id: int
    about: str
    why: Why
    due_at: datetime
    stability: float | None = None
    difficulty: float | None = None
    reviewed_at: datetime | None = None
    number: int = 0
    place: int = 0
    waits: bool = False

    @property
    def ref(self) -> str:
        """In a button: an old one names an earlier quiz."""
        return str(Ref("quiz", self.id, str(self.number)))


table = Table(
    "quizzes",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("is_on", Boolean, nullable=False),
    Column("number", Whole(0, 1_000_000), nullable=False),
    Column("began_at", Moment),
    Column("next_at", Moment),
    UniqueConstraint("workspace_id", "person_id"),
)
Index("ix_quizzes_next_at", table.c.workspace_id, table.c.next_at)

items = Table(
    "quiz_items",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("about", String(64), nullable=False),
    Column("why", String(8), nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("stability", Float),
    Column("difficulty", Float),
    Column("reviewed_at", Moment),
    Column("number", Whole(0, 1_000_000), nullable=False),
    Column("place", Whole(0, 1_000), nullable=False),
    Column("waits", Boolean, nullable=False),
    UniqueConstraint("workspace_id", "person_id", "about"),
    sqlite_autoincrement=True,  # a button of one that is gone must not find another
)
Index("ix_quiz_items_due_at", items.c.workspace_id, items.c.person_id, items.c.due_at)

_rows = Rows(Quiz, table, due_at=table.c.next_at)
_items = Rows(Item, items)

change = _rows.change
next_due = _rows.next_due
due = _rows.due
find_item = _items.find
hold_item = _items.hold
change_item = _items.change


def of(tx: Transaction, person_id: int) -> Quiz | None:
    return _rows.first(tx, person_id=person_id)


def choose(tx: Transaction, person_id: int, is_on: bool, next_at: datetime | None) -> None:
    """What they were asked, and when that comes again, stays."""
    _rows.change(tx, held(tx, person_id), is_on=is_on, next_at=next_at)


def held(tx: Transaction, person_id: int) -> Quiz:
    """Somebody's, made now where there is none; nobody else changes it until this transaction ends."""
    _rows.add(tx, Quiz(0, person_id, False, 0))
    found = of(tx, person_id)
    assert found is not None
    tx.lock(table, found.id)
    again = of(tx, person_id)
    assert again is not None
    return again


def begin(tx: Transaction, quiz: Quiz, chosen: Iterable[Item], at: datetime) -> Quiz:
    """The next one, of these in this order. What waited in an earlier one comes back by its date."""
    change_rows(tx, items, {"waits": False}, person_id=quiz.person_id, waits=True)
    begun = _rows.change(tx, quiz, number=quiz.number + 1, began_at=at)
    for place, one in enumerate(chosen, 1):
        put_in = msgspec.structs.replace(one, number=begun.number, place=place, waits=True)
        if one.id:
            _items.store(tx, put_in)
        else:
            _items.add(tx, put_in)
    return begun


def waiting(tx: Transaction, quiz: Quiz) -> list[Item]:
    """What is still to be answered in the latest one, in its order."""
    return _items.some(tx, person_id=quiz.person_id, number=quiz.number, waits=True, order_by=items.c.place)


def size(tx: Transaction, quiz: Quiz) -> int:
    """How many questions the latest one has."""
    return count(tx, items, person_id=quiz.person_id, number=quiz.number)


def ready(tx: Transaction, person_id: int, before: datetime, most: int) -> list[Item]:
    """What is to be asked again before then, what is due first first."""
    order = (items.c.due_at, items.c.id)
    return _items.some(tx, items.c.due_at < before, person_id=person_id, order_by=order, most=most)


def to_come(tx: Transaction, person_id: int, since: datetime, most: int) -> list[datetime]:
    """When the next ones are due, from then on."""
    later = scoped(tx, items, items.c.due_at >= since, person_id=person_id)
    return list(
        tx.execute(select(items.c.due_at).where(later).order_by(items.c.due_at).limit(most)).scalars()
    )


def forget(tx: Transaction, item: Item) -> None:
    """What it is about is not there for them any more."""
    drop(tx, items, id=item.id)
