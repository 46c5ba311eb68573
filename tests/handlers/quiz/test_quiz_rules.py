"""W7: the dates of the quiz are those of FSRS-6, as its own library computes them."""

import ast
from datetime import UTC, datetime, timedelta
from importlib.metadata import requires, version
from itertools import product

import pytest
from fsrs import Card, Rating, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from handlers.quiz import rules
from handlers.quiz.rules import Answer
from storage.quizzes import Item
from tests.guards.source import modules

START = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)
NEW = Item(7, 1, "til:1", "shared", START)
THEIRS: dict[Answer, Rating] = {"knew": Rating.Good, "almost": Rating.Hard, "forgot": Rating.Again}
ANSWERS = tuple(THEIRS)


def ours(answers: tuple[Answer, ...], late: timedelta = timedelta()) -> list[int]:
    """Days to the next time, after each answer; each given when it was due, or so much later."""
    item, days = NEW, []
    for answer in answers:
        at = item.due_at + late
        item = rules.reviewed(item, answer, at)
        days.append((item.due_at - at).days)
    return days


def the_librarys(answers: tuple[Answer, ...], late: timedelta = timedelta()) -> list[int]:
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card, days = Card(card_id=1, due=START), []
    for answer in answers:
        at = card.due + late
        card, _ = scheduler.review_card(card, THEIRS[answer], at)
        days.append((card.due - at).days)
    return days


def test_this_is_the_version_of_the_algorithm() -> None:
    """Twenty-one parameters are those of FSRS-6; the library counts its versions along."""
    assert rules.ALGORITHM == "FSRS-6"
    assert version("fsrs").split(".")[0] == "6"
    assert len(rules.scheduler().parameters) == 21
    assert rules.scheduler().desired_retention == 0.9


@pytest.mark.parametrize(
    ("answers", "days"),
    [
        (("knew",) * 5, [2, 11, 46, 163, 497]),
        (("almost",) * 5, [1, 3, 7, 12, 18]),
        (("forgot",) * 3, [1, 1, 1]),
        (("knew", "knew", "forgot", "knew", "knew"), [2, 11, 2, 5, 12]),
    ],
)
def test_the_table_of_fsrs_6(answers: tuple[Answer, ...], days: list[int]) -> None:
    """As version 6.3.2 computes it with the parameters it comes with."""
    assert ours(answers) == days


def test_every_row_of_answers_gives_the_dates_of_the_library() -> None:
    for answers in product(ANSWERS, repeat=5):
        assert ours(answers) == the_librarys(answers), answers


@given(
    st.lists(st.sampled_from(ANSWERS), min_size=1, max_size=12).map(tuple),
    st.timedeltas(timedelta(0), timedelta(days=90)),
)
def test_so_does_every_delay(answers: tuple[Answer, ...], late: timedelta) -> None:
    assert ours(answers, late) == the_librarys(answers, late)


def test_the_library_is_loaded_when_it_is_needed() -> None:
    """Who starts the bot does not wait for it; and it brings next to nothing along."""
    within = {
        module.name
        for module in modules()
        for node in module.nodes
        if isinstance(node, ast.ImportFrom) and node.module == "fsrs"
    }
    assert within == {"handlers.quiz.rules"}
    assert not {"Card", "Rating", "Scheduler", "State"} & set(vars(rules))
    needed = [one for one in requires("fsrs") or () if "extra ==" not in one]
    assert needed == ["typing-extensions"]
