"""Lunch and learns go on: the channel is asked for topics, one is chosen, a speaker is found, people are
reminded, and asked what they thought of it.

What is too late is left out: a question for topics after the choice, a reminder after the beginning.
"""

import logging
from datetime import datetime

from handlers.chat import AnyEffect
from handlers.lunch import planning, reminding, road
from storage import lunches
from storage.database import Transaction

log = logging.getLogger(__name__)


def next_due(tx: Transaction) -> datetime | None:
    moments = (lunches.next_series_due(tx), lunches.next_session_due(tx), lunches.next_seat_due(tx))
    return min((at for at in moments if at is not None), default=None)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    effects: list[AnyEffect] = []
    for series in lunches.due_series(tx, now):
        asked, fits = planning.come_round(tx, series, now)
        effects += asked
        if not fits:
            log.info("lunch series %s leaves out %s", series.id, series.next_day)
    for session in lunches.due_sessions(tx, now):
        effects += road.go_on(tx, session, now)
    for seat in lunches.due_seats(tx, now):
        told = reminding.remind(tx, seat, now)
        effects += told
        if not told:
            log.info("lunch session %s: nothing more to tell person %s", seat.session_id, seat.person_id)
    return effects
