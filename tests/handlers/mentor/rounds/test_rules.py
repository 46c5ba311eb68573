"""What an organiser may decide about two people in a round, and what they hear when they may not."""

from typing import Any

import pytest

from handlers.matching.people import Mentee, Mentor
from handlers.mentor.rounds import rules

IN_THE_MORNING = 0b1111


def mentee(**facts: Any) -> Mentee:
    return Mentee(id="sarah", hours=IN_THE_MORNING, languages=frozenset({"nl"}), wants={"sql": 0}, **facts)


def mentor(**facts: Any) -> Mentor:
    known = {"offers": {"sql": 4}, "capacity": 1, **facts}
    return Mentor(id="joris", hours=IN_THE_MORNING, languages=frozenset({"nl"}), **known)


def test_two_who_fit_can_be_made_a_pair() -> None:
    assert rules.refusal(mentee(), mentor(), [], []) == ""


@pytest.mark.parametrize(
    ("by_hand", "why"),
    [
        ([("sarah", "joris")], ""),
        ([("sarah", "pieter")], "twice"),
        ([("fatima", "joris")], "full"),
        ([("fatima", "pieter")], ""),
    ],
)
def test_what_was_decided_before_counts(by_hand: list[tuple[str, str]], why: str) -> None:
    assert rules.refusal(mentee(), mentor(), by_hand, []) == why


def test_who_pauses_cannot_be_chosen() -> None:
    assert rules.refusal(mentee(paused=True), mentor(), [], []) == "paused"
    assert rules.refusal(mentee(), mentor(paused=True), [], []) == "paused"


def test_somebodys_own_choice_is_not_said_to_be_one() -> None:
    assert rules.refusal(mentee(not_with=frozenset({"joris"})), mentor(), [], []) == rules.OTHER
    assert rules.refusal(mentee(), mentor(), [], [("sarah", "joris")]) == rules.OTHER


def test_an_organisers_own_pair_may_differ_in_topic() -> None:
    other = mentor(offers={"git": 4})
    assert rules.refusal(mentee(), other, [], []) == ""
    assert rules.fits(mentee(), other, by_hand=True)
    assert not rules.fits(mentee(), other, by_hand=False)
