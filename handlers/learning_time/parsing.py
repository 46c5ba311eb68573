"""What people type for a weekly block: a day, a time and how long, in Dutch or English. Pure rules."""

import re

import msgspec

from handlers.parsing.times import TIME, minute, written

LEAST, MOST = 5, 480
"""Minutes that a block can last."""

MOST_A_WEEK = 2_400
USUAL = 60

DAYS = (
    ("maandag", "ma", "monday", "mon"),
    ("dinsdag", "di", "tuesday", "tue", "tues"),
    ("woensdag", "wo", "wednesday", "wed", "weds"),
    ("donderdag", "do", "thursday", "thu", "thur", "thurs"),
    ("vrijdag", "vr", "friday", "fri"),
    ("zaterdag", "za", "saturday", "sat"),
    ("zondag", "zo", "sunday", "sun"),
)
_WEEKDAYS = {name: number for number, names in enumerate(DAYS, start=1) for name in names}
_FILLING = re.compile(
    r"\b(elke|iedere|every|each|on|op|om|at|for|voor|van|from|weekly|wekelijks)\b|[,;:](?=\s|$)"
)
_RANGE = r"(?:-|–|—|tot|t/m|until|till|to)"
_WORDS = {
    "kwartier": 15, "een kwartier": 15, "quarter of an hour": 15, "a quarter of an hour": 15,
    "half uur": 30, "halfuur": 30, "een half uur": 30, "een halfuur": 30,
    "half an hour": 30, "half hour": 30, "half-hour": 30,
    "drie kwartier": 45, "driekwartier": 45, "three quarters of an hour": 45,
    "uur": 60, "een uur": 60, "één uur": 60, "an hour": 60, "one hour": 60, "hour": 60,
    "anderhalf uur": 90, "an hour and a half": 90, "one and a half hours": 90,
    "twee uur": 120, "two hours": 120,
}  # fmt: skip
_HOURS = r"(?:u|uur|uren|h|hr|hrs|hour|hours)"
_MINUTES = r"(?:m|min|mins|minuut|minuten|minute|minutes)"
_LENGTHS = (
    re.compile(rf"(?P<h>\d{{1,2}})\s*{_HOURS}\.?\s*(?:en|and)?\s*(?P<m>\d{{1,2}})\s*{_MINUTES}?\.?"),
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
    weekday, rest = _weekday(" ".join(_FILLING.sub(" ", text.casefold()).split()))
    found = TIME.match(rest)
    if weekday is None or found is None:
        return None
    begin, after = minute(found), rest[found.end() :].strip()
    until = re.match(rf"{_RANGE}\s*", after)
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
    if text in _WORDS:
        return _WORDS[text]
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
