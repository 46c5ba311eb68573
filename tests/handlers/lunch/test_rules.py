"""Lunch and learn: the first one of which the channel can still be asked for topics."""

from datetime import UTC, date, datetime, time, timedelta

from handlers.lunch import rules
from handlers.people.working_days import Week

WEEK = Week("Europe/Amsterdam", begin=time(9), end=time(17), country="NL")
THURSDAY, ASKED = date(2026, 12, 3), datetime(2026, 11, 26, 9, tzinfo=UTC)


def test_the_first_one_is_of_when_topics_can_still_be_asked_for() -> None:
    def first(now: datetime) -> date | None:
        return rules.first_day(4, "12:00", WEEK, now, None)

    assert rules.plan(THURSDAY, "12:00", WEEK).asks_at == ASKED
    assert first(ASKED - timedelta(seconds=1)) == THURSDAY
    assert first(ASKED) == THURSDAY + timedelta(weeks=1), "at that very moment it is too late: it was asked"
