"""When a few people all work, each in their own zone. Pure."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.people.working_days import DAY, Week, begin_of, hours

Span = tuple[datetime, datetime]

LONG_ENOUGH = timedelta(hours=1)
SHORTEST = timedelta(minutes=30)

DAYS = 7
"""Looked ahead."""


def together(weeks: Sequence[Week], now: datetime) -> Span | None:
    """The first time from tomorrow on that all of them work for an hour; for half an hour when there is
    none; None when there is not even that within a week."""
    zone = weeks[0].zone
    tomorrow = begin_of(now.astimezone(ZoneInfo(zone)).date() + DAY, zone)
    shared = _spans(weeks[0], tomorrow)
    for week in weeks[1:]:
        shared = [both for one in shared for other in _spans(week, tomorrow) if (both := _both(one, other))]
    long = (one for one in shared if one[1] - one[0] >= LONG_ENOUGH)
    return next(long, None) or next((one for one in shared if one[1] - one[0] >= SHORTEST), None)


def _spans(week: Week, start: datetime) -> list[Span]:
    first = start.date() - DAY
    days = (first + number * DAY for number in range(DAYS + 2))
    end = start + DAYS * DAY
    found = (_both(hours(day, week), (start, end)) for day in days if week.works_on(day))
    return [span for span in found if span is not None]


def _both(one: Span, other: Span) -> Span | None:
    begins, ends = max(one[0], other[0]), min(one[1], other[1])
    return (begins, ends) if begins < ends else None
