"""Reviews of work: what is looked back on, until when, and what everybody wrote before anybody read it."""

from datetime import datetime
from typing import Literal

import msgspec
from sqlalchemy import Boolean, Column, ForeignKey, Index, String, Table, Text, UniqueConstraint, select

from storage.database import Transaction
from storage.fates import fate
from storage.refs import Ref
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import count, drop, drop_with, put, scoped

NAME_MAX = 100
State = Literal["planned", "open", "closed"]


class Review(msgspec.Struct, frozen=True):
    """`message` is the one that is looked back on, None without; `thread` the message that everything of it
    hangs under, "" for a message of its own. It opens at `opens_at`; at `next_at` something happens by
    itself. `starter_id` is None when whoever began it was erased."""

    id: int
    place_id: int
    message: str | None
    thread: str
    starter_id: int | None
    name: str
    state: State
    opens_at: datetime
    closes_at: datetime
    next_at: datetime | None

    @property
    def about(self) -> str:
        return str(Ref("review", self.id))

    @property
    def shown(self) -> str:
        """What the message with everybody's answers shows."""
        return str(Ref("reviewed", self.id))


class Answer(msgspec.Struct, frozen=True):
    """What one person wrote. `person_id` is None once it is shown without a name: then nobody can tell any
    more whose it is."""

    id: int
    review_id: int
    person_id: int | None
    expected: str
    happened: str
    next_time: str
    is_named: bool
    as_til: bool


table = Table(
    "reviews",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("place_id", RowId, ForeignKey("places.id"), nullable=False),
    Column("message", String(255)),
    Column("thread", String(255), nullable=False),
    Column("starter_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("name", String(NAME_MAX), nullable=False),
    Column("state", String(8), nullable=False),
    Column("opens_at", Moment, nullable=False),
    Column("closes_at", Moment, nullable=False),
    Column("next_at", Moment),
    UniqueConstraint("workspace_id", "place_id", "message"),
    sqlite_autoincrement=True,  # a button of one that is gone must not find another
)
Index("ix_reviews_next_at", table.c.workspace_id, table.c.next_at)

answers = Table(
    "review_answers",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("review_id", RowId, ForeignKey("reviews.id"), nullable=False),
    Column("person_id", RowId, ForeignKey("people.id"), info=fate(erase="delete")),
    Column("expected", Text, nullable=False),
    Column("happened", Text, nullable=False),
    Column("next_time", Text, nullable=False),
    Column("is_named", Boolean, nullable=False),
    Column("as_til", Boolean, nullable=False),
    UniqueConstraint("workspace_id", "review_id", "person_id"),
)

_rows = Rows(Review, table, due_at=table.c.next_at)
_answers = Rows(Answer, answers)

add = _rows.add
find = _rows.find
hold = _rows.hold
change = _rows.change
next_due = _rows.next_due
due = _rows.due


def of_message(tx: Transaction, place_id: int, message: str) -> Review | None:
    return _rows.first(tx, place_id=place_id, message=message)


def going_on(tx: Transaction, starter_id: int) -> list[Review]:
    """Those somebody began that are planned or open, the first to do something first."""
    return _rows.some(tx, table.c.state != "closed", starter_id=starter_id, order_by=table.c.next_at)


def open_in(tx: Transaction, place_id: int) -> list[Review]:
    return _rows.some(tx, place_id=place_id, state="open")


def remove(tx: Transaction, review: Review) -> None:
    drop(tx, answers, review_id=review.id)
    drop(tx, table, id=review.id)


def forget_withheld(tx: Transaction, at: datetime) -> None:
    """What was shown to nobody when it closed, before then."""
    old = select(table.c.id).where(scoped(tx, table, table.c.closes_at < at, state="closed"))
    drop(tx, answers, answers.c.review_id.in_(old), answers.c.person_id.is_not(None), is_named=False)


def forget_before(tx: Transaction, at: datetime) -> None:
    """Those that closed before then."""
    drop_with(tx, table, (answers.c.review_id,), table.c.closes_at < at, state="closed")


# --- what was written ------------------------------------------------------------------------------


def answer(tx: Transaction, answer: Answer) -> None:
    """In the place of what this person wrote before."""
    key = {"review_id": answer.review_id, "person_id": answer.person_id}
    put(tx, answers, key, {name: value for name, value in _answers.stored(answer).items() if name not in key})


def answer_of(tx: Transaction, review_id: int, person_id: int) -> Answer | None:
    return _answers.first(tx, review_id=review_id, person_id=person_id)


def written(tx: Transaction, review_id: int) -> list[Answer]:
    """All of it, also what nobody may read (yet): who shows it looks at that."""
    return _answers.some(tx, review_id=review_id)


def how_many(tx: Transaction, review_id: int) -> int:
    return count(tx, answers, review_id=review_id)


def withdraw(tx: Transaction, review_id: int, person_id: int) -> bool:
    """Whether there was any."""
    return drop(tx, answers, review_id=review_id, person_id=person_id)


change_answer = _answers.change


def let_go_of_names(tx: Transaction, shown: list[Answer]) -> None:
    """From now on nobody can tell who wrote these."""
    for one in shown:
        change_answer(tx, one, person_id=None)


def named_by(tx: Transaction, person_id: int) -> list[Review]:
    """Those that were shown with something under this person's name."""
    mine = scoped(tx, answers, person_id=person_id, is_named=True)
    chosen = table.c.id.in_(select(answers.c.review_id).where(mine))
    return _rows.some(tx, chosen, state="closed")
