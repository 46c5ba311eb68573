"""What comes back is at its local time, by one rule in every feature on the nights the clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import WEEKLY, rrule
from hypothesis import given
from hypothesis import strategies as st

from handlers.calendar.cadence import DAY, Cadence, moment
from handlers.coffee import rules as coffee
from handlers.digest import lifecycle as digest
from handlers.learning_time import rules as learning_time
from handlers.lunch import rules as lunch
from handlers.people.streaks import week_of
from handlers.people.working_days import Week

ZONES = (
    "Europe/Amsterdam", "America/New_York", "America/Santiago", "Africa/Casablanca", "Asia/Tokyo",
    "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham",
)  # fmt: skip
EVERY_DAY = "1234567"
zones = st.sampled_from(ZONES)
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
times = st.times().map(lambda at: at.replace(second=0, microsecond=0))


def _in_each(day: date, at: time, zone: str) -> dict[str, datetime]:
    """When it is, by every feature that has something at a local time."""
    week, typed = Week(zone, EVERY_DAY), f"{at:%H:%M}"
    before = moment(day - DAY, time(), zone)
    return {
        "coffee": coffee.starts_at(day, typed, week),
        "lunch and learn": lunch.plan(day, typed, week).starts_at,
        "digest": digest.after(before, day - DAY, day.isoweekday(), typed, zone).at,
        "learning time": learning_time.in_week(week_of(day), day.isoweekday(), typed, zone),
        "cadence": Cadence(day.isoweekday(), typed, zone).moment(day),
    }


@given(zones, days, times)
def test_every_feature_has_it_at_the_same_moment(zone: str, day: date, at: time) -> None:
    assert set(_in_each(day, at, zone).values()) == {moment(day, at, zone)}


@pytest.mark.parametrize("zone", ZONES)
def test_every_feature_agrees_at_every_half_hour_around_each_change_of_two_years(zone: str) -> None:
    there, first = ZoneInfo(zone), date(2026, 1, 1)
    year = [first + number * DAY for number in range(2 * 365)]
    noon = [datetime.combine(day, time(12), there).utcoffset() for day in year]
    changing = [day for day, (before, after) in zip(year[1:], pairwise(noon), strict=True) if before != after]
    assert bool(changing) == (zone != "Asia/Tokyo")
    for day in changing:
        for half in range(48):
            at = time(half // 2, half % 2 * 30)
            assert set(_in_each(day, at, zone).values()) == {moment(day, at, zone)}, (day, at)


@given(zones, days, times)
def test_it_is_that_time_or_as_much_later_as_the_clocks_go_forward(zone: str, day: date, at: time) -> None:
    found = moment(day, at, zone)
    wanted, shown = datetime.combine(day, at), found.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    around = [(found + side).astimezone(ZoneInfo(zone)).utcoffset() for side in (-DAY / 4, DAY / 4)]
    before, after = (offset or timedelta() for offset in around)
    assert shown - wanted in {timedelta(), after - before}
    assert shown >= wanted
    earlier = [found - timedelta(minutes=minutes) for minutes in (30, 60)]
    assert all(one.astimezone(ZoneInfo(zone)).replace(tzinfo=None) != wanted for one in earlier), "the first"


@pytest.mark.parametrize(
    ("zone", "day", "at", "utc"),
    [
        ("Europe/Amsterdam", date(2026, 3, 29), "02:30", "2026-03-29T01:30"),  # skipped: 03:30
        ("Europe/Amsterdam", date(2026, 10, 25), "02:30", "2026-10-25T00:30"),  # twice: in summer time
        (
            "America/New_York",
            date(2007, 3, 11),
            "02:30",
            "2007-03-11T07:30",
        ),  # as in RFC 5545, 3.3.5
        ("America/New_York", date(2007, 11, 4), "01:30", "2007-11-04T05:30"),  # and the other one
        ("Australia/Lord_Howe", date(2026, 10, 4), "02:15", "2026-10-03T15:45"),  # half an hour: 02:45
    ],
)
def test_the_nights_of_the_clocks(zone: str, day: date, at: str, utc: str) -> None:
    assert moment(day, time.fromisoformat(at), zone) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@given(days, st.integers(1, 7), st.integers(1, 8), st.integers(0, 400))
def test_it_comes_round_as_calendars_count(earliest: date, weekday: int, weeks: int, later: int) -> None:
    cadence = Cadence(weekday, "10:00", "Europe/Amsterdam", weeks)
    first = next(cadence.first(earliest))
    counted = rrule(WEEKLY, datetime.combine(earliest, time()), byweekday=weekday - 1, count=5)
    assert [*islice(cadence.first(earliest), 5)] == [one.date() for one in counted]
    after = first + later * DAY
    series = rrule(WEEKLY, datetime.combine(first, time()), interval=weeks)
    expected = [one.date() for one in islice(series.xafter(datetime.combine(after, time())), 3)]
    assert [*islice(cadence.following(first, after), 3)] == expected
    assert next(cadence.following(first)) == first + 7 * weeks * DAY
