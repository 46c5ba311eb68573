"""A round for a whole programme: the best there is over all pairs, what it is worth, and who is left."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from handlers.matching import rules
from handlers.matching.optimum import Tell, best_assignment
from handlers.matching.people import Mentee, Mentor
from handlers.matching.rules import DISCREET, FLOOR, RULES, Reason
from handlers.matching.scores import ROWS, Scores

Ids = tuple[str, str]
"""Of a mentee and of a mentor."""

OVERRULED = frozenset({"", "topic", "earlier", "team", "language", "hours", "floor"})
"""What an organiser may decide otherwise. A "no" of the people themselves stands, and so does being
each other's manager."""


class Round(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be solved. `fixed` pairs are in it whatever they score, `forbidden` ones are not."""

    mentees: tuple[Mentee, ...]
    mentors: tuple[Mentor, ...]
    fixed: tuple[Ids, ...] = ()
    forbidden: frozenset[Ids] = frozenset()
    floor: int = FLOOR

    def reopened(self, kept: Iterable[Ids], declined: Iterable[Ids]) -> "Round":
        """The same round for the people who are open again: `kept` pairs keep their seats."""
        return msgspec.structs.replace(
            self, fixed=tuple(kept), forbidden=self.forbidden | frozenset(declined)
        )


class Pair(msgspec.Struct, frozen=True):
    """`score` is 0 to 1,000; `fixed` when the organiser made the pair."""

    mentee: str
    mentor: str
    score: int
    reasons: tuple[Reason, ...]
    fixed: bool = False


class Left(msgspec.Struct, frozen=True):
    """A mentee without a mentor, and why: "paused"; "nothing_wanted"; "topic" (nobody offers one);
    "level" (nobody is above them in one); "away" (who offers one is paused or has no seats); "seats"
    (all taken); else the rule of `RULES` that stood in the way most often, or "personal" for what is
    nobody else's business. `mentors`: how many mentors each of these concerns."""

    mentee: str
    why: str
    mentors: dict[str, int]


class Refused(msgspec.Struct, frozen=True):
    """A fixed pair that cannot be: "unknown", "twice", "paused", "full", or the rule that stands."""

    mentee: str
    mentor: str
    why: str


class Solution(msgspec.Struct, frozen=True):
    """`most` is the upper bound of pairs, `bound` that of the score with so many pairs; both come from
    the dual problem. `free`: the seats each mentor has left."""

    pairs: tuple[Pair, ...]
    left: tuple[Left, ...]
    refused: tuple[Refused, ...]
    free: dict[str, int]
    score: int
    most: int
    bound: int

    @property
    def proven(self) -> bool:
        return len(self.pairs) == self.most and self.score == self.bound

    @property
    def share(self) -> float:
        """The part of all mentees who have a mentor; 1 when nobody asked."""
        everybody = len(self.pairs) + len(self.left)
        return len(self.pairs) / everybody if everybody else 1.0


def solve(asked: Round, tell: Tell = lambda *_: None) -> Solution:
    """Takes seconds for thousands: `bot.solver_process` runs it in a process of its own. One thread: on a
    busy machine several spend three times as much processor on waiting for each other."""
    import numpy  # noqa: F401 - what is to be limited has to be loaded
    import scipy.sparse.csgraph  # noqa: F401
    from threadpoolctl import threadpool_limits

    with threadpool_limits(1):
        return _solve(asked, tell)


def _solve(asked: Round, tell: Tell) -> Solution:
    fixed, refused = _fixed(asked)
    taken = Counter(pair.mentor for pair in fixed)
    placed = {pair.mentee for pair in fixed}
    seats = {mentor.id: max(0, mentor.seats - taken[mentor.id]) for mentor in asked.mentors}
    open_mentees = [one for one in asked.mentees if one.id not in placed and not one.paused]
    open_mentors = [one for one in asked.mentors if seats[one.id]]
    scores = Scores(open_mentees, open_mentors, asked.forbidden, asked.floor)
    best = best_assignment(scores, [seats[one.id] for one in open_mentors], tell)
    found = [
        _pair(mentee, open_mentors[column])
        for mentee, column in zip(open_mentees, best.column_of, strict=True)
        if column >= 0
    ]
    for pair in found:
        seats[pair.mentor] -= 1
    by_hand = sum(pair.score for pair in fixed)
    return Solution(
        pairs=(*fixed, *found),
        left=(*_paused(asked, placed), *_left(asked, scores, best.column_of)),
        refused=tuple(refused),
        free={mentor: left for mentor, left in seats.items() if left},
        score=by_hand + best.score,
        most=len(fixed) + best.most,
        bound=by_hand + best.bound,
    )


def _pair(mentee: Mentee, mentor: Mentor, fixed: bool = False) -> Pair:
    return Pair(mentee.id, mentor.id, rules.score(mentee, mentor), rules.reasons(mentee, mentor), fixed)


def _fixed(asked: Round) -> tuple[list[Pair], list[Refused]]:
    """The pairs made by hand, and the ones that cannot be; the first of two for the same seat stays."""
    mentees = {one.id: one for one in asked.mentees}
    mentors = {one.id: one for one in asked.mentors}
    pairs: dict[str, Pair] = {}
    refused: list[Refused] = []
    taken: Counter[str] = Counter()
    for ids in dict.fromkeys(asked.fixed):
        mentee, mentor = mentees.get(ids[0]), mentors.get(ids[1])
        if mentee is None or mentor is None:
            why = "unknown"
        else:
            why = "twice" if mentee.id in pairs else _refusal(mentee, mentor, taken[mentor.id], asked)
        if why or mentee is None or mentor is None:
            refused.append(Refused(*ids, why))
        else:
            pairs[mentee.id] = _pair(mentee, mentor, fixed=True)
            taken[mentor.id] += 1
    return list(pairs.values()), refused


def _refusal(mentee: Mentee, mentor: Mentor, taken: int, asked: Round) -> str:
    if mentee.paused or mentor.paused:
        return "paused"
    if (mentee.id, mentor.id) in asked.forbidden:
        return "forbidden"
    broken = rules.personal(mentee, mentor)
    if broken not in OVERRULED:
        return broken
    return "full" if taken >= mentor.seats else ""


def _paused(asked: Round, placed: set[str]) -> Iterator[Left]:
    yield from (Left(one.id, "paused", {}) for one in asked.mentees if one.paused and one.id not in placed)


def _left(asked: Round, scores: Scores, column_of: Sequence[int]) -> Iterator[Left]:
    """Counted from the scores, so that ten thousand without a mentor cost no more than one look."""
    import numpy as np

    somewhere = {topic for mentor in asked.mentors for topic in mentor.offers}
    here = {topic for mentor in scores.mentors for topic in mentor.offers}
    for row, mentee in enumerate(scores.mentees):
        if column_of[row] >= 0:
            continue
        cells = scores.block(row - row % ROWS)[row % ROWS]
        fitting = int((cells > 0).sum())
        broken = np.bincount(-cells[cells < 0].astype(np.int64), minlength=len(RULES))
        counts = {RULES[code]: int(broken[code]) for code in np.flatnonzero(broken)}
        if fitting:
            yield Left(mentee.id, "seats", {"seats": fitting})
        elif counts:
            yield _because_of(mentee.id, counts)
        else:
            yield Left(mentee.id, _without_topic(mentee, here, somewhere), {})


def _because_of(mentee: str, counts: dict[str, int]) -> Left:
    told = Counter({rule: count for rule, count in counts.items() if rule not in DISCREET})
    if kept_back := sum(count for rule, count in counts.items() if rule in DISCREET):
        told["personal"] = kept_back
    return Left(mentee, max(told, key=lambda rule: told[rule]), dict(told))


def _without_topic(mentee: Mentee, here: set[str], somewhere: set[str]) -> str:
    wanted = mentee.wants.keys()
    if not wanted:
        return "nothing_wanted"
    if wanted & here:
        return "level"
    return "away" if wanted & somewhere else "topic"
