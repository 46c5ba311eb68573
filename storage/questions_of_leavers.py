"""What people who left leave behind unanswered: questions that wait for them, and questions of theirs."""

from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from storage import people, questions
from storage.database import Transaction
from storage.questions import Question
from storage.setbacks import awake, earliest
from storage.statements import scoped

_WAITING = ("waiting", "later")


def next_due(tx: Transaction) -> datetime | None:
    """Since when there is any."""
    return earliest(*(tx.execute(_since(asked(tx))).scalar() for asked in (_asked_of, _asked_by)))


def waiting(tx: Transaction, most: int) -> list[tuple[Question, int]]:
    """Questions that wait for somebody who left, and for whom."""
    question, asked = questions.table.c, questions.asked_table.c
    chosen = _asked_of(tx).with_only_columns(question.id, asked.person_id).order_by(question.id).limit(most)
    found = [(questions.hold(tx, row.id), row.person_id) for row in tx.execute(chosen).all()]
    return [(one, person_id) for one, person_id in found if one is not None and one.state == "asked"]


def of_leavers(tx: Transaction, most: int) -> list[Question]:
    """Questions that colleagues are asked though nobody waits for the answer any more."""
    question = questions.table.c
    chosen = _asked_by(tx).with_only_columns(question.id).order_by(question.id).limit(most)
    found = (questions.hold(tx, number) for number in tx.execute(chosen).scalars().all())
    return [one for one in found if one is not None and one.state == "asked"]


def _asked_of(tx: Transaction) -> Any:
    question, asked, person = questions.table.c, questions.asked_table.c, people.table.c
    return (
        select(person.seen_at)
        .select_from(questions.table)
        .join(questions.asked_table, asked.question_id == question.id)
        .join(people.table, person.id == asked.person_id)
        .where(scoped(tx, questions.table, state="asked"), person.has_left)
        .where(scoped(tx, questions.asked_table, asked.reply.in_(_WAITING), awake(questions.asked_table)))
    )


def _asked_by(tx: Transaction) -> Any:
    question, person = questions.table.c, people.table.c
    return (
        select(person.seen_at)
        .select_from(questions.table)
        .join(people.table, person.id == question.asker_id)
        .where(scoped(tx, questions.table, awake(questions.table), state="asked"), person.has_left)
    )


def _since(chosen: Any) -> Any:
    return chosen.with_only_columns(func.min(people.table.c.seen_at))
