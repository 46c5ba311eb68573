"""Who fits somebody who looks for a mentor: what is known of people, as `matching` wants it."""

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from handlers.chat import Person
from handlers.matching import requests, rules
from handlers.matching.people import Mentee, Mentor
from handlers.matching.requests import Suggestion
from handlers.people import availability, profiles
from storage import leave, mentors, people, preferences, staff
from storage.database import Transaction
from storage.mentors import Offer

MODULE = "mentor"

MOST_WAIT = timedelta(days=14)
"""Who works only after that is away: others are asked instead."""


class Wish(msgspec.Struct, frozen=True):
    """What somebody looks for: a topic and their own level."""

    mentee: Person
    topic: str
    level: int


class Found(msgspec.Struct, frozen=True):
    """Who fits, best first; `full` fit as well, but have no seat; `why` nobody fits, as a key: "topic",
    "level", "language", "hours" or "other"."""

    best: tuple[Suggestion, ...]
    full: tuple[Suggestion, ...]
    why: str


def find(tx: Transaction, wish: Wish, now: datetime, n: int = 3, asked: Collection[int] = ()) -> Found:
    """The best `n` who can be asked now or as soon as they work; never the `asked`."""
    offers = [one for one in mentors.offering(tx, wish.topic) if one.person_id != wish.mentee.id]
    known = people.by_ids(tx, {one.person_id for one in offers})
    preferences.read_ahead(tx, set(known))
    leave.read_ahead(tx, set(known))
    there = [one for one in offers if can_be_asked(tx, one, known.get(one.person_id), now)]
    mentee = _mentee(tx, wish, now)
    all_of_them = _mentors(tx, there, known, now)
    passed = {str(one) for one in asked}
    with_room = [one for one in all_of_them if one.seats]
    best = requests.best_mentors(mentee, with_room, n, asked=passed)
    roomy = [msgspec.structs.replace(one, capacity=1) for one in all_of_them if not one.seats]
    full = requests.best_mentors(mentee, roomy, n, asked=passed)
    why = "" if best or full else _why(mentee, [one for one in all_of_them if one.id not in passed])
    return Found(tuple(best), tuple(full), why)


def can_be_asked(tx: Transaction, offer: Offer, person: Person | None, now: datetime) -> bool:
    """Not who left, paused, silenced this or takes no part."""
    if person is None or is_paused(tx, offer, person, now):
        return False
    opens = availability.open_for_question(tx, person, MODULE, now)
    return opens is not None and opens <= now + MOST_WAIT


def is_paused(tx: Transaction, offer: Offer, person: Person, now: datetime) -> bool:
    today = now.astimezone(ZoneInfo(availability.zone(tx, person))).date()
    return offer.paused_until is not None and today < offer.paused_until


def reasons(tx: Transaction, wish: Wish, mentor: Person, now: datetime) -> tuple[rules.Reason, ...]:
    """What these two share, whoever else there is."""
    offer = mentors.of(tx, mentor.id)
    if offer is None:
        return ()
    (one,) = _mentors(tx, [offer], {mentor.id: mentor}, now)
    return rules.reasons(_mentee(tx, wish, now), one)


def _mentee(tx: Transaction, wish: Wish, now: datetime) -> Mentee:
    person, known = wish.mentee, staff.get(tx, wish.mentee.id)
    offer = mentors.of(tx, person.id)
    return Mentee(
        id=str(person.id),
        hours=profiles.hours(tx, person, now),
        languages=profiles.languages(tx, person, offer),
        department=known.department,
        team=known.team,
        manager=str(known.manager_id or ""),
        not_with=profiles.ids(mentors.not_with(tx, person.id)),
        earlier=profiles.ids(mentors.earlier(tx, person.id)),
        declined=profiles.ids(mentors.declined(tx, person.id, wish.topic)),
        wants={wish.topic: wish.level},
    )


def _mentors(
    tx: Transaction, offers: list[Offer], known: Mapping[int, Person], now: datetime
) -> list[Mentor]:
    ids = {one.person_id for one in offers}
    positions, nots, taken = staff.of(tx, ids), mentors.all_not_with(tx, ids), mentors.seats_taken(tx, ids)
    return [
        Mentor(
            id=str(one.person_id),
            hours=profiles.hours(tx, known[one.person_id], now),
            languages=frozenset(one.languages),
            department=positions.get(one.person_id, staff.NOBODY_SAID).department,
            team=positions.get(one.person_id, staff.NOBODY_SAID).team,
            manager=str(positions.get(one.person_id, staff.NOBODY_SAID).manager_id or ""),
            not_with=profiles.ids(nots.get(one.person_id, set())),
            offers=one.topics,
            capacity=one.capacity - taken.get(one.person_id, 0),
        )
        for one in offers
    ]


def _why(mentee: Mentee, offered: list[Mentor]) -> str:
    """What most of them miss; what people chose about each other is never told."""
    counted = Counter(rules.between(mentee, one) for one in offered)
    known = [rule for rule, _ in counted.most_common() if rule in ("language", "hours")]
    if not offered:
        return "topic"
    if set(counted) == {"topic"}:
        return "level"
    return known[0] if known else "other"
