"""How many kudos somebody may still give on their own day."""

from datetime import date
from zoneinfo import ZoneInfo

from handlers.chat import Event
from handlers.people import availability
from storage import kudos
from storage.database import Transaction


def today(tx: Transaction, event: Event) -> date:
    """The date where the person is."""
    return event.at.astimezone(ZoneInfo(availability.zone(tx, event.by))).date()


def left(tx: Transaction, event: Event) -> int:
    """What is left of today's allowance."""
    return max(0, tx.workspace.kudos_per_day - kudos.count_given(tx, event.by.id, today(tx, event)))
