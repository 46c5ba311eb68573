"""Circles of three to five: everybody in one who can be, and able to talk."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.matching.circles import SLOTS_NEEDED, Circles, SignUps, divide
from handlers.matching.people import Person, utc_hours
from tests.handlers.matching.population import colleague

languages = st.frozensets(st.sampled_from(["nl", "en", "de"]), max_size=2)
names = [f"p{number:02}" for number in range(14)]
people = st.lists(
    st.builds(
        Person, id=st.sampled_from(names), languages=languages, department=st.sampled_from(["", "a", "b"]),
        hours=st.sampled_from([utc_hours(range(8, 16)), utc_hours(range(12, 20)), utc_hours(range(20, 24))]),
        not_with=st.frozensets(st.sampled_from(names), max_size=1),
        paused=st.sampled_from([False, False, True]),
    ), max_size=14, unique_by=lambda one: one.id,
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(people)
def test_everybody_once_and_every_circle_can_talk(signed_up: list[Person]) -> None:
    divided = divide(SignUps(tuple(signed_up)))
    by_id = {one.id: one for one in signed_up}
    everybody = [name for circle in divided.circles for name in circle.members]
    everybody += [name for name, _ in divided.left]
    assert sorted(everybody) == sorted(one.id for one in signed_up if not one.paused)
    for circle in divided.circles:
        members = [by_id[name] for name in circle.members]
        assert 3 <= len(members) <= 5
        assert circle.languages
        assert all(set(circle.languages) <= one.languages for one in members)
        assert not any(one.not_with & set(circle.members) - {one.id} for one in members)


@pytest.mark.parametrize("signed_up", range(3, 40))
def test_nobody_is_alone_when_all_can_talk(signed_up: int) -> None:
    divided = divide(_company(signed_up))
    assert divided.left == ()
    assert sum(len(circle.members) for circle in divided.circles) == signed_up
    assert {len(circle.members) for circle in divided.circles} <= {3, 4, 5}


def _company(people: int) -> SignUps:
    chance = random.Random(people)
    return SignUps(
        tuple(
            colleague(
                f"p{number:04}", department=f"d{number % 5}",
                languages=frozenset(chance.choice([("nl", "en"), ("nl",)])),
                hours=utc_hours(range(begins := chance.choice([6, 8, 10, 14]), begins + 8)),
            )
            for number in range(people)
        )
    )  # fmt: skip


@pytest.mark.parametrize("signed_up", [40, 400])
def test_mixed_departments_and_an_hour_for_all(signed_up: int) -> None:
    company = _company(signed_up)
    departments = {one.id: one.department for one in company.people}
    divided = divide(company)
    assert all(circle.slots >= SLOTS_NEEDED for circle in divided.circles)
    different = sum(len({departments[name] for name in circle.members}) for circle in divided.circles)
    assert different >= 0.9 * signed_up


@pytest.mark.parametrize("there", [0, 1, 2])
def test_too_few_for_a_circle(there: int) -> None:
    signed_up = SignUps(tuple(colleague(name) for name in "ab"[:there]))
    assert divide(signed_up) == Circles((), tuple((name, "too_few") for name in "ab"[:there]))


def test_two_languages_make_two_circles_and_a_bridge_helps() -> None:
    speakers = [("a", "nl"), ("b", "nl"), ("c", "en"), ("d", "en"), ("e", "en")]
    signed_up = [colleague(name, languages=frozenset({word})) for name, word in speakers]
    signed_up.append(colleague("f", languages=frozenset({"nl", "en"})))
    divided = divide(SignUps(tuple(signed_up)))
    assert [circle.members for circle in divided.circles] == [("a", "b", "f"), ("c", "d", "e")]


def test_who_can_talk_to_nobody_is_left_with_a_reason() -> None:
    signed_up = [*(colleague(name) for name in "abcd"), colleague("e", languages=frozenset({"fr"}))]
    divided = divide(SignUps(tuple(signed_up)))
    assert [circle.members for circle in divided.circles] == [("a", "b", "c", "d")]
    assert divided.left == (("e", "nobody"),)
