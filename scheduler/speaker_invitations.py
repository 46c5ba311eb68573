"""Whose TIL helped many is invited to tell about it, at the lunch and learn of a channel they are in."""

from datetime import datetime

from handlers import isolation
from handlers.chat import AnyEffect
from handlers.lunch import rules, slots
from handlers.people import availability
from storage import lunches
from storage.database import Transaction
from storage.lunches import Series


def next_due(tx: Transaction) -> datetime | None:
    return lunches.next_invite_due(tx)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    """Once on a working day, and again when somebody wakes up for whom it was too early."""

    def invite(series: Series) -> list[AnyEffect]:
        sent, later = slots.invite(tx, series, now)
        morning = rules.next_morning(now, rules.week_of(series.zone, availability.week_here(tx)))
        lunches.change_series(tx, series, invite_at=min(morning, later) if later else morning)
        return [*sent]

    return isolation.each(tx, lunches.INVITING, lunches.invite_due(tx, now), invite, now)
