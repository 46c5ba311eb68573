"""Solving leaves the bot's process and comes back with the same answer."""

import asyncio

import pytest

from bot import solver_process
from handlers.matching.circles import SignUps
from handlers.matching.coffee import Coffee
from handlers.matching.rounds import Round
from tests.handlers.matching.population import colleague, company


async def test_a_round_is_solved_in_another_process_and_tells_how_far_it_is() -> None:
    mentees, mentors = company(150, 100)
    asked = Round(mentees=mentees, mentors=mentors)
    heard: list[solver_process.Progress] = []
    solution = await asyncio.to_thread(solver_process.solve, asked, heard.append)
    assert solution == solver_process.work(asked)
    assert {progress.step for progress in heard} == {"scoring", "proving"}
    assert heard[-1] == ("proving", 150, 150)


def test_coffee_and_circles_too() -> None:
    people = tuple(colleague(name) for name in "abcde")
    for order in (Coffee(people=people), SignUps(people)):
        assert solver_process.solve(order) == solver_process.work(order)


def test_what_goes_wrong_there_is_heard_here() -> None:
    with pytest.raises(AttributeError):
        solver_process.solve(Round(mentees=("nobody",), mentors=()))  # type: ignore[arg-type]
