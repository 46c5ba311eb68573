"""When a block is: once in every week, at its local time, whatever the clocks do."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.learning_time import rules
from handlers.people.streaks import WEEK, week_of
from storage.learning_time import Block

ZONES = sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("posix"))
zones = st.sampled_from(ZONES)
weeks = st.dates(date(2020, 1, 1), date(2035, 1, 1)).map(week_of)
starts = st.times().map(lambda at: f"{at:%H:%M}")


def _block(weekday: int, start: str, minutes: int = 60, week: date = date(2026, 11, 23)) -> Block:
    return Block(1, 1, weekday, start, minutes, week, "uid")


@given(zones, weeks, st.integers(1, 7), starts)
def test_it_is_at_its_local_time_or_as_much_later_as_the_clocks_skip(
    zone: str, week: date, weekday: int, start: str
) -> None:
    """By the rule of the whole product, which is that of calendar files (RFC 5545, 3.3.5). Once, learning
    time alone came at the first moment after a gap."""
    at = rules.in_week(week, weekday, start, zone)
    local = at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    wanted = datetime.combine(week + timedelta(days=weekday - 1), time.fromisoformat(start))
    assert local >= wanted
    if local > wanted:
        skipped = local - wanted
        before = (at - skipped).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        assert before == wanted - skipped, "by the hours before the change it is the time that was asked for"


@given(zones, weeks, st.integers(1, 7), starts)
def test_weeks_follow_one_another_about_a_week_apart(zone: str, week: date, weekday: int, start: str) -> None:
    moments = [rules.in_week(week + number * WEEK, weekday, start, zone) for number in range(60)]
    assert all(
        timedelta(days=6, hours=20) < later - one < timedelta(days=7, hours=4)
        for one, later in pairwise(moments)
    )


@given(zones, weeks, st.integers(1, 7), starts, st.integers(5, 480), st.integers(0, 20 * 24 * 60))
def test_the_one_that_comes_is_never_half_over_nor_of_a_week_before(
    zone: str, week: date, weekday: int, start: str, minutes: int, later: int
) -> None:
    block = _block(weekday, start, minutes, week)
    now = datetime(week.year, week.month, week.day, tzinfo=UTC) + timedelta(minutes=later)
    found, begin = rules.coming(block, zone, now)
    assert found >= week
    assert now <= rules.half_over(block, begin)
    assert (
        found == week
        or rules.half_over(block, rules.begins(block, found - WEEK, zone)) < now
        or (rules.week_at(now, zone) == found)
    )
    _, first = rules.first(block, zone, now)
    assert first >= now


@given(zones, st.integers(1, 7), starts, st.integers(5, 480), st.integers(0, 7 * 24 * 60))
def test_it_can_only_be_moved_within_the_week(
    zone: str, weekday: int, start: str, minutes: int, later: int
) -> None:
    week = date(2026, 3, 23)  # with the night of the clocks in Europe
    now = datetime(2026, 3, 23, tzinfo=UTC) + timedelta(minutes=later)
    block = _block(weekday, start, minutes, week)
    options = list(rules.left_this_week(block, zone, now))
    assert len(options) <= 98, "Slack shows at most a hundred"
    for day, at, begin in options:
        assert begin > now
        assert rules.week_at(begin, zone) == rules.week_at(now, zone)
        assert rules.fits_in_a_day(at, minutes)
        assert 1 <= day <= 7


def test_late_on_sunday_nothing_is_left() -> None:
    sunday = datetime.fromisoformat("2026-11-29T20:30:00+01:00")
    assert list(rules.left_this_week(_block(4, "14:00"), "Europe/Amsterdam", sunday)) == []


@pytest.mark.parametrize(
    ("zone", "week", "utc"),
    [
        ("Europe/Amsterdam", date(2026, 3, 23), "2026-03-29T01:30"),
        ("America/New_York", date(2026, 3, 2), "2026-03-08T07:30"),
        ("Pacific/Auckland", date(2026, 9, 21), "2026-09-26T14:30"),
        ("Europe/Amsterdam", date(2026, 10, 19), "2026-10-25T00:30"),
        ("America/New_York", date(2026, 10, 26), "2026-11-01T06:30"),
        ("Pacific/Auckland", date(2026, 3, 30), "2026-04-04T13:30"),
        ("Australia/Lord_Howe", date(2026, 9, 28), "2026-10-03T15:45"),
    ],
)
def test_the_nights_of_the_clocks(zone: str, week: date, utc: str) -> None:
    start = "02:15" if zone == "Australia/Lord_Howe" else "02:30"
    if zone == "America/New_York" and week.month == 10:
        start = "01:30"  # comes twice there: the first is in summer time
        utc = "2026-11-01T05:30"
    assert rules.in_week(week, 7, start, zone) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


def test_when_it_ends() -> None:
    assert rules.ends("14:15", 50) == "15:05"
    assert rules.ends("23:00", 60) == "24:00"
    assert not rules.fits_in_a_day("23:00", 61)
