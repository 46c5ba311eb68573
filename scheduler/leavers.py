"""What people who left leave behind goes to others at once: nobody waits for somebody who is not there.
Their tips look for another owner by the rhythm of those (`stale_tips`)."""

from datetime import datetime

from handlers.asking import road
from handlers.chat import AnyEffect
from storage import left_behind, questions
from storage.database import Transaction

AT_ONCE = 100
"""Questions dealt with in one transaction; the others follow in the next."""


def next_due(tx: Transaction) -> datetime | None:
    return left_behind.next_due(tx)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    """A question of theirs waits on the gap list for whoever knows; one that waits for them goes to the
    next, as if they had passed it on."""
    for question in left_behind.of_leavers(tx, AT_ONCE):
        questions.leave_open(tx, question)
    effects: list[AnyEffect] = []
    for question, person_id in left_behind.waiting(tx, AT_ONCE):
        was_last = list(questions.asked(tx, question.id))[-1] == person_id
        questions.set_reply(tx, question.id, person_id, "passed")
        if was_last:
            moved, sent = road.send_on(tx, question, now)
            effects += [*sent, *road.told(tx, moved)]
    return effects
