"""What a team wants to get better at, channel by channel: a few topics, each with a why."""

from datetime import datetime

import msgspec
from sqlalchemy import Column, ForeignKey, Index, String, Table, Text, UniqueConstraint, or_, select

from storage import places, staff
from storage.database import Transaction
from storage.fates import fate
from storage.refs import Ref
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import count, drop, put, scoped

TOPIC_MAX = 60


class Priority(msgspec.Struct, frozen=True):
    """`topic_key` is the topic as it is compared with others. `setter_id` is None when whoever set it was
    erased."""

    id: int
    place_id: int
    topic: str
    topic_key: str
    why: str
    setter_id: int | None
    set_at: datetime

    @property
    def about(self) -> str:
        return str(Ref("priority", self.id))


class Review(msgspec.Struct, frozen=True):
    """Whether those of a channel still hold is asked of its leader at `next_at`; they said so
    at `confirmed_at`."""

    id: int
    place_id: int
    leader_id: int | None
    confirmed_at: datetime | None = None
    next_at: datetime | None = None


table = Table(
    "priorities",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("place_id", RowId, ForeignKey("places.id"), nullable=False),
    Column("topic", String(TOPIC_MAX), nullable=False),
    Column("topic_key", String(TOPIC_MAX), nullable=False),
    Column("why", Text, nullable=False),
    Column("setter_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("set_at", Moment, nullable=False),
    UniqueConstraint("workspace_id", "place_id", "topic_key"),
    sqlite_autoincrement=True,  # a button of one that is gone must not find another
)

reviews = Table(
    "priority_reviews",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("place_id", RowId, ForeignKey("places.id"), nullable=False),
    Column("leader_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("confirmed_at", Moment),
    Column("next_at", Moment),
    UniqueConstraint("workspace_id", "place_id"),
)
Index("ix_priority_reviews_next_at", reviews.c.workspace_id, reviews.c.next_at)

_rows = Rows(Priority, table)
_reviews = Rows(Review, reviews, due_at=reviews.c.next_at)

add = _rows.add
find = _rows.find
hold = _rows.hold
change = _rows.change
change_review = _reviews.change
next_due = _reviews.next_due
due = _reviews.due


def key(topic: str) -> str:
    return topic.casefold()[:TOPIC_MAX]


def review(tx: Transaction, place_id: int) -> Review | None:
    return _reviews.first(tx, place_id=place_id)


def in_place(tx: Transaction, place_id: int) -> list[Priority]:
    """Those of a channel, in the order they were set."""
    return _rows.some(tx, place_id=place_id, order_by=table.c.id)


def how_many(tx: Transaction, place_id: int) -> int:
    """Nobody else adds one to this channel until this transaction ends."""
    tx.lock(places.table, place_id)
    return count(tx, table, place_id=place_id)


def remove(tx: Transaction, one: Priority) -> bool:
    """Whether it was there. With the last one there is nothing left to ask about."""
    gone = drop(tx, table, id=one.id)
    if not in_place(tx, one.place_id):
        drop(tx, reviews, place_id=one.place_id)
    return gone


def ask_at(tx: Transaction, place_id: int, leader_id: int, held_at: datetime | None, at: datetime) -> None:
    """From now on this leader is the one to ask, and then; they were last confirmed at `held_at`."""
    news = {"leader_id": leader_id, "confirmed_at": held_at, "next_at": at}
    put(tx, reviews, {"place_id": place_id}, news)


def of_person(tx: Transaction, person_id: int) -> list[Priority]:
    """Those for somebody: set by who manages them or by themselves, or in a channel only its members see."""
    manager = staff.manager_of(tx, person_id)
    members = select(places.members.c.place_id).where(scoped(tx, places.members, person_id=person_id))
    setters = sorted({person_id, *([manager] if manager is not None else [])})
    theirs = or_(table.c.setter_id.in_(setters), table.c.place_id.in_(members))
    parameters = {"workspace_id": tx.workspace.id, "person_id": person_id}
    may_see = places.visible(table.c.place_id)
    chosen = _rows.select(tx, theirs, may_see).order_by(table.c.place_id, table.c.id)
    return [_rows.of(tx, row) for row in tx.execute(chosen, parameters)]
