"""A question in a channel that is answered already: the tip hangs under it, once, where that was chosen."""

from datetime import datetime

from handlers.answers import channel_voice
from handlers.chat import Asked, Card, Effects, Post
from handlers.parsing import words
from handlers.texts import Speech
from handlers.tips import cards, results
from storage import places, search
from storage.database import Transaction

EVERYBODY = 0
"""Nobody has this number: what they may see, everybody may."""


def offer(tx: Transaction, event: Asked) -> Effects:
    """Only when it is sure, and only what everybody may see: nothing of a private channel, not even there."""
    place = event.place
    if place is None or not place.is_channel or not places.offers_tips(tx, place.key):
        return []
    question = words.without_mentions(event.text)[: cards.QUESTION_MAX]
    card = _card(tx, question, event.at, channel_voice(tx))
    return [Post(place.id, card, f"offer:{place.id}:{event.message}", thread=event.message)] if card else []


def _card(tx: Transaction, question: str, now: datetime, say: Speech) -> Card | None:
    found = search.find(tx, question, EVERYBODY, most=1)
    if found.verdict != "answer" or not found.hits:
        return None
    item = results.visible(tx, found.hits[0].about, EVERYBODY)
    if item is None:
        return None
    click = cards.found(item.about, question, found.features)
    return cards.offered(item, click, now, say)
