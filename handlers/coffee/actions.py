"""What people press and fill in: taking part, each for themselves, and organising the coffee of a channel."""

from collections.abc import Iterable
from datetime import date, datetime

from msgspec.structs import asdict

from handlers.answers import channel_voice, notice, voice
from handlers.chat import Effects, Event, OpenForm, Place, Post, Press, Reply, Submit
from handlers.coffee import cards, forms, lifecycle, rules
from handlers.coffee.scopes import in_channel, managed, of_coffee, taking_part, where
from handlers.forms import Filled
from handlers.people import availability, rights
from handlers.people.working_days import local_date
from handlers.texts import Speech
from storage import coffees
from storage.coffees import Coffee
from storage.database import Transaction

ALL = "coffees"
"""What a form is about that is about every coffee of somebody."""


# --- taking part -----------------------------------------------------------------------------------


def start_taking_part(tx: Transaction, event: Event, coffee: Coffee, say: Speech) -> Effects:
    """Also again, after a pause."""
    member = coffees.member(tx, coffee.id, event.by.id)
    if member is None:
        coffees.join(tx, coffee.id, event.by.id)
        member = coffees.member(tx, coffee.id, event.by.id)
        assert member is not None
        answer = Reply(cards.joined(coffee, member, "coffee-joined", say))
        return [cards.current(tx, coffee, event.key), answer]
    if member.paused_until is not None:
        return end_pause(tx, event, [coffee], say)
    return [Reply(cards.joined(coffee, member, "coffee-in-already", say))]


def stop_taking_part(tx: Transaction, event: Event, coffee: Coffee, say: Speech) -> Effects:
    if not coffees.leave(tx, coffee.id, event.by.id):
        return [notice(say, "coffee-not-in")]
    return [cards.current(tx, coffee, event.key), notice(say, "coffee-left", where=where(tx, coffee, say))]


def begin_pause(tx: Transaction, event: Event, mine: Iterable[Coffee], until: date, say: Speech) -> Effects:
    for coffee in mine:
        coffees.pause(tx, coffee.id, event.by.id, until)
    return [notice(say, "coffee-paused-you", day=say.day(until))]


def end_pause(tx: Transaction, event: Event, mine: list[Coffee], say: Speech) -> Effects:
    for coffee in mine:
        coffees.pause(tx, coffee.id, event.by.id, None)
    return [notice(say, "coffee-back", day=say.day(cards.next_day(mine[0])))]


join = of_coffee(start_taking_part)
leave = of_coffee(stop_taking_part)


@taking_part
def back(tx: Transaction, event: Press, coffee: Coffee, say: Speech) -> Effects:
    return end_pause(tx, event, [coffee], say)


@taking_part
def pause(tx: Transaction, event: Press, coffee: Coffee, say: Speech) -> Effects:
    return [OpenForm(forms.until(event, "coffee_pause", coffee.about, say))]


def submit_pause(tx: Transaction, event: Submit) -> Effects:
    """In one coffee, or in all of them."""
    say = voice(tx, event)
    mine = [one for one in taken_part_in(tx, event) if event.about in (ALL, one.about)]
    if not mine:
        return [notice(say, "coffee-not-in")]
    filled = Filled(event, say)
    until = filled.read(forms.UNTIL, availability.today(tx, event.by, event.at))
    if filled.errors:
        return [filled.again(forms.until(event, event.name, event.about, say))]
    return begin_pause(tx, event, mine, until, say)


def taken_part_in(tx: Transaction, event: Event) -> list[Coffee]:
    """Every coffee they take part in."""
    found = (coffees.find(tx, one.coffee_id) for one in coffees.taken_part_in(tx, event.by.id))
    return [one for one in found if one is not None and one.state != "ended"]


# --- organising ------------------------------------------------------------------------------------


@in_channel
def start(tx: Transaction, event: Submit, place: Place, say: Speech) -> Effects:
    """A new coffee, and an invitation in the channel. When somebody was just before, theirs is shown."""
    filled, work_days = Filled(event, say), tx.workspace.work_days
    agreed = forms.agreed(filled, work_days)
    if filled.errors:
        return [filled.again(forms.agreement(event, say, work_days, None, place.id))]
    coffee, is_new = coffees.put(tx, _drafted(tx, event, place, agreed))
    if not is_new:
        return [notice(say, "coffee-there-already"), Reply(cards.for_person(tx, coffee, event.by, say))]
    card = cards.invitation(tx, coffee, channel_voice(tx))
    post = Post(coffee.place_id, card, f"{coffee.about}:begun:{event.key}", coffee.about)
    day = say.day(cards.next_day(coffee))
    return [post, notice(say, "coffee-begun", where=where(tx, coffee, say), day=day)]


@managed
def change(tx: Transaction, event: Press, coffee: Coffee, say: Speech) -> Effects:
    return [OpenForm(forms.agreement(event, say, tx.workspace.work_days, coffee, coffee.place_id))]


@managed
def submit_change(tx: Transaction, event: Submit, coffee: Coffee, say: Speech) -> Effects:
    """From the next turn on. Who does this for an organiser who is not here any more organises it."""
    filled, work_days = Filled(event, say), tx.workspace.work_days
    agreed = forms.agreed(filled, work_days)
    if filled.errors:
        return [filled.again(forms.agreement(event, say, work_days, coffee, coffee.place_id))]
    organiser = event.by.id if rights.is_without(tx, coffee.organiser_id) else coffee.organiser_id
    changed = coffees.change(tx, coffee, **asdict(agreed), organiser_id=organiser)
    return _rescheduled(tx, changed, event, "coffee-changed", say)


@managed
def rest(tx: Transaction, event: Press, coffee: Coffee, say: Speech) -> Effects:
    return [OpenForm(forms.until(event, "coffee_rest", coffee.about, say))]


@managed
def submit_rest(tx: Transaction, event: Submit, coffee: Coffee, say: Speech) -> Effects:
    """No turns until that day; it goes on by itself."""
    filled = Filled(event, say)
    until = filled.read(forms.UNTIL, local_date(event.at, coffee.zone))
    if filled.errors:
        return [filled.again(forms.until(event, event.name, event.about, say))]
    resting = coffees.change(tx, coffee, paused_until=until)
    return _rescheduled(tx, resting, event, "coffee-rests", say)


@managed
def resume(tx: Transaction, event: Press, coffee: Coffee, say: Speech) -> Effects:
    return _rescheduled(tx, coffees.change(tx, coffee, paused_until=None), event, "coffee-resumed", say)


@managed
def stop(tx: Transaction, event: Press, coffee: Coffee, say: Speech) -> Effects:
    """No more; who took part hears so."""
    place = where(tx, coffee, say)
    return [
        *lifecycle.end(tx, coffee, event.key, but=event.by.id),
        notice(say, "coffee-stopped", where=place),
    ]


def _rescheduled(tx: Transaction, coffee: Coffee, event: Press | Submit, key: str, say: Speech) -> Effects:
    """The next turn is counted anew, after the last one and after a pause."""
    after = rules.after(_last_day(tx, coffee.id), coffee.weeks)
    not_before = max((day for day in (after, coffee.paused_until) if day), default=None)
    day, at = _first_turn(tx, coffee.weekday, coffee.at, coffee.zone, event.at, not_before)
    changed = coffees.change(tx, coffee, next_day=day, next_at=at)
    return [cards.current(tx, changed, event.key), notice(say, key, day=say.day(cards.next_day(changed)))]


def _drafted(tx: Transaction, event: Submit, place: Place, agreed: forms.Agreement) -> Coffee:
    """Not in the week of a turn of the coffee that was there before."""
    before, zone = coffees.in_place(tx, place.id), availability.zone(tx, event.by)
    not_before = rules.after(_last_day(tx, before.id), 1) if before is not None else None
    day, at = _first_turn(tx, agreed.weekday, agreed.at, zone, event.at, not_before)
    return Coffee(
        id=0, place_id=place.id, organiser_id=event.by.id, zone=zone, state="on",
        next_day=day, next_at=at, **asdict(agreed),
    )  # fmt: skip


def _first_turn(
    tx: Transaction, weekday: int, at: str, zone: str, now: datetime, not_before: date | None
) -> tuple[date, datetime]:
    week = lifecycle.week_of(tx, zone)
    day = rules.first(weekday, at, week, now, not_before)
    return day, rules.starts_at(day, at, week)


def _last_day(tx: Transaction, coffee_id: int) -> date | None:
    last = coffees.last_turn(tx, coffee_id)
    return last.day if last is not None else None
