"""A round gives the best there is: the same as trying everything, and with a proof."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from handlers.matching import rules
from handlers.matching.people import Mentee, Mentor, utc_hours
from handlers.matching.rounds import Left, Refused, Round, Solution, solve
from tests.handlers.matching.population import company, mentee, mentor
from tests.handlers.matching.trying_all import by_trying_all, may

NAMES = [f"p{number}" for number in range(8)]
TOPICS = ["git", "sql", "talks"]
some = st.frozensets(st.sampled_from(NAMES), max_size=1)
of_people = {
    "id": st.sampled_from(NAMES),
    "hours": st.sampled_from([utc_hours(range(8, 16)), utc_hours(range(13, 21)), utc_hours(range(15, 23))]),
    "languages": st.frozensets(st.sampled_from(["nl", "en"]), max_size=2),
    "interests": st.frozensets(st.sampled_from("abc"), max_size=2),
    "goals": st.frozensets(st.sampled_from("xy"), max_size=2),
    "department": st.sampled_from(["", "web", "data"]),
    "team": st.sampled_from(["", "", "one", "two"]),
    "manager": st.sampled_from(["", *NAMES]),
    "seniority": st.none() | st.integers(0, 5),
    "not_with": some,
    "earlier": some,
    "declined": some,
    "paused": st.sampled_from([False, False, False, True]),
}
topics = st.dictionaries(st.sampled_from(TOPICS), st.integers(0, 4), max_size=3)
asking = st.lists(st.builds(Mentee, wants=topics, **of_people), max_size=5, unique_by=lambda one: one.id)
a_mentor = st.builds(Mentor, offers=topics, capacity=st.integers(-1, 3), **of_people)
offering = st.lists(a_mentor, max_size=4, unique_by=lambda one: one.id)
ids = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES))


@settings(max_examples=300, deadline=None)
@given(
    asking,
    offering,
    st.lists(ids, max_size=2),
    st.frozensets(ids, max_size=3),
    st.sampled_from([0, 300, 500]),
)
def test_every_round_equals_the_best_of_all_possible_ones(
    mentees: list[Mentee], mentors: list[Mentor], fixed: list[Any], forbidden: frozenset[Any], floor: int
) -> None:
    asked = Round(
        mentees=tuple(mentees), mentors=tuple(mentors), fixed=tuple(fixed), forbidden=forbidden, floor=floor
    )
    solution = solve(asked)
    assert solution.proven
    by_hand = {pair.mentee: pair.mentor for pair in solution.pairs if pair.fixed}
    found = [pair for pair in solution.pairs if not pair.fixed]
    assert (len(found), sum(pair.score for pair in found)) == by_trying_all(asked, by_hand)
    _sound(asked, solution)


def _sound(asked: Round, solution: Solution) -> None:
    """Everybody once, no seat twice, every pair allowed, whoever is left told why."""
    mentees = {one.id: one for one in asked.mentees}
    mentors = {one.id: one for one in asked.mentors}
    everybody = [pair.mentee for pair in solution.pairs] + [left.mentee for left in solution.left]
    assert sorted(everybody) == sorted(mentees)
    taken = Counter(pair.mentor for pair in solution.pairs)
    assert all(count <= mentors[name].seats for name, count in taken.items())
    free = {name: one.seats - taken[name] for name, one in mentors.items()}
    assert solution.free == {name: seats for name, seats in free.items() if seats > 0}
    for pair in solution.pairs:
        one, other = mentees[pair.mentee], mentors[pair.mentor]
        assert pair.fixed or may(one, other, asked)
        assert pair.score == rules.score(one, other)
        assert rules.personal(one, other) in ("", "earlier")
    fixed = {(pair.mentee, pair.mentor) for pair in solution.pairs if pair.fixed}
    assert fixed | {(one.mentee, one.mentor) for one in solution.refused} == set(asked.fixed)


def _solved(mentees: Sequence[Mentee], mentors: Sequence[Mentor], **other: Any) -> Solution:
    return solve(Round(mentees=tuple(mentees), mentors=tuple(mentors), **other))


def _why(solution: Solution) -> dict[str, str]:
    return {left.mentee: left.why for left in solution.left}


SARAH = mentee()


@pytest.mark.parametrize(
    ("why", "mentors"),
    [
        ("topic", []),
        ("topic", [mentor(offers={"sql": 4})]),
        ("level", [mentor(offers={"git": 1})]),
        ("away", [mentor(capacity=0)]),
        ("away", [mentor(paused=True)]),
        ("manager", [mentor(manager="sarah")]),
        ("language", [mentor("a", languages=frozenset({"en"})), mentor("b", languages=frozenset({"de"}))]),
        ("personal", [mentor(not_with=frozenset({"sarah"}))]),
        ("personal", [mentor(declined=frozenset({"sarah"}))]),
        ("earlier", [mentor(earlier=frozenset({"sarah"}))]),
        ("hours", [mentor(hours=utc_hours([3]))]),
    ],
)
def test_who_is_left_is_told_why(why: str, mentors: list[Mentor]) -> None:
    assert _why(_solved([SARAH], mentors)) == {"sarah": why}


def test_nothing_wanted_and_paused() -> None:
    left = _solved([mentee("a", wants={}), mentee("b", paused=True)], [mentor()]).left
    assert {one.mentee: one.why for one in left} == {"a": "nothing_wanted", "b": "paused"}


def test_everybody_wants_the_same_mentor() -> None:
    solution = _solved([mentee(f"e{number}") for number in range(50)], [mentor(capacity=3)])
    assert (len(solution.pairs), solution.proven, solution.free) == (3, True, {})
    assert set(_why(solution).values()) == {"seats"}
    assert solution.share == pytest.approx(0.06)


def test_more_people_with_a_mentor_goes_before_a_higher_score() -> None:
    solution = _solved(
        [mentee("any"), mentee("only", wants={"git": 1, "sql": 1, "x": 0}, interests=frozenset("q"))],
        [mentor("best", department="d"), mentor("other", not_with=frozenset({"only"}))],
    )  # fmt: skip
    assert {(pair.mentee, pair.mentor) for pair in solution.pairs} == {("any", "other"), ("only", "best")}


def test_a_round_without_anybody() -> None:
    solution = _solved([], [])
    assert (solution.pairs, solution.left, solution.proven, solution.share) == ((), (), True, 1.0)


def test_only_their_own_managers() -> None:
    people = [
        mentee(f"e{number}", manager=f"m{number % 2}", wants={f"t{number % 2}": 0}) for number in range(6)
    ]
    managers = [mentor(f"m{number}", offers={f"t{number}": 4}, capacity=9) for number in range(2)]
    solution = _solved(people, managers)
    assert solution.pairs == ()
    assert set(_why(solution).values()) == {"manager"}


def test_ten_thousand_people_and_a_language_nobody_shares() -> None:
    people = [mentee(f"e{number}", languages=frozenset({f"l{number}"})) for number in range(10_000)]
    offering = [mentor(f"m{number}", languages=frozenset({"klingon"})) for number in range(200)]
    solution = _solved(people, offering)
    assert (solution.pairs, solution.proven) == ((), True)
    assert solution.left[0] == Left("e0", "language", {"language": 200})
    assert len(solution.left) == 10_000


def test_the_organisers_word() -> None:
    mentees = [mentee("a"), mentee("b"), mentee("c", not_with=frozenset({"q"})), mentee("d", paused=True)]
    mentors = [mentor("p", offers={"git": 1}), mentor("q", capacity=2), mentor("r", manager="b")]
    solution = _solved(
        mentees, mentors,
        fixed=(("a", "p"), ("a", "q"), ("b", "p"), ("c", "q"), ("b", "r"), ("d", "q"), ("x", "q")),
        forbidden=frozenset({("b", "q")}),
    )  # fmt: skip
    assert [(pair.mentee, pair.mentor, pair.fixed) for pair in solution.pairs] == [
        ("a", "p", True),
        ("c", "r", False),
    ]
    assert solution.refused == (
        Refused("a", "q", "twice"),
        Refused("b", "p", "full"),
        Refused("c", "q", "not_with"),
        Refused("b", "r", "manager"),
        Refused("d", "q", "paused"),
        Refused("x", "q", "unknown"),
    )
    assert _why(solution) == {"b": "forbidden", "d": "paused"}


def test_after_a_no_only_the_open_people_are_matched_again() -> None:
    mentees, mentors = company(60, 40)
    asked = Round(mentees=mentees, mentors=mentors)
    first = solve(asked)
    said_no = {(pair.mentee, pair.mentor) for pair in first.pairs[::7]}
    kept = [(pair.mentee, pair.mentor) for pair in first.pairs if (pair.mentee, pair.mentor) not in said_no]
    again = solve(asked.reopened(kept, said_no))
    pairs = {(pair.mentee, pair.mentor) for pair in again.pairs}
    assert set(kept) <= pairs
    assert not said_no & pairs
    assert again.proven
    assert again.refused == ()


@pytest.mark.parametrize(
    ("mentees", "mentors", "capacity"), [(300, 300, 1), (400, 90, 2), (150, 600, 1), (500, 500, 3)]
)
def test_larger_rounds_are_proven_and_equal_the_dense_solver(
    mentees: int, mentors: int, capacity: int
) -> None:
    people, offering = company(mentees, mentors, capacity, seed=mentees)
    heard: list[tuple[str, int, int]] = []
    asked = Round(mentees=people, mentors=offering)
    solution = solve(asked, lambda *progress: heard.append(progress))
    assert solution.proven
    assert (len(solution.pairs), solution.score) == _dense(people, offering)
    assert {step for step, _, _ in heard} == {"scoring", "proving"}
    assert heard[-1][1:] == (mentees, mentees)
    _sound(asked, solution)


def _dense(people: Any, offering: Any) -> tuple[int, int]:
    may = np.array(
        [[rules.score(a, b) if rules.between(a, b) == "" else 0 for b in offering] for a in people], float
    )
    seats = np.repeat(may, [one.capacity for one in offering], axis=1)
    extra = 1000 * len(people) + 1
    chosen = linear_sum_assignment(np.where(seats > 0, seats + extra, 0), maximize=True)
    scores = seats[chosen]
    return int((scores > 0).sum()), int(scores.sum())


def test_the_same_round_gives_the_same_pairs() -> None:
    mentees, mentors = company(200, 150)
    asked = Round(mentees=mentees, mentors=mentors)
    assert solve(asked) == solve(asked)
