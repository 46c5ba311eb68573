"""The turns of learning coffee: when one is due it is asked to be solved, and `scheduler.solutions` knows
what comes of that. Late only in the same week, else left out and logged."""

from datetime import datetime

from handlers.chat import AnyEffect
from handlers.coffee import turns
from storage import coffees
from storage.database import Transaction


def next_due(tx: Transaction) -> datetime | None:
    return coffees.next_due(tx)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    return [effect for one in coffees.due(tx, now) for effect in turns.come_round(tx, one, now)]
