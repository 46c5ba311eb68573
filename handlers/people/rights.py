"""Who may manage what others take part in. One rule for all of it:

coffee, lunch and learn, the call for a circle    its organiser, and admins; when the organiser is not here
                                                   any more, anybody who can see it
a matching round                                   admins
a consultation                                     who asked for it; who thinks along takes part
a TIL                                              its author, and with whom they learned it
"""

from handlers.people import admission
from storage import people
from storage.database import Transaction
from storage.people import Person


def may_manage(tx: Transaction, person: Person, organiser_id: int) -> bool:
    """Of something they can see."""
    return person.id == organiser_id or admission.is_admin(tx, person) or is_without(tx, organiser_id)


def is_without(tx: Transaction, organiser_id: int) -> bool:
    """Whether the organiser is not here any more, or may do nothing here."""
    return admission.policy(tx, people.get(tx, organiser_id)) != "full"


def name_of(tx: Transaction, organiser_id: int) -> str:
    organiser = people.get(tx, organiser_id)
    return organiser.name or organiser.user
