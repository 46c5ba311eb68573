"""Whose channel it is about, and who may set what it is to get better at: who leads somebody, and admins."""

from handlers.chat import Command, Event, Person, Place, mention
from handlers.people import admission, rights
from handlers.scope import Refused, Scope, channel_of, ref
from storage import people, places, priorities, staff
from storage.database import Transaction
from storage.priorities import Priority

MODULE = "priorities"


def may_set(tx: Transaction, person: Person) -> bool:
    """Whether they lead somebody who is still here."""
    if admission.policy(tx, person) != "full":
        return False
    reports = people.by_ids(tx, set(staff.reports_of(tx, person.id))).values()
    return admission.is_admin(tx, person) or any(not one.has_left for one in reports)


def must_set(tx: Transaction, event: Event) -> None:
    """Others hear kindly who may, and who sees to that. Raises `Refused`."""
    if may_set(tx, event.by):
        return
    names = ", ".join(mention(one.id) for one in admission.admins(tx)[: rights.MOST_NAMED])
    raise Refused("priorities-not-a-leader", names=names, known="yes" if names else "no")


@Scope
def led(tx: Transaction, event: Event) -> Place:
    """The channel of a button or form, or the one somebody types in, for who may set its priorities."""
    here = event.place if isinstance(event, Command) else channel_of(tx, event, "priorities-not-here")
    if here is None or not here.is_channel:
        raise Refused("priorities-only-channels")
    must_set(tx, event)
    return here


@Scope
def visible(tx: Transaction, event: Event) -> Place:
    """The same for whoever is there."""
    return channel_of(tx, event, "priorities-not-here")


@Scope
def one_led(tx: Transaction, event: Event) -> Priority:
    """Held; for who may set it, in a channel where they may be."""
    priority = priorities.hold(tx, ref(event, "priority").id)
    if priority is None or not places.may_see_in(tx, priority.place_id, event.by.id):
        raise Refused("priorities-gone")
    must_set(tx, event)
    return priority
