"""Beginning, changing, pausing and stopping the coffee of a channel."""

from datetime import date, datetime

from msgspec.structs import asdict

from handlers.answers import channel_voice, filled, notice, voice
from handlers.chat import FormErrors, OpenForm, Post, Press, Reply, Submit
from handlers.coffee import cards, ending, forms, lifecycle, rules, scopes
from handlers.coffee.forms import Agreement
from handlers.coffee.scopes import Effects
from handlers.people import availability
from handlers.texts import Speech
from storage import coffees
from storage.coffees import Coffee
from storage.database import Transaction


def start(tx: Transaction, event: Submit) -> Effects:
    """A new coffee, and an invitation in the channel. When somebody was just before, theirs is shown."""
    say, place = voice(tx, event), scopes.place_of(tx, event)
    if place is None:
        return [notice(say, "coffee-only-channels")]
    agreed, errors = forms.agreed(event, tx.workspace.work_days, say)
    if agreed is None:
        form = forms.agreement(event, say, tx.workspace.work_days, None, place.id)
        return [FormErrors(filled(form, event), errors)]
    before = coffees.in_place(tx, place.id)
    last = _last_day(tx, before.id) if before is not None else None
    made = _drafted(tx, event, place.id, agreed, rules.after(last, 1))
    coffee, is_new = coffees.put(tx, made)
    if not is_new:
        member = coffees.member(tx, coffee.id, event.by.id)
        shown = cards.overview(tx, coffee, member, scopes.may_manage(tx, event.by, coffee), say)
        return [notice(say, "coffee-there-already"), Reply(shown)]
    card = cards.invitation(tx, coffee, channel_voice(tx))
    post = Post(coffee.place_id, card, f"{coffee.about}:begun:{event.key}", coffee.about)
    where, day = scopes.where(tx, coffee, say), say.day(cards.next_day(coffee))
    return [post, notice(say, "coffee-begun", where=where, day=day)]


def change(tx: Transaction, event: Press) -> Effects:
    def show(coffee: Coffee, say: Speech) -> Effects:
        return [OpenForm(forms.agreement(event, say, tx.workspace.work_days, coffee, coffee.place_id))]

    return scopes.managing(tx, event, show)


def submit_change(tx: Transaction, event: Submit) -> Effects:
    """From the next turn on. Who does this for an organiser who is not here any more organises it."""

    def put(coffee: Coffee, say: Speech) -> Effects:
        agreed, errors = forms.agreed(event, tx.workspace.work_days, say)
        if agreed is None:
            form = forms.agreement(event, say, tx.workspace.work_days, coffee, coffee.place_id)
            return [FormErrors(filled(form, event), errors)]
        organiser = event.by.id if scopes.is_without_organiser(tx, coffee) else coffee.organiser_id
        changed = coffees.change(tx, coffee, **asdict(agreed), organiser_id=organiser)
        return _go_on(tx, changed, event, "coffee-changed", say)

    return scopes.managing(tx, event, put)


def rest(tx: Transaction, event: Press) -> Effects:
    def ask(coffee: Coffee, say: Speech) -> Effects:
        return [OpenForm(forms.until(event, "coffee_rest", coffee.about, say))]

    return scopes.managing(tx, event, ask)


def submit_rest(tx: Transaction, event: Submit) -> Effects:
    """No turns until that day; it goes on by itself."""

    def put(coffee: Coffee, say: Speech) -> Effects:
        day, errors = forms.day_typed(event, coffee.zone, say)
        if day is None:
            return [FormErrors(filled(forms.again(event, say), event), errors)]
        changed = coffees.change(tx, coffee, paused_until=day)
        return _go_on(tx, changed, event, "coffee-rests", say)

    return scopes.managing(tx, event, put)


def resume(tx: Transaction, event: Press) -> Effects:
    def again(coffee: Coffee, say: Speech) -> Effects:
        changed = coffees.change(tx, coffee, paused_until=None)
        return _go_on(tx, changed, event, "coffee-resumed", say)

    return scopes.managing(tx, event, again)


def stop(tx: Transaction, event: Press) -> Effects:
    """No more; who took part hears so."""

    def end(coffee: Coffee, say: Speech) -> Effects:
        where = scopes.where(tx, coffee, say)
        told = ending.end(tx, coffee, event.key, but=event.by.id)
        return [*told, notice(say, "coffee-stopped", where=where)]

    return scopes.managing(tx, event, end)


def _go_on(tx: Transaction, coffee: Coffee, event: Press | Submit, key: str, say: Speech) -> Effects:
    """The next turn is counted anew, after the last one and after a pause."""
    counted = _planned(tx, coffee, event.at)
    told = notice(say, key, day=say.day(cards.next_day(counted)))
    return [cards.shown_anew(tx, counted, event.key), told]


def _planned(tx: Transaction, coffee: Coffee, now: datetime) -> Coffee:
    after = rules.after(_last_day(tx, coffee.id), coffee.weeks)
    not_before = max((day for day in (after, coffee.paused_until) if day), default=None)
    week = lifecycle.week_of(tx, coffee.zone)
    day = rules.first(coffee.weekday, coffee.at, week, now, not_before)
    return coffees.change(tx, coffee, next_day=day, next_at=rules.starts_at(day, coffee.at, week))


def _drafted(
    tx: Transaction, event: Submit, place_id: int, agreed: Agreement, not_before: date | None
) -> Coffee:
    zone = availability.zone(tx, event.by)
    week = lifecycle.week_of(tx, zone)
    day = rules.first(agreed.weekday, agreed.at, week, event.at, not_before)
    return Coffee(
        id=0, place_id=place_id, organiser_id=event.by.id, weeks=agreed.weeks, weekday=agreed.weekday,
        at=agreed.at, zone=zone, state="on", next_day=day, next_at=rules.starts_at(day, agreed.at, week),
    )  # fmt: skip


def _last_day(tx: Transaction, coffee_id: int) -> date | None:
    last = coffees.last_turn(tx, coffee_id)
    return last.day if last is not None else None
