"""Working days and hours where somebody is, and their quiet hours. Pure rules."""

from collections.abc import Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import msgspec

from handlers.calendar import public_holidays
from handlers.calendar.cadence import DAY, moment

MONDAY_TO_FRIDAY = "12345"
MOST_DAYS = 800
"""Further ahead than this nobody looks for a working day: then the next day has to do."""


class Week(msgspec.Struct, frozen=True):
    """When somebody works: ISO weekdays and local times, a night's work ending the day after. `away`
    are the first and last days of every time they do not, `worked` the public holidays on which they do."""

    zone: str
    days: str = MONDAY_TO_FRIDAY
    begin: time = time(9)
    end: time = time(17)
    country: str = ""
    worked: tuple[str, ...] = ()
    away: tuple[tuple[date, date], ...] = ()

    def works_on(self, day: date) -> bool:
        if str(day.isoweekday()) not in self.days or public_holidays.is_one(day, self.country, self.worked):
            return False
        return not any(first <= day <= last for first, last in self.away)


def one_later(at: datetime, week: Week) -> datetime:
    """When a whole working day has passed: the same time on the next one. From Friday four o'clock to
    Monday four o'clock; from the weekend to Tuesday morning."""
    local = at.astimezone(ZoneInfo(week.zone))
    day, clock = local.date(), local.time()
    if not week.works_on(day):
        day, clock = _next(day, week), week.begin
    return moment(_next(day, week), clock, week.zone)


def days_later(at: datetime, days: int, week: Week) -> datetime:
    """When so many whole working days have passed."""
    for _ in range(days):
        at = one_later(at, week)
    return at


def open_from(at: datetime, week: Week) -> datetime:
    """The first moment from then on that is in working hours."""
    today = local_date(at, week.zone)
    for day in _days(today - DAY):
        begins, ends = hours(day, week)
        if week.works_on(day) and max(at, begins) < ends:
            return max(at, begins)
    return moment(today + DAY, week.begin, week.zone)


def next_morning(at: datetime, week: Week) -> datetime:
    """When the next working day begins."""
    today = local_date(at, week.zone)
    return moment(_next(today, week), week.begin, week.zone)


def local_date(at: datetime, zone: str) -> date:
    """Which day it is there."""
    return at.astimezone(ZoneInfo(zone)).date()


def midnight(at: datetime, zone: str) -> datetime:
    """When this day began."""
    return moment(local_date(at, zone), time(), zone)


def begin_of(day: date, zone: str) -> datetime:
    """When a day begins somewhere."""
    return moment(day, time(), zone)


def after_quiet(at: datetime, begin: time, end: time, zone: str) -> datetime:
    """The first moment from then on that is not between these local times, which may lie on both sides
    of midnight. The same time twice is no quiet at all."""
    today = local_date(at, zone)
    for day in (today - DAY, today):
        begins, ends = moment(day, begin, zone), moment(day if begin <= end else day + DAY, end, zone)
        if begins <= at < ends:
            return ends
    return at


def hours(day: date, week: Week) -> tuple[datetime, datetime]:
    """When work begins and ends on a day, were it a working day."""
    ends_on = day if week.begin < week.end else day + DAY
    return moment(day, week.begin, week.zone), moment(ends_on, week.end, week.zone)


def _next(day: date, week: Week) -> date:
    """The next working day."""
    return next((one for one in _days(day + DAY) if week.works_on(one)), day + DAY)


def _days(first: date) -> Iterator[date]:
    return (first + number * DAY for number in range(MOST_DAYS))
