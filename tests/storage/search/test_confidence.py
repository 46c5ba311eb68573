import math
import random

import pytest

from storage import search
from storage.search import confidence
from storage.search.confidence import MEASURED, Coefficients, Features
from tests.storage.search.library import Library

PERFECT = Features(norm=12.0, g=1.0, m12=0.9, m13=0.9, n=4)
POOR = Features(norm=1.0, g=0.2, m12=0.02, m13=0.03, n=2)


def test_a_clear_match_is_an_answer_and_a_vague_one_is_not() -> None:
    assert confidence.verdict(confidence.probability(PERFECT)) == "answer"
    assert confidence.verdict(confidence.probability(POOR)) == "ask"


@pytest.mark.parametrize(
    ("p", "verdict"), [(0.43, "answer"), (0.429, "candidates"), (0.2, "candidates"), (0.199, "ask")]
)
def test_thresholds(p: float, verdict: str) -> None:
    assert confidence.verdict(p) == verdict


def drawn(truth: Coefficients, count: int) -> list[tuple[Features, bool]]:
    chance = random.Random(1)
    rows = []
    for _ in range(count):
        norm, g, m12, m13 = (chance.random() for _ in range(4))
        features = Features(norm, g, m12 * m13, m13, chance.randint(1, 12))
        rows.append((features, chance.random() < confidence.probability(features, truth)))
    return rows


def test_fitting_finds_the_coefficients_the_outcomes_were_drawn_with() -> None:
    truth = Coefficients(bias=-2.0, norm=3.0, g=-1.0, m12=2.0, m13=1.0, n=0.5)
    fitted = search.fit(drawn(truth, 6_000), trust=1e-6)
    for name in Coefficients.__struct_fields__:
        assert getattr(fitted, name) == pytest.approx(getattr(truth, name), abs=0.35)


def test_the_fit_is_where_the_slope_is_zero() -> None:
    rows = drawn(MEASURED, 300)
    fitted = search.fit(rows, trust=1e-9)
    surplus = sum(right - confidence.probability(features, fitted) for features, right in rows)
    assert math.isclose(surplus, 0, abs_tol=1e-4)


def test_few_clicks_change_little_and_none_nothing() -> None:
    assert search.fit([]) == MEASURED
    fitted = search.fit([(PERFECT, True), (POOR, False)])
    assert abs(fitted.bias - MEASURED.bias) < 0.5


def test_outcomes_that_divide_perfectly_do_not_run_away() -> None:
    fitted = search.fit([(PERFECT, True), (POOR, False)] * 500)
    assert all(abs(value) < 50 for value in confidence._vector(fitted))


def test_a_workspace_judges_by_its_own_coefficients(library: Library) -> None:
    library.put("tip:1", "Notulen", "maken")
    sure = Coefficients(bias=50.0, norm=0, g=0, m12=0, m13=0, n=0)
    library.write(lambda tx: search.keep_coefficients(tx, sure))
    assert library.find("notulen").p == pytest.approx(1.0)
    library.put("tip:2", "Agenda", "maken")
    assert library.find("agenda").p == pytest.approx(1.0)
    never = Coefficients(bias=-50.0, norm=0, g=0, m12=0, m13=0, n=0)
    library.write(lambda tx: search.keep_coefficients(tx, never))
    assert library.find("notulen bewaren in mappen").verdict == "ask"
