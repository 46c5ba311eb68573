"""The public holidays of every country that can be chosen, by name and by day."""

from datetime import date

import pytest
from holidays import country_holidays

from handlers.calendar import public_holidays as days
from storage.workspaces import WORKED_AT_FIRST


def test_what_is_worked_at_first_is_a_holiday_there() -> None:
    assert all(one in days.named(one[:2], 2026, "en") for one in WORKED_AT_FIRST)


@pytest.mark.sampled
@pytest.mark.parametrize("country", days.known())
def test_every_one_can_be_chosen_by_itself(country: str) -> None:
    """And what is not, stays as the country has it."""
    names = days.named(country, 2026, "nl")
    assert all(one.startswith(f"{country}:") and "," not in one for one in names)
    assert all(names.values())
    first, last = date(2026, 1, 1), date(2030, 12, 31)
    usual = sorted(country_holidays(country, years=range(2026, 2031)))
    assert days.between(first, last, country) == usual
    assert days.between(first, last, country, tuple(names)) == []


def test_one_that_is_given_another_day_goes_with_it() -> None:
    """Boxing Day 2026 is a Saturday; the Monday is free instead."""
    monday = date(2026, 12, 28)
    assert days.is_one(monday, "GB")
    assert not days.is_one(monday, "GB", ("GB:boxing-day",))


def test_two_on_one_day_are_worked_only_when_both_are() -> None:
    """In 2008 Ascension Day was on Labour Day."""
    both = date(2008, 5, 1)
    assert days.is_one(both, "BE", ("BE:dag-van-de-arbeid",))
    assert not days.is_one(both, "BE", ("BE:dag-van-de-arbeid", "BE:o-l-h-hemelvaart"))


@pytest.mark.parametrize(
    ("country", "language", "name"),
    [("NL", "nl", "Tweede paasdag"), ("NL", "en", "Easter Monday"), ("DE", "nl", "Easter Monday")],
)
def test_a_name_in_the_language_of_who_reads_it(country: str, language: str, name: str) -> None:
    assert name in days.named(country, 2026, language).values()
