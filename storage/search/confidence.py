"""Whether the best document answers the question: a logistic on how it scores, and its coefficients.

Measured on the even-numbered questions of `stackfaq-tip` and `tldr-nl`, each asked twice: as it is, and
with its right answer taken out (`python -m tests.benchmarks search_confidence FOLDER…`).
"""

import math
from collections.abc import Sequence
from typing import Literal

import msgspec

Verdict = Literal["answer", "candidates", "ask"]

ANSWER, CANDIDATES = 0.4, 0.2
"""From this probability on one answer is shown first, or three candidates; below it people are asked."""

STEPS = 50


class Features(msgspec.Struct, frozen=True):
    """`norm`: score ÷ score of a perfect match; `g`: share of the weight of the question's pieces found in
    the best document; `m12` and `m13`: how far the second and third stay behind it, as a share of its
    score; `n`: words in the question."""

    norm: float
    g: float
    m12: float
    m13: float
    n: int


class Coefficients(msgspec.Struct, frozen=True):
    bias: float
    norm: float
    g: float
    m12: float
    m13: float
    n: float


MEASURED = Coefficients(bias=-6.12, norm=3.25, g=0.51, m12=3.53, m13=2.59, n=0.95)
"""For a workspace that has no clicks of its own to go by."""

NOTHING_FOUND = Features(0.0, 0.0, 0.0, 0.0, 0)


def probability(features: Features, coefficients: Coefficients = MEASURED) -> float:
    """That the best document is the right one."""
    z = sum(a * x for a, x in zip(_vector(coefficients), _row(features), strict=True))
    return 1 / (1 + math.exp(-max(-500.0, min(500.0, z))))


def verdict(p: float) -> Verdict:
    if p >= ANSWER:
        return "answer"
    return "candidates" if p >= CANDIDATES else "ask"


def fit(
    rows: Sequence[tuple[Features, bool]], prior: Coefficients = MEASURED, trust: float = 1.0
) -> Coefficients:
    """The coefficients that explain these outcomes best: Newton's method on the logistic likelihood.

    Each row is how an answer scored and whether it was right. `trust` is the weight of `prior`: a few
    clicks move little, and outcomes that divide perfectly do not run off to infinity.
    """
    origin = _vector(prior)
    current = list(origin)
    data = [(_row(features), float(right)) for features, right in rows]
    for _ in range(STEPS):
        step = _newton(data, current, origin, trust)
        current = [a + s for a, s in zip(current, step, strict=True)]
        if max(map(abs, step)) < 1e-9:
            break
    return Coefficients(*current)


def _newton(
    data: list[tuple[list[float], float]], at: list[float], origin: list[float], trust: float
) -> list[float]:
    """The step from here: the gradient, divided by the curvature."""
    size = range(len(at))
    gradient = [trust * (o - a) for a, o in zip(at, origin, strict=True)]
    curvature = [[trust * (i == j) for j in size] for i in size]
    for row, right in data:
        p = 1 / (1 + math.exp(-max(-500.0, min(500.0, sum(a * x for a, x in zip(at, row, strict=True))))))
        for i in size:
            gradient[i] += (right - p) * row[i]
            for j in size:
                curvature[i][j] += p * (1 - p) * row[i] * row[j]
    return _solved(curvature, gradient)


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Gaussian elimination with pivots."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at in range(len(rows)):
        pivot = max(range(at, len(rows)), key=lambda i: abs(rows[i][at]))
        rows[at], rows[pivot] = rows[pivot], rows[at]
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for i in range(len(rows)):
            if i != at:
                factor = rows[i][at]
                rows[i] = [a - factor * b for a, b in zip(rows[i], rows[at], strict=True)]
    return [row[-1] for row in rows]


def _row(features: Features) -> list[float]:
    return [1.0, features.norm, features.g, features.m12, features.m13, math.log(1 + features.n)]


def _vector(coefficients: Coefficients) -> list[float]:
    return list(msgspec.structs.astuple(coefficients))
