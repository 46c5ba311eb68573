"""What somebody says when they are asked how it goes: one press, and whatever they press is fine."""

from handlers.answers import notice
from handlers.chat import Buttons, Card, Effects, Event, Press, Reply, Text
from handlers.goals import actions, cards, sharing
from handlers.goals.scopes import open_one
from handlers.texts import Speech
from storage import goals
from storage.database import Transaction
from storage.goals import Goal


@open_one
def going(tx: Transaction, event: Press, goal: Goal, say: Speech) -> Effects:
    now = _heard(tx, event, goal)
    return [notice(say, "goals-going", weeks=now.weeks)]


@open_one
def stuck(tx: Transaction, event: Press, goal: Goal, say: Speech) -> Effects:
    """What others know of it, a smaller step, a colleague, or another goal: it is theirs to change."""
    now = _heard(tx, event, goal)
    ways = Buttons((*cards.look_button(tx, now, say), *cards.menu(tx, now, say)))
    return [Reply(Card((Text(say.text("goals-stuck")), ways)))]


@open_one
def reached(tx: Transaction, event: Press, goal: Goal, say: Speech) -> Effects:
    """Celebrated once, with them and with whom they shared it."""
    now = goals.change(tx, goal, state="reached", next_at=None, unanswered=0, ended_at=event.at)
    return [Reply(cards.reached(tx, now, say)), *sharing.told_reached(tx, now, event.key)]


def _heard(tx: Transaction, event: Event, goal: Goal) -> Goal:
    """They said something: one question is answered, and the next comes when it always does."""
    now = goals.change(tx, goal, unanswered=0)
    if now.next_at is not None:
        return now
    again = actions.planned(tx, event, now)
    return goals.change(tx, again, next_at=again.next_at)
