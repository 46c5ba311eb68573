"""A question that nobody has answered for a working day goes on: one reminder, then the gap list."""

from datetime import datetime

from handlers import isolation
from handlers.chat import AnyEffect
from handlers.tips.asking import lifecycle
from storage import questions
from storage.database import Transaction


def next_due(tx: Transaction) -> datetime | None:
    return questions.next_due(tx)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    due = questions.due(tx, now)
    return [*isolation.each(tx, "questions", due, lambda one: lifecycle.overdue(tx, one, now), now)]
