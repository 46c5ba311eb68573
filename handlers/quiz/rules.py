"""When something is asked again: by FSRS (github.com/open-spaced-repetition), as its library computes it.

Nothing is asked twice on one day, so there are no steps of minutes, and the same answers give the same dates,
so there is no fuzz. Everything else is as the library has it. Pure."""

from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from storage.quizzes import Item

if TYPE_CHECKING:
    from fsrs import Scheduler

ALGORITHM = "FSRS-6"
"""The library's major version is the algorithm's."""

LEAST, MOST = 3, 5
"""Questions in a quiz: two minutes."""

MOST_NEW = 3
"""Of those, at most so many that were never asked: what one is asked once comes back."""

Answer = Literal["knew", "almost", "forgot"]
RATINGS: dict[Answer, int] = {"knew": 3, "almost": 2, "forgot": 1}
"""The algorithm's own: good, hard, again. Nobody is asked whether it was easy."""


@cache
def scheduler() -> "Scheduler":
    from fsrs import Scheduler

    return Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def reviewed(item: Item, answer: Answer, at: datetime) -> Item:
    """As it is after this answer: when it is due next, and what the algorithm made of it."""
    from fsrs import Card, Rating, State

    card = Card(
        card_id=item.id, state=State.Learning if item.stability is None else State.Review,
        stability=item.stability, difficulty=item.difficulty, due=item.due_at.astimezone(UTC),
        last_review=item.reviewed_at.astimezone(UTC) if item.reviewed_at is not None else None,
    )  # fmt: skip
    then, _ = scheduler().review_card(card, Rating(RATINGS[answer]), at.astimezone(UTC))
    return replace(
        item, due_at=then.due, stability=then.stability, difficulty=then.difficulty, reviewed_at=at,
        waits=False,
    )  # fmt: skip
