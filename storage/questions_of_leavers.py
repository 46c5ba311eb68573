"""What people who left leave behind unanswered: questions that wait for them, and questions of theirs."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select

from storage import people, questions
from storage.database import Transaction
from storage.prepared import Prepared
from storage.questions import Question
from storage.setbacks import awake, earliest

_question, _asked, _person = questions.table.c, questions.asked_table.c, people.table.c
_WORKSPACE: ColumnElement[int] = bindparam("workspace_id")
_HERE = _question.workspace_id == _WORKSPACE
_LEFT = and_(_person.workspace_id == _WORKSPACE, _person.has_left)
_ASKED_OF = (
    select(_person.seen_at)
    .select_from(questions.table)
    .join(questions.asked_table, _asked.question_id == _question.id)
    .join(people.table, _person.id == _asked.person_id)
    .where(_HERE, _question.state == "asked", _LEFT)
    .where(_asked.workspace_id == _WORKSPACE, awake(questions.asked_table))
    .where(or_(_asked.reply == "waiting", _asked.reply == "later"))
)
_ASKED_BY = (
    select(_person.seen_at)
    .select_from(questions.table)
    .join(people.table, _person.id == _question.asker_id)
    .where(_HERE, awake(questions.table), _question.state == "asked", _LEFT)
)
_SINCE = [Prepared(one.with_only_columns(func.min(_person.seen_at))) for one in (_ASKED_OF, _ASKED_BY)]


def next_due(tx: Transaction) -> datetime | None:
    """Since when there is any."""
    return earliest(*(tx.rows(since)[0][0] for since in _SINCE))


def waiting(tx: Transaction, most: int) -> list[tuple[Question, int]]:
    """Questions that wait for somebody who left, and for whom."""
    chosen = _ASKED_OF.with_only_columns(_question.id, _asked.person_id).order_by(_question.id).limit(most)
    rows = tx.execute(chosen, {"workspace_id": tx.workspace.id}).all()
    found = [(questions.hold(tx, row.id), row.person_id) for row in rows]
    return [(one, person_id) for one, person_id in found if one is not None and one.state == "asked"]


def of_leavers(tx: Transaction, most: int) -> list[Question]:
    """Questions that colleagues are asked though nobody waits for the answer any more."""
    chosen = _ASKED_BY.with_only_columns(_question.id).order_by(_question.id).limit(most)
    ids = tx.execute(chosen, {"workspace_id": tx.workspace.id}).scalars().all()
    found = (questions.hold(tx, number) for number in ids)
    return [one for one in found if one is not None and one.state == "asked"]
