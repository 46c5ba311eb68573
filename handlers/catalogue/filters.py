"""Which part of the catalogue somebody wants to see: as they type it, and as a button carries it. Pure."""

from typing import Any

import msgspec
from msgspec.structs import replace

from handlers.parsing.words import topics_typed
from handlers.texts import Speech, typed
from storage.catalogue import Filter

_MEANS: tuple[tuple[frozenset[str], dict[str, Any]], ...] = (
    (typed("typed-catalogue-course"), {"kind": "course"}),
    (typed("typed-catalogue-article"), {"kind": "article"}),
    (typed("typed-catalogue-video"), {"kind": "video"}),
    (typed("typed-catalogue-podcast"), {"kind": "podcast"}),
    (typed("typed-catalogue-core"), {"level": "core"}),
    (typed("typed-catalogue-advanced"), {"level": "advanced"}),
    (typed("typed-catalogue-leadership"), {"level": "leadership"}),
    (typed("typed-catalogue-micro"), {"is_micro": True}),
    (typed("typed-catalogue-free"), {"is_free": True}),
)


def read(text: str) -> Filter:
    """ "gratis video git": what is no word of ours is a topic."""
    found, topics = Filter(), list[str]()
    for word in text.split():
        meant = next((what for words, what in _MEANS if word.lower() in words), None)
        if meant is None:
            topics.append(word)
        else:
            found = replace(found, **meant)
    return replace(found, topics=topics_typed(" ".join(topics)))


def packed(wanted: Filter, after: int) -> str:
    """For a button that shows what comes after so many."""
    return f"{after} {msgspec.json.encode(wanted).decode()}"


def unpacked(value: str) -> tuple[Filter, int]:
    """All of it, from the beginning, for a button that was tampered with."""
    after, _, rest = value.partition(" ")
    try:
        return msgspec.json.decode(rest, type=Filter), int(after) if after.isdecimal() else 0
    except (msgspec.DecodeError, ValueError):
        return Filter(), 0


def named(wanted: Filter, say: Speech) -> str:
    """What is shown, in words: "video · gratis · #git"; "" for all of it."""
    chosen = [
        say.text("catalogue-kind", kind=wanted.kind) if wanted.kind else "",
        say.text("catalogue-level", level=wanted.level) if wanted.level else "",
        say.text("catalogue-micro") if wanted.is_micro else "",
        say.text("catalogue-free") if wanted.is_free else "",
        *(f"#{topic}" for topic in wanted.topics),
    ]
    return " · ".join(filter(None, chosen))
