"""Which goal a button or form is about: only ever one's own."""

from handlers.chat import Event
from handlers.scope import Refused, Scope, ref
from storage import goals
from storage.database import Transaction
from storage.goals import Goal

MODULE = "goals"


@Scope
def own(tx: Transaction, event: Event) -> Goal:
    """Held. Of others it is not even said that there is one."""
    goal = goals.hold(tx, ref(event, "goal").id)
    if goal is None or goal.person_id != event.by.id:
        raise Refused("goals-gone")
    return goal


@Scope
def open_one(tx: Transaction, event: Event) -> Goal:
    """One's own, that was neither reached nor put aside."""
    goal = own.find(tx, event)
    if goal.state != "open":
        raise Refused("goals-reached-before" if goal.state == "reached" else "goals-stopped-before")
    return goal
