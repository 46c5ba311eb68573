"""What people who left leave behind goes to others at once: nobody waits for somebody who is not there.
Their tips look for another owner by the rhythm of those (`stale_tips`)."""

from datetime import datetime
from functools import partial

from handlers import isolation
from handlers.chat import AnyEffect
from handlers.tips.asking import lifecycle
from storage import questions, questions_of_leavers
from storage.database import Transaction
from storage.questions import Question
from storage.setbacks import Key

AT_ONCE = 100
"""Questions dealt with in one transaction; the others follow in the next."""


def next_due(tx: Transaction) -> datetime | None:
    return questions_of_leavers.next_due(tx)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    """A question of theirs waits on the gap list for whoever knows; one that waits for them goes to the
    next, as if they had passed it on."""

    def leave_open(question: Question) -> list[AnyEffect]:
        questions.leave_open(tx, question)
        return []

    theirs = questions_of_leavers.of_leavers(tx, AT_ONCE)
    left = isolation.each(tx, "questions", theirs, leave_open, now)
    waiting = questions_of_leavers.waiting(tx, AT_ONCE)
    passed = partial(_pass_on, tx, now=now)
    asked = isolation.each(tx, "question_asked", waiting, passed, now, lambda two: Key(two[0].id, two[1]))
    return [*left, *asked]


def _pass_on(tx: Transaction, waiting: tuple[Question, int], now: datetime) -> list[AnyEffect]:
    question, person_id = waiting
    was_last = list(questions.asked(tx, question.id))[-1] == person_id
    questions.set_reply(tx, question.id, person_id, "passed")
    if not was_last:
        return []
    moved, sent = lifecycle.send_on(tx, question, now)
    return [*sent, *lifecycle.notify_asker(tx, moved)]
