"""What somebody asks a few colleagues, and what those say: for the eyes of whoever asked. Where they answer
without a name, who said what stands nowhere, nor in which order."""

import secrets
from collections.abc import Iterable
from datetime import datetime
from typing import Literal

import msgspec
from sqlalchemy import Boolean, Column, ForeignKey, Index, String, Table, Text, select

from storage.database import Transaction
from storage.fates import fate
from storage.refs import MOST, Ref
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import change_rows, count, drop, drop_with, scoped

Reply = Literal["waiting", "answered", "refused"]


class Feedback(msgspec.Struct, frozen=True):
    """One question. It is open until `next_at`; with names, or until everybody answered."""

    id: int
    asker_id: int
    question: str
    is_nameless: bool
    is_open: bool
    made_at: datetime
    next_at: datetime | None = None

    @property
    def about(self) -> str:
        return str(Ref("feedback", self.id))


class Answer(msgspec.Struct, frozen=True):
    """`person_id` is None without a name."""

    id: int
    feedback_id: int
    person_id: int | None
    text: str


table = Table(
    "feedbacks",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("asker_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("question", Text, nullable=False),
    Column("is_nameless", Boolean, nullable=False),
    Column("is_open", Boolean, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("next_at", Moment),
    sqlite_autoincrement=True,  # a button of one that is gone must not find another
)
Index("ix_feedbacks_next_at", table.c.workspace_id, table.c.next_at)
Index("ix_feedbacks_asker", table.c.workspace_id, table.c.asker_id)

asked_table = Table(
    "feedback_asked",
    metadata,
    workspace_id(),
    Column("feedback_id", RowId, ForeignKey("feedbacks.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("reply", String(12), nullable=False),
    sqlite_with_rowid=False,  # a row's number would tell who came when
)
Index("ix_feedback_asked_person", asked_table.c.workspace_id, asked_table.c.person_id)

answers_table = Table(
    "feedback_answers",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("feedback_id", RowId, ForeignKey("feedbacks.id"), nullable=False),
    Column("person_id", RowId, ForeignKey("people.id"), info=fate(erase="delete")),
    Column("text", Text, nullable=False),
)
"""The number of one without a name is drawn by lot: it tells neither who nor when."""
Index("ix_feedback_answers_feedback", answers_table.c.workspace_id, answers_table.c.feedback_id)

_rows = Rows(Feedback, table, due_at=table.c.next_at)
_answers = Rows(Answer, answers_table)

hold = _rows.hold
next_due = _rows.next_due
due = _rows.due


def ask(tx: Transaction, made: Feedback, ids: Iterable[int]) -> Feedback:
    new = _rows.new(tx, made)
    for person_id in sorted(ids):
        tx.insert_once(asked_table, {"feedback_id": new.id, "person_id": person_id, "reply": "waiting"})
    return new


def of_asker(tx: Transaction, asker_id: int, most: int) -> list[Feedback]:
    """The latest first."""
    return _rows.some(tx, asker_id=asker_id, order_by=table.c.id.desc(), most=most)


def count_open(tx: Transaction, asker_id: int) -> int:
    return count(tx, table, asker_id=asker_id, is_open=True)


def asked(tx: Transaction, feedback_id: int) -> dict[int, Reply]:
    """Who was asked, and whether they said something: for nobody's eyes where there are no names."""
    rows = tx.execute(select(asked_table).where(scoped(tx, asked_table, feedback_id=feedback_id)))
    return {row.person_id: row.reply for row in rows}


def waiting_for(tx: Transaction, person_id: int) -> list[Feedback]:
    """What somebody was asked and has not answered."""
    theirs = scoped(tx, asked_table, person_id=person_id, reply="waiting")
    return _rows.some(tx, table.c.id.in_(select(asked_table.c.feedback_id).where(theirs)), is_open=True)


def reply(tx: Transaction, one: Feedback, person_id: int, said: Reply, text: str = "") -> None:
    """Call it with the question held."""
    change_rows(tx, asked_table, {"reply": said}, feedback_id=one.id, person_id=person_id)
    if said != "answered":
        return
    if one.is_nameless:
        _add_nameless(tx, one, text)
    else:
        _answers.new(tx, Answer(0, one.id, person_id, text))


def _add_nameless(tx: Transaction, one: Feedback, text: str) -> None:
    row = {"feedback_id": one.id, "person_id": None, "text": text}
    while tx.insert_once(answers_table, {"id": 1 + secrets.randbelow(MOST), **row}) is None:
        continue


def answers(tx: Transaction, feedback_id: int) -> list[Answer]:
    """In the order of what they say."""
    found = _answers.some(tx, feedback_id=feedback_id)
    return sorted(found, key=lambda one: (one.text.casefold(), one.text))


def close(tx: Transaction, one: Feedback, *, keeps_answers: bool) -> Feedback:
    if not keeps_answers:
        drop(tx, answers_table, feedback_id=one.id)
    return _rows.change(tx, one, is_open=False, next_at=None)


def forget_before(tx: Transaction, at: datetime) -> None:
    """Those that were asked before then, with everything said to them."""
    said_to = (answers_table.c.feedback_id, asked_table.c.feedback_id)
    drop_with(tx, table, said_to, table.c.made_at < at)
