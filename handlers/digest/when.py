"""On which day and at which moment a weekly digest comes. Pure rules.

A digest belongs to a local date, in the zone it is asked in; the moment follows from the rules of that
zone. So a clock that is put forward or back, or somebody who moves, changes the moment and never how
many there are.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec

from handlers.calendar.cadence import DAY, Cadence


class Turn(msgspec.Struct, frozen=True):
    """One digest: the local date it belongs to, and when that is."""

    due_on: date
    at: datetime


def first(now: datetime, weekday: int, at_time: str, zone: str) -> Turn:
    """The first one that is still to come."""
    return after(now, now.astimezone(ZoneInfo(zone)).date() - DAY, weekday, at_time, zone)


def after(now: datetime, done: date, weekday: int, at_time: str, zone: str) -> Turn:
    """The first one after the date of the last, and after now: what was missed is not made up for."""
    cadence = Cadence(weekday, at_time, zone)
    turns = (Turn(day, cadence.moment(day)) for day in cadence.first(done + DAY))
    return next(turn for turn in turns if turn.at > now)


def day_of(at: datetime, zone: str) -> date:
    return at.astimezone(ZoneInfo(zone)).date()


def clock(at: datetime, zone: str) -> str:
    """ "16:00"."""
    return f"{at.astimezone(ZoneInfo(zone)):%H:%M}"
