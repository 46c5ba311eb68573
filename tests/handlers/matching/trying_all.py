"""The best there is, found by trying everything: for small populations."""

from collections import Counter
from functools import cache

from handlers.matching import rules
from handlers.matching.people import Mentee, Mentor
from handlers.matching.rounds import Round


def by_trying_all(asked: Round, by_hand: dict[str, str]) -> tuple[int, int]:
    """Most pairs, then the highest score, by trying every mentor and nobody for every mentee."""
    taken = Counter(by_hand.values())
    free = tuple(
        0 if one.paused or one.capacity <= 0 else one.capacity - taken[one.id] for one in asked.mentors
    )
    waiting = [one for one in asked.mentees if not one.paused and one.id not in by_hand]

    @cache
    def best(at: int, free: tuple[int, ...]) -> tuple[int, int]:
        if at == len(waiting):
            return 0, 0
        one, found = waiting[at], best(at + 1, free)
        for number, other in enumerate(asked.mentors):
            if free[number] > 0 and may(one, other, asked):
                less = (*free[:number], free[number] - 1, *free[number + 1 :])
                pairs, score = best(at + 1, less)
                found = max(found, (pairs + 1, score + rules.score(one, other)))
        return found

    return best(0, free)


def may(one: Mentee, other: Mentor, asked: Round) -> bool:
    forbidden = (one.id, other.id) in asked.forbidden
    return not forbidden and rules.between(one, other, asked.floor) == ""
