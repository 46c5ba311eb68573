"""When everything of a circle happens: working days, holidays, and what is left out when time is short."""

from datetime import UTC, date, datetime, time

import pytest

from handlers.circle import rules
from handlers.people.working_days import Week
from storage.circles import Call, Circle

ZONE = "Europe/Amsterdam"
WEEK = Week(ZONE, begin=time(9), end=time(17), country="NL")
MADE = datetime(2026, 12, 2, 8, tzinfo=UTC)


def call(deadline: date, closes_on: date = date(2026, 12, 1)) -> Call:
    return Call(1, 1, 1, "", ZONE, closes_on, deadline, "divided", MADE)


def planned(deadline: date, made_at: datetime = MADE) -> dict[str, str]:
    circle = Circle(1, 1, 1, "nl", 16, "halfway", made_at)
    return {step: f"{at:%m-%d %H}" for step, at in rules.plan(circle, call(deadline), WEEK).items()}


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        (date(2026, 12, 15), {"halfway": "12-09 08", "remind": "12-11 08", "ask": "12-15 08"}),
        (date(2026, 12, 8), {"remind": "12-04 08", "ask": "12-08 08"}),  # half-way is too near the reminder
        (date(2026, 12, 10), {"remind": "12-08 08", "ask": "12-10 08"}),
        (date(2026, 12, 28), {"halfway": "12-15 08", "remind": "12-23 08", "ask": "12-28 08"}),  # Christmas
        (date(2026, 12, 19), {"halfway": "12-14 08", "remind": "12-17 08", "ask": "12-21 08"}),  # a Saturday
    ],
)
def test_the_moments_of_a_circle(deadline: date, expected: dict[str, str]) -> None:
    assert planned(deadline) == expected


def test_sign_up_is_over_when_the_next_working_day_begins() -> None:
    friday = call(date(2026, 12, 28), closes_on=date(2026, 12, 4))
    assert rules.closes_at(friday, WEEK) == datetime(2026, 12, 7, 8, tzinfo=UTC)
    late = call(date(2026, 12, 28), closes_on=date(2026, 12, 24))
    assert rules.closes_at(late, WEEK) == datetime(2026, 12, 28, 8, tzinfo=UTC)


def test_what_was_to_be_earlier_does_not_come_any_more() -> None:
    circle = Circle(1, 1, 1, "nl", 16, "halfway", MADE)
    plan = rules.plan(circle, call(date(2026, 12, 15)), WEEK)
    assert rules.following(plan, MADE) == ("halfway", plan["halfway"])
    assert rules.following(plan, plan["halfway"]) == ("remind", plan["remind"])
    assert rules.following(plan, plan["remind"]) == ("ask", plan["ask"])
    assert rules.following(plan, plan["ask"]) is None
