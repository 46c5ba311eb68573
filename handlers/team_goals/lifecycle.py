"""Once a week it is seen whether a channel is there; it hears so when it is, and when the time is over."""

from datetime import datetime

from handlers.answers import channel_in, channel_voice, voice_of
from handlers.chat import Card, DirectMessage, Durable, Post, Text
from handlers.team_goals import cards
from handlers.team_goals.scopes import MODULE
from storage import people, team_goals
from storage.database import Transaction
from storage.refs import Ref
from storage.team_goals import WEEK, TeamGoal


def advance(tx: Transaction, goal: TeamGoal, now: datetime) -> list[Durable]:
    is_reached = team_goals.shared(tx, goal) >= goal.target
    if not is_reached and now < goal.until:
        team_goals.change(tx, goal, next_at=min(now + WEEK, goal.until))
        return []
    done = team_goals.change(tx, goal, next_at=None)
    card = cards.progress(tx, done, now, channel_voice(tx), "reached" if is_reached else "over")
    return [Post(goal.place_id, card, f"{goal.about}:over", goal.about)]


def undelivered(tx: Transaction, effect: Post, is_gone: bool) -> list[DirectMessage]:
    """Who set it hears that the channel does not have it."""
    goal = team_goals.hold(tx, Ref.read(effect.about, "team_goal").id)
    known = people.by_ids(tx, {goal.setter_id}) if goal is not None and goal.setter_id is not None else {}
    told: list[DirectMessage] = []
    for setter in known.values():
        say = voice_of(tx, setter)
        said = say.text("team-goal-not-posted", where=channel_in(tx, effect.place_id, say))
        key = f"undelivered:{effect.key}"
        told.append(DirectMessage(setter.id, Card((Text(said),)), key, module=MODULE))
    return told
