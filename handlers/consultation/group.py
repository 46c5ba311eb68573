"""Who sits together: who is there now, who leads, and how a message reaches all of them."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from handlers.answers import voice_of
from handlers.chat import Card, GroupChat, Person
from handlers.people import admission, availability, profiles
from handlers.texts import Speech
from storage import consultations, people
from storage.consultations import Consultation
from storage.database import Transaction

ANY_MODULE = ""

CardFor = Callable[[Speech, Person | None], Card]
"""The card for one of them, in their own chat with the bot; for None the one all of them see."""


def present(tx: Transaction, consultation: Consultation, now: datetime) -> list[Person]:
    """Who said yes and is here: not who left or takes no part any more, nor who wants quiet right now."""
    seats = consultations.seats(tx, consultation.id).values()
    said_yes = {seat.person_id for seat in seats if seat.reply == "yes"}
    known = people.by_ids(tx, said_yes)
    return [known[number] for number in sorted(known) if _is_here(tx, known[number], now)]


def _is_here(tx: Transaction, person: Person, now: datetime) -> bool:
    opens = availability.open_for_notice(tx, person, ANY_MODULE, now)
    return admission.policy(tx, person) == "full" and opens is not None and opens <= now


def has_starter(consultation: Consultation, there: Sequence[Person]) -> bool:
    return any(person.id == consultation.starter_id for person in there)


def facilitator(tx: Transaction, consultation: Consultation, there: Sequence[Person]) -> int | None:
    """Who leads: still the same when they are there, else who did so least, then longest ago. Not who
    brought the case; None without anybody else."""
    others = [person.id for person in there if person.id != consultation.starter_id]
    if consultation.facilitator_id in others or not others:
        return consultation.facilitator_id if others else None
    never = (0, datetime.min.replace(tzinfo=UTC))
    led = consultations.facilitated(tx, set(others))
    return min(others, key=lambda number: (*led.get(number, never), number))


def to_all(
    tx: Transaction, consultation: Consultation, there: Sequence[Person], once: str, card: CardFor
) -> GroupChat:
    return GroupChat(
        tuple(person.id for person in there),
        card(profiles.shared_voice(tx, there), None),
        {person.id: card(voice_of(tx, person), person) for person in there},
        f"{consultation.about}:{once}",
    )


def clock(tx: Transaction, at: datetime, there: Sequence[Person], reader: Person | None) -> str:
    """ "10:15", or "10:15 (Amsterdam), 04:15 (New York)" when the clocks of those who read it differ."""
    cities: dict[str, str] = {}
    for zone in sorted({availability.zone(tx, person) for person in ([reader] if reader else there)}):
        cities.setdefault(f"{at.astimezone(ZoneInfo(zone)):%H:%M}", _city(zone))
    if len(cities) == 1:
        return next(iter(cities))
    return ", ".join(f"{time} ({city})" for time, city in cities.items())


def _city(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")
