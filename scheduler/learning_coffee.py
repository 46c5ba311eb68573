"""The turns of learning coffee: when one is due it is asked to be solved, and `scheduler.solutions` knows
what comes of that. Late only in the same week, else left out and logged."""

from datetime import datetime

from handlers import isolation
from handlers.chat import AnyEffect
from handlers.coffee import turns
from storage import coffees
from storage.database import Transaction


def next_due(tx: Transaction) -> datetime | None:
    return coffees.next_due(tx)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    due = coffees.due(tx, now)
    return [*isolation.each(tx, "coffees", due, lambda one: turns.come_round(tx, one, now), now)]
