"""Who may set what a channel wants to reach: who leads somebody, and admins; others may look."""

from handlers.chat import Event, Place
from handlers.people import rights
from handlers.scope import Refused, Scope, channel_of, ref
from storage import places, team_goals
from storage.database import Transaction
from storage.team_goals import TeamGoal

MODULE = "badges"


@Scope
def led(tx: Transaction, event: Event) -> Place:
    """The channel somebody types in, or of a button or form."""
    here = channel_of(tx, event, "team-goal-only-channels")
    rights.must_lead_or_be_admin(tx, event.by, "team-goal-not-a-leader")
    return here


@Scope
def one_led(tx: Transaction, event: Event) -> TeamGoal:
    """Held, while it goes on."""
    goal = team_goals.hold(tx, ref(event, "team_goal").id)
    if goal is None or goal.next_at is None or not places.may_see_in(tx, goal.place_id, event.by.id):
        raise Refused("team-goal-gone")
    rights.must_lead_or_be_admin(tx, event.by, "team-goal-not-a-leader")
    return goal
