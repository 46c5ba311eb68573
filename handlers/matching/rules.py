"""May these two be a pair, how well do they fit, and why. The one place that says so in words;
`scores` does the same for all pairs at once and a test holds the two equal.

Weights and rules follow what helped in research on mentoring: likeness below the surface matters most
(Eby et al. 2013, Psychological Bulletin 139(2): interests and values ρ .38–.59, demographics near 0).
"""

from collections.abc import Iterable
from typing import Final

import msgspec

from handlers.matching.people import Mentee, Mentor, Person, shared_slots

TOPICS_AND_GOALS: Final = 500
GOALS: Final = 150
"""Of those, when the mentee has goals; without, topics count for all of it."""
INTERESTS: Final = 200
SENIORITY: Final = 100
HOURS: Final = 100
DEPARTMENT: Final = 100
BEST: Final = TOPICS_AND_GOALS + INTERESTS + SENIORITY + HOURS + DEPARTMENT
"""Scores are whole thousandths, so that sums are exact and a proof is a proof."""

FLOOR: Final = 300
"""Below this there is "no good mentor yet"."""

HOURS_NEEDED: Final = 4
"""Half hours: two hours of every working day."""
HOURS_FULL: Final = 16

ONE_STEP: Final = 3
MORE_STEPS: Final = 4
"""Out of four, per wanted topic: a mentor one level above, or more than one."""

SENIORITY_POINTS: Final = {-1: 20, 0: 50, 1: 100, 2: 100, 3: 70, 4: 40}
SENIORITY_UNKNOWN: Final = 50

RULES: Final = (
    "",
    "forbidden",
    "oneself",
    "not_with",
    "declined",
    "earlier",
    "manager",
    "team",
    "language",
    "hours",
    "floor",
)
"""What can stand between a mentee and a mentor who is above them in a wanted topic, in the order in
which it is looked at; "forbidden" is the organiser's word in a round."""

DISCREET: Final = frozenset({"not_with", "declined"})
"""Somebody's own choice about somebody else: never told to anyone but that somebody."""


class Reason(msgspec.Struct, frozen=True):
    """Why a pair fits. `key` and what `values` holds: "topic" (topic, level of the mentee, of the
    mentor), "goal" (goal), "interest" (interest), "language" (language), "hours" (shared half hours a
    day), "seniority" (levels between), "department" (the mentor's). `points` is its part of the score;
    a language earns none."""

    key: str
    values: tuple[str | int, ...]
    points: int


def seniority_points(one: int | None, other: int | None) -> int:
    """For a mentee and a mentor: a step or two up is near enough to understand, far enough to help."""
    if one is None or other is None:
        return SENIORITY_UNKNOWN
    return SENIORITY_POINTS[max(-1, min(4, other - one))]


def fit(own: int, offered: int) -> int:
    """How well a level offered helps somebody with this level: 0 to 4."""
    if offered <= own:
        return 0
    return ONE_STEP if offered == own + 1 else MORE_STEPS


def fits(mentee: Mentee, mentor: Mentor) -> int:
    """The sum of `fit` over the wanted topics; 0: not above the mentee in any."""
    return sum(fit(own, mentor.offers.get(topic, -1)) for topic, own in mentee.wants.items())


def between(mentee: Mentee, mentor: Mentor, floor: int = FLOOR) -> str:
    """What forbids the pair: the first of `RULES`, "topic" when the mentor is not above the mentee in
    any wanted topic, "" when nothing does."""
    if not fits(mentee, mentor):
        return "topic"
    return personal(mentee, mentor) or _practical(mentee, mentor, floor)


def personal(mentee: Mentee, mentor: Mentor) -> str:
    """What is between these two in person: a rule, or ""."""
    if mentee.id == mentor.id:
        return "oneself"
    for field in ("not_with", "declined", "earlier"):
        if mentor.id in getattr(mentee, field) or mentee.id in getattr(mentor, field):
            return field
    return "manager" if mentor.id == mentee.manager or mentee.id == mentor.manager else ""


def _practical(mentee: Mentee, mentor: Mentor, floor: int) -> str:
    if mentee.team and mentee.team == mentor.team:
        return "team"
    if not mentee.languages & mentor.languages:
        return "language"
    if shared_slots(mentee.hours, mentor.hours) < HOURS_NEEDED:
        return "hours"
    return "floor" if score(mentee, mentor) < floor else ""


def score(mentee: Mentee, mentor: Mentor) -> int:
    """0 to `BEST`."""
    return (
        _topics(mentee, mentor)
        + (GOALS * len(mentee.goals & mentor.goals) // len(mentee.goals) if mentee.goals else 0)
        + _interests(mentee, mentor)
        + seniority_points(mentee.seniority, mentor.seniority)
        + _hours(mentee, mentor)
        + (DEPARTMENT if _other_department(mentee, mentor) else 0)
    )


def for_topics(mentee: Mentee) -> int:
    """The most that topics can earn for this mentee."""
    return TOPICS_AND_GOALS - GOALS if mentee.goals else TOPICS_AND_GOALS


def _topics(mentee: Mentee, mentor: Mentor) -> int:
    most = MORE_STEPS * len(mentee.wants)
    return for_topics(mentee) * fits(mentee, mentor) // most if most else 0


def _interests(one: Person, other: Person) -> int:
    """Dice's coefficient: twice what is shared over all that either named."""
    named = len(one.interests) + len(other.interests)
    return INTERESTS * 2 * len(one.interests & other.interests) // named if named else 0


def _hours(one: Person, other: Person) -> int:
    return HOURS * min(HOURS_FULL, shared_slots(one.hours, other.hours)) // HOURS_FULL


def _other_department(one: Person, other: Person) -> bool:
    return bool(one.department and other.department and one.department != other.department)


def reasons(mentee: Mentee, mentor: Mentor) -> tuple[Reason, ...]:
    """What speaks for this pair, what counts most first. Points may add up to a little less than the
    score, because each is rounded down."""
    found = [*_learning(mentee, mentor), *_alike(mentee, mentor), *_around(mentee, mentor)]
    return tuple(sorted(found, key=lambda reason: -reason.points))


def _learning(mentee: Mentee, mentor: Mentor) -> Iterable[Reason]:
    most = MORE_STEPS * len(mentee.wants)
    for topic, own in mentee.wants.items():
        offered = mentor.offers.get(topic, -1)
        if points := fit(own, offered):
            yield Reason("topic", (topic, own, offered), for_topics(mentee) * points // most)
    for goal in sorted(mentee.goals & mentor.goals):
        yield Reason("goal", (goal,), GOALS // len(mentee.goals))


def _alike(mentee: Mentee, mentor: Mentor) -> Iterable[Reason]:
    named = len(mentee.interests) + len(mentor.interests)
    for interest in sorted(mentee.interests & mentor.interests):
        yield Reason("interest", (interest,), INTERESTS * 2 // named)
    for language in sorted(mentee.languages & mentor.languages):
        yield Reason("language", (language,), 0)


def _around(mentee: Mentee, mentor: Mentor) -> Iterable[Reason]:
    yield Reason("hours", (shared_slots(mentee.hours, mentor.hours),), _hours(mentee, mentor))
    if mentee.seniority is not None and mentor.seniority is not None:
        points = seniority_points(mentee.seniority, mentor.seniority)
        yield Reason("seniority", (mentor.seniority - mentee.seniority,), points)
    if _other_department(mentee, mentor):
        yield Reason("department", (mentor.department,), DEPARTMENT)
