"""I2: no figure is of fewer than five people, nor can one be found by subtracting."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from handlers.obstacles import rules
from storage.disclosure import LEAST
from storage.obstacles import Figure, Met

WEEK = date(2026, 11, 23)
DETAILS = ("til:til", "til:lesson", "coffee:coffee", ":settings")
WORDS = ("roostr", "kofie", "hepl", "")
PEOPLE = st.integers(1, 9)
FORMS = st.builds(Met, st.just(WEEK), st.sampled_from(("opened", "error")), st.sampled_from(DETAILS), PEOPLE)
SAID = st.builds(Met, st.just(WEEK), st.just("unknown"), st.sampled_from(WORDS), PEOPLE)


def of(figures: list[Figure]) -> dict[tuple[str, str], int | None]:
    return {(one.kind, one.detail): one.people for one in figures}


@given(st.lists(FORMS | SAID, max_size=120))
def test_each_figure_is_of_five_different_people(met: list[Met]) -> None:
    for (kind, detail), people in of(rules.told(WEEK, met)).items():
        theirs = {
            one.person_id
            for one in met
            if (one.kind == kind and one.detail.partition(":")[0] == detail)
            or (one.kind == "unknown" and kind == "word" and one.detail == detail)
            or (one.kind == kind == "unknown")
        }
        assert people is None or people == len(theirs) >= LEAST
    assert ("word", "") not in of(rules.told(WEEK, met))


def test_two_forms_of_one_module_are_counted_by_people() -> None:
    met = [Met(WEEK, "opened", detail, person) for detail in DETAILS[:2] for person in range(5)]
    assert of(rules.told(WEEK, met))[("opened", "til")] == 5
    assert ("opened", "til") not in of(rules.told(WEEK, [one for one in met if one.person_id]))


def test_ten_words_at_most_and_none_of_another_week() -> None:
    names = [f"woord{'abcdefghijkl'[n]}" for n in range(12)]
    met = [Met(WEEK, "unknown", word, person) for word in names for person in range(5)]
    other = [Met(WEEK - timedelta(weeks=1), "unknown", "vorig", person) for person in range(9)]
    told = of(rules.told(WEEK, [*met, *other]))
    assert len([kind for kind, _ in told if kind == "word"]) == rules.MOST_WORDS
    assert ("word", "vorig") not in told


def test_words_that_look_like_a_command() -> None:
    assert all(map(rules.is_like_a_command, ("roostr", "é" * 5)))
    assert not any(map(rules.is_like_a_command, ("k8s", "a", "x" * 21, "wie-weet", "@anna", "")))


@given(st.lists(st.integers(0, 30), min_size=2, max_size=12))
def test_who_silences_what_changes_by_five_people_or_not_at_all(weeks: list[int]) -> None:
    """So that two weeks that follow each other tell nothing about one person who changed their mind."""
    before: dict[str, int] = {}
    shown = []
    for number, people in enumerate(weeks):
        week = WEEK + timedelta(weeks=number)
        told = rules.standing(week, Counter({"coffee": people}), before, 0)
        before = {one.detail: one.people for one in told if one.kind == "muted" and one.people}
        shown.append(before.get("coffee", 0))
    for one, after in pairwise(shown):
        assert one == after or abs(one - after) >= LEAST
    assert all(one == 0 or one >= LEAST for one in shown)
