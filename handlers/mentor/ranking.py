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


class Ranked(msgspec.Struct, frozen=True):
    """Who fits, best first; `full` fit as well, but have no seat; `why` nobody fits, as a key: "topic",
    "level", "language", "hours" or "other"."""

    best: tuple[Suggestion, ...]
    full: tuple[Suggestion, ...]
    why: str


def find(tx: Transaction, wish: Wish, now: datetime, n: int = 3, asked: Collection[int] = ()) -> Ranked:
    """The best `n` who can be asked now or as soon as they work; never the `asked`."""
    offers = [offer for offer in mentors.offering(tx, wish.topic) if offer.person_id != wish.mentee.id]
    known = people.by_ids(tx, {offer.person_id for offer in offers})
    preferences.read_ahead(tx, set(known))
    leave.read_ahead(tx, set(known))
    there = [offer for offer in offers if can_be_asked(tx, offer, known.get(offer.person_id), now)]
    mentee, offering = _mentee(tx, wish, now), _mentors(tx, there, known, now)
    passed = {str(person_id) for person_id in asked}
    best = requests.best_mentors(mentee, [one for one in offering if one.seats], n, asked=passed)
    with_a_seat = [msgspec.structs.replace(one, capacity=1) for one in offering if not one.seats]
    full = requests.best_mentors(mentee, with_a_seat, n, asked=passed)
    why = "" if best or full else _why(mentee, [one for one in offering if one.id not in passed])
    return Ranked(tuple(best), tuple(full), why)


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
    ids = {offer.person_id for offer in offers}
    positions, nots, taken = staff.of(tx, ids), mentors.all_not_with(tx, ids), mentors.seats_taken(tx, ids)

    def mentor(offer: Offer) -> Mentor:
        person_id = offer.person_id
        position = positions.get(person_id, staff.NOBODY_SAID)
        return Mentor(
            id=str(person_id),
            hours=profiles.hours(tx, known[person_id], now),
            languages=frozenset(offer.languages),
            department=position.department,
            team=position.team,
            manager=str(position.manager_id or ""),
            not_with=profiles.ids(nots.get(person_id, set())),
            offers=offer.topics,
            capacity=offer.capacity - taken.get(person_id, 0),
        )

    return [mentor(offer) for offer in offers]


def _why(mentee: Mentee, offered: list[Mentor]) -> str:
    """What most of them miss; what people chose about each other is never told."""
    counted = Counter(rules.between(mentee, one) for one in offered)
    known = [rule for rule, _ in counted.most_common() if rule in ("language", "hours")]
    if not offered:
        return "topic"
    if set(counted) == {"topic"}:
        return "level"
    return known[0] if known else "other"
