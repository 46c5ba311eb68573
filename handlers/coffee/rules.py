"""When the turns of a coffee are. Pure rules, in the hours of its channel."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.people.working_days import DAY, Week, moment, open_from
from storage.coffees import Coffee

GRACE = timedelta(hours=1)
"""Later than this is late: then it waits until people work."""

MOST_SKIPPED = 60
"""So many weeks in a row all free is no plan."""


def day_of(planned: date, week: Week) -> date | None:
    """The planned day or, when that is a free one, the next working day of the same week; None when there
    is none left in it."""
    days = (planned + number * DAY for number in range(8 - planned.isoweekday()))
    return next((day for day in days if week.works_on(day)), None)


def starts_at(planned: date, at: str, week: Week) -> datetime:
    return moment(day_of(planned, week) or planned, time.fromisoformat(at), week.zone)


def first(weekday: int, at: str, week: Week, now: datetime, not_before: date | None) -> date:
    """The first such day, not before that one, of which the turn is still to come. Weeks that are free
    altogether are left out."""
    today = _today(now, week.zone)
    earliest = max(today, not_before or today)
    day = earliest + (weekday - earliest.isoweekday()) % 7 * DAY
    days = (day + 7 * number * DAY for number in range(MOST_SKIPPED))
    return next((one for one in days if day_of(one, week) and starts_at(one, at, week) > now), day)


def following(coffee: Coffee, week: Week, now: datetime) -> date:
    """The next day of its cadence of which the turn is still to come."""
    step = 7 * coffee.weeks * DAY
    day = coffee.next_day + step
    while starts_at(day, coffee.at, week) <= now:
        day += step
    return day


def after(last: date | None, weeks: int) -> date | None:
    """From when there may be another turn after the last: so many weeks on, whichever the weekday."""
    return last + (7 * weeks - last.weekday()) * DAY if last else None


def begins(planned: date, due: datetime, week: Week, now: datetime) -> datetime | None:
    """When a turn that is due begins: now; later this week when it is late and nobody works; None when
    its week is over."""
    opens = now if now - due <= GRACE else open_from(now, week)
    return opens if is_in_week(planned, opens, week.zone) else None


def is_in_week(day: date, at: datetime, zone: str) -> bool:
    return day.isocalendar()[:2] == _today(at, zone).isocalendar()[:2]


def week_ends(day: date, zone: str) -> datetime:
    """The end of the week of a day."""
    return moment(day + (8 - day.isoweekday()) * DAY, time(), zone)


def _today(at: datetime, zone: str) -> date:
    return at.astimezone(ZoneInfo(zone)).date()
