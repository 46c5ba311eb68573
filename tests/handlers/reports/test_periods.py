"""Months of whole weeks that never overlap, and how people type them."""

from datetime import date, timedelta

import pytest

from handlers.reports import periods
from handlers.reports.periods import Month, Period, TooShort

LATEST = Month(2026, 10)
KNOWN = [Month(2025, 9), LATEST]


def test_every_day_is_in_one_month_and_every_month_is_of_whole_weeks() -> None:
    month = Month(2023, 12)
    for _ in range(60):
        assert len(month.mondays) in (4, 5)
        assert month.later(1).first == month.last + timedelta(days=1)
        assert {periods.of(month.first + timedelta(days=n)) for n in range(len(month.mondays) * 7)} == {month}
        month = month.later(1)
    assert periods.of(date(2026, 10, 1)).first == date(2026, 9, 28)


def month(year: int, number: int) -> Period:
    return Period("month", Month(year, number), Month(year, number))


@pytest.mark.parametrize(
    ("said", "period", "rest"),
    [
        ("", None, ""),
        ("web", None, "web"),
        ("oktober 2025", month(2025, 10), ""),
        ("web november", month(2025, 11), "web"),
        ("may", month(2026, 5), ""),
        ("2026-02", month(2026, 2), ""),
        ("2026-13", None, "2026-13"),
        ("van vorige maand", month(2026, 10), ""),
        ("afdeling kwartaal", Period("quarter", Month(2026, 10), Month(2026, 12)), "afdeling"),
        ("Q2 2025", Period("quarter", Month(2025, 4), Month(2025, 6)), ""),
        ("3e kwartaal 2026 web", Period("quarter", Month(2026, 7), Month(2026, 9)), "web"),
        ("2025", Period("year", Month(2025, 1), Month(2025, 12)), ""),
        ("team this year", Period("year", Month(2026, 1), Month(2026, 12)), "team"),
        ("alles", Period("all", *KNOWN), ""),
    ],
)
def test_as_it_is_typed(said: str, period: Period | None, rest: str) -> None:
    assert periods.read(said, LATEST, KNOWN) == (period, rest)


@pytest.mark.parametrize(
    "said", ["vandaag", "yesterday", "2026-10-05", "5-10-2026", "5 oktober", "week", "web 3 may"]
)
def test_less_than_a_month_is_too_short(said: str) -> None:
    with pytest.raises(TooShort):
        periods.read(said, LATEST, KNOWN)
