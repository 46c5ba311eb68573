"""Setting what a channel wants to reach, and ending it early."""

from handlers.answers import channel_voice, notice
from handlers.calendar.cadence import DAY
from handlers.chat import Effects, OpenForm, Place, Post, Press, Submit
from handlers.forms import Filled
from handlers.people import availability
from handlers.people.working_days import begin_of, local_date
from handlers.scope import Refused
from handlers.team_goals import cards, forms
from handlers.team_goals.scopes import led, one_led
from handlers.texts import Speech
from storage import team_goals
from storage.database import Transaction
from storage.team_goals import WEEK, TeamGoal


@led
def new(tx: Transaction, event: Press, place: Place, say: Speech) -> Effects:
    the_only_one(tx, place)
    return [OpenForm(forms.new(event, place.id, availability.today(tx, event.by, event.at), say))]


def the_only_one(tx: Transaction, place: Place) -> None:
    """Raises `Refused` when the channel has one."""
    if team_goals.open_in(tx, place.id) is not None:
        raise Refused("team-goal-there")


@led
def submit(tx: Transaction, event: Submit, place: Place, say: Speech) -> Effects:
    """From today on, by the days of the workspace: they are of many people."""
    the_only_one(tx, place)
    filled, today = Filled(event, say), local_date(event.at, tx.workspace.zone)
    what, target = filled.read(forms.OF, forms.WHAT), filled.read(forms.TARGET)
    last = filled.read(forms.LAST, today)
    if filled.errors:
        return [filled.again(forms.new(event, place.id, today, say))]
    since, until = begin_of(today, tx.workspace.zone), begin_of(last + DAY, tx.workspace.zone)
    made = TeamGoal(
        0, place.id, event.by.id, "lesson" if what == "lesson" else "til", target, since, last, until,
        min(event.at + WEEK, until),
    )  # fmt: skip
    goal = team_goals.add(tx, made)
    card = cards.progress(tx, goal, event.at, channel_voice(tx), "set")
    return [notice(say, "team-goal-kept"), Post(place.id, card, f"{goal.about}:set", goal.about)]


@one_led
def stop(tx: Transaction, event: Press, goal: TeamGoal, say: Speech) -> Effects:
    team_goals.change(tx, goal, next_at=None)
    return [notice(say, "team-goal-stopped")]
