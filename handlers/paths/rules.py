"""Where somebody stands on a path, and what is wrong with one. Pure rules."""

from collections.abc import Iterator, Mapping, Sequence

from handlers.parsing.topics import topics_named
from storage.levels import LEVELS, Level
from storage.paths import Mark, Step

MOST_STEPS = 100
MOST_LINKS = 3
TITLE_MAX, SUMMARY_MAX, PROOF_MAX = 120, 500, 300

Marks = Mapping[int, Mark]


def is_done(step: Step, marks: Marks) -> bool:
    return step.id in marks and marks[step.id].done_at is not None


def level_of(steps: Sequence[Step], marks: Marks) -> Level:
    """The first in which something is left to do; the last there is, when nothing is."""
    left = [one.level for one in steps if not is_done(one, marks)]
    there = left or [one.level for one in reversed(steps)] or [LEVELS[0]]
    return there[0]


def next_level(level: Level) -> Level | None:
    at = LEVELS.index(level) + 1
    return LEVELS[at] if at < len(LEVELS) else None


def next_step(steps: Sequence[Step], marks: Marks) -> Step | None:
    """The first that is left, and that nothing has to come before any more."""
    done = {one.slug for one in steps if is_done(one, marks)}
    there = {one.slug for one in steps}
    for one in steps:
        if not is_done(one, marks) and set(one.after.split()) & there <= done:
            return one
    return None


def gap(steps: Sequence[Step], marks: Marks, level: Level) -> list[Step]:
    """What they do not say yet of a level that they can."""
    sure = {number for number, one in marks.items() if one.answer == "yes"}
    return [one for one in steps if one.level == level and one.id not in sure]


def topic_of(text: str) -> str:
    """One topic as it is written in chat; "" for what is none."""
    found = topics_named([text])
    return found[0] if found else ""


def in_circles(after: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The steps that come after themselves, by way of whatever others."""
    waiting = {slug: set(before) & after.keys() for slug, before in after.items()}
    while ready := [slug for slug, before in waiting.items() if not before]:
        for slug in ready:
            del waiting[slug]
        for before in waiting.values():
            before.difference_update(ready)
    yield from waiting
