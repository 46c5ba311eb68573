"""Weeks in a row. A week is named by its Monday. Pure."""

from collections.abc import Iterable
from datetime import date, timedelta

WEEK = timedelta(weeks=1)
FRIDAY = 4


def week_of(day: date) -> date:
    """The Monday of the ISO week a day is in."""
    return day - timedelta(days=day.weekday())


def weeks_in_a_row(shared_weeks: set[date], excused_weeks: set[date], this_week: date) -> int:
    """How many weeks somebody shared something, without a week between in which they could have.

    A week that is excused (leave, a public holiday) neither counts nor breaks; this week is not over,
    so it only counts. All weeks are Mondays.
    """
    count, week, first = 0, this_week, min(shared_weeks, default=this_week)
    while week >= first:
        if week in shared_weeks:
            count += 1
        elif week not in excused_weeks and week != this_week:
            break
        week -= WEEK
    return count


def weeks_touched(times_away: Iterable[tuple[date, date]]) -> set[date]:
    """The weeks in which somebody was away on a working day. First and last day of each are included."""
    return {
        week
        for first, last in times_away
        for week in _weeks(first, last)
        if max(first, week) <= min(last, week + timedelta(days=FRIDAY))
    }


def _weeks(first: date, last: date) -> Iterable[date]:
    weeks = (week_of(last) - week_of(first)).days // 7
    return (week_of(first) + number * WEEK for number in range(weeks + 1))
