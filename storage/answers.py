"""Answers that people save from a conversation: what waits for a yes of who wrote it, and whom a tip made of
them credits. The words stand here only as long as they wait."""

from datetime import datetime, timedelta
from typing import Literal

import msgspec
from sqlalchemy import Column, ForeignKey, Index, String, Table, Text, UniqueConstraint, or_

from storage.database import Transaction
from storage.fates import fate
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import drop

FORM_KEPT = timedelta(days=1)
"""So long the form to save one can be sent in."""

WAITS = timedelta(days=30)
"""So long who wrote it can say yes."""

SOURCE = "thread:"
"""How the source of a tip begins that was made of answers."""

State = Literal["begun", "asked", "kept", "refused"]
"""A form is open; who wrote it is asked; part of a tip; who wrote it said no."""


class Answer(msgspec.Struct, frozen=True):
    """`message` is where it was said and `thread` the message it hangs under, "" for none. `author_id` wrote
    it, `saved_by_id` saved it, `asker_id` asked; None when that is not known, or not to be. `question_id` is
    the question it answers, when that went through the bot."""

    id: int
    place_id: int
    message: str
    thread: str
    author_id: int
    made_at: datetime
    asker_id: int | None = None
    saved_by_id: int | None = None
    question_id: int | None = None
    tip_id: int | None = None
    state: State = "begun"
    question: str = ""
    text: str = ""

    @property
    def about(self) -> str:
        """How buttons and forms refer to it."""
        return f"answer:{self.id}"

    @property
    def source(self) -> str:
        """Of the tip: all answers in one thread join the same."""
        return f"{SOURCE}{self.place_id}:{self.thread or self.message}"


table = Table(
    "answers",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("place_id", RowId, ForeignKey("places.id"), nullable=False),
    Column("message", String(255), nullable=False),
    Column("thread", String(255), nullable=False),
    Column("author_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("asker_id", RowId, ForeignKey("people.id"), info=fate(erase="blank", export="withheld")),
    Column("saved_by_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("question_id", RowId),  # no foreign keys: the question and the tip may go
    Column("tip_id", RowId),
    Column("state", String(8), nullable=False),
    Column("question", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
    UniqueConstraint("workspace_id", "place_id", "message"),
    sqlite_autoincrement=True,  # a button of an answer that is gone must not find another
)
Index("ix_answers_tip", table.c.workspace_id, table.c.tip_id)

_rows = Rows(Answer, table)

hold, change = _rows.hold, _rows.change


def begin(tx: Transaction, new: Answer) -> Answer:
    """The new one; or the one there is of this message, held."""
    made = _rows.add(tx, new)
    if made is not None:
        return made
    there = _rows.first(tx, place_id=new.place_id, message=new.message)
    held = hold(tx, there.id) if there else None
    assert held is not None
    return held


def keep(tx: Transaction, answer: Answer, tip_id: int) -> None:
    """The tip has the words from now on."""
    change(tx, answer, state="kept", tip_id=tip_id, question="", text="")


def refuse(tx: Transaction, answer: Answer) -> None:
    """Its words go, and it is not asked for again."""
    tx.leave_no_traces()
    change(tx, answer, state="refused", question="", text="")


def of_tip(tx: Transaction, tip_id: int) -> list[Answer]:
    """What a tip was made of, in the order in which it came."""
    return _rows.some(tx, tip_id=tip_id, state="kept")


def forget_before(tx: Transaction, now: datetime) -> None:
    """Drop the forms that nobody sent in, and what nobody said yes or no to."""
    old = [
        (table.c.state == state) & (table.c.made_at < now - kept)
        for state, kept in (("begun", FORM_KEPT), ("asked", WAITS))
    ]
    drop(tx, table, or_(*old))
