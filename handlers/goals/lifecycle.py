"""When somebody is asked about a goal, in their learning time or else at work, and what comes of a post that
never came."""

from datetime import datetime

from handlers.answers import channel_in, voice_of
from handlers.chat import Card, DirectMessage, Durable, Post, Text
from handlers.goals import cards, rules
from handlers.goals.scopes import MODULE
from handlers.people import availability, own_time
from handlers.people.working_days import begin_of
from storage import goals, people
from storage.database import Transaction
from storage.goals import Goal
from storage.refs import Ref


def advance(tx: Transaction, goal: Goal, now: datetime) -> list[Durable]:
    """Ask, or wait until it suits them. Who left, or wants to hear nothing of this, is passed over until the
    time after."""
    person = people.get(tx, goal.person_id)
    zone, opens = availability.zone(tx, person), own_time.open_for_question(tx, person, MODULE, now)
    if opens is not None and opens > now:
        goals.change(tx, goal, next_at=opens)
        return []
    if opens is None:
        goals.change(tx, goal, next_at=rules.next_moment(goal, zone, now))
        return []
    last = goals.last_asked(tx, person.id)
    if last is not None and last > now - rules.BETWEEN:
        goals.change(tx, goal, next_at=last + rules.BETWEEN)
        return []
    news = {"asked": goal.asked + 1, "unanswered": goal.unanswered + 1, "asked_at": now}
    asked = goals.change(tx, goal, **news)
    asked = goals.change(tx, asked, next_at=rules.next_moment(asked, zone, now))
    is_over = goal.until is not None and begin_of(goal.until, zone) <= now
    card = cards.question(asked, is_over, voice_of(tx, person))
    return [DirectMessage(person.id, card, f"{goal.about}:asked:{asked.asked}", module=MODULE)]


def undelivered(tx: Transaction, effect: Post, is_gone: bool) -> list[DirectMessage]:
    """It is not shared there then, and its owner hears so."""
    goal = goals.hold(tx, Ref.read(effect.about, "goal").id)
    if goal is None or goal.place_id != effect.place_id:
        return []
    goals.change(tx, goal, place_id=None)
    say = voice_of(tx, people.get(tx, goal.person_id))
    said = say.text("goals-not-posted", where=channel_in(tx, effect.place_id, say))
    return [DirectMessage(goal.person_id, Card((Text(said),)), f"undelivered:{effect.key}", module=MODULE)]
