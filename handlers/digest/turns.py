"""When a digest that is due may go out: now, later, or this week not at all."""

from datetime import date, datetime, timedelta

from msgspec.structs import replace

from handlers.chat import Person
from handlers.digest import when
from handlers.people import availability, working_days
from storage import people
from storage.database import Transaction
from storage.digests import CHANNEL, Digest

MODULE = "digest"
DAY = timedelta(days=1)


def whose(tx: Transaction, digest: Digest) -> Person | None:
    """Who reads it, or organises it in a channel; None when nothing is known of them any more."""
    number = digest.organiser_id if digest.kind == CHANNEL else digest.person_id
    return people.by_ids(tx, {number}).get(number) if number is not None else None


def of_channel(tx: Transaction, digest: Digest, now: datetime) -> datetime | None:
    """Until the end of its own day; not on a day the organisation is closed. What it would have shown
    comes with the next."""
    closed = availability.is_closed(tx, digest.due_on)
    is_late = when.day_of(now, tx.workspace.zone) > digest.due_on
    return None if closed or is_late else now


def of_person(tx: Transaction, digest: Digest, person: Person, now: datetime) -> datetime | None:
    """When they may be bothered, on its own day or the working day after it."""
    opens = availability.open_for_question(tx, person, MODULE, now)
    if opens is None:
        return None
    zone = availability.zone(tx, person)
    return opens if when.day_of(opens, zone) <= _last_day(tx, person, digest, zone) else None


def _last_day(tx: Transaction, person: Person, digest: Digest, zone: str) -> date:
    """Leave is not counted: who is away for weeks wants no news of weeks ago."""
    week = replace(availability.week(tx, person), away=availability.week_here(tx).away)
    end_of_day = working_days.begin_of(digest.due_on + DAY, zone) - timedelta(seconds=1)
    return when.day_of(working_days.next_morning(end_of_day, week), zone)
