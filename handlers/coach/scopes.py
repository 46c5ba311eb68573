"""Who gets coach cards: whoever leads somebody who is still here."""

from handlers.chat import Event, Person, mention
from handlers.people import admission, rights
from handlers.scope import Refused, Scope, ref
from storage import coaching, people, staff
from storage.coaching import Question
from storage.database import Transaction

MODULE = "coach"


def team(tx: Transaction, person_id: int) -> list[int]:
    """Whom they lead, without who left."""
    known = people.by_ids(tx, set(staff.reports_of(tx, person_id)))
    return sorted(number for number, one in known.items() if not one.has_left)


def leads(tx: Transaction, person: Person) -> bool:
    return admission.policy(tx, person) == "full" and bool(team(tx, person.id))


@Scope
def leader(tx: Transaction, event: Event) -> Person:
    """Others hear kindly who says who leads whom."""
    if not leads(tx, event.by):
        names = ", ".join(mention(one.id) for one in admission.admins(tx)[: rights.MOST_NAMED])
        raise Refused("coach-not-a-leader", names=names, known="yes" if names else "no")
    return event.by


@Scope
def own_question(tx: Transaction, event: Event) -> Question:
    """One that they added themselves."""
    one = coaching.find_question(tx, ref(event, "coaching").id)
    if one is None or one.person_id != event.by.id:
        raise Refused("coach-question-gone")
    return one
