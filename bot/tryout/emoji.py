"""Emoji as the page shows them: a name in a text or a reaction becomes its picture. Pure."""

import re
from functools import cache
from typing import Any

from storage.emoji import PICTURES, neutral

_NAMED = re.compile(r":([a-z0-9_+'-]+):(?::skin-tone-([2-6]):)?")
_LIGHTEST = 0x1F3FB
_OF_ONE_COLOUR = "\ufe0f"
TONES = range(2, 7)
"""As Slack numbers them, the lightest first."""

WITH_A_SKIN = {
    "+1", "-1", "raised_hands", "clap", "pray", "ok_hand", "muscle", "wave", "hand", "facepunch", "handshake",
    "raising_hand", "shrug", "face_palm", "teacher", "student", "scientist", "technologist", "artist", "cook",
    "mechanic", "astronaut", "judge", "farmer", "pilot", "firefighter", "factory_worker", "office_worker",
    "singer", "health_worker",
}  # fmt: skip


@cache
def _pictures() -> dict[str, str]:
    return {name: picture for picture, name in PICTURES.items()}


def picture(name: str, tone: int = 0) -> str:
    """Spelled where there is none: ":partyparrot:"."""
    known = neutral(name)
    found = _pictures().get(known)
    if found is None:
        return f":{name}:"
    if tone in TONES and known in WITH_A_SKIN:
        return f"{found[0]}{chr(_LIGHTEST + tone - 2)}{found[1:]}"
    return found + _OF_ONE_COLOUR if len(found) == 1 and ord(found) < 0x1F000 else found


def tone_in(written: str) -> int:
    """The skin in "wave::skin-tone-3"; 0 for none."""
    found = re.search(r"::skin-tone-([2-6])$", written.strip(":"))
    return int(found[1]) if found else 0


def all_of_them(words: str) -> list[dict[str, Any]]:
    """Every emoji there is a picture of, with what else it is found by: `words` has a line for those that
    go by other words, "tada: party, hooray"."""
    others = dict(line.split(": ", 1) for line in words.splitlines() if ": " in line)
    return [
        {"name": name, "picture": picture(name), "skin": name in WITH_A_SKIN, "words": others.get(name, "")}
        for name in _pictures()
    ]


def in_words(text: str) -> str:
    """With the pictures of all that are named in it."""
    return _NAMED.sub(_one, text) if ":" in text else text


def _one(found: re.Match[str]) -> str:
    shown = picture(found[1], int(found[2] or 0))
    return found[0] if shown.startswith(":") else shown
