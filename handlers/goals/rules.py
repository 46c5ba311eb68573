"""How many goals, and when somebody is asked about one. Pure rules."""

from datetime import datetime, timedelta

from handlers.people.working_days import begin_of
from storage.goals import Goal

MOST = 3
"""Open at a time: with more, none of them is worked on."""

MOST_UNANSWERED = 3
"""After so many questions without an answer there are no more, until they say something themselves."""

BETWEEN = timedelta(days=1)
"""Between the questions about one goal and about another."""

WEEKS = (1, 2, 4, 13, 0)
USUAL_WEEKS = 2
FARTHEST = timedelta(days=3 * 366)


def next_moment(goal: Goal, zone: str, now: datetime) -> datetime | None:
    """When to ask again: as often as they want, and on the day they want to have reached it."""
    rounds = now + timedelta(weeks=goal.weeks) if goal.weeks else None
    day = begin_of(goal.until, zone) if goal.until is not None else None
    coming = [at for at in (rounds, day) if at is not None and at > now]
    return min(coming, default=None) if goal.unanswered < MOST_UNANSWERED else None
