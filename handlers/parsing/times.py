"""A time of day as people type it, the same in every form and command. Pure."""

import re

TIME = re.compile(
    r"(?P<hour>\d{1,2})"
    r"(?:[:.](?P<minute>\d{2})|\s*[uh](?P<after>\d{2})\b|\s*(?:uur|u|h|o'clock)\b)?"
    r"\s*(?P<half>am|pm|a\.m\.|p\.m\.)?(?![\w:])",
    re.ASCII,
)
_DIGITS = re.compile(r"(?P<hour>\d{1,2})(?P<minute>\d{2})(?P<after>)(?P<half>)", re.ASCII)
"""As on a digital clock: "1600"."""


def clock(text: str) -> str:
    """ "16:00" for "16.00", "1600", "16u", "16 uur" or "4 pm"; "" for what is no time."""
    text = " ".join(text.casefold().split())
    found = TIME.fullmatch(text) or _DIGITS.fullmatch(text)
    at = minute(found) if found else None
    return "" if at is None else written(at)


def written(at: int) -> str:
    """Minutes from midnight as "16:00"."""
    return f"{at // 60:02}:{at % 60:02}"


def minute(found: re.Match[str]) -> int | None:
    """What `TIME` found, counted from midnight; None when there is no such time."""
    hour, minutes = int(found["hour"]), int(found["minute"] or found["after"] or 0)
    if half := (found["half"] or "").replace(".", ""):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return hour * 60 + minutes if hour < 24 and minutes < 60 else None
