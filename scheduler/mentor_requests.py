"""A mentor who does not answer within three working days makes room for the next best; who waits for a
seat is asked for as soon as one is free."""

from datetime import datetime

from handlers import isolation
from handlers.chat import AnyEffect
from handlers.mentor import road
from storage import mentors
from storage.database import Transaction


def next_due(tx: Transaction) -> datetime | None:
    return mentors.next_request_due(tx)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    due = mentors.due_requests(tx, now)
    return [*isolation.each(tx, "mentor_requests", due, lambda one: road.overdue(tx, one, now), now)]
