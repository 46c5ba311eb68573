"""A pair is kept, whoever came up with it."""

from handlers.answers import notice
from handlers.chat import Effects, Event, Reply
from handlers.synonyms import cards
from handlers.texts import Speech
from storage import audit
from storage.database import Transaction
from storage.search import synonyms


def added(tx: Transaction, event: Event, word: str, topic: str, say: Speech) -> Effects:
    """Two admins may add the same at the same moment."""
    made = synonyms.add(tx, word, topic)
    if made is None:
        return [notice(say, "synonyms-there")]
    audit.add(tx, event.by.id, "words", f"{made.about} added", event.at)
    return [Reply(cards.changed("synonyms-added", made, say))]
