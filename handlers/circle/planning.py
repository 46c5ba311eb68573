"""What a circle hears next, and when."""

from datetime import datetime

from msgspec.structs import replace

from handlers.circle import rules
from handlers.people import availability
from handlers.people.working_days import Week
from storage import circles
from storage.circles import Call, Circle
from storage.circles.tables import Step
from storage.database import Transaction


def week_of(tx: Transaction, call: Call) -> Week:
    """The working week of the organisation, where the call is from."""
    return replace(availability.week_here(tx), zone=call.zone)


def plan(tx: Transaction, circle: Circle, call: Call) -> dict[Step, datetime]:
    """What is half-way was said once, whatever becomes of the deadline."""
    planned = rules.plan(circle, call, week_of(tx, call))
    if circle.step not in ("intro", "halfway"):
        planned.pop("halfway", None)
    return planned


def go_on(tx: Transaction, circle: Circle, call: Call, now: datetime) -> Circle:
    """To what is still to come; after the deadline there is some time left, and then it ends."""
    found = rules.following(plan(tx, circle, call), now)
    if found is None:
        return wait(tx, circle, call, "close", rules.CLOSE_AFTER, now)
    return circles.change_circle(tx, circle, step=found[0], next_at=found[1])


def wait(tx: Transaction, circle: Circle, call: Call, step: Step, working_days: int, now: datetime) -> Circle:
    at = rules.later(now, working_days, week_of(tx, call))
    return circles.change_circle(tx, circle, step=step, next_at=at)


def end(tx: Transaction, circle: Circle) -> Circle:
    """It is over; what was not shared is not kept to be shared."""
    share = circles.share_of(tx, circle.id)
    if share is not None:
        circles.drop_share(tx, share)
    return circles.change_circle(tx, circle, step="over", next_at=None)
