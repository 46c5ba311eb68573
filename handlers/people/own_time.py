"""When to ask somebody something about their own learning: in the time they keep for it, else at work."""

from datetime import date, datetime, time, timedelta

from handlers import modules
from handlers.calendar.cadence import DAY, moment
from handlers.chat import Person
from handlers.people import availability
from handlers.people.streaks import WEEK, week_of
from handlers.people.working_days import local_date
from storage import learning_time
from storage.database import Transaction
from storage.learning_time import Block

WEEKS = 4
"""Further ahead nobody looks for learning time in which they are not away."""


def open_for_question(tx: Transaction, person: Person, module: str, now: datetime) -> datetime | None:
    """The first moment from now on: in the learning time of the coming week, where they keep one; else while
    they work. None when they may not be asked."""
    at_work = availability.open_for_question(tx, person, module, now)
    own = open_in_learning_time(tx, person, module, now) if at_work is not None else None
    return own if own is not None and own <= now + WEEK else at_work


def open_in_learning_time(tx: Transaction, person: Person, module: str, now: datetime) -> datetime | None:
    """The first moment in a learning time of theirs at which they are there and want to hear something; None
    without any in the coming weeks."""
    if not modules.is_on(tx, "time"):
        return None
    zone = availability.zone(tx, person)
    first = week_of(local_date(now, zone))
    found = (
        at
        for block in learning_time.of(tx, person.id)
        for week in range(WEEKS)
        if (at := _open_in(tx, person, module, block, _begins(block, first + week * WEEK, zone), now))
    )
    return min(found, default=None)


def ends(tx: Transaction, person: Person, now: datetime) -> datetime | None:
    """When the learning time that they are in is over; None outside of any."""
    zone = availability.zone(tx, person)
    week = week_of(local_date(now, zone))
    lasting = [
        over
        for block in learning_time.of(tx, person.id)
        if (begins := _begins(block, week, zone)) <= now
        and (over := begins + timedelta(minutes=block.minutes)) > now
        and not block.is_paused
    ]
    return max(lasting, default=None)


def _begins(block: Block, week: date, zone: str) -> datetime:
    """When a block is in a week: where it was moved to, in the week it was moved in."""
    is_moved = week == block.week and block.moved_weekday and block.moved_start
    weekday, start = (block.moved_weekday, block.moved_start) if is_moved else (block.weekday, block.start)
    return moment(week + ((weekday or 1) - 1) * DAY, time.fromisoformat(start or block.start), zone)


def _open_in(
    tx: Transaction, person: Person, module: str, block: Block, begins: datetime, now: datetime
) -> datetime | None:
    at, zone = max(begins, now), availability.zone(tx, person)
    if block.is_paused or at >= begins + timedelta(minutes=block.minutes):
        return None
    is_away = availability.is_away(tx, person, local_date(begins, zone))
    return at if not is_away and availability.open_for_notice(tx, person, module, at) == at else None
