"""What leaders press and fill in about the priorities of a channel."""

from handlers.answers import given_back, notice
from handlers.chat import Card, Effects, Event, OpenForm, Place, Press, Reply, Submit, Text
from handlers.forms import Filled
from handlers.priorities import cards, forms, lifecycle
from handlers.priorities.scopes import led, one_led, visible
from handlers.texts import Speech
from storage import priorities
from storage.database import Transaction
from storage.priorities import Priority


@led
def add(tx: Transaction, event: Press, place: Place, say: Speech) -> Effects:
    if len(priorities.in_place(tx, place.id)) >= cards.MOST:
        return [Reply(cards.full(tx, place.id, event.by, say))]
    return [OpenForm(forms.new(event, place.id, say))]


@led
def submit(tx: Transaction, event: Submit, place: Place, say: Speech) -> Effects:
    filled = Filled(event, say)
    topic, why = forms.clean(filled.read(forms.TOPIC)), filled.read(forms.WHY)
    if filled.errors:
        return [filled.again(forms.new(event, place.id, say))]
    return keep(tx, event, place, topic, why, say)


def keep(tx: Transaction, event: Event, place: Place, topic: str, why: str, say: Speech) -> Effects:
    """Five at most, also of two that come at once. The words of a sixth are given back."""
    if priorities.how_many(tx, place.id) >= cards.MOST:
        card = cards.full(tx, place.id, event.by, say)
        return [Reply(Card((*card.parts, *given_back(f"{topic}: {why}")), card.title))]
    new = Priority(0, place.id, topic, priorities.key(topic), why, event.by.id, event.at)
    made = priorities.add(tx, new)
    if made is None:
        return [notice(say, "priorities-exists", topic=topic)]
    lifecycle.plan(tx, place.id, event.by, event.at)
    return [Reply(cards.saved(made, "priorities-saved", say))]


@one_led
def change(tx: Transaction, event: Press, one: Priority, say: Speech) -> Effects:
    return [OpenForm(forms.changed(event, one, say))]


@one_led
def submit_change(tx: Transaction, event: Submit, one: Priority, say: Speech) -> Effects:
    """Dated anew: it is another one now."""
    filled = Filled(event, say)
    topic, why = forms.clean(filled.read(forms.TOPIC)), filled.read(forms.WHY)
    others = [other for other in priorities.in_place(tx, one.place_id) if other.id != one.id]
    if any(other.topic_key == priorities.key(topic) for other in others):
        filled.wrong(forms.TOPIC.name, say.text("priorities-exists", topic=topic))
    if filled.errors:
        return [filled.again(forms.changed(event, one, say))]
    news = {"topic": topic, "topic_key": priorities.key(topic), "why": why}
    new = priorities.change(tx, one, **news, setter_id=event.by.id, set_at=event.at)
    lifecycle.plan(tx, one.place_id, event.by, event.at)
    return [Reply(cards.saved(new, "priorities-changed", say))]


@one_led
def remove(tx: Transaction, event: Press, one: Priority, say: Speech) -> Effects:
    priorities.remove(tx, one)
    card = cards.of_channel(tx, one.place_id, event.by, say)
    return [Reply(Card((Text(say.text("priorities-removed", topic=one.topic)), *card.parts), card.title))]


@visible
def show(tx: Transaction, event: Press, place: Place, say: Speech) -> Effects:
    return [Reply(cards.of_channel(tx, place.id, event.by, say))]


@led
def still_hold(tx: Transaction, event: Press, place: Place, say: Speech) -> Effects:
    """Whoever says so is asked again in a quarter."""
    if not priorities.in_place(tx, place.id):
        return [Reply(cards.of_channel(tx, place.id, event.by, say))]
    lifecycle.plan(tx, place.id, event.by, event.at, confirmed_at=event.at)
    return [notice(say, "priorities-hold")]
