"""One working day later, wherever somebody is."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from handlers.people.working_days import Week, midnight, next_morning, one_later, open_from

AMSTERDAM = "Europe/Amsterdam"
HERE = Week(AMSTERDAM)


@pytest.mark.parametrize(
    ("asked", "goes_on"),
    [
        ("2026-11-23T09:00", "2026-11-24T09:00"),  # Monday
        ("2026-11-26T16:30", "2026-11-27T16:30"),  # Thursday
        ("2026-11-27T16:00", "2026-11-30T16:00"),  # Friday
        ("2026-11-28T14:00", "2026-12-01T09:00"),  # Saturday: Monday has to pass
        ("2026-11-29T23:59", "2026-12-01T09:00"),  # Sunday
        ("2026-10-23T12:00", "2026-10-26T12:00"),  # over the end of summer time
        ("2027-03-26T02:30", "2027-03-29T02:30"),  # over its beginning
    ],
)
def test_one_working_day_later(asked: str, goes_on: str) -> None:
    zone = ZoneInfo(AMSTERDAM)
    at = datetime.fromisoformat(asked).replace(tzinfo=zone)
    expected = datetime.fromisoformat(goes_on).replace(tzinfo=zone)

    assert one_later(at, HERE) == expected


def test_it_is_the_weekend_where_the_person_is() -> None:
    """Friday evening in New York is Saturday already in Amsterdam."""
    at = datetime.fromisoformat("2026-11-27T19:00-05:00")

    assert one_later(at, Week("America/New_York")) == datetime.fromisoformat("2026-11-30T19:00-05:00")
    assert one_later(at, HERE) == datetime.fromisoformat("2026-12-01T09:00+01:00")


@pytest.mark.parametrize(
    ("at", "opens"),
    [
        ("2026-11-23T08:59", "2026-11-23T09:00"),
        ("2026-11-23T09:00", "2026-11-23T09:00"),
        ("2026-11-23T16:59", "2026-11-23T16:59"),
        ("2026-11-23T17:00", "2026-11-24T09:00"),
        ("2026-11-27T17:30", "2026-11-30T09:00"),  # Friday
        ("2026-11-29T03:00", "2026-11-30T09:00"),  # Sunday
    ],
)
def test_people_are_asked_in_working_hours(at: str, opens: str) -> None:
    zone = ZoneInfo(AMSTERDAM)
    expected = datetime.fromisoformat(opens).replace(tzinfo=zone)

    assert open_from(datetime.fromisoformat(at).replace(tzinfo=zone), HERE) == expected
    assert next_morning(expected, HERE) > expected
    assert midnight(expected, AMSTERDAM) == datetime.combine(expected.date(), time(), zone)
