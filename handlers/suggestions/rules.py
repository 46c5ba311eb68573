"""At most one a week. Pure."""

from datetime import datetime

from handlers.people.streaks import WEEK, week_of
from handlers.people.working_days import begin_of, local_date


def next_week(at: datetime, zone: str) -> datetime:
    """When the week after this moment begins where somebody is."""
    return begin_of(week_of(local_date(at, zone)) + WEEK, zone)
