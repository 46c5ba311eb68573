"""Who was given kudos while they had just been told of others hears of them all in one message."""

from datetime import datetime

from handlers import isolation
from handlers.chat import AnyEffect
from handlers.kudos.notices import take_turn
from storage import notices, people
from storage.database import Transaction
from storage.setbacks import Key


def next_due(tx: Transaction) -> datetime | None:
    return notices.next_due(tx)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    def tell(person_id: int) -> list[AnyEffect]:
        message = take_turn(tx, people.get(tx, person_id), now)
        return [] if message is None else [message]

    due = notices.due(tx, now)
    people.by_ids(tx, set(due))
    return isolation.each(tx, "kudos_turns", due, tell, now, Key)
