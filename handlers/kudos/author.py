"""Whom a reaction to a card of the bot, or its menu, is meant for."""

from handlers.chat import Person, Reaction, Shortcut
from handlers.parsing import words
from storage import people, posts, tils
from storage.database import Transaction
from storage.tils import Til


def of_card(tx: Transaction, event: Reaction | Shortcut) -> Person | None:
    """Whose TIL this message of the bot shows; None when it shows none, or nobody's name."""
    til = _shown_til(tx, event)
    return people.get(tx, til.author_id) if til and til.author_id is not None else None


def is_nameless(tx: Transaction, event: Shortcut) -> bool:
    til = _shown_til(tx, event)
    return til is not None and til.is_anonymous


def _shown_til(tx: Transaction, event: Reaction | Shortcut) -> Til | None:
    if event.place is None:
        return None
    shown = posts.about(tx, event.place.id, event.message)
    return tils.find(tx, words.number(shown.removeprefix("til:")) or 0)
