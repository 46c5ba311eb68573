"""Somebody's record of what they did and learned: the period they look back on, what they say of it, and to
whom they show it, until when. What is in it is gathered anew each time: see `storage.record_items`."""

from datetime import date, datetime

import msgspec
from sqlalchemy import Boolean, Column, ForeignKey, Index, String, Table, Text, UniqueConstraint

from storage.database import Transaction
from storage.fates import fate
from storage.refs import Ref
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import drop, put
from storage.tolerant import Day

OWN = "own"
"""What somebody added themselves, by the number of its note: "own:12"."""


class Record(msgspec.Struct, frozen=True):
    """Without `first` it is about the last year. `review_on` is the day on which they look back with
    somebody, `next_at` when they are reminded of it."""

    id: int
    person_id: int
    first: date | None = None
    last: date | None = None
    review_on: date | None = None
    next_at: datetime | None = None

    @property
    def about(self) -> str:
        return str(Ref("record", self.id))


class Note(msgspec.Struct, frozen=True):
    """What its owner made of an item: other words for it, what they can now, or that it is left out. `item`
    is None for what they added themselves, on `day`."""

    id: int
    person_id: int
    item: str | None
    text: str = ""
    answer: str = ""
    is_left_out: bool = False
    day: date | None = None

    @property
    def about(self) -> str:
        return self.item or str(Ref(OWN, self.id))


class Share(msgspec.Struct, frozen=True):
    """Who may read it, as it is then, over these days; not any more on the day after `until`."""

    id: int
    person_id: int
    reader_id: int
    first: date
    last: date
    until: date

    @property
    def about(self) -> str:
        return str(Ref("record_share", self.id))


table = Table(
    "records",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("first", Day),
    Column("last", Day),
    Column("review_on", Day),
    Column("next_at", Moment),
    UniqueConstraint("workspace_id", "person_id"),
    sqlite_autoincrement=True,
)
Index("ix_records_next_at", table.c.workspace_id, table.c.next_at)

notes_table = Table(
    "record_notes",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("item", String(64)),
    Column("text", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("is_left_out", Boolean, nullable=False),
    Column("day", Day),
    UniqueConstraint("workspace_id", "person_id", "item"),
    sqlite_autoincrement=True,  # a button of one that is gone must not find another
)

shares_table = Table(
    "record_shares",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("reader_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("first", Day, nullable=False),
    Column("last", Day, nullable=False),
    Column("until", Day, nullable=False),
    UniqueConstraint("workspace_id", "person_id", "reader_id"),
    sqlite_autoincrement=True,
)

_rows = Rows(Record, table, due_at=table.c.next_at)
_notes = Rows(Note, notes_table)
_shares = Rows(Share, shares_table)

change = _rows.change
next_due = _rows.next_due
due = _rows.due
add_note = _notes.new
note = _notes.find
share = _shares.find


def of(tx: Transaction, person_id: int) -> Record:
    """Somebody's own; with number 0 while there is none."""
    return _rows.first(tx, person_id=person_id) or Record(0, person_id)


def keep(tx: Transaction, person_id: int, first: date | None, last: date | None) -> None:
    """They look back on these days from now on."""
    put(tx, table, {"person_id": person_id}, {"first": first, "last": last})


def remind(tx: Transaction, person_id: int, review_on: date | None, next_at: datetime | None) -> None:
    put(tx, table, {"person_id": person_id}, {"review_on": review_on, "next_at": next_at})


# --- what its owner says of it ---------------------------------------------------------------------


def notes(tx: Transaction, person_id: int) -> dict[str, Note]:
    """By what they are about."""
    return {one.about: one for one in _notes.some(tx, person_id=person_id)}


def write(tx: Transaction, made: Note) -> None:
    """In the place of what was said of it before."""
    said = {"text": made.text, "answer": made.answer, "is_left_out": made.is_left_out, "day": made.day}
    if made.item is None:
        _notes.store(tx, made)
    else:
        put(tx, notes_table, {"person_id": made.person_id, "item": made.item}, said)


# --- to whom it is shown ---------------------------------------------------------------------------


def shares(tx: Transaction, person_id: int, today: date) -> list[Share]:
    """To whom somebody shows theirs."""
    return _shares.some(tx, shares_table.c.until >= today, person_id=person_id)


def shown_to(tx: Transaction, person_id: int, reader_id: int) -> Share | None:
    return _shares.first(tx, person_id=person_id, reader_id=reader_id)


def show(tx: Transaction, made: Share) -> Share:
    """To one person, in the place of what they were shown before."""
    drop(tx, shares_table, person_id=made.person_id, reader_id=made.reader_id)
    return _shares.new(tx, made)


def take_back(tx: Transaction, one: Share) -> None:
    drop(tx, shares_table, id=one.id)


def forget_before(tx: Transaction, day: date) -> None:
    """Showing that came to its end."""
    drop(tx, shares_table, shares_table.c.until < day)
