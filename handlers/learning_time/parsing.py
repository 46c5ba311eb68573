"""What people type for a weekly block: a day, a time and how long, in any language. Pure rules."""

import re

import msgspec

from handlers.parsing.times import TIME, minute, written
from handlers.texts import typed

LEAST, MOST = 5, 480
"""Minutes that a block can last."""

MOST_A_WEEK = 2_400
USUAL = 60

WITH_A_NAME = (15, 30, 45, 60, 90, 120)
"""Minutes: "half an hour"."""


def _any_of(words: frozenset[str]) -> str:
    """The longest first: "to" is no more than the beginning of "tot"."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda one: (-len(one), one))) + ")"


_WEEKDAYS = {name: number for number in range(1, 8) for name in typed(f"typed-time-day-{number}")}
_NAMED = {name: minutes for minutes in WITH_A_NAME for name in typed(f"typed-time-length-{minutes}")}
_HOURS = r"(?:u|uur|uren|h|hr|hrs|hour|hours)"
_MINUTES = r"(?:m|min|mins|minuut|minuten|minute|minutes)"
_AND = _any_of(typed("typed-time-and"))
_BETWEEN = re.compile(rf"\b{_any_of(typed('typed-time-between'))}\b|[,;:](?=\s|$)")
_UNTIL = re.compile(rf"(?:[-–—]|{_any_of(typed('typed-time-until'))})\s*")
_LENGTHS = (
    re.compile(rf"(?P<h>\d{{1,2}})\s*{_HOURS}\.?\s*{_AND}?\s*(?P<m>\d{{1,2}})\s*{_MINUTES}?\.?"),
    re.compile(rf"(?P<h>\d{{1,2}}(?:[.,]\d{{1,2}})?)\s*{_HOURS}\.?"),
    re.compile(rf"(?P<m>\d{{1,3}})\s*{_MINUTES}\.?"),
    re.compile(r"(?P<h>\d{1,2}):(?P<m>[0-5]\d)"),
)


class Timing(msgspec.Struct, frozen=True):
    """`weekday` is an ISO weekday, `start` a time such as "14:00"."""

    weekday: int
    start: str
    minutes: int


def block(text: str) -> Timing | None:
    """ "donderdag 14:00 1u", "every thursday from 2 to 3 pm"; None when it cannot be read. Without
    how long, it is an hour. How long may be too long: see `LEAST` and `MOST`."""
    weekday, rest = _weekday(" ".join(_BETWEEN.sub(" ", text.casefold()).split()))
    found = TIME.match(rest)
    if weekday is None or found is None:
        return None
    begin, after = minute(found), rest[found.end() :].strip()
    until = _UNTIL.match(after)
    if until:
        ends = TIME.fullmatch(after[until.end() :])
        end = minute(ends) if ends else None
        if begin is not None and end is not None and ends and ends["half"] and not found["half"]:
            begin = begin + 720 if begin < 720 <= end and begin + 720 < end else begin
        return _typed(weekday, begin, None if begin is None or end is None else end - begin)
    return _typed(weekday, begin, minutes(after) if after else USUAL)


def minutes(text: str) -> int | None:
    """How long: "1u", "90 min", "1,5 hours", "half an hour"; None when it cannot be read."""
    text = " ".join(text.casefold().split())
    if text in _NAMED:
        return _NAMED[text]
    if text.isascii() and text.isdigit() and len(text) <= 4:
        return int(text)
    for pattern in _LENGTHS:
        if found := pattern.fullmatch(text):
            parts = found.groupdict()
            hours = float((parts.get("h") or "0").replace(",", "."))
            return round(hours * 60) + int(parts.get("m") or 0)
    return None


def _typed(weekday: int, begin: int | None, length: int | None) -> Timing | None:
    if begin is None or length is None or length <= 0:
        return None
    return Timing(weekday, written(begin), length)


def _weekday(text: str) -> tuple[int | None, str]:
    """The one day that is named, wherever it stands, and the words without it."""
    words = text.split()
    days = [(at, number) for at, word in enumerate(words) if (number := _day(word))]
    if len(days) != 1:
        return None, text
    ((at, number),) = days
    return number, " ".join(words[:at] + words[at + 1 :])


def _day(word: str) -> int | None:
    """ "thursdays" and "donderdags" are every Thursday; "do." is one too."""
    word = word.rstrip(".")
    for ending in ("", "s", "en"):
        if word.endswith(ending) and (number := _WEEKDAYS.get(word.removesuffix(ending) if ending else word)):
            return number
    return None
