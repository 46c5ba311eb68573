"""Lunch and learns go on: the channel is asked for topics, one is chosen, a speaker is found, people are
reminded, and asked what they thought of it.

What is too late is left out: a question for topics after the choice, a reminder after the beginning.
"""

import logging
from datetime import datetime
from functools import partial

from handlers import isolation
from handlers.chat import AnyEffect
from handlers.lunch import lifecycle, notices, planning
from storage import lunches
from storage.database import Transaction
from storage.lunches import Seat, Series
from storage.setbacks import Key

log = logging.getLogger(__name__)


def next_due(tx: Transaction) -> datetime | None:
    moments = (lunches.next_series_due(tx), lunches.next_session_due(tx), lunches.next_seat_due(tx))
    return min((at for at in moments if at is not None), default=None)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    def plan(series: Series) -> list[AnyEffect]:
        asked, fits = planning.advance(tx, series, now)
        if not fits:
            log.info("lunch series %s leaves out %s", series.id, series.next_day)
        return [*asked]

    def remind(seat: Seat) -> list[AnyEffect]:
        told = notices.advance(tx, seat, now)
        if not told:
            log.info("lunch session %s: nothing more to tell person %s", seat.session_id, seat.person_id)
        return [*told]

    effects = isolation.each(tx, "lunch_series", lunches.due_series(tx, now), plan, now)
    sessions = lunches.due_sessions(tx, now)
    go_on = partial(lifecycle.advance, tx, now=now)
    effects += isolation.each(tx, "lunch_sessions", sessions, go_on, now)
    seats = lunches.due_seats(tx, now)
    return [*effects, *isolation.each(tx, "lunch_seats", seats, remind, now, _of_seat)]


def _of_seat(seat: Seat) -> Key:
    return Key(seat.session_id, seat.person_id)
