"""Fields about when people work: hours, days of the week, and the days on which they do not."""

import re
from datetime import date

from handlers.chat import Option
from handlers.chat import chosen as ticked
from handlers.forms import Field, Wrong
from handlers.parsing.words import date_typed
from handlers.texts import Speech

ALL_DAYS = "1234567"
MINUTES = 24 * 60

FREE_DAYS_LENGTH = 2_900
"""A Slack input holds 3,000 characters: what would be cut off there must not be stored."""

FREE_DAY_NAME = 80
"""Characters of the name of a free day."""

Hours = tuple[str, str]
"""("09:00", "17:30"); over midnight when it ends earlier than it begins, ("", "") for none."""

_HOURS = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s*(?:-|–|—|tot|to|until)\s*(\d{1,2})(?:[:.](\d\d))?", re.ASCII)


# --- hours -----------------------------------------------------------------------------------------


def hours(name: str, label: str, *, hint: str = "", required: bool = True) -> Field[Hours]:
    def how(text: str, say: Speech) -> Hours:
        return read_hours(text, say) if text or required else ("", "")

    return Field(name, label, how, ("", ""), "line", hint, required, 20)


def read_hours(text: str, say: Speech) -> Hours:
    """ "9-17:30". Raises `Wrong`."""
    found = _HOURS.fullmatch(text.lower())
    if found is None:
        raise Wrong(say.text("settings-error-hours"))
    begin, end = _time(found[1], found[2], say), _time(found[3], found[4], say)
    if begin == end:
        raise Wrong(say.text("settings-error-hours-same"))
    return begin, end


def written(begin: str, end: str) -> str:
    """The same as people type it."""
    return f"{begin}-{end}" if begin and end else ""


def leaves_none(outer: Hours, inner: Hours) -> bool:
    """Whether nothing remains of the inner hours outside the outer ones."""
    return bool(outer[0] and inner[0]) and _minutes(*inner) <= _minutes(*outer)


def _time(hour: str, minute: str | None, say: Speech) -> str:
    hours, minutes = int(hour), int(minute or 0)
    if hours == 24 and not minutes:
        return "00:00"
    if hours > 23 or minutes > 59:
        raise Wrong(say.text("settings-error-hours"))
    return f"{hours:02}:{minutes:02}"


def _minutes(begin: str, end: str) -> set[int]:
    first, last = (int(text[:2]) * 60 + int(text[3:]) for text in (begin, end))
    return {minute % MINUTES for minute in range(first, last if first < last else last + MINUTES)}


# --- days ------------------------------------------------------------------------------------------


def weekdays(say: Speech) -> tuple[Option, ...]:
    """What `days` can be chosen from."""
    return tuple(Option(day, say.weekday(int(day))) for day in ALL_DAYS)


def days(name: str, label: str) -> Field[str]:
    """ISO weekdays that were ticked: "12345"."""
    return Field(name, label, _days, "", "choices")


def _days(text: str, say: Speech) -> str:
    found = "".join(sorted({day for day in ticked(text) if len(day) == 1 and day in ALL_DAYS}))
    if not found:
        raise Wrong(say.text("settings-error-days"))
    return found


def day_to_come(name: str, label: str, *, hint: str = "") -> Field[date | None]:
    """A day after the one that reading gets; may be left open."""
    return Field(name, label, read_day_to_come, None, "date", hint, False)


def read_day_to_come(text: str, say: Speech, today: date) -> date | None:
    """Raises `Wrong`."""
    if not text:
        return None
    found = _day(text, today)
    if found is None:
        raise Wrong(say.text("settings-error-date"))
    if found <= today:
        raise Wrong(say.text("settings-error-date-past"))
    return found


def free_days(name: str, label: str, *, hint: str = "") -> Field[dict[date, str]]:
    """Lines such as "2026-12-24 Kerstavond"; the name may be left out."""
    return Field(name, label, _free_days, {}, "lines", hint, False, FREE_DAYS_LENGTH)


def _free_days(text: str, say: Speech) -> dict[date, str]:
    if len(text) > FREE_DAYS_LENGTH:
        raise Wrong(say.text("setup-error-free-days-many", most=FREE_DAYS_LENGTH))
    found: dict[date, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        first, _, name = line.strip().partition(" ")
        if not first:
            continue
        on = _day(first)
        if on is None:
            raise Wrong(say.text("setup-error-free-days", number=number, line=line.strip()[:40]))
        found[on] = name.strip()[:FREE_DAY_NAME]
    return found


def _day(text: str, today: date | None = None) -> date | None:
    """A date of this century."""
    found = date_typed(text, today)
    return found if found and 2000 <= found.year < 2100 else None
