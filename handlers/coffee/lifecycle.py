"""A turn comes round: there are enough people, so it is solved who meets whom."""

import logging
from datetime import datetime

import msgspec

from handlers.answers import voice_of
from handlers.chat import Card, DirectMessage, Durable, Text
from handlers.coffee import cards, company, rules, scopes
from handlers.people import availability
from handlers.people.working_days import Week
from storage import coffees, people, solving
from storage.coffees import Coffee
from storage.database import Transaction

log = logging.getLogger(__name__)

KIND = "coffee"
"""Of the sums that are asked for."""


def week_of(tx: Transaction, zone: str) -> Week:
    """The working week of the organisation, where the coffee is."""
    return msgspec.structs.replace(availability.week_here(tx), zone=zone)


def come_round(tx: Transaction, coffee: Coffee, now: datetime) -> list[Durable]:
    """Its time has come. On a free day it moves to the next working day of that week; a turn whose week
    is over, or free altogether, is left out."""
    week = week_of(tx, coffee.zone)
    if rules.day_of(coffee.next_day, week) is None:
        return _leave_out(tx, coffee, week, now, "nobody works in that week any more")
    due = rules.starts_at(coffee.next_day, coffee.at, week)
    at = due if due > now else rules.begins(coffee.next_day, due, week, now)
    if at is None:
        return _leave_out(tx, coffee, week, now, "it is too late for it")
    if at > now:
        coffees.change(tx, coffee, next_at=at)
        return []
    return [*_begin(tx, coffee, now), *_move_on(tx, coffee, week, now)]


def too_few(tx: Transaction, coffee: Coffee, now: datetime) -> list[Durable]:
    """Nothing for the channel; the organiser hears it, until there was a turn only once."""
    if coffee.told_few:
        return []
    coffees.change(tx, coffee, told_few=True)
    return tell_organiser(tx, coffee, "coffee-too-few", f"few:{now.timestamp():.0f}")


def tell_organiser(tx: Transaction, coffee: Coffee, text: str, step: str) -> list[Durable]:
    organiser = people.get(tx, coffee.organiser_id)
    if not company.hears(tx, organiser):
        return []
    say = voice_of(tx, organiser)
    where, day = scopes.where(tx, coffee, say), say.day(cards.next_day(coffee))
    card = Card((Text(say.text(text, where=where, day=day)),))
    return [DirectMessage(organiser.id, card, f"{coffee.about}:{step}:{organiser.id}")]


def _begin(tx: Transaction, coffee: Coffee, now: datetime) -> list[Durable]:
    if len(company.there(tx, coffee, now)) < company.FEWEST:
        log.info("coffee %s of %s: too few take part", coffee.id, coffee.next_day)
        return too_few(tx, coffee, now)
    turn = coffees.add_turn(tx, coffee.id, coffee.next_day)
    if turn is not None:
        solving.ask(tx, KIND, turn.id, now)
    return []


def _leave_out(tx: Transaction, coffee: Coffee, week: Week, now: datetime, why: str) -> list[Durable]:
    log.info("coffee %s leaves out %s: %s", coffee.id, coffee.next_day, why)
    return _move_on(tx, coffee, week, now)


def _move_on(tx: Transaction, coffee: Coffee, week: Week, now: datetime) -> list[Durable]:
    """To the next turn. A pause is over when there was one after it; the channel sees so."""
    day = rules.following(coffee, week, now)
    next_at = rules.starts_at(day, coffee.at, week)
    moved = coffees.change(tx, coffee, next_day=day, next_at=next_at, paused_until=None)
    if coffee.paused_until is None:
        return []
    return [cards.shown_anew(tx, moved, f"on:{coffee.next_day}")]
