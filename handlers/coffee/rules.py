"""When the turns of a coffee are, in the hours of its channel, and when all of a group work. Pure."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice

from handlers.calendar.cadence import DAY, Cadence, moment
from handlers.people.working_days import Week, begin_of, hours, local_date, open_from
from storage.coffees import Coffee

GRACE = timedelta(hours=1)
"""Later than this is late: then it waits until people work."""

MOST_SKIPPED = 60
"""So many weeks in a row all free is no plan."""

Span = tuple[datetime, datetime]

LONG_ENOUGH = timedelta(hours=1)
SHORTEST = timedelta(minutes=30)

DAYS_AHEAD = 7
"""Looked ahead."""


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
    today = local_date(now, week.zone)
    days = [*islice(Cadence(weekday, at, week.zone).first(max(today, not_before or today)), MOST_SKIPPED)]
    return next((one for one in days if day_of(one, week) and starts_at(one, at, week) > now), days[0])


def following(coffee: Coffee, week: Week, now: datetime) -> date:
    """The next day of its cadence of which the turn is still to come."""
    days = Cadence(coffee.weekday, coffee.at, week.zone, coffee.weeks).following(coffee.next_day)
    return next(day for day in days if starts_at(day, coffee.at, week) > now)


def after(last: date | None, weeks: int) -> date | None:
    """From when there may be another turn after the last: so many weeks on, whichever the weekday."""
    return last + (7 * weeks - last.weekday()) * DAY if last else None


def begins(planned: date, due: datetime, week: Week, now: datetime) -> datetime | None:
    """When a turn that is due begins: now; later this week when it is late and nobody works; None when
    its week is over."""
    opens = now if now - due <= GRACE else open_from(now, week)
    return opens if is_in_week(planned, opens, week.zone) else None


def is_in_week(day: date, at: datetime, zone: str) -> bool:
    return day.isocalendar()[:2] == local_date(at, zone).isocalendar()[:2]


def week_ends(day: date, zone: str) -> datetime:
    """The end of the week of a day."""
    return moment(day + (8 - day.isoweekday()) * DAY, time(), zone)


# --- when they all work ----------------------------------------------------------------------------


def shared_hours(weeks: Sequence[Week], now: datetime) -> Span | None:
    """The first time from tomorrow on that all of them work for an hour; for half an hour when there is
    none; None when there is not even that within a week."""
    zone = weeks[0].zone
    tomorrow = begin_of(local_date(now, zone) + DAY, zone)
    shared = _spans(weeks[0], tomorrow)
    for week in weeks[1:]:
        shared = [both for one in shared for other in _spans(week, tomorrow) if (both := _both(one, other))]
    long = (one for one in shared if one[1] - one[0] >= LONG_ENOUGH)
    return next(long, None) or next((one for one in shared if one[1] - one[0] >= SHORTEST), None)


def _spans(week: Week, start: datetime) -> list[Span]:
    first = start.date() - DAY
    days = (first + number * DAY for number in range(DAYS_AHEAD + 2))
    end = start + DAYS_AHEAD * DAY
    found = (_both(hours(day, week), (start, end)) for day in days if week.works_on(day))
    return [span for span in found if span is not None]


def _both(one: Span, other: Span) -> Span | None:
    begins, ends = max(one[0], other[0]), min(one[1], other[1])
    return (begins, ends) if begins < ends else None
