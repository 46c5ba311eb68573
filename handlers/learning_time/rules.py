"""When a block is, in the hours of a place. Pure rules.

A week is an ISO week, named by its Monday. There is exactly one in every week, also when the
clocks change.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from handlers.calendar.cadence import DAY, moment
from handlers.people.streaks import WEEK, week_of
from handlers.people.working_days import local_date
from storage.learning_time import Block

DAY_MINUTES = 24 * 60

EARLY, LATE = 8, 20
"""Between these hours a block can be moved, and to its own time of day."""


@lru_cache(maxsize=100_000)
def in_week(week: date, weekday: int, start: str, zone: str) -> datetime:
    """The instant, in UTC. Thousands have the same."""
    return moment(week + (weekday - 1) * DAY, time.fromisoformat(start), zone)


def wall(week: date, weekday: int, start: str, zone: str) -> datetime:
    """What the clocks there say then, also when they skip that hour."""
    return datetime.combine(week + (weekday - 1) * DAY, time.fromisoformat(start), ZoneInfo(zone))


def begins(block: Block, week: date, zone: str) -> datetime:
    """When the block is in a week: where it was moved to, in the week it was moved in."""
    if week == block.week and block.moved_weekday and block.moved_start:
        return in_week(week, block.moved_weekday, block.moved_start, zone)
    return in_week(week, block.weekday, block.start, zone)


def half_over(block: Block, begin: datetime) -> datetime:
    """After this there is no sense in saying that it begins."""
    return begin + timedelta(minutes=block.minutes) / 2


def coming(block: Block, zone: str, now: datetime) -> tuple[date, datetime]:
    """The week and instant of the first one that is not half over yet, and not of a week before its
    own: that one has been."""
    week = max(block.week, week_at(now, zone))
    begin = begins(block, week, zone)
    while half_over(block, begin) < now:
        week += WEEK
        begin = begins(block, week, zone)
    return week, begin


def first(block: Block, zone: str, now: datetime) -> tuple[date, datetime]:
    """The same for a block somebody just chose: one that is still to begin."""
    week, begin = coming(block, zone, now)
    return (week, begin) if begin >= now else (week + WEEK, begins(block, week + WEEK, zone))


def week_at(at: datetime, zone: str) -> date:
    """The week an instant is in, somewhere."""
    return week_of(local_date(at, zone))


def ends(start: str, minutes: int) -> str:
    """The time of day, "24:00" at the latest."""
    at = minute_of(start) + minutes
    return f"{at // 60:02}:{at % 60:02}"


def minute_of(start: str) -> int:
    """Counted from midnight."""
    return int(start[:2]) * 60 + int(start[3:])


def fits_in_a_day(start: str, minutes: int) -> bool:
    return minute_of(start) + minutes <= DAY_MINUTES


def left_this_week(block: Block, zone: str, now: datetime) -> Iterator[tuple[int, str, datetime]]:
    """Every moment of this week to which the block can be moved: weekday, start and instant. None
    ends after Sunday, and none is when it is now."""
    week = week_at(now, zone)
    whole = {f"{hour:02}:00" for hour in range(EARLY, LATE + 1)}
    starts = sorted(start for start in whole | {block.start} if fits_in_a_day(start, block.minutes))
    is_now = begins(block, week, zone) if block.week == week else None
    for weekday in range(1, 8):
        for start in starts:
            at = in_week(week, weekday, start, zone)
            if at > now and at != is_now:
                yield weekday, start, at
