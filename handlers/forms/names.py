"""Fields that hold the name of something there is: a time zone, a country, emoji. Who mistypes one hears
what is near."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache

from handlers.calendar import public_holidays
from handlers.forms import Field, Wrong
from handlers.texts import Speech
from storage import zones
from storage.emoji import PICTURES, listed

MOST_EMOJI = 10
MOST_NEAR = 2
NEAR = 0.75
"""How alike a name must be to be what was meant: of 1."""

NOTHING = "none"
"""Nothing is near enough, for the texts."""

_NAME = re.compile(r"[a-z0-9_+'-]{1,50}")


def zone(name: str, label: str, *, hint: str, required: bool = True) -> Field[str]:
    """A time zone by its IANA name, or the city alone when there is only one so called."""

    def how(text: str, say: Speech) -> str:
        return _zone(text, say) if text or required else ""

    return Field(name, label, how, "", "line", hint, required, 64)


def _zone(text: str, say: Speech) -> str:
    wanted = text.replace(" ", "_").lower()
    named = [name for name in _zones() if wanted in (name.lower(), _city(name))]
    exact = [name for name in named if name.lower() == wanted] or named
    if len(exact) == 1:
        return exact[0]
    near = exact[:MOST_NEAR] or _near(wanted, {_city(name): name for name in _zones()})
    raise Wrong(say.text("settings-error-zone", near=_or(near, say) or NOTHING))


def country(name: str, label: str, *, hint: str) -> Field[str]:
    """A country of which the public holidays are known, by its code or its name; "" for none."""
    return Field(name, label, _country, "", "line", hint, False, 60)


def _country(text: str, say: Speech) -> str:
    if not text:
        return ""
    if public_holidays.is_known(text.upper()):
        return text.upper()
    by_name = {say.country(code).casefold(): code for code in public_holidays.known()}
    if text.casefold() in by_name:
        return by_name[text.casefold()]
    near = [f"{code} ({say.country(code)})" for code in _near(text.casefold(), by_name)]
    raise Wrong(say.text("setup-error-country", near=_or(near, say) or NOTHING))


def emoji(name: str, label: str, *, hint: str, required: bool) -> Field[tuple[str, ...]]:
    """Names of emoji, with or without colons, or the pictures themselves; skin and gender do not count."""
    return Field(name, label, _emoji, (), "line", hint, required, 300)


def _emoji(text: str, say: Speech) -> tuple[str, ...]:
    names = listed(text)
    for name in names:
        if not _NAME.fullmatch(name):
            raise Wrong(say.text("setup-error-emoji", word=name[:20]))
    if len(names) > MOST_EMOJI:
        raise Wrong(say.text("setup-error-emoji-many", most=MOST_EMOJI))
    return tuple(dict.fromkeys(names))


def picture(name: str) -> str:
    """The emoji itself; its name between colons when we do not know it."""
    return next((picture for picture, known in PICTURES.items() if known == name), f":{name}:")


def _near(text: str, named: Mapping[str, str]) -> list[str]:
    """What was probably meant, by the nearest name."""
    found = get_close_matches(text.rpartition("/")[2], named, n=MOST_NEAR, cutoff=NEAR)
    return [named[one] for one in found]


def _or(names: Iterable[str], say: Speech) -> str:
    *first, last = list(names) or [""]
    return f"{', '.join(first)} {say.text('or')} {last}" if first else last


def _city(name: str) -> str:
    return name.rpartition("/")[2].lower()


@cache
def _zones() -> tuple[str, ...]:
    return tuple(sorted(zones.every()))
