"""The way of a question: asked of somebody, of a channel, open, and over."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import literal

from storage import lookups
from storage.database import Transaction
from storage.questions.tables import Question, Reply, asked_table, table, tags
from storage.statements import change_rows
from storage.tags import TaggedRows
from storage.tils.anonymous import hashed

_rows = TaggedRows(Question, table, tags, literal(1).label("people"))


def add(
    tx: Transaction, asker_id: int, text: str, topics: Iterable[str], at: datetime, *, is_anonymous: bool
) -> Question:
    """A new question, that nobody has been asked yet."""
    return _rows.new(tx, Question(0, asker_id, is_anonymous, text, tuple(topics), "asked", at))


def ask(tx: Transaction, question: Question, person_id: int, at: datetime, due_at: datetime) -> Question:
    """It is with this person now, until `due_at`."""
    row = {"question_id": question.id, "person_id": person_id, "at": at, "reply": "waiting"}
    tx.insert_once(asked_table, row)
    return _rows.change(tx, question, state="asked", due_at=due_at)


def post(tx: Transaction, question: Question, place_id: int, due_at: datetime) -> Question:
    return _rows.change(tx, question, state="posted", place_id=place_id, due_at=due_at)


def wait(tx: Transaction, question: Question, until: datetime) -> Question:
    """It goes to somebody as soon as they work."""
    return _rows.change(tx, question, state="asked", due_at=until)


def leave_open(tx: Transaction, question: Question) -> Question:
    """Put it on the gap list."""
    return _rows.change(tx, question, state="open", due_at=None)


def note_reminder(tx: Transaction, question: Question) -> Question:
    """The one reminder goes out."""
    return _rows.change(tx, question, was_reminded=True)


def set_reply(tx: Transaction, question_id: int, person_id: int, reply: Reply) -> None:
    change_rows(tx, asked_table, {"reply": reply}, question_id=question_id, person_id=person_id)


def answer(
    tx: Transaction, question: Question, answerer_id: int, tip_id: int | None, at: datetime, token: str = ""
) -> Question:
    """It is over. Who asked it anonymously is forgotten: they have been told, and hold `token`."""
    set_reply(tx, question.id, answerer_id, "answered")
    lookups.drop_answered(tx, question.id)
    asker_id = None if question.is_anonymous else question.asker_id
    if token:
        change_rows(tx, table, {"token_hash": hashed(token)}, id=question.id)
    if not question.is_anonymous:
        change_rows(tx, table, {"answered_at": at}, id=question.id)
    news = {"answerer_id": answerer_id, "tip_id": tip_id, "asker_id": asker_id}
    return _rows.change(tx, question, state="answered", due_at=None, **news)


def withdraw(tx: Transaction, question: Question) -> Question:
    """It is over, and its words go."""
    tx.leave_no_traces()
    return _rows.change(tx, question, state="withdrawn", due_at=None, text="")


def mark_helped(tx: Transaction, question: Question, at: datetime) -> None:
    """The answer helped who asked."""
    _rows.change(tx, question, helped_at=at)
