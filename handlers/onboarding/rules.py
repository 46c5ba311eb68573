"""The days of an onboarding, and which of them have come. Pure rules."""

from datetime import date, datetime, timedelta

from handlers.people.working_days import begin_of
from storage.onboardings import Onboarding

DAYS = (0, 1, 7, 30, 90)
"""When something is said: when it is started, and on these days. Their first day is day 1."""

QUESTIONS = (30, 90)
"""On these days they are asked something, for themselves."""

LAST = DAYS[-1]
FARTHEST = timedelta(days=366)
"""Ahead that a first day may be."""

MOST_BUDDIES = 3
PATIENCE = timedelta(days=7)
"""A buddy who has not answered by then does not want to be it."""


def day_of(first_day: date, number: int) -> date:
    return first_day + timedelta(days=number - 1)


def step_at(one: Onboarding, step: int, zone: str) -> datetime:
    """When a step comes, working days aside."""
    return begin_of(day_of(one.first_day, DAYS[step]), zone) if step else one.made_at


def come(one: Onboarding, zone: str, now: datetime) -> int:
    """How many steps have come. Of several that were missed only the last is sent."""
    return sum(step_at(one, step, zone) <= now for step in range(len(DAYS)))
