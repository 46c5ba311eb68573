"""Which coffee a button or command is about, and who may do something with it."""

from handlers.answers import channel_in
from handlers.chat import Event, Place
from handlers.people.rights import must_manage
from handlers.scope import Refused, Scope, channel_of, ref
from handlers.texts import Speech
from storage import coffees, places
from storage.coffees import Coffee
from storage.database import Transaction

MODULE = "coffee"


@Scope
def of_coffee(tx: Transaction, event: Event) -> Coffee:
    """While there is one where this person may look."""
    coffee = coffees.hold(tx, ref(event, "coffee").id)
    if coffee is None or coffee.state == "ended" or not may_see(tx, coffee, event.by.id):
        raise Refused("coffee-gone")
    return coffee


@Scope
def taking_part(tx: Transaction, event: Event) -> Coffee:
    """For who takes part in it."""
    coffee = of_coffee.find(tx, event)
    if coffees.member(tx, coffee.id, event.by.id) is None:
        raise Refused("coffee-not-in")
    return coffee


@Scope
def managed(tx: Transaction, event: Event) -> Coffee:
    """For who organises it."""
    coffee = of_coffee.find(tx, event)
    must_manage(tx, event, coffee.organiser_id, "coffee-not-yours")
    return coffee


@Scope
def typed_here(tx: Transaction, event: Event) -> Coffee:
    """The one of the channel something was typed in."""
    there = coffees.in_place(tx, event.place.id) if event.place is not None else None
    coffee = coffees.hold(tx, there.id) if there is not None else None
    if coffee is None or coffee.state == "ended":
        raise Refused("coffee-none-here")
    return coffee


@Scope
def in_channel(tx: Transaction, event: Event) -> Place:
    """Where there can be one."""
    return channel_of(tx, event, "coffee-only-channels")


def may_see(tx: Transaction, coffee: Coffee, person_id: int) -> bool:
    return places.may_see_in(tx, coffee.place_id, person_id)


def where(tx: Transaction, coffee: Coffee, say: Speech) -> str:
    return channel_in(tx, coffee.place_id, say)
