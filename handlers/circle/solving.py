"""From who signed up to circles: what is to be solved, and what comes of it."""

from datetime import datetime

from handlers.chat import Durable
from handlers.circle import cards, lifecycle, notices, scopes
from handlers.matching.circles import Circle as Group
from handlers.matching.circles import Circles, SignUps
from handlers.people import profiles
from handlers.people.working_days import one_later
from storage import circles, people
from storage.circles import Call, Circle
from storage.database import Transaction


def order(tx: Transaction, number: int, now: datetime) -> SignUps | None:
    call = circles.call(tx, number)
    if call is None or call.state != "dividing":
        return None
    return SignUps(profiles.everybody(tx, scopes.signed_up(tx, call), now))


def solved(tx: Transaction, number: int, outcome: Circles, now: datetime) -> list[Durable]:
    """The circles begin. When somebody signed off meanwhile they are made again without them."""
    call = circles.hold_call(tx, number)
    if call is None or call.state != "dividing":
        return []
    signed_up = {one.id for one in scopes.signed_up(tx, call)}
    placed = {int(one) for group in outcome.circles for one in group.members}
    if placed - signed_up:
        return lifecycle.advance_call(tx, circles.change_call(tx, call, state="open"), now)
    changed = circles.change_call(tx, call, state="divided" if placed else "ended", next_at=None)
    begun: list[Durable] = []
    for nth, group in enumerate(outcome.circles, 1):
        begun += _begin(tx, changed, nth, group, now)
    alone = (signed_up - placed) | (set() if placed else {call.organiser_id})
    nobody = [notices.of_call_for(tx, changed, "nobody", people.get(tx, one)) for one in sorted(alone)]
    return [cards.current(tx, changed, "divided"), *begun, *nobody]


def _begin(tx: Transaction, call: Call, nth: int, group: Group, now: datetime) -> list[Durable]:
    made = Circle(0, call.id, nth, " ".join(group.languages), group.slots, "intro", now, next_at=now)
    circle = circles.add_circle(tx, made, [int(one) for one in group.members])
    return lifecycle.advance(tx, circle, now) if circle is not None else []


def unsolved(tx: Transaction, number: int, now: datetime) -> list[Durable]:
    """It is tried again on the next working day."""
    call = circles.hold_call(tx, number)
    if call is not None and call.state == "dividing":
        circles.change_call(tx, call, next_at=one_later(now, lifecycle.week_of(tx, call)))
    return []
