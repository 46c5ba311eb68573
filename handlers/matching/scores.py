"""The scores of `rules` for all pairs at once: blocks of rows, computed with whole numbers kept in
floats that hold them exactly. A cell holds the score, 0 when the mentor is not above the mentee in any
wanted topic, or minus the index in `RULES` of what forbids the pair.

numpy and scipy are imported inside: only a process that solves loads them.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from handlers.matching import rules
from handlers.matching.parts import Cells, Parts
from handlers.matching.people import Mentee, Mentor, Person
from handlers.matching.rules import RULES

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Block = NDArray[np.int16]

ROWS = 64
"""Mentees per block: a block of 10,000 mentors stays near the processor."""

KEPT = 220_000_000
"""Bytes of blocks that are remembered; what does not fit is computed again each time."""


class Scores:
    """`forbidden` and what people said about each other are looked up by id; ids that are not there are
    passed over."""

    def __init__(
        self,
        mentees: Sequence[Mentee],
        mentors: Sequence[Mentor],
        forbidden: Iterable[tuple[str, str]] = (),
        floor: int = rules.FLOOR,
    ) -> None:
        self.mentees, self.mentors, self.floor = mentees, mentors, floor
        self._parts = Parts(mentees, mentors)
        self._exceptions = _exceptions(mentees, mentors, forbidden)
        self._kept: dict[int, Block] = {}
        self._room = KEPT

    def __iter__(self) -> Iterator[tuple[int, "Block"]]:
        """The first row of each block, and the block."""
        for begin in range(0, len(self.mentees), ROWS):
            yield begin, self.block(begin)

    def block(self, begin: int) -> "Block":
        """The rows from `begin`, a multiple of `ROWS`."""
        if begin in self._kept:
            return self._kept[begin]
        block = self._compute(begin, min(begin + ROWS, len(self.mentees)))
        if block.nbytes <= self._room:
            self._room -= block.nbytes
            self._kept[begin] = block
        return block

    def _compute(self, begin: int, end: int) -> "Block":
        import numpy as np

        topics = self._parts.topics(begin, end)
        cells = Cells.where(topics, begin)
        points, hours = self._parts.points(cells, topics.ravel()), self._parts.hours(cells)
        total = (points + np.maximum(hours, 0)).astype(np.int16)
        for rule, broken in (
            ("floor", total < self.floor),
            ("hours", hours < 0),
            ("language", self._parts.languages(cells) == 0),
            ("team", self._parts.same_team(cells)),
        ):
            np.copyto(total, -RULES.index(rule), where=broken)
        block = np.zeros(topics.shape, np.int16)
        block.ravel()[cells.at] = total
        for row in range(begin, end):
            for column, code in self._exceptions.get(row, ()):
                if block[row - begin, column]:
                    block[row - begin, column] = -code
        return block


def _exceptions(
    mentees: Sequence[Mentee], mentors: Sequence[Mentor], forbidden: Iterable[tuple[str, str]]
) -> dict[int, list[tuple[int, int]]]:
    """Per row the columns that are about these two in person, with the index of the rule; what weighs
    most comes last."""
    rows = {mentee.id: row for row, mentee in enumerate(mentees)}
    columns = {mentor.id: column for column, mentor in enumerate(mentors)}
    found: dict[int, dict[int, int]] = {}

    def add(mentee: str, mentor: str, rule: str) -> None:
        row, column = rows.get(mentee), columns.get(mentor)
        if row is not None and column is not None:
            code, there = RULES.index(rule), found.setdefault(row, {})
            there[column] = min(code, there.get(column, code))

    for pair in forbidden:
        add(*pair, "forbidden")
    for mentee in mentees:
        add(mentee.id, mentee.id, "oneself")
        for rule, other in _said(mentee):
            add(mentee.id, other, rule)
    for mentor in mentors:
        for rule, other in _said(mentor):
            add(other, mentor.id, rule)
    return {row: list(there.items()) for row, there in found.items()}


def _said(person: Person) -> Iterator[tuple[str, str]]:
    for rule in ("not_with", "declined", "earlier"):
        yield from ((rule, other) for other in getattr(person, rule))
    yield "manager", person.manager
