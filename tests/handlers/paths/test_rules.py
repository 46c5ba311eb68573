"""Where somebody stands on a path."""

from handlers.paths import rules
from storage.levels import Level
from storage.paths import Answer, Mark, Step
from tests.happenings import NOW


def step(number: int, level: Level = "core", after: str = "") -> Step:
    return Step(number, 1, f"s{number}", number, level, f"S{number}", "proof", after=after)


def marks(*done: int, **answers: Answer) -> dict[int, Mark]:
    said = {int(name[1:]): answer for name, answer in answers.items()}
    return {one: Mark(one, NOW if one in done else None, said.get(one)) for one in {*done, *said}}


STEPS = [step(1, after="s2"), step(2), step(3, "advanced"), step(4, "leadership", "s9")]


def test_the_level_and_the_next_step() -> None:
    assert rules.level_of([], {}) == "core"
    for done, level, following in (((), "core", 2), ((2,), "core", 1), ((1, 2), "advanced", 3)):
        there = rules.next_step(STEPS, marks(*done))
        assert (rules.level_of(STEPS, marks(*done)), there.id if there else 0) == (level, following)
    everything = marks(1, 2, 3, 4)
    assert (rules.level_of(STEPS, everything), rules.next_step(STEPS, everything)) == ("leadership", None)


def test_the_gap_is_what_they_do_not_say_they_can() -> None:
    left = rules.gap(STEPS, marks(1, s1="partly", s3="yes"), "core")
    assert [one.id for one in left] == [1, 2]
    assert rules.gap(STEPS, marks(s3="yes"), "advanced") == []


def test_circles() -> None:
    assert list(rules.in_circles({"a": ["b"], "b": ["a"], "c": ["a"], "d": [], "e": ["d", "x"]})) == [
        "a", "b", "c",
    ]  # fmt: skip
