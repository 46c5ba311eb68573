"""A call for a circle: opening it, signing up and off, and what its organiser can change."""

from datetime import timedelta

from handlers.answers import channel_voice, filled, notice, voice
from handlers.chat import (
    Buttons,
    Card,
    Command,
    Event,
    FormErrors,
    OpenForm,
    Place,
    Post,
    Press,
    Reply,
    Submit,
    Text,
)
from handlers.circle import cards, forms, grouping, notices, planning, rules, scopes
from handlers.circle.scopes import Effects
from handlers.matching.circles import SMALLEST
from handlers.parsing import words
from handlers.people import availability, working_days
from handlers.texts import Speech
from storage import circles, places
from storage.circles import Call
from storage.database import Transaction


def typed(tx: Transaction, event: Command) -> Effects:
    """`/learn circle new`, in a channel."""
    return _open_form(tx, event, event.place)


def begin(tx: Transaction, event: Press) -> Effects:
    return _open_form(tx, event, _place(tx, event, event.value))


def _open_form(tx: Transaction, event: Event, place: Place | None) -> Effects:
    say = voice(tx, event)
    if place is None or not place.is_channel:
        return [notice(say, "circle-only-channels")]
    return [OpenForm(forms.call(event, place.id, availability.zone(tx, event.by), say))]


def submit(tx: Transaction, event: Submit) -> Effects:
    """The call is in the channel; who asks may join like everybody else."""
    say, place = voice(tx, event), _place(tx, event, event.about)
    if place is None:
        return [notice(say, "circle-only-channels")]
    zone = availability.zone(tx, event.by)
    asked, errors = forms.called(event, zone, say)
    if asked is None:
        return [FormErrors(filled(forms.call(event, place.id, zone, say), event), errors)]
    made = Call(0, place.id, event.by.id, asked.task, zone, asked.closes_on, asked.deadline, "open", event.at)
    call = circles.add_call(tx, made)
    call = circles.change_call(tx, call, next_at=rules.closes_at(call, planning.week_of(tx, call)))
    card = cards.call(tx, call, channel_voice(tx))
    told = say.text("circle-called", where=scopes.where(tx, call, say), until=say.day(call.closes_on))
    answer = Card((Text(told), Buttons((cards.join_button(call, say),))))
    return [Post(place.id, card, f"{call.about}:call", call.about), Reply(answer)]


def _place(tx: Transaction, event: Event, named: str) -> Place | None:
    """The channel where it was asked for, if this person may indeed be there."""
    place = places.find(tx, words.number_of(named, "place"))
    return place if place and place.is_channel and places.may_see(tx, place, event.by.id) else None


# --- signing up ------------------------------------------------------------------------------------


def join(tx: Transaction, event: Press) -> Effects:
    def put(call: Call, say: Speech) -> Effects:
        if not call.is_open:
            return [notice(say, "circle-closed")]
        if not circles.sign_up(tx, call.id, event.by.id, event.at):
            return [notice(say, "circle-joined-before", until=say.day(call.closes_on))]
        if call.state == "short" and len(scopes.signed_up(tx, call)) >= SMALLEST:
            morning = working_days.next_morning(event.at, planning.week_of(tx, call))
            call = circles.change_call(tx, call, next_at=min(call.next_at or morning, morning))
        return [cards.show(tx, call, event.key), notice(say, "circle-joined", until=say.day(call.closes_on))]

    return scopes.with_call(tx, event, put)


def sign_off(tx: Transaction, event: Press) -> Effects:
    def take(call: Call, say: Speech) -> Effects:
        if call.state == "divided":
            return [notice(say, "circle-closed")]
        if not circles.sign_off(tx, call.id, event.by.id):
            return [notice(say, "circle-not-in")]
        return [cards.show(tx, call, event.key), notice(say, "circle-signed-off")]

    return scopes.with_call(tx, event, take)


# --- the organiser ---------------------------------------------------------------------------------


def extend(tx: Transaction, event: Press) -> Effects:
    """Another week to sign up, and the deadline moves along when it must."""

    def put(call: Call, say: Speech) -> Effects:
        if call.state != "short":
            return [notice(say, "circle-not-short")]
        until = forms.today(event, call.zone) + rules.ONE_MORE_WEEK
        deadline = max(call.deadline, until + timedelta(days=rules.LEAST_DAYS))
        call = circles.change_call(tx, call, state="open", closes_on=until, deadline=deadline)
        call = circles.change_call(tx, call, next_at=rules.closes_at(call, planning.week_of(tx, call)))
        told = grouping.tell(tx, call, "extended", event.at, besides=event.by.id)
        days = {"until": say.day(until), "deadline": say.day(deadline)}
        return [cards.show(tx, call, event.key), *told, notice(say, "circle-extended", **days)]

    return scopes.managing(tx, event, put)


def cancel(tx: Transaction, event: Press) -> Effects:
    """Before there are circles: all who signed up hear it."""

    def end(call: Call, say: Speech) -> Effects:
        if call.state == "divided":
            return [notice(say, "circle-divided-already")]
        call = grouping.end(tx, call)
        told = grouping.tell(tx, call, "cancelled", event.at, besides=event.by.id)
        return [cards.show(tx, call, event.key), *told, notice(say, "circle-cancelled")]

    return scopes.managing(tx, event, end)


def open_deadline(tx: Transaction, event: Press) -> Effects:
    return scopes.managing(tx, event, lambda call, say: [OpenForm(forms.deadline(event, call, say))])


def submit_deadline(tx: Transaction, event: Submit) -> Effects:
    """Who signed up sees it on the card; a circle hears it, and everything after it moves along."""

    def put(call: Call, say: Speech) -> Effects:
        day, errors = forms.new_deadline(event, call, say)
        if day is None:
            return [FormErrors(filled(forms.deadline(event, call, say), event), errors)]
        if day == call.deadline:
            return [notice(say, "circle-deadline-same", deadline=say.day(day))]
        changed = circles.change_call(tx, call, deadline=day)
        told: Effects = [cards.show(tx, changed, event.key)]
        for made in circles.made_of(tx, call.id):
            told += _move(tx, changed, made.id, event)
        return [*told, notice(say, "circle-deadline-set", deadline=say.day(day))]

    return scopes.managing(tx, event, put)


def _move(tx: Transaction, call: Call, circle_id: int, event: Submit) -> Effects:
    """One that has not heard of it yet will; one that has written what it learned does not need it."""
    circle = circles.hold_circle(tx, circle_id)
    if circle is None or circle.step in ("intro", "shown", "over"):
        return []
    planning.go_on(tx, circle, call, event.at)
    step, there = f"deadline:{call.deadline}:{event.key}", scopes.there(tx, circle)
    return [*notices.tell(tx, circle, there, step, lambda say, _: cards.moved(circle, call, say), event.at)]
