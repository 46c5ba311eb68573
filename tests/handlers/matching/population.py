"""Made-up companies for the tests and the benchmark: the same seed, the same people."""

import random
from collections.abc import Iterable
from typing import Any

from handlers.matching.people import Mentee, Mentor, Person, utc_hours

TOPICS = [f"topic {number}" for number in range(60)]
_OFTEN = [1 / (number + 1) ** 0.7 for number in range(len(TOPICS))]
_INTERESTS = [f"interest {number}" for number in range(40)]
_GOALS = [f"goal {number}" for number in range(12)]
_LANGUAGES: list[Iterable[str]] = [("nl", "en"), ("nl", "en"), ("en",), ("nl",), ("en", "de")]


def company(mentees: int, mentors: int, capacity: int = 1, seed: int = 1) -> tuple[Any, Any]:
    """Three topics each, some wanted more than others; teams of about ten in a dozen departments."""
    chance = random.Random(seed)
    teams = max(2, (mentees + mentors) // 10)
    asking = tuple(
        Mentee(
            **_anybody(chance, f"e{number}", teams, mentors),
            seniority=chance.randrange(1, 4),
            wants={topic: chance.randrange(3) for topic in chance.choices(TOPICS, _OFTEN, k=3)},
        )
        for number in range(mentees)
    )
    offering = tuple(
        Mentor(
            **_anybody(chance, f"m{number}", teams, mentors),
            seniority=chance.randrange(2, 7),
            offers={topic: chance.randrange(2, 5) for topic in chance.choices(TOPICS, _OFTEN, k=3)},
            capacity=capacity,
        )
        for number in range(mentors)
    )
    return asking, offering


def _anybody(chance: random.Random, name: str, teams: int, mentors: int) -> dict[str, Any]:
    begins = chance.choice([7, 8, 8, 8, 8, 9, 13, 14, 4])
    days = chance.choice([range(5)] * 6 + [range(4), range(1, 5), (0, 1, 3)])
    team = chance.randrange(teams)
    return {
        "id": name,
        "hours": utc_hours(range(begins, begins + 8), days),
        "languages": frozenset(chance.choice(_LANGUAGES)),
        "interests": frozenset(chance.sample(_INTERESTS, 4)),
        "goals": frozenset(chance.sample(_GOALS, 2)),
        "department": f"department {team % 12}",
        "team": f"team {team}",
        "manager": f"m{chance.randrange(max(1, mentors))}" if chance.random() < 0.5 else "",
    }


def colleague(name: str, **other: Any) -> Person:
    """Somebody who works from nine to five in Amsterdam (winter) and speaks Dutch, unless said otherwise."""
    return Person(**{"id": name, "hours": NINE_TO_FIVE, "languages": frozenset({"nl"}), **other})


NINE_TO_FIVE = utc_hours(range(8, 16))


def mentee(name: str = "sarah", **other: Any) -> Mentee:
    usual = {"id": name, "hours": NINE_TO_FIVE, "languages": frozenset({"nl"}), "wants": {"git": 1}}
    return Mentee(**{**usual, **other})


def mentor(name: str = "pieter", **other: Any) -> Mentor:
    usual = {"id": name, "hours": NINE_TO_FIVE, "languages": frozenset({"nl"}), "offers": {"git": 3}}
    return Mentor(**{**usual, **other})
