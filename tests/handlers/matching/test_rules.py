"""Who may be a pair, how well they fit, and why; one by one, and all at once."""

import subprocess
import sys
from typing import Any

import pytest

from handlers.matching import requests, rules
from handlers.matching.people import utc_hours
from handlers.matching.rules import RULES
from handlers.matching.scores import Scores
from tests.handlers.matching.population import company, mentee, mentor


@pytest.mark.parametrize(
    ("broken", "sarah", "pieter"),
    [
        ("topic", {"wants": {"cooking": 0}}, {}),
        ("topic", {"wants": {"git": 3}}, {}),
        ("topic", {"wants": {}}, {}),
        ("oneself", {}, {"id": "sarah"}),
        ("not_with", {"not_with": {"pieter"}}, {}),
        ("not_with", {}, {"not_with": {"sarah"}}),
        ("declined", {}, {"declined": {"sarah"}}),
        ("earlier", {"earlier": {"pieter"}}, {}),
        ("manager", {"manager": "pieter"}, {}),
        ("manager", {}, {"manager": "sarah"}),
        ("team", {"team": "web"}, {"team": "web"}),
        ("language", {"languages": {"en"}}, {}),
        ("hours", {"hours": utc_hours(range(15, 20))}, {}),
        ("hours", {"hours": utc_hours(range(8, 16), [5, 6])}, {}),
        ("floor", {"wants": {"git": 2, "a": 0, "b": 0, "c": 0}}, {}),
        ("", {}, {}),
        ("", {"wants": {"GIT": 1}}, {}),
        ("", {"manager": "fatima"}, {"manager": "fatima"}),
    ],
)
def test_what_stands_between_two_people(broken: str, sarah: dict[str, Any], pieter: dict[str, Any]) -> None:
    asking, offering = mentee(**_frozen(sarah)), mentor(**_frozen(pieter))
    assert rules.between(asking, offering) == broken
    assert _cell(asking, offering) == (0 if broken == "topic" else -RULES.index(broken) or 650)


def _frozen(said: dict[str, Any]) -> dict[str, Any]:
    return {key: frozenset(value) if isinstance(value, set) else value for key, value in said.items()}


def _cell(asking: Any, offering: Any) -> int:
    return int(Scores([asking], [offering]).block(0)[0, 0])


def test_the_score_adds_up_and_says_why() -> None:
    sarah = mentee(
        wants={"git": 1, "sql": 0}, goals=frozenset({"speaking", "leading"}), seniority=2,
        department="product", interests=frozenset({"chess", "reading"}), languages=frozenset({"nl", "en"}),
    )  # fmt: skip
    pieter = mentor(
        offers={"git": 3, "sql": 1}, goals=frozenset({"speaking"}), seniority=3, department="data",
        interests=frozenset({"chess", "cycling"}),
    )  # fmt: skip
    assert rules.score(sarah, pieter) == 350 * 7 // 8 + 75 + 100 + 100 + 100 + 100
    assert [(one.key, one.values, one.points) for one in rules.reasons(sarah, pieter)] == [
        ("topic", ("git", 1, 3), 175),
        ("topic", ("sql", 0, 1), 131),
        ("interest", ("chess",), 100),
        ("hours", (16,), 100),
        ("seniority", (1,), 100),
        ("department", ("data",), 100),
        ("goal", ("speaking",), 75),
        ("language", ("nl",), 0),
    ]


def test_the_best_possible_score_is_a_thousand() -> None:
    same = {"goals": frozenset({"g"}), "interests": frozenset({"i"})}
    best = rules.score(
        mentee(**same, seniority=1, department="a"), mentor(**same, seniority=2, department="b")
    )
    assert best == rules.BEST == 1000


@pytest.mark.parametrize("seed", range(5))
def test_all_at_once_equals_one_by_one(seed: int) -> None:
    asking, offering = company(90, 70, seed=seed)
    forbidden = {(asking[1].id, offering[2].id)}
    one_by_one = [[_by_hand(one, other, forbidden) for other in offering] for one in asking]
    scores = Scores(asking, offering, forbidden)
    assert [row for _, block in scores for row in block.tolist()] == one_by_one
    assert len({code for row in one_by_one for code in row if code < 0}) > 4


def _by_hand(one: Any, other: Any, forbidden: set[tuple[str, str]]) -> int:
    broken = rules.between(one, other)
    if broken == "topic":
        return 0
    if (one.id, other.id) in forbidden:
        return -RULES.index("forbidden")
    return -RULES.index(broken) or rules.score(one, other)


def test_the_best_mentors_who_are_free() -> None:
    offering = [
        mentor("fits"), mentor("best", department="data"), mentor("second", seniority=2),
        mentor("full", capacity=0), mentor("paused", paused=True), mentor("asked"),
        mentor("wrong", offers={"sql": 4}),
    ]  # fmt: skip
    found = requests.best_mentors(mentee(department="product", seniority=1), offering, asked={"asked"})
    assert [(one.mentor, one.score) for one in found] == [("best", 750), ("second", 700), ("fits", 650)]
    assert requests.best_mentors(mentee(paused=True), offering) == []


def test_the_bot_itself_loads_no_heavy_library() -> None:
    program = """
import sys, bot.solver_process, bot.assemble
from handlers.matching import requests, rounds, coffee, circles, scores, optimum
print({"numpy", "scipy", "rustworkx"} & set(sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
