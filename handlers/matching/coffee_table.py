"""Who may have coffee with whom, and what that is worth. See `coffee`."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

import msgspec

from handlers.matching.people import Person, shared_slots

SLOTS_NEEDED: Final = 2
_AGO, _ELSEWHERE, _PER_SLOT, _SLOTS_FULL = 100, 1_000, 25, 16

Met = Mapping[tuple[str, str], int]
"""How many times ago two people met last (1: last time); the lower id comes first."""


class Coffee(msgspec.Struct, frozen=True, kw_only=True):
    """`people` who are there this time. `left_out` last time: they get a pair rather than a trio. Whoever
    met `again_after` times ago or longer may meet as if new. `nth` time: other people are drawn."""

    people: tuple[Person, ...]
    met: Met = {}
    left_out: frozenset[str] = frozenset()
    again_after: int = 52
    nth: int = 0


Edge = tuple[int, int, int]


class Table:
    """Who may meet whom, and what that is worth. People are numbers here."""

    def __init__(self, asked: Coffee) -> None:
        there = {one.id: one for one in asked.people if not one.paused}
        self.asked, self.people = asked, [there[name] for name in sorted(there)]
        self.new_worth = 10_000 * (len(self.people) + 2)
        self._left_out = {n for n, one in enumerate(self.people) if one.id in asked.left_out}

    def is_new(self, one: int, other: int) -> bool:
        return self._ago(one, other) >= self.asked.again_after

    def _ago(self, one: int, other: int) -> int:
        a, b = sorted((self.people[one].id, self.people[other].id))
        return self.asked.met.get((a, b), self.asked.again_after)

    def may(self, one: int, other: int) -> bool:
        """They can talk, at an hour both work, and neither said rather not."""
        a, b = self.people[one], self.people[other]
        return (
            not a.languages.isdisjoint(b.languages)
            and shared_slots(a.hours, b.hours) >= SLOTS_NEEDED
            and not self.rather_not(one, other)
        )

    def rather_not(self, one: int, other: int) -> bool:
        a, b = self.people[one], self.people[other]
        return b.id in a.not_with or a.id in b.not_with

    def worth(self, one: int, other: int) -> int:
        """New before long ago before recent; then another department, then hours in common."""
        a, b = self.people[one], self.people[other]
        ago = min(self._ago(one, other), self.asked.again_after)
        elsewhere = bool(a.department and b.department and a.department != b.department)
        hours = min(_SLOTS_FULL, shared_slots(a.hours, b.hours))
        return (
            (self.new_worth if self.is_new(one, other) else _AGO * ago * 50 // self.asked.again_after)
            + _ELSEWHERE * elsewhere
            + _PER_SLOT * hours
        )

    def repeats(self, group: Sequence[int]) -> int:
        return sum(not self.is_new(*two) for two in combinations(group, 2))

    def edges(self, drawn: int | None) -> list[Edge]:
        """All pairs that may meet, or `drawn` new ones for each."""
        numbers = range(len(self.people))
        two = combinations(numbers, 2) if drawn is None else self._drawn(drawn)
        return [(one, other, self.worth(one, other)) for one, other in two if self.may(one, other)]

    def _drawn(self, count: int) -> Iterator[tuple[int, int]]:
        import numpy as np

        people = len(self.people)
        chance = np.random.default_rng([self.asked.nth, count])
        drawn = chance.integers(0, people, (people, count)).tolist()
        seen = {
            (min(one, other), max(one, other))
            for one in range(people)
            for other in drawn[one]
            if one != other
        }
        yield from (two for two in sorted(seen) if self.is_new(*two))  # fmt: skip

    def by_rank(self) -> list[int]:
        """Who makes up a trio: not who was left out last time, then whoever still has most people to meet."""
        met = [0] * len(self.people)
        numbers = {one.id: n for n, one in enumerate(self.people)}
        for names, ago in self.asked.met.items():
            for name in names if ago < self.asked.again_after else ():
                if name in numbers:
                    met[numbers[name]] += 1
        return sorted(range(len(met)), key=lambda n: (n in self._left_out, met[n], n))
