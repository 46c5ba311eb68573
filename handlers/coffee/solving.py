"""Who meets whom in a turn: what is to be solved, and what comes of it."""

import logging
from collections.abc import Sequence
from datetime import datetime

from handlers import modules
from handlers.answers import channel_voice
from handlers.chat import AnyEffect, Buttons, Card, DirectMessage, Person, Post, Text
from handlers.coffee import cards, group_cards, lifecycle, rules
from handlers.coffee.scopes import MODULE
from handlers.matching import coffee as matching
from handlers.people import profiles
from storage import coffees, places, solving
from storage.coffees import Coffee, Turn
from storage.database import Transaction

log = logging.getLogger(__name__)

AGAIN_AFTER = 52
"""Turns after which two people may meet as if they never had."""


def order(tx: Transaction, number: int, now: datetime) -> matching.Coffee | None:
    """None when it was held, its week is over, or the coffee stopped or paused meanwhile."""
    found = _open(tx, coffees.turn(tx, number), now)
    if found is None:
        return None
    turn, coffee = found
    people = lifecycle.available(tx, coffee, now)
    met = coffees.met(tx, coffee.id, turn.number, AGAIN_AFTER)
    return matching.Coffee(
        people=profiles.everybody(tx, people, now),
        met={_in_order(one, other): ago for (one, other), ago in met.items()},
        left_out=profiles.ids(coffees.alone_last(tx, coffee.id, turn.number)),
        again_after=AGAIN_AFTER,
        nth=turn.number,
    )


def solved(tx: Transaction, number: int, outcome: matching.Groups, now: datetime) -> list[AnyEffect]:
    """Everybody hears with whom, once. Solved anew when somebody is not there any more and would leave
    another alone."""
    found = _open(tx, coffees.hold_turn(tx, number), now)
    if found is None:
        return []
    turn, coffee = found
    there = {str(one.id): one for one in lifecycle.available(tx, coffee, now)}
    groups = [[there[name] for name in names if name in there] for names in outcome.groups]
    if any(len(group) < lifecycle.FEWEST for group in groups):
        solving.ask(tx, lifecycle.SUM, turn.id, now)
        return []
    alone = [there[name] for name in outcome.alone if name in there]
    ids = [[one.id for one in group] for group in groups]
    coffees.keep_groups(tx, turn, ids, [one.id for one in alone], now)
    unmatched = [_unmatched(tx, coffee, turn, one) for one in alone]
    if not groups:
        return [*unmatched, *lifecycle.too_few(tx, coffee, turn.day)]
    coffees.change(tx, coffee, told_few=False)
    name = places.get(tx, coffee.place_id).name
    chats = [group_cards.together(tx, turn, number, group, name, now) for number, group in enumerate(groups)]
    return [_for_the_channel(tx, coffee, turn, groups), *chats, *unmatched]


def unsolved(tx: Transaction, number: int, now: datetime) -> list[AnyEffect]:
    """Its organiser hears that there are no groups this time."""
    found = _open(tx, coffees.hold_turn(tx, number), now)
    if found is None:
        return []
    turn, coffee = found
    return [lifecycle.notify_organiser(tx, coffee, "coffee-unsolved", f"unsolved:{turn.day}")]


def _open(tx: Transaction, turn: Turn | None, now: datetime) -> tuple[Turn, Coffee] | None:
    """A turn that is still to be held, with its coffee."""
    if turn is None or turn.held_at is not None or not modules.is_on(tx, MODULE):
        return None
    coffee = coffees.find(tx, turn.coffee_id)
    if coffee is None or coffee.state == "ended" or coffee.paused_until is not None:
        return None
    if not rules.is_in_week(turn.day, now, coffee.zone):
        log.info("coffee %s leaves out %s: it is too late for it", coffee.id, turn.day)
        return None
    return turn, coffee


def _for_the_channel(tx: Transaction, coffee: Coffee, turn: Turn, groups: Sequence[Sequence[Person]]) -> Post:
    """How many meet, and the way to join them."""
    say = channel_voice(tx)
    people = sum(map(len, groups))
    sentence = say.text("coffee-turn", people=people, groups=len(groups), day=say.day(cards.next_day(coffee)))
    card = Card((Text(sentence), Buttons((cards.join_button(coffee, say),))))
    about = f"coffee-turn:{turn.id}"
    return Post(coffee.place_id, card, about, about)


def _unmatched(tx: Transaction, coffee: Coffee, turn: Turn, person: Person) -> DirectMessage:
    """There was nobody to meet: next time they go first."""
    until = rules.week_ends(turn.day, coffee.zone)
    key = f"coffee:turn:{turn.id}:alone:{person.id}"
    return lifecycle.notify(tx, coffee, person.id, "coffee-alone", key, until)


def _in_order(one: int, other: int) -> tuple[str, str]:
    first, second = sorted((str(one), str(other)))
    return first, second
