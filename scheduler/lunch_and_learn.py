"""Lunch and learns go on: the channel is asked for topics, one is chosen, a speaker is found, people are
reminded, and asked what they thought of it.

What is too late is left out: a question for topics after the choice, a reminder after the beginning.
"""

import logging
from datetime import datetime
from functools import partial

from handlers import isolation
from handlers.chat import AnyEffect, Durable
from handlers.lunch import lifecycle, notices, planning
from storage import lunches
from storage.database import Transaction
from storage.lunches import Seat
from storage.setbacks import Key

log = logging.getLogger(__name__)


def next_due(tx: Transaction) -> datetime | None:
    moments = (lunches.next_series_due(tx), lunches.next_session_due(tx), lunches.next_seat_due(tx))
    return min((at for at in moments if at is not None), default=None)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    """What one of these makes due, the next does."""
    series = partial(planning.advance, tx, now=now)
    session = partial(lifecycle.advance, tx, now=now)

    def seat(due: Seat) -> list[Durable]:
        sent = notices.advance(tx, due, now)
        if not sent:
            log.info("lunch session %s: nothing more to tell person %s", due.session_id, due.person_id)
        return sent

    effects: list[AnyEffect] = []
    effects += isolation.each(tx, "lunch_series", lunches.due_series(tx, now), series, now)
    effects += isolation.each(tx, "lunch_sessions", lunches.due_sessions(tx, now), session, now)
    effects += isolation.each(tx, "lunch_seats", lunches.due_seats(tx, now), seat, now, _of_seat)
    return effects


def _of_seat(seat: Seat) -> Key:
    return Key(seat.session_id, seat.person_id)
