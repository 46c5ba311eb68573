"""A call for a circle: opening it, and what its organiser can change."""

from datetime import timedelta

from handlers.answers import channel_voice, notice
from handlers.chat import Buttons, Card, Effects, OpenForm, Place, Post, Press, Reply, Submit, Text
from handlers.circle import cards, forms, lifecycle, notices, rules, scopes
from handlers.circle.scopes import in_channel, managed
from handlers.forms import Filled
from handlers.people import availability
from handlers.people.working_days import local_date
from handlers.texts import Speech
from storage import circles
from storage.circles import Call
from storage.database import Transaction


@in_channel
def begin(tx: Transaction, event: Press, place: Place, say: Speech) -> Effects:
    return [OpenForm(forms.call(event, place.id, availability.zone(tx, event.by), say))]


@in_channel
def submit(tx: Transaction, event: Submit, place: Place, say: Speech) -> Effects:
    """The call is in the channel; who asks may join like everybody else."""
    zone, filled = availability.zone(tx, event.by), Filled(event, say)
    asked = forms.called(filled, local_date(event.at, zone))
    if filled.errors:
        return [filled.again(forms.call(event, place.id, zone, say))]
    made = Call(0, place.id, event.by.id, asked.task, zone, asked.closes_on, asked.deadline, "open", event.at)
    call = _until_sign_up_closes(tx, circles.add_call(tx, made))
    card = cards.of_call(tx, call, channel_voice(tx))
    called = say.text("circle-called", where=scopes.where(tx, call, say), until=say.day(call.closes_on))
    answer = Card((Text(called), Buttons((cards.join_button(call, say),))))
    return [Post(place.id, card, f"{call.about}:call", call.about), Reply(answer)]


@managed
def extend(tx: Transaction, event: Press, call: Call, say: Speech) -> Effects:
    """Another week to sign up, and the deadline moves along when it must."""
    if call.state != "short":
        return [notice(say, "circle-not-short")]
    until = local_date(event.at, call.zone) + rules.ONE_MORE_WEEK
    deadline = max(call.deadline, until + timedelta(days=rules.LEAST_DAYS))
    call = circles.change_call(tx, call, state="open", closes_on=until, deadline=deadline)
    call = _until_sign_up_closes(tx, call)
    extended = notices.of_call(tx, call, "extended", besides=event.by.id)
    days = {"until": say.day(until), "deadline": say.day(deadline)}
    return [cards.current(tx, call, event.key), *extended, notice(say, "circle-extended", **days)]


@managed
def cancel(tx: Transaction, event: Press, call: Call, say: Speech) -> Effects:
    """Before there are circles: all who signed up hear it."""
    if call.state == "divided":
        return [notice(say, "circle-divided-already")]
    call = lifecycle.end_call(tx, call)
    cancelled = notices.of_call(tx, call, "cancelled", besides=event.by.id)
    return [cards.current(tx, call, event.key), *cancelled, notice(say, "circle-cancelled")]


@managed
def open_deadline(tx: Transaction, event: Press, call: Call, say: Speech) -> Effects:
    return [OpenForm(forms.deadline(event, call, say))]


@managed
def submit_deadline(tx: Transaction, event: Submit, call: Call, say: Speech) -> Effects:
    """Who signed up sees it on the card; a circle hears it, and everything after it moves along."""
    filled = Filled(event, say)
    day = forms.new_deadline(filled, call, local_date(event.at, call.zone))
    if filled.errors:
        return [filled.again(forms.deadline(event, call, say))]
    if day == call.deadline:
        return [notice(say, "circle-deadline-same", deadline=say.day(day))]
    changed = circles.change_call(tx, call, deadline=day)
    effects: Effects = [cards.current(tx, changed, event.key)]
    for circle in circles.made_of(tx, call.id):
        effects += _move(tx, changed, circle.id, event)
    return [*effects, notice(say, "circle-deadline-set", deadline=say.day(day))]


def _move(tx: Transaction, call: Call, circle_id: int, event: Submit) -> Effects:
    """One that has not heard of it yet will; one that has written what it learned does not need it."""
    circle = circles.hold_circle(tx, circle_id)
    if circle is None or circle.step in ("intro", "shown", "over"):
        return []
    lifecycle.plan_next(tx, circle, call, event.at)
    once, members = f"deadline:{call.deadline}:{event.key}", scopes.members(tx, circle)
    return [
        *notices.to_circle(
            tx, circle, members, once, lambda say, _: cards.moved(circle, call, say), event.at
        )
    ]  # fmt: skip


def _until_sign_up_closes(tx: Transaction, call: Call) -> Call:
    return circles.change_call(tx, call, next_at=rules.closes_at(call, lifecycle.week_of(tx, call)))
