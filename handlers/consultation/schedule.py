"""When everybody who is wanted can be there: they are asked in time, and work from its begin to its end."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from handlers.chat import Person
from handlers.consultation import rules
from handlers.consultation.scopes import MODULE
from handlers.people import availability
from storage import leave, preferences
from storage.database import Transaction

TO_ANSWER = timedelta(minutes=10)
"""So much time people have at least to say yes or no."""

QUARTER = timedelta(minutes=15)
MOST_TURNS = 20
"""How often the hours of one and another may be in each other's way."""


def can_be_asked(tx: Transaction, person: Person, now: datetime) -> bool:
    """Not bots, outsiders, who left, nor who silenced this."""
    return availability.open_for_question(tx, person, MODULE, now) is not None


def cannot(
    tx: Transaction, starter: Person, asked: Sequence[Person], at: datetime, now: datetime
) -> list[Person]:
    """Whose hours it does not fit to begin then."""
    everybody = {starter.id, *(one.id for one in asked)}
    preferences.read_ahead(tx, everybody)
    leave.read_ahead(tx, everybody)
    return [one for one in (starter, *asked) if _fits_from(tx, one, starter, at, now) > at]


def first_fitting(
    tx: Transaction, starter: Person, asked: Sequence[Person], at: datetime, now: datetime
) -> datetime | None:
    """The first quarter of an hour from then on that fits everybody; None when none is found."""
    for _ in range(MOST_TURNS):
        at = _next_quarter(at)
        later = max(_fits_from(tx, one, starter, at, now) for one in (starter, *asked))
        if later <= at:
            return at
        at = later
    return None


def _fits_from(tx: Transaction, person: Person, starter: Person, at: datetime, now: datetime) -> datetime:
    """`at` itself when it fits them, else a later moment that is worth a try. Who asks for it may do so
    outside their working hours, but not in their own quiet hours."""
    if person.id == starter.id:
        return _first_in_the_way(at, lambda one: availability.open_for_notice(tx, person, MODULE, one))
    asked_at = availability.open_for_question(tx, person, MODULE, now) or now
    free = _first_in_the_way(at, lambda one: availability.open_for_question(tx, person, MODULE, one))
    return max(free, asked_at + TO_ANSWER)


def _first_in_the_way(at: datetime, opens: Callable[[datetime], datetime | None]) -> datetime:
    """When they are there again, when they are away at some moment of it; else `at`."""
    again = (opens(one) for one in _through(at))
    return next((there for one, there in zip(_through(at), again, strict=True) if there and there > one), at)


def _through(at: datetime) -> Iterator[datetime]:
    """When its steps begin."""
    for minutes in rules.MINUTES:
        yield at
        at += timedelta(minutes=minutes)


def _next_quarter(at: datetime) -> datetime:
    over = (at - datetime.min.replace(tzinfo=UTC)) % QUARTER
    return at + (QUARTER - over) if over else at
