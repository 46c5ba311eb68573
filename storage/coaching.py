"""Coach cards: which managers want one, which questions they had, and those they added themselves."""

from collections.abc import Iterable
from datetime import datetime

import msgspec
from sqlalchemy import Boolean, Column, ForeignKey, Index, String, Table, Text, UniqueConstraint

from storage import places, tils
from storage.database import Transaction
from storage.fates import fate
from storage.refs import Ref
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import drop, put
from storage.tils import Til
from storage.tils.tables import rows
from storage.tolerant import Whole


class Coach(msgspec.Struct, frozen=True):
    """Whether somebody wants cards, how many they had, and when the next one comes."""

    id: int
    person_id: int
    is_on: bool
    cards: int
    next_at: datetime | None = None


class Question(msgspec.Struct, frozen=True):
    """One that a manager added, for their own cards alone."""

    id: int
    person_id: int
    text: str

    @property
    def about(self) -> str:
        return str(Ref("coaching", self.id))


class Asked(msgspec.Struct, frozen=True):
    """One that stood on a card since all were used: `key` is its number, or an own one's `about`."""

    id: int
    person_id: int
    key: str


table = Table(
    "coaches",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("is_on", Boolean, nullable=False),
    Column("cards", Whole(0, 100_000), nullable=False),
    Column("next_at", Moment),
    UniqueConstraint("workspace_id", "person_id"),
)
Index("ix_coaches_next_at", table.c.workspace_id, table.c.next_at)

questions = Table(
    "coach_questions",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("text", Text, nullable=False),
    sqlite_autoincrement=True,  # a button of one that is gone must not find another
)
Index("ix_coach_questions_person", questions.c.workspace_id, questions.c.person_id)

asked_table = Table(
    "coach_asked",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("key", String(32), nullable=False),
    UniqueConstraint("workspace_id", "person_id", "key"),
)

_rows = Rows(Coach, table, due_at=table.c.next_at)
_questions = Rows(Question, questions)
_asked = Rows(Asked, asked_table)

change = _rows.change
next_due = _rows.next_due
due = _rows.due
add_question = _questions.new
find_question = _questions.find


def of(tx: Transaction, person_id: int) -> Coach | None:
    return _rows.first(tx, person_id=person_id)


def choose(tx: Transaction, person_id: int, is_on: bool, next_at: datetime | None) -> Coach:
    """Whatever they chose before; how many they had is kept."""
    before = of(tx, person_id)
    cards = before.cards if before is not None else 0
    put(tx, table, {"person_id": person_id}, {"is_on": is_on, "cards": cards, "next_at": next_at})
    chosen = of(tx, person_id)
    assert chosen is not None
    return chosen


def own(tx: Transaction, person_id: int) -> list[Question]:
    """In the order in which they were added."""
    return _questions.some(tx, person_id=person_id)


def remove_question(tx: Transaction, one: Question) -> None:
    drop(tx, asked_table, person_id=one.person_id, key=one.about)
    drop(tx, questions, id=one.id)


def asked(tx: Transaction, person_id: int) -> list[str]:
    """Those they had since all were used, the last one last."""
    return [one.key for one in _asked.some(tx, person_id=person_id)]


def note_asked(tx: Transaction, person_id: int, key: str) -> None:
    _asked.add(tx, Asked(0, person_id, key))


def begin_anew(tx: Transaction, person_id: int) -> None:
    """All were used: from now on any may come again."""
    drop(tx, asked_table, person_id=person_id)


def shared_openly(tx: Transaction, authors: Iterable[int], since: datetime, most: int) -> list[Til]:
    """What these people shared under their name where everybody can read it, the newest first."""
    til = tils.table.c
    theirs = til.author_id.in_(sorted(authors)) & (til.made_at > since)
    here = {"workspace_id": tx.workspace.id}
    chosen = rows.select(tx, theirs, places.is_public(til.place_id), deleted_at=None, saved_by_id=None)
    found = tx.execute(chosen.order_by(til.id.desc()).limit(most), here)
    return [rows.of(tx, row) for row in found]
