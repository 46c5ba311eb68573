"""What people fill in about times, days, zones, countries and emoji, read strictly but kindly. Pure."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, TypeVar

from handlers.chat import Option, Submit, chosen
from handlers.parsing import words
from handlers.people import public_holidays
from handlers.texts import Speech
from storage import zones
from storage.emoji import PICTURES, listed

Value = TypeVar("Value")

ALL_DAYS = "1234567"
MINUTES = 24 * 60
MOST_EMOJI = 10
MOST_NEAR = 2
NEAR = 0.75
"""How alike a name must be to be what was meant: of 1."""

NOTHING = "none"
"""Nothing is near enough, for the texts."""

FREE_DAYS_LENGTH = 2_900
"""A Slack input holds 3,000 characters: what would be cut off there must not be stored."""

FREE_DAY_NAME = 80
"""Characters of the name of a free day."""


class Wrong(Exception):
    """What is wrong with what was filled in, in words to put under it."""


class Fields:
    """Reads the inputs of a form; what is wrong with each is in `errors`."""

    def __init__(self, event: Submit, say: Speech) -> None:
        self._event = event
        self._say = say
        self.errors: dict[str, str] = {}

    def text(self, name: str) -> str:
        return self._event.values.get(name, "").strip()

    def read(self, name: str, how: Callable[..., Value], otherwise: Value, *more: Any) -> Value:
        """What `how(text, say, *more)` makes of it; `otherwise` when that is wrong."""
        try:
            return how(self.text(name), self._say, *more)
        except Wrong as wrong:
            self.errors.setdefault(name, str(wrong))
            return otherwise

    def wrong(self, name: str, error: str) -> None:
        self.errors.setdefault(name, error)


# --- times and days --------------------------------------------------------------------------------

_SPAN = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s*(?:-|–|—|tot|to|until)\s*(\d{1,2})(?:[:.](\d\d))?", re.ASCII)


def span(text: str, say: Speech) -> tuple[str, str]:
    """ "9-17:30" as ("09:00", "17:30"); over midnight when it ends earlier than it begins."""
    found = _SPAN.fullmatch(text.lower())
    if found is None:
        raise Wrong(say.text("settings-error-hours"))
    begin, end = _time(found[1], found[2], say), _time(found[3], found[4], say)
    if begin == end:
        raise Wrong(say.text("settings-error-hours-same"))
    return begin, end


def span_or_none(text: str, say: Speech) -> tuple[str, str]:
    """The same, and ("", "") when nothing was filled in."""
    return span(text, say) if text else ("", "")


def written(begin: str, end: str) -> str:
    """The same as people type it."""
    return f"{begin}-{end}" if begin and end else ""


def leaves_none(outer: tuple[str, str], inner: tuple[str, str]) -> bool:
    """Whether nothing remains of the inner hours outside the outer ones. ("", "") covers nothing."""
    return bool(outer[0] and inner[0]) and _minutes(*inner) <= _minutes(*outer)


def weekdays(say: Speech) -> tuple[Option, ...]:
    """What `days` can be chosen from."""
    return tuple(Option(day, say.weekday(int(day))) for day in ALL_DAYS)


def days(text: str, say: Speech) -> str:
    """ISO weekdays that were ticked: "12345"."""
    ticked = "".join(sorted({day for day in chosen(text) if len(day) == 1 and day in ALL_DAYS}))
    if not ticked:
        raise Wrong(say.text("settings-error-days"))
    return ticked


def day_or_none(text: str, say: Speech, today: date) -> date | None:
    """A date that is still to come, or nothing."""
    if not text:
        return None
    found = _day(text, today)
    if found is None:
        raise Wrong(say.text("settings-error-date"))
    if found <= today:
        raise Wrong(say.text("settings-error-date-past"))
    return found


def free_days(text: str, say: Speech) -> dict[date, str]:
    """Lines such as "2026-12-24 Kerstavond"; the name may be left out."""
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


def _day(text: str, today: date | None = None) -> date | None:
    """A date of this century."""
    found = words.date_typed(text, today)
    return found if found and 2000 <= found.year < 2100 else None


# --- names -----------------------------------------------------------------------------------------


def zone_or_none(text: str, say: Speech) -> str | None:
    """A time zone by its IANA name, or the city alone when there is only one so called."""
    return zone(text, say) if text else None


def zone(text: str, say: Speech) -> str:
    wanted = text.replace(" ", "_").lower()
    named = [name for name in _zones() if wanted in (name.lower(), _city(name))]
    exact = [name for name in named if name.lower() == wanted] or named
    if len(exact) == 1:
        return exact[0]
    near = exact[:MOST_NEAR] or _near(wanted, {_city(name): name for name in _zones()})
    raise Wrong(say.text("settings-error-zone", near=_or(near, say) or NOTHING))


def country_or_none(text: str, say: Speech) -> str:
    """A country of which the public holidays are known, by its code or its name; "" for none."""
    if not text:
        return ""
    if public_holidays.is_known(text.upper()):
        return text.upper()
    by_name = {say.country(code).casefold(): code for code in public_holidays.known()}
    if text.casefold() in by_name:
        return by_name[text.casefold()]
    near = [f"{code} ({say.country(code)})" for code in _near(text.casefold(), by_name)]
    raise Wrong(say.text("setup-error-country", near=_or(near, say) or NOTHING))


_EMOJI = re.compile(r"[a-z0-9_+'-]{1,50}")


def emoji(text: str, say: Speech) -> tuple[str, ...]:
    """Names of emoji, with or without colons, or the pictures themselves; skin and gender do not count."""
    names = listed(text)
    for name in names:
        if not _EMOJI.fullmatch(name):
            raise Wrong(say.text("setup-error-emoji", word=name[:20]))
    if len(names) > MOST_EMOJI:
        raise Wrong(say.text("setup-error-emoji-many", most=MOST_EMOJI))
    return tuple(dict.fromkeys(names))


def picture(name: str) -> str:
    """The emoji itself; its name between colons when we do not know it."""
    return next((picture for picture, known in PICTURES.items() if known == name), f":{name}:")


def whole(text: str, say: Speech, least: int, most: int) -> int:
    if not re.fullmatch(r"[0-9]{1,4}", text) or not least <= int(text) <= most:
        raise Wrong(say.text("setup-error-number", least=least, most=most))
    return int(text)


def _near(text: str, named: dict[str, str]) -> list[str]:
    """What was probably meant, by the nearest name."""
    found = get_close_matches(text.rpartition("/")[2], named, n=MOST_NEAR, cutoff=NEAR)
    return [named[one] for one in found]


def _or(names: Iterable[str], say: Speech) -> str:
    *first, last = list(names) or [""]
    return f"{', '.join(first)} {say.text('or')} {last}" if first else last


def _city(name: str) -> str:
    return name.rpartition("/")[2].lower()


@lru_cache(maxsize=1)
def _zones() -> tuple[str, ...]:
    return tuple(sorted(zones.every()))
