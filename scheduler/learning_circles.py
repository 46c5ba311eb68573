"""Learning circles go on: sign-up closes, circles are made, and each hears what comes next."""

from datetime import datetime

from handlers.chat import AnyEffect
from handlers.circle import dividing, road
from storage import circles
from storage.database import Transaction


def next_due(tx: Transaction) -> datetime | None:
    moments = (circles.next_call_due(tx), circles.next_circle_due(tx))
    return min((at for at in moments if at is not None), default=None)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    effects: list[AnyEffect] = []
    for call in circles.due_calls(tx, now):
        effects += dividing.come_due(tx, call, now)
    for circle in circles.due_circles(tx, now):
        effects += road.advance(tx, circle, now)
    return effects
