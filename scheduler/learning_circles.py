"""Learning circles go on: sign-up closes, circles are made, and each hears what comes next."""

from datetime import datetime

from handlers import isolation
from handlers.chat import AnyEffect
from handlers.circle import dividing, road
from storage import circles
from storage.database import Transaction


def next_due(tx: Transaction) -> datetime | None:
    moments = (circles.next_call_due(tx), circles.next_circle_due(tx))
    return min((at for at in moments if at is not None), default=None)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    calls, going = circles.due_calls(tx, now), circles.due_circles(tx, now)
    divided = isolation.each(tx, "circle_calls", calls, lambda one: dividing.come_due(tx, one, now), now)
    return [*divided, *isolation.each(tx, "circles", going, lambda one: road.advance(tx, one, now), now)]
