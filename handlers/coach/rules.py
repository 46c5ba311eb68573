"""Which question comes next, and when. Pure rules."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from handlers.calendar.cadence import moment
from handlers.people.working_days import Week, local_date, open_from

QUESTIONS = 30
"""Of ours; each has `coach-question-NUMBER` in the texts. Half a year of weeks needs 26."""

MONTH = 4
"""Every fourth card also asks what they are learning themselves."""

MOST_OWN = 50
LATELY = timedelta(weeks=2)
MOST_SHARED = 2


def next_question(person_id: int, asked: Sequence[str], own: Sequence[str]) -> tuple[str, bool]:
    """The first that was not asked since all were used, their own before ours; whether that begins anew. Not
    everybody begins with the same, and the last one does not come twice in a row."""
    ours = [str((person_id * 7 + number) % QUESTIONS + 1) for number in range(QUESTIONS)]
    every = [*own, *ours]
    left = [one for one in every if one not in asked]
    if left:
        return left[0], False
    return next(one for one in every if one != asked[-1]), True


def next_week(now: datetime, week: Week) -> datetime:
    """The first moment of their work in the week after."""
    today = local_date(now, week.zone)
    monday = today + timedelta(days=7 - today.weekday())
    return open_from(moment(monday, week.begin, week.zone), week)
