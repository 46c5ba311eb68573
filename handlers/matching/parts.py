"""The parts of a score for a block of mentees against all mentors. See `scores`."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from handlers.matching import rules
from handlers.matching.people import SLOTS, Mentee, Mentor, Person

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Numbers = NDArray[np.int64]


class Cells(NamedTuple):
    """The pairs of a block where the mentor is above the mentee in a wanted topic: a sixth or less of
    all, and only those are worth looking at. `at` counts through the block; `row` through all mentees."""

    begin: int
    end: int
    at: "Numbers"
    row: "Numbers"
    column: "Numbers"

    @classmethod
    def where(cls, topics: "Floats", begin: int) -> "Cells":
        import numpy as np

        at = np.flatnonzero(topics)
        row = at // topics.shape[1]
        return cls(begin, begin + len(topics), at, row + begin, at - row * topics.shape[1])


Product = Callable[[int, int], "Floats"]
"""For the rows from the first up to the last: a cell for each of them and each mentor."""
Part = Callable[[Cells], "Floats"]

_DENSE = 256
"""Up to so many different words a plain product is faster than a sparse one."""

_FAR = 1 << 20


class Parts:
    """Each part of the score, for the cells of a block."""

    def __init__(self, mentees: Sequence[Mentee], mentors: Sequence[Mentor]) -> None:
        import numpy as np

        self.topics = _product(*_steps(mentees, mentors))
        self._most = np.array([max(1, rules.MORE_STEPS * len(one.wants)) for one in mentees], np.float32)
        self._for_topics = np.array([rules.for_topics(one) for one in mentees], np.float32)
        self._goals = _words(mentees, mentors, "goals")
        self._wished = np.array([max(1, len(one.goals)) for one in mentees], np.float32)
        self._interests = _words(mentees, mentors, "interests")
        self._named = tuple(
            np.array([len(one.interests) for one in people], np.float32) for people in (mentees, mentors)
        )
        self.languages = _words(mentees, mentors, "languages")
        self.hours = _by_kind(_column(mentees, "hours"), _column(mentors, "hours"), _hours)
        self._seniority = _by_kind(_seniority(mentees), _seniority(mentors), _for_seniority)
        self._departments = _numbered(mentees, mentors, "department")
        self._teams = _numbered(mentees, mentors, "team")

    def points(self, cells: Cells, topics: "Floats") -> "Floats":
        """All but those for hours; `topics` are of the whole block."""
        import numpy as np

        learning = topics[cells.at] * self._for_topics[cells.row] / self._most[cells.row]
        goals = self._goals(cells) * np.float32(rules.GOALS) / self._wished[cells.row]
        named = self._named[0][cells.row] + self._named[1][cells.column]
        interests = self._interests(cells) * np.float32(2 * rules.INTERESTS) / np.maximum(named, 1)
        whole: Floats = np.floor(learning) + np.floor(goals) + np.floor(interests) + self._seniority(cells)
        return whole + self._elsewhere(cells)

    def _elsewhere(self, cells: Cells) -> "Floats":
        import numpy as np

        here, there = self._departments[0][cells.row], self._departments[1][cells.column]
        points: Floats = ((here >= 0) & (there >= 0) & (here != there)) * np.float32(rules.DEPARTMENT)
        return points

    def same_team(self, cells: Cells) -> "NDArray[np.bool_]":
        same: NDArray[np.bool_] = self._teams[0][cells.row] == self._teams[1][cells.column]
        return same


def _steps(
    mentees: Sequence[Mentee], mentors: Sequence[Mentor]
) -> tuple[list[dict[Any, int]], list[dict[Any, int]]]:
    """Per mentee what each (topic, level reached) is worth; per mentor the ones they reached."""
    more = rules.MORE_STEPS - rules.ONE_STEP
    steps = ((1, rules.ONE_STEP), (2, more))
    wanted = [
        {(topic, own + step): worth for topic, own in one.wants.items() for step, worth in steps}
        for one in mentees
    ]
    offered = [
        {(topic, reached): 1 for topic, level in one.offers.items() for reached in range(1, level + 1)}
        for one in mentors
    ]
    return wanted, offered


def _words(mentees: Sequence[Person], mentors: Sequence[Person], field: str) -> Part:
    """How many of these words two people share."""
    mine = [dict.fromkeys(getattr(one, field), 1) for one in mentees]
    shared = _product(mine, [dict.fromkeys(getattr(one, field), 1) for one in mentors])
    return lambda cells: shared(cells.begin, cells.end).ravel()[cells.at]


def _product(mine: Sequence[dict[Any, int]], theirs: Sequence[dict[Any, int]]) -> Product:
    """The product of two tables of words with their worth; a word only one side knows drops out."""
    import numpy as np

    both = set().union(*mine) & set().union(*theirs)
    numbers = {word: number for number, word in enumerate(sorted(both))}
    if not numbers:
        return lambda begin, end: np.zeros((end - begin, len(theirs)), np.float32)
    here, there = _sparse(mine, numbers), _sparse(theirs, numbers).T
    if len(numbers) > _DENSE:
        there = there.tocsr()
        return lambda begin, end: (here[begin:end] @ there).toarray()
    plain, other = here.toarray(), np.ascontiguousarray(there.toarray())
    return lambda begin, end: plain[begin:end] @ other


def _sparse(rows: Sequence[dict[Any, int]], numbers: dict[Any, int]) -> Any:
    import numpy as np
    from scipy.sparse import csr_array

    cells = [
        (row, numbers[word], worth)
        for row, one in enumerate(rows)
        for word, worth in one.items()
        if word in numbers
    ]
    row, column, worth = np.array(cells, np.int32).reshape(-1, 3).T
    return csr_array((worth.astype(np.float32), (row, column)), shape=(len(rows), len(numbers)))


def _column(people: Sequence[Person], field: str) -> "NDArray[np.int64]":
    import numpy as np

    return np.array([getattr(one, field) for one in people], np.int64)


def _seniority(people: Sequence[Person]) -> "NDArray[np.int64]":
    import numpy as np

    return np.array([-_FAR if one.seniority is None else one.seniority for one in people], np.int64)


def _numbered(
    mentees: Sequence[Person], mentors: Sequence[Person], field: str
) -> tuple["NDArray[np.int32]", "NDArray[np.int32]"]:
    """Names as numbers; none is −1 for the one and −2 for the other, so that two of those differ."""
    import numpy as np

    names = {getattr(one, field) for people in (mentees, mentors) for one in people} - {""}
    numbers = {name: number for number, name in enumerate(sorted(names))}
    return (
        np.array([numbers.get(getattr(one, field), -1) for one in mentees], np.int32),
        np.array([numbers.get(getattr(one, field), -2) for one in mentors], np.int32),
    )


def _by_kind(
    rows: "NDArray[np.int64]",
    columns: "NDArray[np.int64]",
    worth: "Callable[[NDArray[np.int64], NDArray[np.int64]], Floats]",
) -> Part:
    """Works out `worth` once for each two values that differ: there are few kinds of working hours."""
    import numpy as np

    kinds, which = np.unique(columns, return_inverse=True)

    def part(cells: Cells) -> "Floats":
        here, mine = np.unique(rows[cells.begin : cells.end], return_inverse=True)
        table = worth(here[:, None], kinds[None, :])
        found: Floats = table.ravel()[mine[cells.row - cells.begin] * len(kinds) + which[cells.column]]
        return found

    return part


def _hours(one: "NDArray[np.int64]", other: "NDArray[np.int64]") -> "Floats":
    """Points, or −1 when they share too little."""
    import numpy as np

    both = one & other
    slots = np.bitwise_count(both & ((1 << SLOTS) - 1)).astype(np.int32) * (both >> SLOTS != 0)
    points = rules.HOURS * np.minimum(slots, rules.HOURS_FULL) // rules.HOURS_FULL
    return np.where(slots < rules.HOURS_NEEDED, -1, points).astype(np.float32)


def _for_seniority(one: "NDArray[np.int64]", other: "NDArray[np.int64]") -> "Floats":
    import numpy as np

    steps = rules.SENIORITY_POINTS
    worth = np.array([steps[step] for step in sorted(steps)], np.float32)
    known = worth[np.clip(other - one, min(steps), max(steps)) - min(steps)]
    unknown = (one == -_FAR) | (other == -_FAR)
    return np.where(unknown, np.float32(rules.SENIORITY_UNKNOWN), known)
