"""What is told of a week. Pure.

Each figure is of five different people or more. There are no sums over modules: a sum and its parts would
tell the rest. How many silence a module is counted anew each week: where that differs by fewer than five
people from what was told before, it is told again as it was, so that no two weeks tell about one of them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from storage.disclosure import LEAST
from storage.obstacles import Figure, Kind, Met

MOST_WORDS = 10
LONGEST = 20


def is_like_a_command(word: str) -> bool:
    """Letters only, and short: what could have been meant to be one."""
    return word.isalpha() and 2 <= len(word) <= LONGEST


def told(week: date, met: Iterable[Met]) -> list[Figure]:
    """Of what people met in that week."""
    every = [one for one in met if one.week == week]
    found: list[Figure] = []
    kinds: tuple[Kind, ...] = ("opened", "error")
    for kind in kinds:
        among = {(one.detail.partition(":")[0], one.person_id) for one in every if one.kind == kind}
        found += _enough(week, kind, Counter(module for module, _ in among))
    unknown = [one for one in every if one.kind == "unknown"]
    words = Counter(word for word, _ in {(one.detail, one.person_id) for one in unknown if one.detail})
    people = len({one.person_id for one in unknown})
    return [
        *found,
        Figure(week, "unknown", "", people if people >= LEAST else None),
        *_enough(week, "word", Counter(dict(words.most_common(MOST_WORDS)))),
    ]


def standing(week: date, muted: Counter[str], before: Mapping[str, int], undelivered: int) -> list[Figure]:
    """Of how things are when it closes: `before` is what was told of who silences what the last time."""
    steady = Counter({one: _steady(muted[one], before.get(one, 0)) for one in {*muted, *before}})
    people = undelivered if undelivered >= LEAST else None
    return [*_enough(week, "muted", steady), Figure(week, "undelivered", "", people)]


def _steady(now: int, before: int) -> int:
    return before if before and abs(now - before) < LEAST else now


def _enough(week: date, kind: Kind, counted: Counter[str]) -> list[Figure]:
    return [Figure(week, kind, one, people) for one, people in counted.items() if people >= LEAST]
