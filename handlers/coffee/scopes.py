"""What a button is about, and who may do something with it."""

from collections.abc import Callable

from handlers.answers import about, channel, notice, voice
from handlers.chat import AnyEffect, Event, Person, Place
from handlers.parsing import words
from handlers.people import admission
from handlers.texts import Speech
from storage import coffees, people, places
from storage.coffees import Coffee
from storage.database import Transaction

Effects = list[AnyEffect]
MODULE = "coffee"


def with_coffee(tx: Transaction, event: Event, do: Callable[[Coffee, Speech], Effects]) -> Effects:
    """`do`, held, while there is such a coffee where this person may look."""
    say = voice(tx, event)
    coffee = coffees.hold(tx, words.number_of(about(event), "coffee"))
    if coffee is None or coffee.state == "ended" or not may_see(tx, coffee, event.by.id):
        return [notice(say, "coffee-gone")]
    return do(coffee, say)


def managing(tx: Transaction, event: Event, do: Callable[[Coffee, Speech], Effects]) -> Effects:
    """The same for its organiser and admins; others hear kindly whom to ask."""

    def check(coffee: Coffee, say: Speech) -> Effects:
        return do(coffee, say) if may_manage(tx, event.by, coffee) else [_refusal(tx, coffee, say)]

    return with_coffee(tx, event, check)


def may_manage(tx: Transaction, person: Person, coffee: Coffee) -> bool:
    """Its organiser, admins, and anybody there when the organiser is not here any more."""
    mine = person.id == coffee.organiser_id or admission.is_admin(tx, person)
    return mine or is_without_organiser(tx, coffee)


def is_without_organiser(tx: Transaction, coffee: Coffee) -> bool:
    return admission.policy(tx, people.get(tx, coffee.organiser_id)) != "full"


def may_see(tx: Transaction, coffee: Coffee, person_id: int) -> bool:
    return places.may_see(tx, places.get(tx, coffee.place_id), person_id)


def place_of(tx: Transaction, event: Event) -> Place | None:
    """The channel a form was opened in, if this person may indeed be there."""
    place = places.find(tx, words.number_of(about(event), "place"))
    return place if place and place.is_channel and places.may_see(tx, place, event.by.id) else None


def where(tx: Transaction, coffee: Coffee, say: Speech) -> str:
    return channel(places.get(tx, coffee.place_id).name, say)


def _refusal(tx: Transaction, coffee: Coffee, say: Speech) -> AnyEffect:
    organiser = people.get(tx, coffee.organiser_id)
    return notice(say, "coffee-not-yours", organiser=organiser.name or organiser.user)
