"""When the turns of a coffee are, and when the people of a group all work. Pure."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from handlers.coffee import rules
from handlers.people.working_days import Week
from storage.coffees import Coffee

AMSTERDAM, NEW_YORK, AUCKLAND = "Europe/Amsterdam", "America/New_York", "Pacific/Auckland"
HERE = Week(AMSTERDAM, country="NL")


def _local(text: str, zone: str = AMSTERDAM) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def _coffee(next_day: date, weeks: int = 1, at: str = "10:00") -> Coffee:
    return Coffee(1, 1, 1, weeks, next_day.isoweekday(), at, AMSTERDAM, "on", next_day, None)


@pytest.mark.parametrize(
    ("planned", "is_on"),
    [
        (date(2026, 11, 24), date(2026, 11, 24)),
        (date(2027, 3, 29), date(2027, 3, 30)),  # Easter Monday
        (date(2026, 12, 25), None),  # a Friday; then it is the weekend
        (date(2027, 5, 6), date(2027, 5, 7)),  # Ascension Day
    ],
)
def test_a_free_day_moves_it_within_its_week(planned: date, is_on: date | None) -> None:
    assert rules.day_of(planned, HERE) == is_on


def test_the_same_hour_on_both_sides_of_summer_time() -> None:
    """The clock goes forward on 28 March 2027, back on 31 October."""
    hours = [rules.starts_at(day, "10:00", HERE).hour for day in (date(2027, 3, 23), date(2027, 3, 30))]
    assert hours == [9, 8]
    hours = [rules.starts_at(day, "10:00", HERE).hour for day in (date(2027, 10, 26), date(2027, 11, 2))]
    assert hours == [8, 9]


@pytest.mark.parametrize(
    ("now", "first"),
    [
        ("2026-11-24T09:59", date(2026, 11, 24)),
        ("2026-11-24T10:00", date(2026, 12, 1)),
        ("2026-11-26T10:00", date(2026, 12, 1)),
    ],
)
def test_the_first_is_still_to_come(now: str, first: date) -> None:
    assert rules.first(2, "10:00", HERE, _local(now), None) == first


def test_the_first_is_not_in_a_week_without_working_days_nor_before_a_pause_is_over() -> None:
    assert rules.first(5, "10:00", HERE, _local("2026-12-24T12:00"), None) == date(2027, 1, 8)
    assert rules.first(2, "10:00", HERE, _local("2026-11-23T09:00"), date(2026, 12, 9)) == date(2026, 12, 15)


def test_after_a_turn_the_next_is_so_many_weeks_on() -> None:
    assert rules.after(None, 2) is None
    assert rules.after(date(2026, 11, 26), 1) == date(2026, 11, 30)
    assert rules.after(date(2026, 11, 26), 4) == date(2026, 12, 21)


@pytest.mark.parametrize("weeks", [1, 2, 3, 4])
def test_the_cadence_goes_on_over_what_was_missed(weeks: int) -> None:
    coffee = _coffee(date(2026, 11, 24), weeks)
    assert (rules.following(coffee, HERE, _local("2026-11-24T10:00")) - coffee.next_day).days == 7 * weeks
    much_later = rules.following(coffee, HERE, _local("2027-03-01T10:00"))
    assert much_later > date(2027, 3, 1)
    assert (much_later - coffee.next_day).days % (7 * weeks) == 0


@pytest.mark.parametrize(
    ("now", "begins"),
    [
        ("2026-11-24T10:00", "2026-11-24T10:00"),
        ("2026-11-24T10:59", "2026-11-24T10:59"),
        ("2026-11-24T16:00", "2026-11-24T16:00"),  # late, and people work
        ("2026-11-24T23:00", "2026-11-25T09:00"),  # late, and they do not
        ("2026-11-27T16:59", "2026-11-27T16:59"),
        ("2026-11-27T18:00", ""),  # Friday evening: too late
        ("2026-11-30T10:00", ""),
    ],
)
def test_late_only_in_the_same_week_while_people_work(now: str, begins: str) -> None:
    due = rules.starts_at(date(2026, 11, 24), "10:00", HERE)
    found = rules.begins(date(2026, 11, 24), due, HERE, _local(now))
    assert found == (_local(begins) if begins else None)


def test_on_time_outside_working_hours_when_that_was_agreed() -> None:
    due = rules.starts_at(date(2026, 11, 24), "08:00", HERE)
    assert rules.begins(date(2026, 11, 24), due, HERE, due) == due


# --- together --------------------------------------------------------------------------------------

NOW = _local("2026-11-24T10:00")


def test_tomorrow_when_all_work() -> None:
    span = rules.shared_hours([HERE, HERE], NOW)
    assert span == (_local("2026-11-25T09:00"), _local("2026-11-25T17:00"))


def test_hours_in_common_over_an_ocean() -> None:
    span = rules.shared_hours([HERE, Week(NEW_YORK)], NOW)
    assert span == (_local("2026-11-25T15:00"), _local("2026-11-25T17:00"))
    assert span == (_local("2026-11-25T09:00", NEW_YORK), _local("2026-11-25T11:00", NEW_YORK))


def test_days_and_leave_of_everybody() -> None:
    part_time = Week(AMSTERDAM, days="145", away=((date(2026, 11, 26), date(2026, 11, 26)),))
    span = rules.shared_hours([HERE, part_time, HERE], NOW)
    assert span == (_local("2026-11-27T09:00"), _local("2026-11-27T17:00"))


def test_half_an_hour_when_there_is_no_more_and_nothing_when_there_is_less() -> None:
    evening = Week(AMSTERDAM, begin=time(16, 30), end=time(22))
    assert rules.shared_hours([HERE, evening], NOW) == (
        _local("2026-11-25T16:30"),
        _local("2026-11-25T17:00"),
    )
    late = Week(AMSTERDAM, begin=time(16, 45), end=time(22))
    assert rules.shared_hours([HERE, late], NOW) is None
    assert rules.shared_hours([HERE, Week(AMSTERDAM, days="67")], NOW) is None


def test_a_night_shift_meets_the_morning_elsewhere() -> None:
    """The first hours of Wednesday in Amsterdam are Wednesday afternoon in Auckland."""
    night = Week(AMSTERDAM, begin=time(20), end=time(4))
    span = rules.shared_hours([night, Week(AUCKLAND)], NOW)
    assert span == (_local("2026-11-25T00:00"), _local("2026-11-25T04:00"))
    assert span == (_local("2026-11-25T12:00", AUCKLAND), _local("2026-11-25T16:00", AUCKLAND))
