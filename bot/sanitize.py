"""What the wires of all platforms tell about people, places and time: only what holds comes through. Pure.

A platform, an older client or somebody with a signing key may say anything: what we do not know stays
unknown, and never gets in the way of what was meant.
"""

import re
import unicodedata
from datetime import datetime
from typing import Annotated

from msgspec import Meta

from handlers.chat import clean
from handlers.texts import LANGUAGES
from storage import zones

ID_MAX = 255
"""As long as storage keeps ids."""

NAME_MAX = 255
_NAME_READ = 4 * NAME_MAX
"""Of a name no more is looked at: enough to fill it when much of it goes."""

_SHOWN = ("L", "N", "P", "S")
"""Kinds of characters that leave something to see."""

YEARS = range(1970, 2100)
"""A time in another is none: days, weeks and zones must still fit around it."""

_ID = re.compile(r"[!-~]+")
Id = Annotated[str, Meta(max_length=ID_MAX, pattern=rf"^{_ID.pattern}\Z")]
"""What platforms name things by: no blanks, nothing that cannot be seen."""


MaybeId = Annotated[str, Meta(max_length=ID_MAX, pattern=rf"^({_ID.pattern})?\Z")]
"""One, or "" for none."""


def is_id(said: object) -> bool:
    """The same, where what is none should not make all of it malformed."""
    return isinstance(said, str) and len(said) <= ID_MAX and _ID.fullmatch(said) is not None


def name(said: str | None) -> str | None:
    """On one line, and not longer than it is kept; None when there is nothing to see in it."""
    shown = " ".join(clean(said[:_NAME_READ]).split())[:NAME_MAX].rstrip() if said else ""
    return shown if any(unicodedata.category(character)[0] in _SHOWN for character in shown) else None


def language(said: str | None) -> str | None:
    """One that we speak, of "nl", "nl-NL" or "nl_NL"."""
    start = (said or "")[:ID_MAX].lower().replace("_", "-").partition("-")[0]
    return start if start in LANGUAGES else None


def zone(said: str | None) -> str | None:
    """One by its IANA name."""
    return zones.known(said)


def holds(at: datetime) -> bool:
    """Whether this is a time at which something can have happened. With a zone."""
    return at.year in YEARS
