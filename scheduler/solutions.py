"""What is solved outside the bot's process: where each kind of sum comes from, and what its answer does.

A kind is a module with three plain functions, each in a transaction:

    order(tx, number, now) -> order      what is to be solved; None when nobody needs it any more
    solved(tx, number, outcome, now)     -> effects
    unsolved(tx, number, now)            -> effects, when it could not be solved however often it was tried
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Protocol

from handlers.chat import AnyEffect
from handlers.circle import dividing as circle_dividing
from handlers.coffee import dividing as coffee_dividing
from handlers.matching import circles, coffee, rounds
from handlers.mentor.rounds import solving as round_solving
from storage.database import Transaction

Order = rounds.Round | coffee.Coffee | circles.SignUps


class Solvable(Protocol):
    """What such a module looks like. The outcome belongs to the order it gave."""

    __name__: str

    def order(self, tx: Transaction, number: int, now: datetime) -> Order | None: ...

    def solved(self, tx: Transaction, number: int, outcome: Any, now: datetime) -> Sequence[AnyEffect]: ...

    def unsolved(self, tx: Transaction, number: int, now: datetime) -> Sequence[AnyEffect]: ...


KINDS: dict[str, Solvable] = {"circles": circle_dividing, "coffee": coffee_dividing, "round": round_solving}
