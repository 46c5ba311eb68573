"""A year of learning coffee: nobody left out, nobody twice while it can be avoided."""

import random
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.matching.coffee import Coffee, Groups, groups
from handlers.matching.people import utc_hours
from tests.handlers.matching.population import colleague

Met = dict[tuple[str, str], int]


def _year(people: int, rounds: int = 52) -> tuple[list[Groups], int, int]:
    """Every round, the meetings there were between different people, and the most there could have been:
    limited by who was there, and by how many others there are to meet."""
    chance = random.Random(people)
    everybody = [
        colleague(
            f"p{number:03}", department=f"d{number % 7}", hours=utc_hours(range(chance.choice([7, 8, 9]), 17))
        )
        for number in range(people)
    ]  # fmt: skip
    back: dict[str, int] = {}
    last: Met = {}
    held, possible = [], 0
    for nth in range(rounds):
        for one in everybody:
            if back.get(one.id, 0) <= nth and chance.random() < 0.06:
                back[one.id] = nth + chance.choice([1, 2, 3])
        here = tuple(one for one in everybody if back.get(one.id, 0) <= nth)
        met = {two: nth - when for two, when in last.items()}
        outcome = groups(Coffee(people=here, met=met, nth=nth))
        _everybody_takes_part(outcome, here, met)
        last |= {two: nth for group in outcome.groups for two in combinations(group, 2)}
        possible += len(here) // 2 + 2 * (len(here) % 2)
        held.append(outcome)
    return held, len(last), min(possible, people * (people - 1) // 2)


def _everybody_takes_part(outcome: Groups, here: Any, met: Met) -> None:
    assert sorted(name for group in outcome.groups for name in group) == sorted(one.id for one in here)
    sizes = sorted(map(len, outcome.groups))
    assert sizes == [2] * (len(here) // 2 - len(here) % 2) + [3] * (len(here) % 2)
    assert outcome.repeats == sum(two in met for group in outcome.groups for two in combinations(group, 2))


@pytest.mark.parametrize("people", [200, 51])
def test_a_year_without_an_avoidable_repeat(people: int) -> None:
    held, different, possible = _year(people)
    repeats, unavoidable = sum(one.repeats for one in held), sum(one.unavoidable for one in held)
    print(f"{people}: {different} of at most {possible} = {different / possible:.2%}; {repeats} repeats, "
          f"{unavoidable} of them unavoidable")  # fmt: skip
    assert repeats == unavoidable
    assert different >= 0.98 * possible


@settings(max_examples=80, deadline=None)
@given(st.integers(2, 7), st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=20))
def test_the_fewest_repeats_of_all_ways_to_divide(people: int, known: set[tuple[int, int]]) -> None:
    everybody = tuple(colleague(f"p{number}") for number in range(people))
    met = {(f"p{a}", f"p{b}"): 1 for a, b in known if a < b < people}
    outcome = groups(Coffee(people=everybody, met=met))
    _everybody_takes_part(outcome, everybody, met)
    fewest = min(_repeats(way, met) for way in _ways([one.id for one in everybody]))
    assert (outcome.repeats, outcome.unavoidable) == (fewest, fewest)


def _repeats(way: list[tuple[str, ...]], met: Met) -> int:
    return sum(two in met for group in way for two in combinations(group, 2))


def _ways(names: list[str]) -> list[list[tuple[str, ...]]]:
    """All ways to divide into pairs, with one trio when the number is odd."""
    if not names:
        return [[]]
    if len(names) % 2:
        return [
            [trio, *rest]
            for trio in combinations(names, 3)
            for rest in _ways([one for one in names if one not in trio])
        ]
    first, *others = names
    return [
        [(first, other), *rest] for other in others for rest in _ways([one for one in others if one != other])
    ]


def test_other_departments_come_first() -> None:
    people = tuple(colleague(f"p{number}", department="web" if number < 3 else "data") for number in range(6))
    for group in groups(Coffee(people=people)).groups:
        assert {int(name[1]) < 3 for name in group} == {True, False}


def test_who_met_longest_ago_meets_first_again() -> None:
    people = tuple(colleague(name) for name in "abcd")
    met = {("a", "b"): 1, ("c", "d"): 1, ("a", "c"): 2, ("b", "d"): 2, ("a", "d"): 9, ("b", "c"): 9}
    outcome = groups(Coffee(people=people, met=met))
    assert outcome.groups == (("a", "d"), ("b", "c"))
    assert (outcome.repeats, outcome.unavoidable) == (2, 2)
    assert groups(Coffee(people=people, met=met, again_after=9)).repeats == 0


def test_who_was_left_out_gets_a_pair_and_not_a_trio() -> None:
    people = tuple(colleague(name) for name in "abcde")
    outcome = groups(Coffee(people=people, left_out=frozenset("ab")))
    (trio,) = (group for group in outcome.groups if len(group) == 3)
    assert len(set(trio) & set("ab")) < 2
    assert len(groups(Coffee(people=people[:3], left_out=frozenset("abc"))).groups) == 1


def test_people_who_can_talk_at_an_hour_both_work() -> None:
    night = utc_hours(range(6))
    people = (
        colleague("a"), colleague("b", languages=frozenset({"en"})), colleague("c", hours=night),
        colleague("d", languages=frozenset({"en"})), colleague("e"), colleague("f", hours=night),
    )  # fmt: skip
    assert groups(Coffee(people=people)).groups == (("a", "e"), ("b", "d"), ("c", "f"))


def test_nobody_is_left_out_even_when_nothing_fits() -> None:
    people = (colleague("a"), colleague("b"), colleague("c", languages=frozenset({"de"})))
    assert groups(Coffee(people=people)).groups == (("a", "b", "c"),)
    strangers = tuple(colleague(name, languages=frozenset({name})) for name in "abcd")
    assert sorted(map(len, groups(Coffee(people=strangers)).groups)) == [2, 2]


def test_rather_not_stands() -> None:
    people = (colleague("a", not_with=frozenset({"b", "c"})), colleague("b"), colleague("c"), colleague("d"))
    assert groups(Coffee(people=people)).groups == (("a", "d"), ("b", "c"))


@pytest.mark.parametrize("there", [0, 1])
def test_too_few_to_meet(there: int) -> None:
    people = (colleague("a"), colleague("b", paused=True))[: there + 1] if there else ()
    assert groups(Coffee(people=people)) == Groups((), ("a",) * there, 0, 0)


def test_a_large_company() -> None:
    people = tuple(colleague(f"p{number}", department=f"d{number % 9}") for number in range(501))
    first = groups(Coffee(people=people))
    met = {two: 1 for group in first.groups for two in combinations(sorted(group), 2)}
    second = groups(Coffee(people=people, met=met, nth=1))
    _everybody_takes_part(second, people, met)
    assert second.repeats == 0
