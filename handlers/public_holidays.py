"""The public holidays of a country. Pure; the library `holidays` knows them."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from holidays import country_holidays, list_supported_countries


@lru_cache(maxsize=200)
def _of_year(country: str, year: int) -> frozenset[date]:
    return frozenset(country_holidays(country, years=year))


def is_one(day: date, country: str) -> bool:
    """Whether a country is closed on this day; never for a country that is not known."""
    return is_known(country) and day in _of_year(country, day.year)


def between(first: date, last: date, country: str) -> list[date]:
    """Those from the first day to the last, both included."""
    if not is_known(country):
        return []
    years = range(first.year, last.year + 1)
    return sorted(day for year in years for day in _of_year(country, year) if first <= day <= last)


def is_known(country: str) -> bool:
    return country in _supported()


@lru_cache(maxsize=1)
def _supported() -> Mapping[str, list[str]]:
    """By ISO 3166 code: "NL"."""
    return list_supported_countries(include_aliases=False)


def known() -> list[str]:
    return sorted(_supported())
