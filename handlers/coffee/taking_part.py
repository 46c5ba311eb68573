"""Joining, pausing until a date, and leaving: everybody for themselves, at any time."""

from collections.abc import Callable
from datetime import date

from handlers.answers import filled, notice, voice
from handlers.chat import AnyEffect, Command, Event, FormErrors, OpenForm, Press, Submit
from handlers.coffee import cards, forms, scopes
from handlers.coffee.scopes import Effects
from handlers.people import availability
from handlers.texts import Speech
from storage import coffees
from storage.coffees import Coffee
from storage.database import Transaction

ALL = "coffees"
"""What a form is about that is about every coffee of somebody."""


def join(tx: Transaction, event: Press) -> Effects:
    return scopes.with_coffee(tx, event, lambda coffee, say: _join(tx, event, coffee, say))


def leave(tx: Transaction, event: Press) -> Effects:
    return scopes.with_coffee(tx, event, lambda coffee, say: _leave(tx, event, coffee, say))


def back(tx: Transaction, event: Press) -> Effects:
    def go_on(coffee: Coffee, say: Speech) -> Effects:
        if coffees.member(tx, coffee.id, event.by.id) is None:
            return [notice(say, "coffee-not-in")]
        coffees.pause(tx, coffee.id, event.by.id, None)
        return [_back(coffee, say)]

    return scopes.with_coffee(tx, event, go_on)


def pause(tx: Transaction, event: Press) -> Effects:
    def ask(coffee: Coffee, say: Speech) -> Effects:
        if coffees.member(tx, coffee.id, event.by.id) is None:
            return [notice(say, "coffee-not-in")]
        return [OpenForm(forms.until(event, "coffee_pause", coffee.about, say))]

    return scopes.with_coffee(tx, event, ask)


def submit_pause(tx: Transaction, event: Submit) -> Effects:
    """In one coffee, or in all of them."""
    say = voice(tx, event)
    mine = _theirs(tx, event)
    if event.about != ALL:
        mine = [one for one in mine if one.about == event.about]
    if not mine:
        return [notice(say, "coffee-not-in")]
    day, errors = forms.day_typed(event, availability.zone(tx, event.by), say)
    if day is None:
        return [FormErrors(filled(forms.again(event, say), event), errors)]
    return _pause(tx, event, mine, day, say)


# --- the same in words -----------------------------------------------------------------------------


def typed_join(tx: Transaction, event: Command) -> Effects:
    """In a channel; [] elsewhere, where it is not clear which."""
    return _in_channel(tx, event, lambda coffee, say: _join(tx, event, coffee, say))


def typed_leave(tx: Transaction, event: Command) -> Effects:
    """In a channel, or when there is but one; [] when it is not clear which."""
    mine, say = _theirs(tx, event), voice(tx, event)
    is_channel = event.place is not None and event.place.is_channel
    if not is_channel and len(mine) == 1:
        held = coffees.hold(tx, mine[0].id)
        return _leave(tx, event, held, say) if held is not None else []
    return _in_channel(tx, event, lambda coffee, say: _leave(tx, event, coffee, say))


def typed_pause(tx: Transaction, event: Command, said: str) -> Effects:
    """`/learn coffee pause 2027-01-31`, or a form: in a channel there, elsewhere everywhere."""
    say, mine = voice(tx, event), _here(tx, event)
    if not mine:
        return [notice(say, "coffee-not-in")]
    if not said:
        about = mine[0].about if len(mine) == 1 else ALL
        return [OpenForm(forms.until(event, "coffee_pause", about, say))]
    day, wrong = forms.day_said(said, event.at, availability.zone(tx, event.by), say)
    if day is None:
        return [notice(say, "coffee-pause-how", wrong=wrong)]
    return _pause(tx, event, mine, day, say)


def typed_back(tx: Transaction, event: Command) -> Effects:
    say, mine = voice(tx, event), _here(tx, event)
    if not mine:
        return [notice(say, "coffee-not-in")]
    for coffee in mine:
        coffees.pause(tx, coffee.id, event.by.id, None)
    return [_back(mine[0], say)]


def _join(tx: Transaction, event: Event, coffee: Coffee, say: Speech) -> Effects:
    there = coffees.member(tx, coffee.id, event.by.id)
    if there is not None and there.paused_until is not None:
        coffees.pause(tx, coffee.id, event.by.id, None)
        return [_back(coffee, say)]
    if not coffees.join(tx, coffee.id, event.by.id):
        return [notice(say, "coffee-in-already", day=say.day(cards.next_day(coffee)))]
    day = say.day(cards.next_day(coffee))
    return [cards.shown_anew(tx, coffee, event.key), notice(say, "coffee-joined", day=day)]


def _leave(tx: Transaction, event: Event, coffee: Coffee, say: Speech) -> Effects:
    if not coffees.leave(tx, coffee.id, event.by.id):
        return [notice(say, "coffee-not-in")]
    where = scopes.where(tx, coffee, say)
    return [cards.shown_anew(tx, coffee, event.key), notice(say, "coffee-left", where=where)]


def _pause(tx: Transaction, event: Event, mine: list[Coffee], day: date, say: Speech) -> Effects:
    for coffee in mine:
        coffees.pause(tx, coffee.id, event.by.id, day)
    return [notice(say, "coffee-paused-you", day=say.day(day))]


def _back(coffee: Coffee, say: Speech) -> AnyEffect:
    return notice(say, "coffee-back", day=say.day(cards.next_day(coffee)))


def _in_channel(tx: Transaction, event: Command, do: Callable[[Coffee, Speech], Effects]) -> Effects:
    if event.place is None or not event.place.is_channel:
        return []
    say, there = voice(tx, event), coffees.in_place(tx, event.place.id)
    coffee = coffees.hold(tx, there.id) if there is not None else None
    if coffee is None or coffee.state == "ended":
        return [notice(say, "coffee-none-here")]
    return do(coffee, say)


def _here(tx: Transaction, event: Command) -> list[Coffee]:
    """Those they take part in: in a channel the one there."""
    mine = _theirs(tx, event)
    if event.place is None or not event.place.is_channel:
        return mine
    return [one for one in mine if one.place_id == event.place.id]


def _theirs(tx: Transaction, event: Event) -> list[Coffee]:
    found = (coffees.find(tx, one.coffee_id) for one in coffees.taken_part_in(tx, event.by.id))
    return [one for one in found if one is not None and one.state != "ended"]
