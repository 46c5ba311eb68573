"""Who may set what a channel wants to reach: who leads somebody, and admins; others may look."""

from handlers.chat import Command, Event, Person, Place, mention
from handlers.people import admission, rights
from handlers.scope import Refused, Scope, channel_of, ref
from storage import places, staff, team_goals
from storage.database import Transaction
from storage.team_goals import TeamGoal

MODULE = "badges"


def may_set(tx: Transaction, person: Person) -> bool:
    return admission.is_admin(tx, person) or bool(staff.reports_of(tx, person.id))


def _must_set(tx: Transaction, event: Event) -> None:
    if not may_set(tx, event.by):
        names = ", ".join(mention(one.id) for one in admission.admins(tx)[: rights.MOST_NAMED])
        raise Refused("team-goal-not-a-leader", names=names, known="yes" if names else "no")


@Scope
def led(tx: Transaction, event: Event) -> Place:
    """The channel somebody types in, or of a button or form."""
    here = event.place if isinstance(event, Command) else channel_of(tx, event, "team-goal-only-channels")
    if here is None or not here.is_channel:
        raise Refused("team-goal-only-channels")
    _must_set(tx, event)
    return here


@Scope
def one_led(tx: Transaction, event: Event) -> TeamGoal:
    """Held, while it goes on."""
    goal = team_goals.hold(tx, ref(event, "team_goal").id)
    if goal is None or goal.next_at is None or not places.may_see_in(tx, goal.place_id, event.by.id):
        raise Refused("team-goal-gone")
    _must_set(tx, event)
    return goal
