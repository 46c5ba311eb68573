"""What happens to a coffee over time: its turns come round, and it ends."""

import logging
from datetime import date, datetime

import msgspec

from handlers.answers import voice_of
from handlers.calendar.cadence import DAY
from handlers.chat import Card, DirectMessage, Durable, Person, Post, Text
from handlers.coffee import cards, rules
from handlers.coffee.scopes import MODULE, may_see, where
from handlers.people import admission, availability
from handlers.people.working_days import Week
from storage import coffees, leave, people, preferences, solving
from storage.coffees import Coffee
from storage.database import Transaction

log = logging.getLogger(__name__)

SUM = "coffee"
"""Of the sums that are asked for."""

FEWEST = 2


# --- a turn ----------------------------------------------------------------------------------------


def advance(tx: Transaction, coffee: Coffee, now: datetime) -> list[Durable]:
    """Its time has come: it is solved who meets whom, when enough take part. On a free day it moves to the
    next working day of that week; a turn whose week is over, or free altogether, is left out."""
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


def _begin(tx: Transaction, coffee: Coffee, now: datetime) -> list[Durable]:
    if len(available(tx, coffee, now)) < FEWEST:
        log.info("coffee %s of %s: too few take part", coffee.id, coffee.next_day)
        return too_few(tx, coffee, coffee.next_day)
    turn = coffees.add_turn(tx, coffee.id, coffee.next_day)
    if turn is not None:
        solving.ask(tx, SUM, turn.id, now)
    return []


def _leave_out(tx: Transaction, coffee: Coffee, week: Week, now: datetime, why: str) -> list[Durable]:
    log.info("coffee %s leaves out %s: %s", coffee.id, coffee.next_day, why)
    return _move_on(tx, coffee, week, now)


def _move_on(tx: Transaction, coffee: Coffee, week: Week, now: datetime) -> list[Durable]:
    """To the next turn. A pause is over when there was one after it; the channel sees so."""
    day = rules.following(coffee, week, now)
    next_at = rules.starts_at(day, coffee.at, week)
    moved = coffees.change(tx, coffee, next_day=day, next_at=next_at, paused_until=None)
    return [] if coffee.paused_until is None else [cards.current(tx, moved, f"on:{coffee.next_day}")]


def too_few(tx: Transaction, coffee: Coffee, day: date) -> list[Durable]:
    """Nothing for the channel; the organiser hears it, until there was a turn only once."""
    if coffee.told_few:
        return []
    coffees.change(tx, coffee, told_few=True)
    return [notify_organiser(tx, coffee, "coffee-too-few", f"few:{day}")]


def notify_organiser(tx: Transaction, coffee: Coffee, text: str, once: str) -> DirectMessage:
    return notify(tx, coffee, coffee.organiser_id, text, f"{coffee.about}:{once}:{coffee.organiser_id}")


def notify(
    tx: Transaction, coffee: Coffee, person_id: int, text: str, key: str, until: datetime | None = None
) -> DirectMessage:
    """One sentence about it, for one person."""
    say = voice_of(tx, people.get(tx, person_id))
    sentence = say.text(text, where=where(tx, coffee, say), day=say.day(cards.next_day(coffee)))
    return DirectMessage(person_id, Card((Text(sentence),)), key, until, module=MODULE)


def week_of(tx: Transaction, zone: str) -> Week:
    """The working week of the organisation, where the coffee is."""
    return msgspec.structs.replace(availability.week_here(tx), zone=zone)


# --- who is there for it ---------------------------------------------------------------------------


def available(tx: Transaction, coffee: Coffee, now: datetime) -> list[Person]:
    """Who takes part now: not paused, not away, and still one of us."""
    members = coffees.members(tx, coffee.id)
    known = people.by_ids(tx, {one.person_id for one in members})
    preferences.read_ahead(tx, set(known))
    leave.read_ahead(tx, set(known))
    found = []
    for member in members:
        person = known.get(member.person_id)
        if person is None:
            continue
        today = availability.today(tx, person, now)
        paused = member.paused_until is not None and member.paused_until > today
        if not paused and _is_open(tx, person, today) and may_see(tx, coffee, person.id):
            found.append(person)
    return found


def _is_open(tx: Transaction, person: Person, today: date) -> bool:
    if admission.policy(tx, person) != "full":
        return False
    chosen = preferences.of(tx, person.id)
    paused = chosen.paused_until is not None and chosen.paused_until > today
    return MODULE not in chosen.muted and not paused and not _is_on_leave(tx, person, today)


def _is_on_leave(tx: Transaction, person: Person, today: date) -> bool:
    """For half or more of the days that they would work in the coming week."""
    away = leave.of(tx, person.id)
    if not away:
        return False
    usual = availability.week(tx, person).days
    coming = [today + number * DAY for number in range(7)]
    works = [day for day in coming if str(day.isoweekday()) in usual and not availability.is_closed(tx, day)]
    missed = sum(any(first <= day <= last for first, last in away) for day in works)
    return bool(missed) and 2 * missed >= len(works)


# --- its end ---------------------------------------------------------------------------------------


def end(tx: Transaction, coffee: Coffee, once: str, but: int) -> list[Durable]:
    """No more turns. The channel sees it, and who took part hears it; who does this knows."""
    members = {one.person_id for one in coffees.members(tx, coffee.id)} - {but}
    coffees.leave_all(tx, coffee.id)
    ended = coffees.change(tx, coffee, state="ended", next_at=None, paused_until=None)
    over = [
        notify(tx, ended, one, "coffee-over", f"{coffee.about}:over:{once}:{one}") for one in sorted(members)
    ]
    return [cards.current(tx, ended, once), *over]


def undelivered(tx: Transaction, effect: Post, is_gone: bool) -> list[DirectMessage]:
    """Without its channel it ends, and its organiser is told why. For other trouble they are told what is
    missing, and it goes on."""
    there = coffees.in_place(tx, effect.place_id)
    coffee = coffees.hold(tx, there.id) if there is not None else None
    if coffee is None or coffee.state == "ended":
        return []
    text, key = "coffee-ended" if is_gone else "coffee-not-posted", f"undelivered:{effect.key}"
    organiser = notify(tx, coffee, coffee.organiser_id, text, key)
    if not is_gone:
        return [organiser]
    others = end(tx, coffee, key, but=coffee.organiser_id)
    return [organiser, *(one for one in others if isinstance(one, DirectMessage))]
