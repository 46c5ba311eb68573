"""What people pressed decides when an answer is sure enough, within bounds, and never for the worse."""

import random
from collections.abc import Iterator

import msgspec
import pytest

from handlers.tuning import rules
from storage.search import Coefficients, Features
from storage.search.confidence import MEASURED, probability

Judged = list[tuple[Features, bool]]


def drawn(truth: Coefficients, many: int, seed: int = 1) -> Judged:
    chance = random.Random(seed)

    def some() -> Iterator[tuple[Features, bool]]:
        for _ in range(many):
            norm, g, m12, m13 = (chance.random() for _ in range(4))
            features = Features(20 * norm, g, m12 * m13, m13, chance.randint(1, 12))
            yield features, chance.random() < probability(features, truth)

    return list(some())


def shifted(by: float) -> Coefficients:
    return msgspec.structs.replace(MEASURED, bias=MEASURED.bias + by)


@pytest.mark.parametrize(
    ("helped", "not_helped", "enough"),
    [(40, 10, True), (41, 9, False), (39, 10, False), (10, 40, True), (9, 400, False), (0, 0, False)],
)
def test_of_few_answers_nothing_is_learned(helped: int, not_helped: int, enough: bool) -> None:
    features = Features(0.5, 0.5, 0.1, 0.1, 3)
    judged = [(features, True)] * helped + [(features, False)] * not_helped
    assert rules.is_enough(judged) == enough
    if not enough:
        assert rules.refitted(judged, MEASURED) is None


@pytest.mark.parametrize("seed", range(4))
def test_what_people_press_here_is_learned(seed: int) -> None:
    """Where people are helped by what the product is not sure of, it dares more."""
    judged = drawn(shifted(3.0), 600, seed)
    found = rules.refitted(judged, MEASURED)
    assert found is not None
    assert found.kind == "fitted"
    assert found.becomes is not None
    assert found.after.right >= found.before.right
    later = drawn(shifted(3.0), 600, seed + 100)
    after, before = (rules.counts(later, by).right for by in (found.becomes, MEASURED))
    assert after >= before


@pytest.mark.parametrize("by", [-30.0, 30.0])
def test_no_weight_goes_far(by: float) -> None:
    found = rules.bounded(Coefficients(*(value + by for value in msgspec.structs.astuple(MEASURED))))
    for name, value in msgspec.structs.asdict(found).items():
        assert abs(value - getattr(MEASURED, name)) == pytest.approx(rules.FARTHEST)
    assert rules.bounded(MEASURED) == MEASURED


@pytest.mark.parametrize("seed", range(4))
def test_what_is_pressed_at_random_teaches_nothing_wrong(seed: int) -> None:
    """Never worse on the answers that people judged here, whatever they press."""
    chance = random.Random(seed)
    judged = [(features, chance.random() < 0.5) for features, _ in drawn(MEASURED, 200, seed)]
    found = rules.refitted(judged, MEASURED)
    assert found is None or found.after.right >= found.before.right


def test_where_it_is_right_already_it_stays() -> None:
    assert rules.refitted(drawn(MEASURED, 600), MEASURED) is None


def test_learned_from_a_few_odd_answers_it_comes_to_nothing_on_those_not_seen() -> None:
    """Each fifth of the answers is foretold by the others; what helps only for itself is no gain."""
    judged = drawn(MEASURED, 60, seed=3)
    found = rules.refitted(judged, MEASURED)
    assert found is None or found.after.right > found.before.right


def test_what_was_learned_goes_when_it_no_longer_helps() -> None:
    in_use = rules.bounded(Coefficients(*(value + 9 for value in msgspec.structs.astuple(MEASURED))))
    found = rules.refitted(drawn(MEASURED, 600), in_use)
    assert found is not None
    assert found.after.right > found.before.right
    assert rules.refitted(drawn(MEASURED, 600), MEASURED) is None


def test_counts_are_of_answers() -> None:
    judged = [(Features(12.0, 1.0, 0.9, 0.9, 4), True)] * 3 + [(Features(0.1, 0.2, 0.0, 0.0, 2), False)] * 2
    found = rules.counts(judged, MEASURED)
    assert (found.sure_helped, found.sure_not, found.unsure_helped, found.unsure_not) == (3, 0, 0, 2)
    assert found.right == 5
