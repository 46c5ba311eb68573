"""What somebody is given to learn from, once a week, when they want that; and what they said of it."""

from datetime import datetime
from typing import Any, Literal

import msgspec
from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
    select,
)

from storage import tils, tips
from storage.catalogue import tables as catalogue
from storage.database import Transaction
from storage.fates import fate
from storage.refs import Ref
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import put, scoped

Source = Literal["goal", "lookup", "path", "priority", "topic"]
Answer = Literal["not", "less"]
Key = tuple[str, str]
"""Where a wish comes from, and its words."""


class Choice(msgspec.Struct, frozen=True):
    """Whether somebody wants any, and when the next one is due."""

    id: int
    person_id: int
    is_on: bool
    next_at: datetime | None = None


class Suggestion(msgspec.Struct, frozen=True):
    """`about` is the tip, the TIL or what is in the catalogue; `source` and `phrase` are what made it one for
    them."""

    id: int
    person_id: int
    about: str
    source: Source
    phrase: str
    made_at: datetime
    answer: Answer | None = None

    @property
    def ref(self) -> str:
        return str(Ref("suggestion", self.id))


choices = Table(
    "suggestion_choices",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("is_on", Boolean, nullable=False),
    Column("next_at", Moment),
    UniqueConstraint("workspace_id", "person_id"),
)
Index("ix_suggestion_choices_next_at", choices.c.workspace_id, choices.c.next_at)

table = Table(
    "suggestions",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("about", String(64), nullable=False),
    Column("source", String(8), nullable=False),
    Column("phrase", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("answer", String(8)),
    UniqueConstraint("workspace_id", "person_id", "about"),
    sqlite_autoincrement=True,  # a button of one that is gone must not find another
)

_rows = Rows(Suggestion, table)
_choices = Rows(Choice, choices, due_at=choices.c.next_at)

add = _rows.add
hold = _rows.hold
change = _rows.change
change_choice = _choices.change
next_due = _choices.next_due
due = _choices.due


def choice(tx: Transaction, person_id: int) -> Choice | None:
    return _choices.first(tx, person_id=person_id)


def choose(tx: Transaction, person_id: int, is_on: bool, next_at: datetime | None) -> None:
    put(tx, choices, {"person_id": person_id}, {"is_on": is_on, "next_at": next_at})


def known(tx: Transaction, person_id: int) -> set[str]:
    """What they were given before, kept, or said something of: nobody gets that again."""
    given = _of(tx, table.c.about, person_id)
    used = {
        "til": (tils.marks.c.til_id,),
        "tip": (tips.marks.c.tip_id,),
        "resource": (catalogue.marks.c.resource_id, catalogue.completions_table.c.resource_id),
    }
    return {
        *given,
        *(f"{kind}:{one}" for kind, of in used.items() for c in of for one in _of(tx, c, person_id)),
    }


def _of(tx: Transaction, column: Column[Any], person_id: int) -> list[Any]:
    theirs = scoped(tx, column.table, person_id=person_id)
    return list(tx.execute(select(column).where(theirs)).scalars())


def unwanted(tx: Transaction, person_id: int, since: datetime) -> set[Key]:
    """Of what they wanted less, lately."""
    lately = scoped(tx, table, table.c.made_at >= since, person_id=person_id, answer="less")
    chosen = select(table.c.source, table.c.phrase).where(lately)
    return {(row.source, row.phrase) for row in tx.execute(chosen)}


def last_given(tx: Transaction, person_id: int) -> dict[Key, datetime]:
    """When something came of each wish the last time."""
    theirs = select(table.c.source, table.c.phrase, func.max(table.c.made_at).label("at"))
    chosen = theirs.where(scoped(tx, table, person_id=person_id)).group_by(table.c.source, table.c.phrase)
    return {(row.source, row.phrase): row.at for row in tx.execute(chosen)}
