"""Peer consultations begin, go from step to step and end on time, and who is asked hears so in their own
hours."""

from datetime import datetime

from handlers.chat import AnyEffect
from handlers.consultation import road
from storage import consultations
from storage.database import Transaction


def next_due(tx: Transaction) -> datetime | None:
    return consultations.next_due(tx)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    return [effect for one in consultations.due(tx, now) for effect in road.advance(tx, one, now)]
