"""The best assignment of mentees to seats, with its proof: first the most mentees, then the highest sum.

Not all pairs go to the solver. It gets the best arcs of everybody, finds their optimum
(`min_weight_full_bipartite_matching`: Jonker and Volgenant, sparse), and prices of seats that go with it.
Then *all* pairs are looked at: an arc worth more than what its mentee has plus what its seat costs joins,
and it starts again. When there is none, the prices are a solution of the dual problem, so their sum is
an upper bound for every assignment there is; being equal to the sum found, in whole numbers, it proves
that nothing better exists (linear programming duality; column generation).
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from handlers.matching.rules import BEST
from handlers.matching.scores import Scores

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

ARCS = 16
"""The best so many per mentee and per mentor to begin with."""
JOINING = 8
"""At most so many arcs per mentee join after each look at all pairs."""

Tell = Callable[[str, int, int], None]
"""Hears how far it is: "scoring" or "proving", how many mentees were done, of how many."""


class Optimum(msgspec.Struct, frozen=True):
    """`column_of` each row, −1 for nobody. No assignment matches more than `most`, and none that matches
    so many has a higher sum than `bound`."""

    column_of: list[int]
    score: int
    most: int
    bound: int


def best_assignment(scores: Scores, seats: Sequence[int], tell: Tell = lambda *_: None) -> Optimum:
    """`seats` per column. Every positive score is a pair that may be."""
    import numpy as np

    rows = len(scores.mentees)
    arcs = _first_arcs(scores, tell)
    room = np.array(seats, np.int64)
    if not len(arcs.row):
        return Optimum([-1] * rows, 0, 0, 0)
    extra = BEST * min(rows, int(room.sum())) + 1
    while True:
        column_of = _assign(arcs, room, rows, extra)
        had, price = _prices(arcs, column_of, len(room), extra)
        more = _worth_more(scores, had, price, extra, tell)
        if not len(more.row):
            break
        arcs = arcs.with_more(more)
    found = _sum(arcs, column_of)
    most, bound = divmod(int(had.sum() + (price * room).sum()), extra)
    return Optimum(column_of.tolist(), found, most, bound)


class _Arcs:
    """Pairs that may be, in the order of their columns, each once."""

    def __init__(self, row: "Numbers", column: "Numbers", score: "Numbers") -> None:
        import numpy as np

        _, once = np.unique(column * (row.max(initial=0) + 1) + row, return_index=True)
        self.row, self.column, self.score = row[once], column[once], score[once]
        self.starts = np.flatnonzero(np.diff(self.column, prepend=-1))

    def with_more(self, more: "_Arcs") -> "_Arcs":
        import numpy as np

        both = [
            np.concatenate(parts)
            for parts in ((self.row, more.row), (self.column, more.column), (self.score, more.score))
        ]
        return _Arcs(both[0], both[1], both[2])


def _first_arcs(scores: Scores, tell: Tell) -> _Arcs:
    """The best of every row and of every column. Equal scores are told apart by chance (always the same
    chance): otherwise everybody would list the same few."""
    import numpy as np

    rows, columns = len(scores.mentees), len(scores.mentors)
    chance = np.random.default_rng(6)
    by_row = chance.integers(0, _INDEX, (rows, 1), dtype=np.int32)
    by_column = chance.integers(0, _INDEX, (1, columns), dtype=np.int32)
    found: list[tuple[Numbers, Numbers, Numbers]] = []
    best = np.zeros((0, columns), np.int32)
    for begin, block in scores:
        row, column = np.ogrid[begin : begin + len(block), :columns]
        row, column = row.astype(np.int32), column.astype(np.int32)
        keys = np.sort(_keys(block, column ^ by_row[row[:, 0]]), axis=1)[:, -ARCS:]
        index = (keys & _INDEX) ^ by_row[row[:, 0]]
        found.append(_held(keys, np.broadcast_to(row, keys.shape), index))
        best = np.sort(np.concatenate([best, _keys(block, row ^ by_column)]), axis=0)[-ARCS:]
        tell("scoring", begin + len(block), rows)
    index = (best & _INDEX) ^ by_column
    found.append(_held(best, index, np.broadcast_to(np.arange(columns), best.shape)))
    return _joined(found)


_INDEX_BITS = 21
_INDEX = (1 << _INDEX_BITS) - 1
"""Two million people on a side."""


def _keys(block: "NDArray[np.int16]", index: "NDArray[np.int32]") -> "NDArray[np.int32]":
    """Score and index in one number, 0 for a pair that may not be: plain numbers sort ten times as fast
    as places in a table."""
    import numpy as np

    key = block.astype(np.int32)
    key <<= _INDEX_BITS
    key |= index
    key *= block > 0
    return key


def _held(
    keys: "NDArray[np.int32]", row: "NDArray[Any]", column: "NDArray[Any]"
) -> tuple["Numbers", "Numbers", "Numbers"]:
    import numpy as np

    held = keys > 0
    return (
        row[held].astype(np.int64),
        column[held].astype(np.int64),
        (keys[held] >> _INDEX_BITS).astype(np.int64),
    )


def _joined(found: "list[tuple[Numbers, Numbers, Numbers]]") -> _Arcs:
    import numpy as np

    row, column, score = (np.concatenate(part) for part in zip(*found, strict=True))
    return _Arcs(row, column, score)


def _assign(arcs: _Arcs, room: "Numbers", rows: int, extra: int) -> "Numbers":
    """The optimum over these arcs: the column of each row, or −1. A mentor has a column per seat, and
    every mentee one of their own that means nobody, so that a full matching always exists."""
    import numpy as np
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    listed = np.bincount(arcs.column, minlength=len(room))
    seats = np.minimum(room, listed)
    first = np.cumsum(seats) - seats
    times = seats[arcs.column]
    row, cost = np.repeat(arcs.row, times), np.repeat(1 + BEST - arcs.score, times)
    nth = np.arange(len(row)) - np.repeat(np.cumsum(times) - times, times)
    seat = np.repeat(first[arcs.column], times) + nth
    all_seats, everyone = int(seats.sum()), np.arange(rows)
    graph = csr_array(
        (
            np.concatenate([cost, np.full(rows, 1 + BEST + extra)]).astype(float),
            (
                np.concatenate([row, everyone]).astype(np.int32),
                np.concatenate([seat, all_seats + everyone]).astype(np.int32),
            ),
        ),
        shape=(rows, all_seats + rows),
    )
    mine, taken = min_weight_full_bipartite_matching(graph)
    mentor_of = np.concatenate([np.repeat(np.arange(len(room)), seats), np.full(rows, -1)])
    column_of = np.full(rows, -1)
    column_of[mine] = mentor_of[taken]
    return column_of


def _prices(arcs: _Arcs, column_of: "Numbers", columns: int, extra: int) -> tuple["Numbers", "Numbers"]:
    """What each mentee has and the lowest prices of seats for which nobody would rather sit elsewhere:
    raised from 0 until that is so. It ends because the assignment is the best over these arcs."""
    import numpy as np

    worth = arcs.score + extra
    taken = column_of[arcs.row] == arcs.column
    got = np.zeros(len(column_of), np.int64)
    got[arcs.row[taken]] = worth[taken]
    seated = column_of >= 0
    price = np.zeros(columns, np.int64)
    present = arcs.column[arcs.starts]
    while True:
        had = got - np.where(seated, price[column_of], 0)
        asked = np.maximum.reduceat(worth - had[arcs.row], arcs.starts)
        if (asked <= price[present]).all():
            return had, price
        price[present] = np.maximum(price[present], asked)


def _worth_more(scores: Scores, had: "Numbers", price: "Numbers", extra: int, tell: Tell) -> _Arcs:
    """Of all pairs the ones that break the prices, at most `JOINING` per mentee."""
    import numpy as np

    rows = len(scores.mentees)
    cost = (price - extra).astype(np.int32)
    found: list[tuple[Numbers, Numbers, Numbers]] = []
    for begin, block in scores:
        gain = block - cost
        gain -= had[begin : begin + len(block), None].astype(np.int32)
        gain[block <= 0] = 0
        row = np.flatnonzero((gain > 0).any(axis=1))
        if len(row):
            found.append(_joining(block, gain, row, begin))
        tell("proving", min(begin + len(block), rows), rows)
    nothing = np.zeros(0, np.int64)
    return _joined([(nothing, nothing, nothing), *found])


def _joining(
    block: "NDArray[np.int16]", gain: "NDArray[np.int32]", rows: "Numbers", begin: int
) -> tuple["Numbers", "Numbers", "Numbers"]:
    import numpy as np

    gain = gain[rows]
    count = min(JOINING, gain.shape[1])
    at = np.argpartition(gain, gain.shape[1] - count, axis=1)[:, -count:]
    held = np.take_along_axis(gain, at, axis=1) > 0
    row, column = np.broadcast_to(rows[:, None], at.shape)[held], at[held]
    return row + begin, column, block[row, column].astype(np.int64)


def _sum(arcs: _Arcs, column_of: "Numbers") -> int:
    return int(arcs.score[column_of[arcs.row] == arcs.column].sum())
