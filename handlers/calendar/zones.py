"""The hours of a zone as calendars read them (VTIMEZONE, RFC 5545, 3.6.5). Pure.

Rules such as "the last Sunday of March" are what all of them understand: of lists of dates, some read only
the first. A zone whose clocks follow no such rule gets its dates, each on a line of its own.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

if TYPE_CHECKING:
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

YEARS = 10
"""How far ahead a rule must hold to be one."""

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Change(msgspec.Struct, frozen=True):
    """The clocks change: at a local time, by the hours before it."""

    local: datetime
    before: timedelta
    after: timedelta
    name: str

    def like(self) -> tuple[object, ...]:
        return self.local.month, self.local.time(), self.before, self.after

    def hours(self) -> tuple[object, ...]:
        return self.before, self.after, self.name


@lru_cache(maxsize=500)
def described(zone: str, year: int) -> "Timezone":
    """The hours of the zone from the beginning of this year on. Not to be changed: others share it."""
    changes = _changes(zone, year - 1)
    kinds = _alike(changes, Change.like)
    if changes and all(_rule(theirs) for theirs in kinds):
        return _of(zone, [_observance(theirs[0], _rule(theirs)) for theirs in kinds])
    dated = _alike(changes, Change.hours)
    return _of(zone, [_fixed(zone, year - 1), *(_dated(theirs) for theirs in dated)])


def _alike(changes: list[Change], what: Callable[[Change], tuple[object, ...]]) -> list[list[Change]]:
    return [[one for one in changes if what(one) == kind] for kind in dict.fromkeys(map(what, changes))]


def _of(zone: str, parts: "list[TimezoneStandard | TimezoneDaylight]") -> "Timezone":
    from icalendar import Timezone

    made = Timezone()
    made.add("tzid", zone)
    for part in parts:
        made.add_component(part)
    return made


def _observance(change: Change, rule: str) -> "TimezoneStandard | TimezoneDaylight":
    from icalendar import vRecur

    part = _since(change)
    part.add("rrule", vRecur.from_ical(f"FREQ=YEARLY;BYMONTH={change.local.month};BYDAY={rule}"))
    return part


def _dated(changes: list[Change]) -> "TimezoneStandard | TimezoneDaylight":
    part = _since(changes[0])
    for change in changes[1:]:
        part.add("rdate", [change.local])
    return part


def _since(change: Change) -> "TimezoneStandard | TimezoneDaylight":
    from icalendar import TimezoneDaylight, TimezoneStandard

    part = TimezoneDaylight() if change.after > change.before else TimezoneStandard()
    part.add("dtstart", change.local)
    part.add("tzoffsetfrom", change.before)
    part.add("tzoffsetto", change.after)
    part.add("tzname", change.name)
    return part


def _fixed(zone: str, year: int) -> "TimezoneStandard":
    from icalendar import TimezoneStandard

    at = datetime(year, 1, 1, tzinfo=ZoneInfo(zone))
    part = TimezoneStandard()
    part.add("dtstart", at.replace(tzinfo=None))
    part.add("tzoffsetfrom", at.utcoffset())
    part.add("tzoffsetto", at.utcoffset())
    part.add("tzname", at.tzname())
    return part


def _rule(changes: list[Change]) -> str:
    """ "-1SU" for the last Sunday, "2SU" for the second; "" when they follow no such rule."""
    days = [change.local.date() for change in changes]
    if len(days) != YEARS or len({day.weekday() for day in days}) > 1:
        return ""
    name = DAYS[days[0].weekday()]
    if all((day + timedelta(days=7)).month != day.month for day in days):
        return f"-1{name}"
    counted = {(day.day - 1) // 7 + 1 for day in days}
    return f"{counted.pop()}{name}" if len(counted) == 1 else ""


def _changes(zone: str, year: int) -> list[Change]:
    return list(
        _found(ZoneInfo(zone), datetime(year, 1, 1, tzinfo=UTC), datetime(year + YEARS, 1, 1, tzinfo=UTC))
    )


def _found(zone: ZoneInfo, at: datetime, until: datetime) -> Iterator[Change]:
    """Day by day; within the day, to the minute."""
    while at < until:
        then = at + 24 * HOUR
        before, after = at.astimezone(zone), then.astimezone(zone)
        if before.utcoffset() != after.utcoffset():
            moment = _narrowed(zone, at, then)
            offset = before.utcoffset() or timedelta()
            local = (moment + offset).replace(tzinfo=None)
            yield Change(local, offset, after.utcoffset() or timedelta(), after.tzname() or "")
        at = then


def _narrowed(zone: ZoneInfo, early: datetime, late: datetime) -> datetime:
    """The first minute of the new hours."""
    old = early.astimezone(zone).utcoffset()
    while late - early > MINUTE:
        middle = early + ((late - early) / 2 // MINUTE) * MINUTE
        early, late = (middle, late) if middle.astimezone(zone).utcoffset() == old else (early, middle)
    return late
