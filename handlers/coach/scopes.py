"""Who gets coach cards: whoever leads somebody who is still here."""

from handlers.chat import Event, Person
from handlers.people import rights
from handlers.scope import Refused, Scope, ref
from storage import coaching
from storage.coaching import Question
from storage.database import Transaction

MODULE = "coach"


@Scope
def leader(tx: Transaction, event: Event) -> Person:
    """Others hear kindly who says who leads whom."""
    rights.must_lead(tx, event.by, "coach-not-a-leader")
    return event.by


@Scope
def own_question(tx: Transaction, event: Event) -> Question:
    """One that they added themselves."""
    one = coaching.find_question(tx, ref(event, "coaching").id)
    if one is None or one.person_id != event.by.id:
        raise Refused("coach-question-gone")
    return one
