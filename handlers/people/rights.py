"""Who may manage what others take part in. One rule for all of it:

coffee, lunch and learn, a weekly digest, the     its organiser, and admins; when the organiser is not here
call for a circle                                  any more, anybody who can see it
a matching round                                   admins
a channel's priorities and goals                  who manages somebody, and admins
a team's pulse                                     who manages it
somebody's onboarding                             they themselves, who manages them, and admins
what is asked of a learning budget                who is named for it; never who asks: then admins
a review of work                                  who began it, and admins; everybody there takes part
a consultation                                     who asked for it; who thinks along takes part
a TIL                                              its author, and with whom they learned it
"""

from handlers.chat import Event, mention
from handlers.people import admission
from handlers.scope import Refused
from storage import audit, people, staff
from storage.database import Transaction
from storage.people import Person

MOST_NAMED = 3
"""So many admins are named to who is none."""


def must_manage(tx: Transaction, event: Event, organiser_id: int, refusal: str) -> None:
    """Others hear kindly whom to ask. Raises `Refused`."""
    if not may_manage(tx, event.by, organiser_id):
        raise Refused(refusal, organiser=name_of(tx, organiser_id))


def must_be_admin(tx: Transaction, event: Event, what: str, refusal: str) -> None:
    """Others hear who they are; that they tried is in the audit log. Raises `Refused`."""
    if admission.is_admin(tx, event.by):
        return
    audit.add(tx, event.by.id, "refused", what, event.at)
    raise ask_an_admin(tx, refusal, user=event.by.user)


def must_lead(tx: Transaction, person: Person, refusal: str) -> None:
    """Others hear who says who leads whom. Raises `Refused`."""
    if not leads(tx, person):
        raise ask_an_admin(tx, refusal)


def must_lead_or_be_admin(tx: Transaction, person: Person, refusal: str) -> None:
    """Raises `Refused`."""
    if not leads_or_is_admin(tx, person):
        raise ask_an_admin(tx, refusal)


def ask_an_admin(tx: Transaction, refusal: str, **values: str) -> Refused:
    """A refusal that names who can see to it, as far as that is known."""
    names = ", ".join(mention(one.id) for one in admission.admins(tx)[:MOST_NAMED])
    return Refused(refusal, names=names, known="yes" if names else "no", **values)


def may_manage(tx: Transaction, person: Person, organiser_id: int) -> bool:
    """Of something they can see."""
    return person.id == organiser_id or admission.is_admin(tx, person) or is_without(tx, organiser_id)


def leads_or_is_admin(tx: Transaction, person: Person) -> bool:
    return admission.is_admin(tx, person) or leads(tx, person)


def leads(tx: Transaction, person: Person) -> bool:
    """Whether they take part here and somebody who does reports to them."""
    return admission.policy(tx, person) == "full" and bool(team(tx, person.id))


def team(tx: Transaction, leader_id: int) -> list[Person]:
    """Who reports to them and takes part here, by name; not they themselves."""
    known = people.by_ids(tx, set(staff.reports_of(tx, leader_id))).values()
    found = [one for one in known if admission.policy(tx, one) == "full"]
    return sorted(found, key=lambda one: ((one.name or one.user).casefold(), one.id))


def is_without(tx: Transaction, organiser_id: int) -> bool:
    """Whether the organiser is not here any more, or may do nothing here."""
    return admission.policy(tx, people.get(tx, organiser_id)) != "full"


def name_of(tx: Transaction, organiser_id: int) -> str:
    organiser = people.get(tx, organiser_id)
    return organiser.name or organiser.user
