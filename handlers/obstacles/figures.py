"""The figures of a closed week in words: for the card in chat, and for a page of whoever organises it."""

from collections.abc import Sequence
from datetime import date
from typing import get_args

import msgspec

from handlers.texts import Speech
from storage import obstacles
from storage.database import Transaction
from storage.obstacles import Figure, Kind

SHOWN: tuple[Kind, ...] = tuple(one for one in get_args(Kind) if one != "word")
"""In this order; the words stand with what was not understood."""


class Part(msgspec.Struct, frozen=True):
    """One kind of getting stuck. Of a module that has no line, fewer than five people; so without any."""

    title: str
    lines: tuple[str, ...]


def of(tx: Transaction, week: date, say: Speech) -> list[Part]:
    """All kinds, in their order; nothing for a week that did not close."""
    found = obstacles.figures(tx, week)
    if not found:
        return []
    return [Part(say.text(f"obstacles-{kind}"), tuple(_lines(kind, found, say))) for kind in SHOWN]


def _lines(kind: Kind, found: Sequence[Figure], say: Speech) -> list[str]:
    lines = [_line(one, say) for one in found if one.kind == kind and one.people is not None]
    if words := [one.detail for one in found if one.kind == "word" and kind == "unknown"]:
        lines.append(say.text("obstacles-words", words=", ".join(words)))
    return lines or [say.text("obstacles-few")]


def _line(one: Figure, say: Speech) -> str:
    people = say.text("obstacles-people", count=one.people)
    if one.kind in ("undelivered", "unknown"):
        return people
    named = say.text(f"module-{one.detail}") if say.knows(f"module-{one.detail}") else one.detail
    return f"{named if one.detail else say.text('obstacles-no-module')}: {people}"
