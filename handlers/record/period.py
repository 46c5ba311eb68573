"""Over which days somebody looks back, as they type it: "half a year", "2025", "since 1-3-2026". Pure."""

import re
from datetime import date, timedelta

from handlers.forms import Wrong
from handlers.parsing import words
from handlers.texts import Speech, typed

MOST_YEARS = 10
DAY = timedelta(days=1)
_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")
_COUNTED = re.compile(r"(\d{1,3})? ?([^\W\d]+)")

Days = tuple[date, date]


def usual(today: date) -> Days:
    """The last year."""
    return _months_before(today, 12) + DAY, today


def read(said: str, today: date) -> Days | None:
    """None for what names no days at all. They may still be wrong: see `checked`."""
    bare = words.alone(said)
    if found := _DATE.findall(bare):
        return _dates(found, bare, today)
    if re.fullmatch(r"(19|20)\d\d", bare):
        return date(int(bare), 1, 1), date(int(bare), 12, 31)
    first, rest = words.first_word(bare)
    if first in typed("typed-record-this") and rest in typed("typed-record-year"):
        return date(today.year, 1, 1), today
    if first in typed("typed-record-previous") and rest in typed("typed-record-year"):
        return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
    passed = first in typed("typed-record-past") | typed("typed-record-one")
    return _counted(rest if passed and rest else bare, today)


def checked(found: Days, today: date, say: Speech) -> Days:
    """Up to today. Raises `Wrong` for days that cannot be looked back on."""
    first, last = found[0], min(found[1], today)
    if first > today:
        raise Wrong(say.text("record-error-future"))
    if first > last:
        raise Wrong(say.text("record-error-order"))
    if first <= _months_before(last, 12 * MOST_YEARS) - DAY:
        raise Wrong(say.text("record-error-long", most=MOST_YEARS))
    return first, last


def _dates(found: list[str], said: str, today: date) -> Days | None:
    """From one to another, or from one until now."""
    days = [words.date_typed(one) for one in found]
    rest = [one for one in re.split(r"\W+", _DATE.sub(" ", said)) if one]
    known = all(one in typed("typed-record-between") for one in rest)
    if not known or len(days) > 2 or None in days:
        return None
    first, last = days[0], days[1] if len(days) > 1 else today
    assert first is not None
    assert last is not None
    return first, last


def _counted(said: str, today: date) -> Days | None:
    """The last so many of them."""
    if said in typed("typed-record-half-year"):
        return _months_before(today, 6) + DAY, today
    found = _COUNTED.fullmatch(said)
    if found is None:
        return None
    number, unit = int(found[1] or 1), found[2]
    if unit in typed("typed-record-week"):
        return today - timedelta(weeks=number) + DAY, today
    months = next((each for each, key in _MONTHS if unit in typed(key)), 0)
    return (_months_before(today, number * months) + DAY, today) if months and number else None


_MONTHS = ((1, "typed-record-month"), (3, "typed-record-quarter"), (12, "typed-record-year"))


def _months_before(day: date, months: int) -> date:
    """The same day of an earlier month, or its last."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < 1:
        return date.min + DAY
    for number in range(day.day, 0, -1):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    return date.min + DAY
