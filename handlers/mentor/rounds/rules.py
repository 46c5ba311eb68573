"""Who may be proposed to whom in a round, and what of that is said. Pure."""

from collections.abc import Collection

from handlers.matching import rules
from handlers.matching.people import Mentee, Mentor
from handlers.matching.rounds import OVERRULED, Ids

SUM = "round"
"""What the solver is asked for."""

DISCREET = {"forbidden", "not_with", "declined"}
"""Somebody's own choice, also in this round: to an organiser it is not said to be one."""

OTHER = "other"


def discreet(why: str) -> str:
    return OTHER if why in DISCREET else why


def refusal(mentee: Mentee, mentor: Mentor, by_hand: Collection[Ids], declined: Collection[Ids]) -> str:
    """Why these two cannot be made a pair by hand; "" when they can."""
    if any(one == mentee.id and other != mentor.id for one, other in by_hand):
        return "twice"
    if mentee.paused or mentor.paused:
        return "paused"
    broken = rules.personal(mentee, mentor)
    if broken not in OVERRULED:
        return discreet(broken)
    if (mentee.id, mentor.id) in declined:
        return discreet("declined")
    promised = sum(other == mentor.id and one != mentee.id for one, other in by_hand)
    return "full" if promised >= mentor.seats else ""


def fits(mentee: Mentee, mentor: Mentor, by_hand: bool) -> bool:
    """Whether a pair that was found can still be proposed. An organiser's own only has to be one that these
    two would not mind."""
    if mentee.paused or mentor.paused:
        return False
    if by_hand:
        return rules.personal(mentee, mentor) in OVERRULED
    return rules.between(mentee, mentor) == ""
