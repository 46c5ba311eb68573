"""The public holidays of a country. Pure; the library `holidays` knows them.

On some of them an organisation works all the same: those are `worked`. Each has a key that stays the same in
every year and language, such as "NL:goede-vrijdag".
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

YEARS = 5
"""Dutch offices close for Liberation Day once in so many years; nothing else is rarer."""

_MOVED = re.compile(r"\s*[(（][^()（）]*[)）]$")
""" "Boxing Day (observed)" is Boxing Day."""


@lru_cache(maxsize=500)
def _of_year(country: str, year: int, worked: tuple[str, ...] = ()) -> frozenset[date]:
    """Closed is closed: of two on the same day, one is enough."""
    found = _calendar(country, year)
    return frozenset(day for day in found if not {_key(country, one) for one in _on(found, day)} <= {*worked})


def is_one(day: date, country: str, worked: tuple[str, ...] = ()) -> bool:
    """Whether a country is closed on this day; never for a country that is not known."""
    return is_known(country) and day in _of_year(country, day.year, worked)


def between(first: date, last: date, country: str, worked: tuple[str, ...] = ()) -> list[date]:
    """Those from the first day to the last, both included."""
    if not is_known(country):
        return []
    years = range(first.year, last.year + 1)
    return sorted(day for year in years for day in _of_year(country, year, worked) if first <= day <= last)


@lru_cache(maxsize=100)
def named(country: str, year: int, language: str) -> Mapping[str, str]:
    """All there are in the years from this one on: the name of each by its key, in the language where the
    library has that, else in English. In the order of the year."""
    if not is_known(country):
        return {}
    found: dict[str, tuple[tuple[int, int], str]] = {}
    for one in range(year, year + YEARS):
        ours, theirs = _calendar(country, one), _calendar(country, one, language)
        for day in ours:
            for name, shown in zip(_on(ours, day), _on(theirs, day), strict=False):
                found.setdefault(_key(country, name), ((day.month, day.day), shown))
    return {key: shown for key, (_, shown) in sorted(found.items(), key=lambda item: item[1])}


def _calendar(country: str, year: int, language: str = "") -> "HolidayBase":
    """In this language, or in that of the country, which is what the keys are made of."""
    from holidays import country_holidays

    there = country_holidays(country, years=year)
    known = sorted(there.supported_languages, key=lambda one: (not one.startswith(language), one[:2] != "en"))
    spoken = known[0] if language and known else there.default_language
    return country_holidays(country, years=year, language=spoken) if spoken else there


def _on(found: "HolidayBase", day: date) -> list[str]:
    return [_MOVED.sub("", name) for name in found.get_list(day)]


def _key(country: str, name: str) -> str:
    plain = re.sub(r"\W+", "-", name.casefold()).strip("-")
    return f"{country}:{plain[:60]}"


def is_known(country: str) -> bool:
    return country in _supported()


@lru_cache(maxsize=1)
def _supported() -> Mapping[str, list[str]]:
    """By ISO 3166 code: "NL"."""
    from holidays import list_supported_countries

    return list_supported_countries(include_aliases=False)


def known() -> list[str]:
    return sorted(_supported())
