"""One person asks for a mentor: the best who are free, at once and with reasons."""

from collections.abc import Collection, Iterable
from heapq import nsmallest

import msgspec

from handlers.matching import rules
from handlers.matching.people import Mentee, Mentor
from handlers.matching.rules import FLOOR, Reason


class Suggestion(msgspec.Struct, frozen=True):
    """A mentor who fits, how well (0 to 1,000) and why."""

    mentor: str
    score: int
    reasons: tuple[Reason, ...]


def best_mentors(
    mentee: Mentee, mentors: Iterable[Mentor], n: int = 3, *, asked: Collection[str] = (), floor: int = FLOOR
) -> list[Suggestion]:
    """At most `n`, best first; equal ones in the order of their ids. `capacity` is what a mentor has left;
    who is paused, full or among the `asked` is passed over. About 5 µs a mentor."""
    if mentee.paused:
        return []
    fitting = (
        (-rules.score(mentee, mentor), mentor.id, mentor)
        for mentor in mentors
        if mentor.seats and mentor.id not in asked and rules.between(mentee, mentor, floor) == ""
    )
    return [
        Suggestion(mentor.id, -minus, rules.reasons(mentee, mentor))
        for minus, _, mentor in nsmallest(n, fitting, key=lambda found: found[:2])
    ]
