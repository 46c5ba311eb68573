"""When a question is over: its time has come, or who asked it wants no more. With names also once everybody
answered; without, its end would tell when the last of them did."""

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
    """With a name it is told at once, and it is over when all have answered. Without, nobody notices."""
    if one.is_nameless:
        return []
    say = voice_of(tx, people.get(tx, one.asker_id))
    told = _told(one, cards.news(one, "feedback-answered", say, name=mention(person_id)), str(person_id))
    is_over = {*feedbacks.asked(tx, one.id).values()} == {"answered"}
    return [told, *(over(tx, one) if is_over else [])]


def _told(one: Feedback, card: Card, what: str) -> DirectMessage:
    return DirectMessage(one.asker_id, card, f"{one.about}:{what}", module=MODULE)
