"""What people type about topics and levels. Pure rules."""

import re
from collections.abc import Mapping

from handlers.matching.people import plain
from handlers.texts import typed

MOST = 10
LENGTH_MAX = 40
BASIC, ADVANCED, EXPERT = 2, 3, 4
LEVELS = (BASIC, ADVANCED, EXPERT)
NOTHING_YET = 0
OWN_LEVELS = (NOTHING_YET, BASIC, ADVANCED)
"""Of who looks for a mentor: an expert does not."""

_WORDS = (
    dict.fromkeys(typed("typed-mentor-basic"), BASIC)
    | dict.fromkeys(typed("typed-mentor-advanced"), ADVANCED)
    | dict.fromkeys(typed("typed-mentor-expert"), EXPERT)
)
_BEFORE_LEVEL = " \t\n:=(-–—"


def offered(text: str) -> dict[str, int]:
    """Topics in their plain spelling, parted by lines, commas or semicolons, each with a level behind
    it; without one it is advanced. However often a topic is named, the highest counts."""
    found: dict[str, int] = {}
    for piece in re.split(r"[\n,;]+", text):
        topic, level = _read(piece)
        if topic:
            found[topic] = max(level or ADVANCED, found.get(topic, 0))
    return found


def wanted(text: str) -> tuple[str, int]:
    """One topic and one's own level: nothing yet when none is named."""
    topic, level = _read(text)
    return topic, level or NOTHING_YET


def wishes(text: str) -> dict[str, int]:
    """Several of them, parted like offers. However often a topic is named, the lowest level that was
    named counts."""
    found: dict[str, set[int]] = {}
    for piece in re.split(r"[\n,;]+", text):
        topic, level = _read(piece)
        if topic:
            found.setdefault(topic, set()).update(() if level is None else (level,))
    return {topic: min(levels, default=NOTHING_YET) for topic, levels in found.items()}


def is_too_long(topic: str) -> bool:
    return len(topic) > LENGTH_MAX


def written(topics: Mapping[str, int], names: Mapping[int, str]) -> str:
    """The same as people type it, a line each; nothing yet goes unsaid."""
    return "\n".join(f"{topic}: {names[level]}" if level else topic for topic, level in topics.items())


def _read(text: str) -> tuple[str, int | None]:
    text = text.strip()
    said = text.removesuffix(")").rstrip()
    for word, level in _WORDS.items():
        before, last = said[: -len(word)], said[-len(word) :]
        topic = before.rstrip(_BEFORE_LEVEL)
        if last.lower() == word and topic != before and plain(topic):
            return plain(topic), level
    return plain(text), None
