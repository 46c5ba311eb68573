"""Weeks in a row: counted by the week, kind to who was away."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.people.streaks import WEEK, week_of, weeks_in_a_row, weeks_touched

MONDAY = date(2026, 11, 23)


def weeks(*ago: int) -> set[date]:
    """Weeks named by how long ago they were."""
    return {MONDAY - number * WEEK for number in ago}


@pytest.mark.parametrize(
    ("shared", "excused", "count"),
    [
        (weeks(), weeks(), 0),
        (weeks(0), weeks(), 1),
        (weeks(1), weeks(), 1),  # this week is not over
        (weeks(2), weeks(), 0),
        (weeks(0, 1, 2), weeks(), 3),
        (weeks(0, 2, 3), weeks(), 1),
        (weeks(0, 2, 3), weeks(1), 3),  # a holiday between neither counts nor breaks
        (weeks(0, 4), weeks(1, 2, 3), 2),
        (weeks(0, 1), weeks(0, 1), 2),  # sharing while away counts
        (weeks(3), weeks(1, 2), 1),
        (weeks(), weeks(0, 1, 2), 0),
    ],
)
def test_weeks_in_a_row(shared: set[date], excused: set[date], count: int) -> None:
    assert weeks_in_a_row(shared, excused, MONDAY) == count


some_weeks = st.sets(st.integers(0, 60)).map(lambda numbers: weeks(*numbers))


@given(some_weeks, some_weeks)
def test_never_more_than_the_weeks_somebody_shared(shared: set[date], excused: set[date]) -> None:
    assert 0 <= weeks_in_a_row(shared, excused, MONDAY) <= len(shared)


@given(some_weeks, some_weeks, some_weeks)
def test_being_excused_never_takes_anything_away(
    shared: set[date], excused: set[date], more: set[date]
) -> None:
    fewer = weeks_in_a_row(shared, excused, MONDAY)
    assert fewer <= weeks_in_a_row(shared, excused | more, MONDAY)


@given(some_weeks, some_weeks)
def test_sharing_this_week_adds_exactly_one(shared: set[date], excused: set[date]) -> None:
    before = weeks_in_a_row(shared - {MONDAY}, excused, MONDAY)
    assert weeks_in_a_row(shared | {MONDAY}, excused, MONDAY) == before + 1


@given(st.integers(0, 60), some_weeks)
def test_all_weeks_that_were_not_excused_make_one_row(count: int, excused: set[date]) -> None:
    shared = weeks(*range(count)) - excused
    assert weeks_in_a_row(shared, excused, MONDAY) == len(shared)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_week_is_the_iso_week(day: date) -> None:
    monday = week_of(day)
    assert monday.weekday() == 0
    assert monday.isocalendar()[:2] == day.isocalendar()[:2]


@pytest.mark.parametrize(
    ("first", "last", "ago"),
    [
        (MONDAY, MONDAY, {0}),
        (MONDAY + timedelta(days=4), MONDAY + timedelta(days=4), {0}),
        (MONDAY + timedelta(days=5), MONDAY + timedelta(days=6), set()),  # a weekend is nobody's leave
        (MONDAY - timedelta(days=2), MONDAY, {0}),
        (MONDAY - timedelta(days=10), MONDAY, {0, 1, 2}),
    ],
)
def test_the_weeks_somebody_was_away(first: date, last: date, ago: set[int]) -> None:
    assert weeks_touched([(first, last)]) == weeks(*ago)


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 100))
def test_the_weeks_of_all_working_days_of_leave(first: date, length: int) -> None:
    days = [first + timedelta(days=number) for number in range(length + 1)]
    assert weeks_touched([(first, days[-1])]) == {week_of(day) for day in days if day.weekday() < 5}
