"""The people of a round as `matching` wants them. All are read at once: no query for one of them alone."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

import msgspec

from handlers.chat import Person
from handlers.matching import people as matching
from handlers.matching.people import Mentee, Mentor
from handlers.mentor import ranking
from handlers.mentor.ranking import MODULE
from handlers.people import availability, profiles
from storage import mentor_rounds, mentors, people
from storage.database import Transaction
from storage.mentor_rounds import Round
from storage.mentors import Offer

Sides = tuple[tuple[Mentee, ...], tuple[Mentor, ...]]


def people_of(
    tx: Transaction, one: Round, mentee_ids: Collection[int], mentor_ids: Collection[int], now: datetime
) -> Sides:
    """Those of them who are known; a mentor without an offer any more is left out."""
    known = people.by_ids(tx, {*mentee_ids, *mentor_ids})
    offers = mentors.all_of(tx, set(mentor_ids))
    facts = {person.id: person for person in profiles.everybody(tx, known.values(), now)}
    before = mentor_rounds.earlier(tx, one.id, mentee_ids)
    return (
        _mentees(tx, one, [known[number] for number in mentee_ids if number in known], facts, before, now),
        _mentors(tx, one, [(offers[n], known[n]) for n in mentor_ids if n in offers], facts, before, now),
    )


def takes_part(tx: Transaction, person: Person, now: datetime) -> bool:
    """Not who left, paused, silenced this, is long away or takes no part."""
    opens = availability.open_for_question(tx, person, MODULE, now)
    return opens is not None and opens <= now + ranking.MOST_WAIT


Facts = dict[str, matching.Person]
Before = dict[int, set[int]]


def _mentees(
    tx: Transaction, one: Round, persons: list[Person], facts: Facts, before: Before, now: datetime
) -> tuple[Mentee, ...]:
    ids = [person.id for person in persons]
    wants, declined = mentor_rounds.all_wants(tx, one.id, ids), mentor_rounds.declined(tx, one.id, ids)
    return tuple(
        Mentee(
            **_of(facts[str(person.id)]),
            wants=wants.get(person.id, {}),
            earlier=profiles.ids(before.get(person.id, set())),
            declined=profiles.ids(declined.get(person.id, set())),
            paused=not takes_part(tx, person, now),
        )
        for person in persons
    )


def _mentors(
    tx: Transaction,
    one: Round,
    found: list[tuple[Offer, Person]],
    facts: Facts,
    before: Before,
    now: datetime,
) -> tuple[Mentor, ...]:
    taken = mentor_rounds.seats(tx, one.id, {person.id for _, person in found})
    return tuple(
        Mentor(
            **{**_of(facts[str(person.id)]), "languages": frozenset(offer.languages)},
            offers=offer.topics,
            capacity=offer.capacity - taken.get(person.id, 0),
            earlier=profiles.ids(before.get(person.id, set())),
            paused=ranking.is_paused(tx, offer, person, now) or not takes_part(tx, person, now),
        )
        for offer, person in found
    )


_SHARED = ("id", "hours", "languages", "department", "team", "manager", "not_with")


def _of(person: matching.Person) -> dict[str, Any]:
    facts = msgspec.structs.asdict(person)
    return {name: facts[name] for name in _SHARED}
