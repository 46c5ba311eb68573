"""What one of a pair learned: the other one is asked when they work; without an answer in five working days
it stays between the two, and the writer hears so once."""

from datetime import datetime

from handlers import isolation
from handlers.chat import AnyEffect
from handlers.mentor import consent
from storage import mentors
from storage.database import Transaction


def next_due(tx: Transaction) -> datetime | None:
    return mentors.next_harvest_due(tx)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    due = mentors.due_harvests(tx, now)
    return [*isolation.each(tx, "mentor_harvests", due, lambda one: consent.advance(tx, one, now), now)]
