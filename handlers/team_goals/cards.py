"""A team's goal: how far it is, with a picture by week; nobody is named."""

from datetime import datetime

from handlers.chat import Button, Buttons, Card, Chart, Note, Person, Text
from handlers.people import rights
from handlers.people.working_days import local_date
from handlers.texts import Speech
from storage import team_goals
from storage.database import Transaction
from storage.refs import Ref
from storage.team_goals import WEEK, TeamGoal

WEEKS = 12
"""In the picture."""


def here(tx: Transaction, place_id: int, person: Person, now: datetime, say: Speech) -> Card:
    goal = team_goals.open_in(tx, place_id)
    can = rights.leads_or_is_admin(tx, person)
    if goal is None:
        new = Button("team_goal_new", say.text("team-goal-button-new"), str(Ref("place", place_id)))
        ways = (Buttons((new,)),) if can else (Note(say.text("team-goal-who")),)
        return Card((Text(say.text("team-goal-none")), *ways), say.text("team-goal-title"))
    stop = Buttons((Button("team_goal_stop", say.text("team-goal-button-stop"), goal.about),))
    card = progress(tx, goal, now, say)
    return Card((*card.parts, *((stop,) if can else ())), card.title)


def progress(tx: Transaction, goal: TeamGoal, now: datetime, say: Speech, key: str = "going") -> Card:
    count = team_goals.shared(tx, goal)
    of = say.text(f"team-goal-of-{goal.what}")
    told = Text(
        say.text(f"team-goal-{key}", count=count, target=goal.target, what=of, day=say.date(goal.last))
    )
    return Card(
        (told, *_picture(tx, goal, now, say), Note(say.text("team-goal-note"))), say.text("team-goal-title")
    )


def _picture(tx: Transaction, goal: TeamGoal, now: datetime, say: Speech) -> tuple[Chart, ...]:
    """From the second week on: one bar is no picture."""
    weeks = tuple(team_goals.by_week(tx, goal, now, WEEKS))
    if len(weeks) < 2:
        return ()
    first = max((min(now, goal.until) - goal.since) // WEEK + 1 - len(weeks), 0)
    days = (local_date(goal.since + (first + n) * WEEK, tx.workspace.zone) for n in range(len(weeks)))
    numbers = say.listed(map(str, weeks))
    says = say.text("team-goal-picture", numbers=numbers, weeks=len(weeks))
    return (Chart(says, weeks, tuple(map(say.short_day, days))),)
