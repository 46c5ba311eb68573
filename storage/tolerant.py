"""Types of columns that give something to go on with, whatever stands in the row: one that was changed by
hand, written by an older version or told wrongly by a platform must not be in the way of others. What is
written is kept as it is."""

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Date, Dialect, Integer, SmallInteger, String, TypeDecorator

from storage import zones

Value = TypeVar("Value")

LONG_AGO, FAR_AWAY = date(1970, 1, 1), date(9000, 1, 1)
"""What is no day was long ago: then it is due now, or over. Later than the last nobody can count on."""

_LANGUAGE = re.compile("[a-z]{2}")
_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")


class Tolerant(TypeDecorator[Value]):
    """`impl` may not even be able to read what stands there: then it is as if that were `unreadable`."""

    impl: Any = String
    unreadable: Any = None

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        read = super().result_processor(dialect, coltype)
        if read is None:
            return None

        def tolerant(value: Any) -> Any:
            try:
                return read(value)
            except (ValueError, TypeError, OverflowError):
                return self.unreadable

        return tolerant


class Day(Tolerant[date]):
    """A date."""

    impl = Date
    cache_ok = True
    unreadable = LONG_AGO

    def process_result_value(self, value: date | None, dialect: Dialect) -> date | None:
        return None if value is None else min(max(value, LONG_AGO), FAR_AWAY)


class Whole(Tolerant[int]):
    """A whole number between two others; the nearest of them when it lies outside."""

    impl = Integer
    cache_ok = True

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self.least = least
        self.most = most

    def process_result_value(self, value: Any, dialect: Dialect) -> int | None:
        if value is None:
            return None
        return min(max(value, self.least), self.most) if isinstance(value, int) else self.least


class Few(Whole):
    """One that takes less room."""

    impl = SmallInteger
    cache_ok = True


class Clock(Tolerant[str]):
    """A local time, "09:00"; `otherwise` for what is none."""

    cache_ok = True

    def __init__(self, otherwise: str = "09:00") -> None:
        super().__init__(5)
        self.otherwise = otherwise

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return value if isinstance(value, str) and _CLOCK.fullmatch(value) else self.otherwise


class Weekdays(Tolerant[str]):
    """ISO weekdays, "12345"; `otherwise` for what are none."""

    cache_ok = True

    def __init__(self, otherwise: str = "") -> None:
        super().__init__(7)
        self.otherwise = otherwise

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        are_days = isinstance(value, str) and value and set(value) <= set("1234567")
        return value if are_days or value is None else self.otherwise


class Zone(Tolerant[str]):
    """A time zone; None for what is none."""

    cache_ok = True

    def __init__(self) -> None:
        super().__init__(64)

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        return zones.known(value)


class Language(Tolerant[str]):
    """An ISO 639 code, "nl"; None for what is none."""

    cache_ok = True

    def __init__(self) -> None:
        super().__init__(8)

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        return value if isinstance(value, str) and _LANGUAGE.fullmatch(value) else None


class Choice(Tolerant[str]):
    """One of a few words; the first of them for anything else."""

    cache_ok = True

    def __init__(self, length: int, *words: str) -> None:
        super().__init__(length)
        self.length = length
        self.words = words

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        return value if value is None or value in self.words else self.words[0]


def words_in(stored: Any, otherwise: tuple[str, ...] = ()) -> tuple[str, ...]:
    """A list of words that is stored as JSON; `otherwise` for what is none."""
    try:
        found = json.loads(stored)
    except (ValueError, TypeError, RecursionError):
        return otherwise
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        return otherwise
    return tuple(found)
