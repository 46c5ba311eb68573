"""Who and where an event speaks of: from the platform's ids to the people and places we know."""

from collections.abc import Callable
from typing import Any, TypeVar

from msgspec.structs import replace

from handlers.chat import (
    Event,
    Mention,
    Person,
    Place,
    Reaction,
    Shortcut,
    Submit,
    group_name,
    mention,
    replace_mentions,
)
from storage import people, places
from storage.arriving import Arriving
from storage.database import Transaction

AnyEvent = TypeVar("AnyEvent", bound=Event)


class _Stranger(Exception):
    """Somebody or somewhere we have not met."""


def arriving(event: Event) -> Arriving:
    """Whom and where it speaks of first."""
    author, asker = getattr(event, "author", None), getattr(event, "asker", None)
    met = [person.user for person in (event.by, *event.others, author, asker) if person is not None]
    return Arriving(tuple(dict.fromkeys(met)), event.place.key if event.place else "")


def known(tx: Transaction, event: AnyEvent) -> AnyEvent:
    """The event with people and place as we know them, and mentions of our ids in its texts. Who is
    new is met."""

    def meet(person: Person) -> Person:
        return people.seen(tx, person, event.at)

    def arrive(place: Place, person: Person) -> Place:
        seen = places.seen(tx, place)
        places.note_member(tx, seen, person.id)
        return seen

    return _translated(event, meet, arrive)


def recognised(tx: Transaction, event: AnyEvent) -> AnyEvent | None:
    """The same without writing anything; None when there is somebody or somewhere to meet first."""

    def meet(person: Person) -> Person:
        found = people.by_user(tx, person.user)
        if found is None:
            raise _Stranger
        return found

    def arrive(place: Place, person: Person) -> Place:
        found = places.by_key(tx, place.key)
        if found is None or not places.may_see(tx, found, person.id):
            raise _Stranger
        return found

    try:
        return _translated(event, meet, arrive)
    except _Stranger:
        return None


def _translated(
    event: AnyEvent, meet: Callable[[Person], Person], arrive: Callable[[Place, Person], Place]
) -> AnyEvent:
    ids: dict[str, int] = {}

    def met(person: Person) -> Person:
        found = meet(person)
        ids[person.user] = found.id
        return found

    def ours(found: Mention) -> str:
        if group_name(found) is not None:
            return mention(found.id)
        return mention(ids[found.id] if found.id in ids else met(Person(found.id)).id)

    by = met(event.by)
    changes: dict[str, Any] = {"by": by, "others": tuple(met(person) for person in event.others)}
    if event.place:
        changes["place"] = arrive(event.place, by)
    if isinstance(event, Reaction | Shortcut) and event.author:
        changes["author"] = met(event.author)
    if isinstance(event, Shortcut) and event.asker:
        changes["asker"] = met(event.asker)
    if isinstance(event, Shortcut) and event.question:
        changes["question"] = replace_mentions(event.question, ours)
    if isinstance(event, Submit):
        changes["channels"] = tuple(arrive(place, by) for place in event.channels)
        changes["values"] = {name: replace_mentions(v, ours) for name, v in event.values.items()}
    text = getattr(event, "text", None)
    if text:
        changes["text"] = replace_mentions(text, ours)
    return replace(event, **changes)
