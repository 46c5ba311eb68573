"""What somebody does something with: looked up, held, and only for who may.

Everything a button or form says is old, or made up, until this has looked.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Generic, TypeVar

from handlers.answers import about, given_back, voice
from handlers.chat import AnyEffect, Card, Command, Event, Place, Reply, Text
from handlers.texts import Speech
from storage import places
from storage.database import Transaction
from storage.refs import Ref

Thing = TypeVar("Thing")
Happened = TypeVar("Happened", bound=Event)
Do = Callable[[Transaction, Happened, Thing, Speech], Iterable[AnyEffect]]


class Refused(Exception):
    """It is not there, or not for them; `key` and `values` say so in their language, and their own words are
    given back."""

    def __init__(self, key: str, *, given_back: str = "", **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values
        self.given_back = given_back

    def reply(self, say: Speech) -> Reply:
        said = Text(say.text(self.key, **self.values))
        return Reply(Card((said, *given_back(self.given_back))))


class Scope(Generic[Thing]):
    """Made of what finds a thing, and used on what is done with it:

    @Scope
    def of_coffee(tx, event) -> Coffee:
        coffee = coffees.hold(tx, ref(event, "coffee").id)
        if coffee is None or not …:
            raise Refused("coffee-gone")
        return coffee

    @of_coffee
    def join(tx, event, coffee, say): …
    """

    def __init__(self, find: Callable[[Transaction, Event], Thing]) -> None:
        self.find = find

    def __call__(self, do: Do[Happened, Thing]) -> Callable[[Transaction, Happened], list[AnyEffect]]:
        """The handler `(tx, event)`: who may not hears why, and nothing else happens. What is done can
        raise `Refused` as well, before it changes anything."""

        @wraps(do)
        def handler(tx: Transaction, event: Happened) -> list[AnyEffect]:
            say = voice(tx, event)
            try:
                return list(do(tx, event, self.find(tx, event), say))
            except Refused as refused:
                return [refused.reply(say)]

        return handler


def ref(event: Event, kind: str) -> Ref:
    """What a button or form is about."""
    return Ref.read(about(event), kind)


def channel_of(tx: Transaction, event: Event, refusal: str) -> Place:
    """Where somebody types, or the channel a button or form is about, where they may indeed be."""
    is_typed = isinstance(event, Command)
    place = event.place if is_typed else places.find(tx, ref(event, "place").id)
    if place is None or not place.is_channel or not (is_typed or places.may_see(tx, place, event.by.id)):
        raise Refused(refusal)
    return place
