"""Times as spreadsheets, databases and people write them. By rules of our own, as dateutil guesses: it makes
a day of a lone "10", and takes a month for "3/4/2026" where nobody can tell."""

import re
from datetime import UTC, datetime, timedelta, tzinfo

from bot import sanitize

LONGEST = 64
"""Longer ones are no times."""

_NUMBER = re.compile(r"\d{1,20}([.,]\d{1,20})?")
_PARTS = re.compile(
    r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[,T]?\s+(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?\s*([ap]m)?)?",
    re.I | re.ASCII,
)
_UTC, _ZONE = re.compile(r"\s*(UTC|GMT)$"), re.compile(r"\s+([+-]\d\d:?\d\d)$", re.ASCII)
_EXCEL = datetime(1899, 12, 30)  # noqa: DTZ001  # by the clocks of who has the sheet
_DAYS = (20_000, 100_000)
"""What a spreadsheet counts from 1954 to 2173."""
_SECONDS = (900_000_000, 4_200_000_000)
"""Since 1970, from 1998 to 2103; a thousand times as much counts thousandths."""


def read(said: str, zone: tzinfo | None = None) -> datetime | None:
    """The instant that is meant; None for what is none. What says no zone is by the clocks of `zone`, and
    none at all without one."""
    if len(said) > LONGEST:
        return None
    said = _ZONE.sub(r"\1", _UTC.sub("+00:00", said.strip()))
    found = _counted(said) if _NUMBER.fullmatch(said) else _iso(said) or _written(said)
    if found is None or not sanitize.holds(found) or (found.tzinfo is None and zone is None):
        return None
    return found if found.tzinfo else found.replace(tzinfo=zone)


def _iso(said: str) -> datetime | None:
    try:
        return datetime.fromisoformat(said)
    except ValueError:
        return None


def _counted(said: str) -> datetime | None:
    """Days of a spreadsheet, or seconds since 1970, or thousandths, millionths or billionths of them."""
    number = float(said.replace(",", "."))
    if _DAYS[0] <= number < _DAYS[1]:
        return _EXCEL + timedelta(seconds=round(number * 86_400))
    for parts in (1, 1_000, 1_000_000, 1_000_000_000):
        if _SECONDS[0] <= number / parts < _SECONDS[1]:
            return datetime.fromtimestamp(number / parts, UTC)
    return _iso(said)


def _written(said: str) -> datetime | None:
    """ "23-11-2026 9:00". With a slash the month may stand first: then only what can be one thing is read."""
    found = _PARTS.fullmatch(said)
    if found is None:
        return None
    day, month = int(found[1]), int(found[3])
    if found[2] == "/" and day <= 12 and month <= 12 and day != month:
        return None
    if found[2] == "/" and month > 12:
        day, month = month, day
    hour, minute, second = (int(one or 0) for one in found.group(5, 6, 7))
    if found[8]:
        hour = hour % 12 + (12 if found[8].lower() == "pm" else 0)
    try:
        return datetime(int(found[4]), month, day, hour, minute, second)  # noqa: DTZ001  # the zone follows
    except ValueError:
        return None
