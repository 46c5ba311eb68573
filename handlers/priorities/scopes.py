"""Whose channel it is about, and who may set what it is to get better at: who leads somebody, and admins."""

from handlers.chat import Command, Event, Place
from handlers.people import rights
from handlers.scope import Refused, Scope, channel_of, ref
from storage import places, priorities
from storage.database import Transaction
from storage.priorities import Priority

MODULE = "priorities"


@Scope
def led(tx: Transaction, event: Event) -> Place:
    """The channel of a button or form, or the one somebody types in, for who may set its priorities."""
    is_typed = isinstance(event, Command)
    here = channel_of(tx, event, "priorities-only-channels" if is_typed else "priorities-not-here")
    rights.must_lead_or_be_admin(tx, event.by, "priorities-not-a-leader")
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
    rights.must_lead_or_be_admin(tx, event.by, "priorities-not-a-leader")
    return priority
