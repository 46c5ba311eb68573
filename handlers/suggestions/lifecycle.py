"""When a suggestion comes: once a week, in somebody's learning time or else at work."""

from datetime import datetime

from handlers.answers import voice_of
from handlers.chat import DirectMessage, Durable
from handlers.people import availability, own_time
from handlers.suggestions import cards, choosing, rules
from handlers.suggestions.scopes import MODULE
from storage import people, suggestions
from storage.database import Transaction
from storage.suggestions import Choice, Suggestion


def advance(tx: Transaction, choice: Choice, now: datetime) -> list[Durable]:
    """Suggest, or wait until it suits them; nothing is said in a week without anything new."""
    person = people.get(tx, choice.person_id)
    opens = own_time.open_for_question(tx, person, MODULE, now) if choice.is_on else None
    if opens is not None and opens > now:
        suggestions.change_choice(tx, choice, next_at=opens)
        return []
    following = rules.next_week(now, availability.zone(tx, person)) if choice.is_on else None
    suggestions.change_choice(tx, choice, next_at=following)
    chosen = choosing.choose(tx, person, now) if opens is not None else None
    if chosen is None:
        return []
    wish = chosen.wish
    made = suggestions.add(tx, Suggestion(0, person.id, chosen.item.about, wish.source, wish.phrase, now))
    if made is None:
        return []
    card = cards.suggestion(tx, made, chosen, now, voice_of(tx, person))
    return [DirectMessage(person.id, card, f"{made.ref}:{person.id}", module=MODULE)]
