"""What somebody could learn from: their goals, what they cannot do yet of their path, what they looked up in
vain, the priorities of their team, and their topics, in turn. Only what they may see themselves, and nothing
they know already."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import msgspec

from handlers import modules
from handlers.chat import Person
from handlers.tips import results
from handlers.tips.results import Item
from storage import digests, goals, lookups, paths, priorities, search, suggestions
from storage.database import Transaction
from storage.search import Hit
from storage.suggestions import Source

LESS_FOR = timedelta(weeks=26)
"""What somebody wants less of rests for so long."""

MOST_LOOKUPS = 5
MOST_TOPICS = 10
MOST_LOOKED_AT = 12
"""Wishes that are looked for in one week."""

LEAST_NEAR = 0.7
"""Of the score of a perfect match: who did not ask would rather see nothing than what is beside the point."""

NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class Wish(msgspec.Struct, frozen=True):
    """`phrase` is looked for; `why` is the reason of a priority, or what a step of a path is called."""

    source: Source
    phrase: str
    why: str = ""

    @property
    def key(self) -> suggestions.Key:
        return (self.source, self.phrase)


class Chosen(msgspec.Struct, frozen=True):
    wish: Wish
    item: Item
    hit: Hit


def choose(tx: Transaction, person: Person, now: datetime) -> Chosen | None:
    """The nearest thing for the wish that waited longest; None when there is nothing new."""
    known = suggestions.known(tx, person.id)
    for wish in _in_turn(tx, person, now):
        hits = search.find(tx, wish.phrase, person.id).near
        for hit in (one for one in hits if one.share >= LEAST_NEAR and one.about not in known):
            item = results.visible(tx, hit.about, person.id)
            if item is not None and not item.is_of(person.id) and _is_on(tx, item):
                return Chosen(wish, item, hit)
    return None


def _in_turn(tx: Transaction, person: Person, now: datetime) -> list[Wish]:
    unwanted = suggestions.unwanted(tx, person.id, now - LESS_FOR)
    last = suggestions.last_given(tx, person.id)
    wishes = [one for one in _wishes(tx, person) if one.key not in unwanted]
    return sorted(wishes, key=lambda one: last.get(one.key, NEVER))[:MOST_LOOKED_AT]


def _wishes(tx: Transaction, person: Person) -> Iterator[Wish]:
    """Everything is their own, or their team's."""
    if modules.is_on(tx, "goals"):
        yield from (Wish("goal", one.text) for one in goals.of(tx, person.id))
    if modules.is_on(tx, "paths"):
        yield from (Wish("path", one.topic or one.title, one.title) for one in paths.not_yet(tx, person.id))
    yield from (Wish("lookup", words) for words in lookups.of(tx, person.id, MOST_LOOKUPS))
    if modules.is_on(tx, "priorities"):
        yield from (Wish("priority", one.topic, one.why) for one in priorities.of_person(tx, person.id))
    yield from (Wish("topic", one) for one in sorted(digests.topics_of(tx, person.id))[:MOST_TOPICS])


def _is_on(tx: Transaction, item: Item) -> bool:
    """What is in the catalogue is found while that is on."""
    return item.resource is not None or modules.is_on(tx, "tip" if item.is_tip else "til")
