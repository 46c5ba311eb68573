"""`/learn badges`: those one has."""

from handlers.answers import notice, voice
from handlers.badges import cards
from handlers.chat import Command, Effects, Reply
from handlers.parsing import words
from storage import badges
from storage.database import Transaction


def command(tx: Transaction, event: Command) -> Effects:
    """Whatever stands behind it: those of others are not for anybody."""
    say = voice(tx, event)
    if words.alone(event.text) in words.HELP:
        return [notice(say, "badge-help")]
    return [Reply(cards.overview(badges.of(tx, event.by.id, event.at), say))]
