"""Whether the best document answers the question: a logistic on how it scores, and its coefficients.

The coefficients are fitted by `tests.benchmarks search_confidence … --even --subsets --fit` on small
collections, a confident answer to a question without one counting four times; `opsteker refit` fits them to
a workspace's own clicks.
"""

import math
from collections.abc import Collection, Sequence
from typing import Annotated, Literal

import msgspec

Verdict = Literal["answer", "candidates", "ask"]

ANSWER, CANDIDATES = 0.43, 0.2
"""From this probability on one answer is shown first, or three candidates; below it people are asked. Chosen
on the questions the coefficients are fitted on."""

STEPS, LONGEST_STEP = 200, 1.0
"""Short steps: from far away Newton's own ones overshoot."""

HOLD = 1e9

EVIDENCE_VERSION = 3
"""Of what `Features` mean. After any change to that raise it: what people said of earlier answers, and what
was fitted on it, no longer counts."""


Measured = Annotated[float, msgspec.Meta(ge=0, le=1_000)]


class Features(msgspec.Struct, frozen=True):
    """`norm`: score of the best document ÷ the cube root of its words, as a long text meets many by chance;
    `g`: share of the weight of the question that it explains with words that stand together; `m12` and `m13`:
    how far the second and third stay behind it, ÷ score of a perfect match, so that having no rival proves
    nothing by itself; `n`: words in the question. They travel in buttons, which anybody can forge: what no
    question can have is not read, and nothing is fitted on it."""

    norm: Measured
    g: Measured
    m12: Measured
    m13: Measured
    n: Annotated[int, msgspec.Meta(ge=0, le=10_000)]


class Coefficients(msgspec.Struct, frozen=True):
    bias: float
    norm: float
    g: float
    m12: float
    m13: float
    n: float


MEASURED = Coefficients(bias=-10.63, norm=1.72, g=2.77, m12=2.65, m13=1.11, n=1.35)
"""For a workspace that has no clicks of its own to go by."""

NOTHING_FOUND = Features(0.0, 0.0, 0.0, 0.0, 0)


def probability(features: Features, coefficients: Coefficients = MEASURED) -> float:
    """That the best document is the right one."""
    return _logistic(_vector(coefficients), _row(features))


def verdict(p: float) -> Verdict:
    if p >= ANSWER:
        return "answer"
    return "candidates" if p >= CANDIDATES else "ask"


def fit(
    rows: Sequence[tuple[Features, bool]],
    prior: Coefficients = MEASURED,
    trust: float = 1.0,
    held: Collection[str] = (),
) -> Coefficients:
    """The coefficients that explain these outcomes best: Newton's method on the logistic likelihood.

    Each row is how an answer scored and whether it was right. `trust` is the weight of `prior`: a few
    clicks move little, and outcomes that divide perfectly do not run off to infinity. Those named in
    `held` stay as they are.
    """
    origin = _vector(prior)
    pull = [HOLD if name in held else trust for name in Coefficients.__struct_fields__]
    current = list(origin)
    data = [(_row(features), float(right)) for features, right in rows]
    for _ in range(STEPS):
        step = _newton(data, current, origin, pull)
        longest = max(map(abs, step))
        scale = min(1.0, LONGEST_STEP / longest) if longest else 0.0
        current = [a + scale * s for a, s in zip(current, step, strict=True)]
        if longest < 1e-9:
            break
    return Coefficients(*current)


def _newton(
    data: list[tuple[list[float], float]], at: list[float], origin: list[float], pull: list[float]
) -> list[float]:
    """The step from here: the gradient, divided by the curvature."""
    size = range(len(at))
    gradient = [p * (o - a) for p, a, o in zip(pull, at, origin, strict=True)]
    curvature = [[pull[i] * (i == j) for j in size] for i in size]
    for row, right in data:
        p = _logistic(at, row)
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


def _logistic(coefficients: list[float], row: list[float]) -> float:
    z = sum(a * x for a, x in zip(coefficients, row, strict=True))
    return 1 / (1 + math.exp(-max(-500.0, min(500.0, z))))


def _row(features: Features) -> list[float]:
    norm, g, m12, m13, n = msgspec.structs.astuple(features)
    return [1.0, math.log(1 + norm), g, m12, m13, math.log(1 + n)]


def _vector(coefficients: Coefficients) -> list[float]:
    return list(msgspec.structs.astuple(coefficients))
