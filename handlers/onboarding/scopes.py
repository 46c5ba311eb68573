"""Whose onboarding it is, and who may start one: they themselves, who manages them, and admins."""

from handlers.chat import Event, Person, mention
from handlers.people import admission, rights
from handlers.scope import Refused, Scope, ref
from storage import onboardings, people, staff
from storage.database import Transaction
from storage.onboardings import Buddy, Onboarding

MODULE = "onboarding"


def may_start(tx: Transaction, by: Person, newcomer: Person) -> bool:
    if by.id == newcomer.id or admission.is_admin(tx, by):
        return True
    return staff.manager_of(tx, newcomer.id) == by.id


def must_start(tx: Transaction, by: Person, newcomer: Person) -> None:
    """Others hear who may; nobody starts one for who takes no part here. Raises `Refused`."""
    if not may_start(tx, by, newcomer):
        raise rights.ask_an_admin(tx, "onboarding-refused", name=mention(newcomer.id))
    if admission.policy(tx, newcomer) != "full":
        raise Refused("onboarding-not-here", name=mention(newcomer.id))


@Scope
def own(tx: Transaction, event: Event) -> Onboarding:
    """Held. Of others nobody hears anything."""
    one = onboardings.hold(tx, ref(event, "onboarding").id)
    if one is None or one.person_id != event.by.id:
        raise Refused("onboarding-gone")
    return one


@Scope
def running(tx: Transaction, event: Event) -> Onboarding:
    """Held; for the newcomer and who may start it."""
    one = onboardings.hold(tx, ref(event, "onboarding").id)
    if one is None or not may_start(tx, event.by, people.get(tx, one.person_id)):
        raise Refused("onboarding-gone")
    if one.state != "running":
        raise Refused("onboarding-over" if one.state == "done" else "onboarding-is-stopped")
    return one


@Scope
def asked(tx: Transaction, event: Event) -> tuple[Onboarding, Buddy]:
    """Held; for who is asked to be a buddy."""
    one = onboardings.hold(tx, ref(event, "onboarding").id)
    buddy = onboardings.find_buddy(tx, one.id, event.by.id) if one is not None else None
    if one is None or buddy is None or one.state == "stopped":
        raise Refused("onboarding-buddy-gone")
    return one, buddy
