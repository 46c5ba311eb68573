"""The way of a question: asked of somebody, of a channel, open, and over."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from storage import lookups
from storage.database import Transaction
from storage.questions.tables import Question, Reply, asked_table, table, tags
from storage.statements import change_rows
from storage.tils.anonymous import hashed


def add(
    tx: Transaction, asker_id: int, text: str, topics: Iterable[str], at: datetime, *, is_anonymous: bool
) -> Question:
    """A new question, that nobody has been asked yet."""
    values: dict[str, Any] = {"asker_id": asker_id, "is_anonymous": is_anonymous, "text": text}
    values |= {"state": "asked", "made_at": at, "was_reminded": False}
    made = tx.insert_once(table, values)
    assert made is not None
    tags.add(tx, made[0], topics)
    return Question(id=made[0], topics=tuple(topics), **values)


def ask(tx: Transaction, question: Question, person_id: int, at: datetime, due_at: datetime) -> Question:
    """It is with this person now, until `due_at`."""
    row = {"question_id": question.id, "person_id": person_id, "at": at, "reply": "waiting"}
    tx.insert_once(asked_table, row)
    return _change(tx, question, state="asked", due_at=due_at)


def post(tx: Transaction, question: Question, place_id: int, due_at: datetime) -> Question:
    return _change(tx, question, state="posted", place_id=place_id, due_at=due_at)


def wait(tx: Transaction, question: Question, until: datetime) -> Question:
    """It goes to somebody as soon as they work."""
    return _change(tx, question, state="asked", due_at=until)


def leave_open(tx: Transaction, question: Question) -> Question:
    """Put it on the gap list."""
    return _change(tx, question, state="open", due_at=None)


def note_reminder(tx: Transaction, question: Question) -> Question:
    """The one reminder goes out."""
    return _change(tx, question, was_reminded=True)


def set_reply(tx: Transaction, question_id: int, person_id: int, reply: Reply) -> None:
    change_rows(tx, asked_table, {"reply": reply}, question_id=question_id, person_id=person_id)


def answer(
    tx: Transaction, question: Question, answerer_id: int, tip_id: int | None, token: str = ""
) -> Question:
    """It is over. Who asked it anonymously is forgotten: they have been told, and hold `token`."""
    set_reply(tx, question.id, answerer_id, "answered")
    lookups.drop_answered(tx, question.id)
    asker_id = None if question.is_anonymous else question.asker_id
    if token:
        change_rows(tx, table, {"token_hash": hashed(token)}, id=question.id)
    news = {"answerer_id": answerer_id, "tip_id": tip_id, "asker_id": asker_id}
    return _change(tx, question, state="answered", due_at=None, **news)


def withdraw(tx: Transaction, question: Question) -> Question:
    """It is over, and its words go."""
    tx.leave_no_traces()
    return _change(tx, question, state="withdrawn", due_at=None, text="")


def mark_helped(tx: Transaction, question: Question, at: datetime) -> None:
    """The answer helped who asked."""
    _change(tx, question, helped_at=at)


def _change(tx: Transaction, question: Question, **news: Any) -> Question:
    change_rows(tx, table, news, id=question.id)
    return replace(question, **news)
