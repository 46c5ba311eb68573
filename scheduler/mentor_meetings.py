"""Who has a mentor, and who is one, hears before each meeting what to talk about, and afterwards whether
it happened."""

from datetime import datetime

from handlers import isolation
from handlers.chat import AnyEffect
from handlers.mentor import meetings
from storage import mentors
from storage.database import Transaction


def next_due(tx: Transaction) -> datetime | None:
    return mentors.next_side_due(tx)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    due = mentors.due_pairs(tx, now)
    return [*isolation.each(tx, "mentor_pairs", due, lambda pair: meetings.advance(tx, pair, now), now)]
