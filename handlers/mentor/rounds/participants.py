"""The people of a round, as `matching` wants them. All are read at once: no query for one of them alone."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

import msgspec

from handlers.chat import Person
from handlers.matching import people as matching
from handlers.matching.people import Mentee, Mentor
from handlers.matching.rounds import Ids
from handlers.mentor import ranking
from handlers.mentor.ranking import MODULE
from handlers.mentor.rounds import rules
from handlers.people import availability, profiles
from storage import mentor_rounds, mentors, people
from storage.database import Transaction
from storage.mentor_rounds import Round
from storage.mentors import Offer

Sides = tuple[tuple[Mentee, ...], tuple[Mentor, ...]]


def people_of(
    tx: Transaction, round: Round, mentee_ids: Collection[int], mentor_ids: Collection[int], now: datetime
) -> Sides:
    """Those of them who are known; a mentor without an offer any more is left out."""
    known = people.by_ids(tx, {*mentee_ids, *mentor_ids})
    offers = mentors.all_of(tx, set(mentor_ids))
    facts = {person.id: person for person in profiles.everybody(tx, known.values(), now)}
    before = mentor_rounds.earlier(tx, round.id, mentee_ids)
    return (
        _mentees(tx, round, [known[number] for number in mentee_ids if number in known], facts, before, now),
        _mentors(tx, round, [(offers[n], known[n]) for n in mentor_ids if n in offers], facts, before, now),
    )


def refusal(tx: Transaction, round: Round, mentee_id: int, mentor_id: int, now: datetime) -> str:
    """Why these two cannot be made a pair by hand; "" when they can."""
    is_open = mentee_id in mentor_rounds.open_mentees(tx, round.id)
    mentor_ids = mentor_rounds.signed_up(tx, round.id, "mentor", [mentor_id])
    mentees, helping = people_of(tx, round, [mentee_id] if is_open else [], mentor_ids, now)
    if not mentees or not helping:
        return "unknown"
    return rules.refusal(mentees[0], helping[0], chosen(tx, round, "fixed"), declined(tx, round))


def chosen(tx: Transaction, round: Round, kind: str) -> list[Ids]:
    """Who is a pair by hand, or by hand is none."""
    every = mentor_rounds.choices(tx, round.id)
    return [(str(one.mentee_id), str(one.mentor_id)) for one in every if one.kind == kind]


def declined(tx: Transaction, round: Round) -> list[Ids]:
    """Whose pair fell apart in this round."""
    every = mentor_rounds.declined_pairs(tx, round.id)
    return [(str(mentee_id), str(mentor_id)) for mentee_id, mentor_id in every]


def takes_part(tx: Transaction, person: Person, now: datetime) -> bool:
    """Not who left, paused, silenced this, is long away or takes no part."""
    opens = availability.open_for_question(tx, person, MODULE, now)
    return opens is not None and opens <= now + ranking.MOST_WAIT


Facts = dict[str, matching.Person]
Before = dict[int, set[int]]


def _mentees(
    tx: Transaction, round: Round, persons: list[Person], facts: Facts, before: Before, now: datetime
) -> tuple[Mentee, ...]:
    ids = [person.id for person in persons]
    wants, declined = mentor_rounds.all_wants(tx, round.id, ids), mentor_rounds.declined(tx, round.id, ids)
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
    round: Round,
    found: list[tuple[Offer, Person]],
    facts: Facts,
    before: Before,
    now: datetime,
) -> tuple[Mentor, ...]:
    taken = mentor_rounds.seats(tx, round.id, {person.id for _, person in found})
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
