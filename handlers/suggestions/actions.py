"""Wanting suggestions, wanting none, and what somebody says of one."""

from handlers.answers import notice, voice
from handlers.chat import Buttons, Card, Effects, Event, Press, Reply, Text
from handlers.people import availability
from handlers.suggestions import cards, rules
from handlers.suggestions.scopes import own
from handlers.texts import Speech
from storage import suggestions
from storage.database import Transaction
from storage.suggestions import Suggestion


def switch_on(tx: Transaction, event: Event) -> Effects:
    """The first comes as soon as it suits them, but never two in a week."""
    before = suggestions.choice(tx, event.by.id)
    if before is None or not before.is_on:
        last = max(suggestions.last_given(tx, event.by.id).values(), default=None)
        zone = availability.zone(tx, event.by)
        first = event.at if last is None else max(event.at, rules.next_week(last, zone))
        suggestions.choose(tx, event.by.id, True, first)
    return [Reply(cards.switched_on(tx, event.by.id, voice(tx, event)))]


def switch_off(tx: Transaction, event: Event) -> Effects:
    """None at all, from now on."""
    say = voice(tx, event)
    suggestions.choose(tx, event.by.id, False, None)
    return [Reply(Card((Text(say.text("suggestions-switched-off")), Buttons((cards.on_button(say),)))))]


@own
def not_this(tx: Transaction, event: Press, one: Suggestion, say: Speech) -> Effects:
    suggestions.change(tx, one, answer="not")
    return [notice(say, "suggestions-not")]


@own
def less_of_this(tx: Transaction, event: Press, one: Suggestion, say: Speech) -> Effects:
    suggestions.change(tx, one, answer="less")
    return [notice(say, "suggestions-less")]
