"""What is remembered of people, as `matching` wants it: hours, languages, department, with whom not."""

from collections.abc import Collection, Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.answers import voice_in
from handlers.chat import Person
from handlers.matching import people as matching
from handlers.people import availability
from handlers.texts import LANGUAGES as OURS
from handlers.texts import Speech
from storage import leave, mentors, preferences, staff
from storage.database import Transaction
from storage.mentors import Offer

LANGUAGES = ("nl", "en", "de", "fr")
OTHERWISE = "en"


def language_of(tx: Transaction, person: Person) -> str:
    """The one we speak with them."""
    language = person.language or tx.workspace.language
    return language if language in LANGUAGES else OTHERWISE


def languages(tx: Transaction, person: Person, offer: Offer | None) -> frozenset[str]:
    """That one, and those in which they offer to be a mentor."""
    return frozenset({language_of(tx, person), *(offer.languages if offer else ())})


def shared_voice(tx: Transaction, group: Collection[Person]) -> Speech:
    """Speaks to all of them: the language each speaks with us, else one of ours that they share, else that
    of the workspace."""
    own = {language_of(tx, one) for one in group}
    if len(own) == 1:
        return voice_in(tx, own.pop())
    offers = mentors.all_of(tx, {one.id for one in group})
    spoken = [languages(tx, one, offers.get(one.id)) for one in group]
    here = tx.workspace.language
    shared = [one for one in (here, *OURS) if all(one in each for each in spoken)]
    return voice_in(tx, shared[0] if shared else here)


def hours(tx: Transaction, person: Person, now: datetime) -> matching.Hours:
    """When they usually work, as it is around now."""
    week = availability.week(tx, person)
    days = [int(day) - 1 for day in week.days]
    return matching.working_hours(ZoneInfo(week.zone), week.begin, week.end, days, now.date())


def ids(numbers: Collection[int]) -> frozenset[str]:
    """As `matching` names people."""
    return frozenset(str(one) for one in numbers)


def everybody(tx: Transaction, persons: Iterable[Person], now: datetime) -> tuple[matching.Person, ...]:
    """For coffee and circles, in the order given."""
    found = list(persons)
    known = {one.id for one in found}
    preferences.read_ahead(tx, known)
    leave.read_ahead(tx, known)
    positions, nots, offers = staff.of(tx, known), mentors.all_not_with(tx, known), mentors.all_of(tx, known)
    return tuple(
        matching.Person(
            id=str(one.id),
            hours=hours(tx, one, now),
            languages=languages(tx, one, offers.get(one.id)),
            department=positions.get(one.id, staff.NOBODY_SAID).department,
            team=positions.get(one.id, staff.NOBODY_SAID).team,
            manager=str(positions.get(one.id, staff.NOBODY_SAID).manager_id or ""),
            not_with=ids(nots.get(one.id, set())),
        )
        for one in found
    )
