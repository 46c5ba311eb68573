"""When a question is over: everybody said something, its time has come, or who asked it wants no more."""

from datetime import datetime

from handlers.answers import voice_of
from handlers.chat import Card, DirectMessage, Durable, mention
from handlers.feedback import cards, rules
from handlers.feedback.scopes import MODULE
from storage import feedbacks, people
from storage.database import Transaction
from storage.feedbacks import Feedback


def advance(tx: Transaction, one: Feedback, now: datetime) -> list[Durable]:
    return over(tx, one)


def over(tx: Transaction, one: Feedback) -> list[Durable]:
    """Who asked can read it now. Of too few without a name nothing is kept."""
    count = len(feedbacks.answers(tx, one.id))
    enough = not one.is_nameless or count >= rules.LEAST_NAMELESS
    closed = feedbacks.close(tx, one, keeps_answers=enough)
    say = voice_of(tx, people.get(tx, one.asker_id))
    if not enough:
        return [_told(one, cards.too_few(one, say), "few")]
    if not one.is_nameless:
        return []
    return [_told(one, cards.news(closed, "feedback-all-in", say, count=count), "over")]


def answered(tx: Transaction, one: Feedback, person_id: int) -> list[Durable]:
    """With a name it is told at once. It is over when nobody is waited for."""
    told: list[Durable] = []
    if not one.is_nameless and feedbacks.asked(tx, one.id).get(person_id) == "answered":
        say = voice_of(tx, people.get(tx, one.asker_id))
        card = cards.news(one, "feedback-answered", say, name=mention(person_id))
        told.append(_told(one, card, str(person_id)))
    is_over = "waiting" not in feedbacks.asked(tx, one.id).values()
    return [*told, *(over(tx, one) if is_over else [])]


def _told(one: Feedback, card: Card, what: str) -> DirectMessage:
    return DirectMessage(one.asker_id, card, f"{one.about}:{what}", module=MODULE)
