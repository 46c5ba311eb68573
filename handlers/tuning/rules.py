"""When an answer is sure enough here: fitted on what people pressed, within bounds. Pure rules.

New weights are used only when they foretell answers they were not fitted on better than those in use, and
judge no answer of this workspace worse on the whole.
"""

import math
from collections.abc import Sequence
from typing import Literal

import msgspec

from storage.search import Coefficients, Features, fit
from storage.search.confidence import ANSWER, MEASURED, probability

LEAST = 50
"""Answers that people judged; of fewer nothing is learned."""

LEAST_OF_EACH = 10
"""Of them so many helped, and so many did not."""

MOST = 1_000
"""The newest count: what is found changes with what is there."""

FARTHEST = 0.5
"""How far a weight may come from the one that the product came with."""

TRUST = 5.0
"""The weight of those, beside that of an answer."""

FOLDS = 5
BETTER = 0.99
"""Of the loss there is now: what new weights must come to on answers they were not fitted on."""

Judged = Sequence[tuple[Features, bool]]


class Counts(msgspec.Struct, frozen=True):
    """Answers that would be shown as sure, and of all the others, by whether they helped."""

    sure_helped: int
    sure_not: int
    unsure_helped: int
    unsure_not: int

    @property
    def right(self) -> int:
        return self.sure_helped + self.unsure_not


class Outcome(msgspec.Struct, frozen=True):
    """`becomes` is what to judge by from now on, None for the weights that the product came with."""

    kind: Literal["fitted", "shipped"]
    answers: int
    before: Counts
    after: Counts
    becomes: Coefficients | None


def is_enough(judged: Judged) -> bool:
    helped = sum(right for _, right in judged)
    return len(judged) >= LEAST and min(helped, len(judged) - helped) >= LEAST_OF_EACH


def refitted(judged: Judged, in_use: Coefficients) -> Outcome | None:
    """None when nothing better is known than what is in use."""
    if not is_enough(judged):
        return None
    held_out = [row for at in range(FOLDS) for row in judged[at::FOLDS]]
    foretold = [fitted for at in range(FOLDS) for fitted in _foretold(judged, at)]
    before = [probability(features, in_use) for features, _ in held_out]
    new = bounded(fit(judged, trust=TRUST))
    better = _loss(held_out, foretold) <= BETTER * _loss(held_out, before)
    if better and _right(held_out, foretold) >= _right(held_out, before) and _no_worse(judged, new, in_use):
        return Outcome("fitted", len(judged), counts(judged, in_use), counts(judged, new), new)
    if in_use != MEASURED and _no_worse(judged, MEASURED, in_use):
        return Outcome("shipped", len(judged), counts(judged, in_use), counts(judged, MEASURED), None)
    return None


def bounded(found: Coefficients) -> Coefficients:
    """No weight farther than it may come from the one the product came with."""
    shipped = msgspec.structs.asdict(MEASURED)
    return Coefficients(
        **{
            name: max(shipped[name] - FARTHEST, min(shipped[name] + FARTHEST, value))
            for name, value in msgspec.structs.asdict(found).items()
        }
    )


def counts(judged: Judged, by: Coefficients) -> Counts:
    sure = [(probability(features, by) >= ANSWER, helped) for features, helped in judged]
    return Counts(
        *(sure.count(kind) for kind in ((True, True), (True, False), (False, True), (False, False)))
    )


def _foretold(judged: Judged, fold: int) -> list[float]:
    """What weights fitted on the others say of one part of the answers."""
    others = [row for at, row in enumerate(judged) if at % FOLDS != fold]
    found = bounded(fit(others, trust=TRUST))
    return [probability(features, found) for features, _ in judged[fold::FOLDS]]


def _no_worse(judged: Judged, one: Coefficients, other: Coefficients) -> bool:
    by_one, by_other = ([probability(features, by) for features, _ in judged] for by in (one, other))
    return (
        _loss(judged, by_one) <= _loss(judged, by_other)
        and _right(judged, by_one) >= _right(judged, by_other)
    )  # fmt: skip


def _loss(judged: Judged, foretold: Sequence[float]) -> float:
    """The logarithmic loss: how surprising what people pressed was."""
    return -sum(
        math.log(max(1e-12, p if helped else 1 - p))
        for (_, helped), p in zip(judged, foretold, strict=True)
    )  # fmt: skip


def _right(judged: Judged, foretold: Sequence[float]) -> int:
    return sum((p >= ANSWER) == helped for (_, helped), p in zip(judged, foretold, strict=True))
