"""A question that nobody has answered for a working day goes on: one reminder, then the gap list."""

from datetime import datetime

from handlers.asking import road
from handlers.chat import AnyEffect
from storage import questions
from storage.database import Transaction


def next_due(tx: Transaction) -> datetime | None:
    return questions.next_due(tx)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    return [effect for question in questions.due(tx, now) for effect in road.overdue(tx, question, now)]
