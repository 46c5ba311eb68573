"""Who was given kudos while they had just been told of others hears of them all in one message."""

from datetime import datetime

from handlers.chat import AnyEffect
from handlers.kudos.notices import take_turn
from storage import notices, people
from storage.database import Transaction


def next_due(tx: Transaction) -> datetime | None:
    return notices.next_due(tx)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    due = notices.due(tx, now)
    known = people.by_ids(tx, set(due))
    told = (take_turn(tx, known[person_id], now) for person_id in due)
    return [message for message in told if message is not None]
