"""Learning time: everyone is told when the block they chose begins, at the same time where they are.

The days and hours are their own choice, so working hours do not matter; leave, holidays, a pause and
quiet hours do. Late is only good until the block is half over.
"""

import logging
from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

import msgspec

from handlers import isolation
from handlers.answers import voice_of
from handlers.chat import AnyEffect, DirectMessage, Person
from handlers.learning_time import cards, rules
from handlers.people import admission, availability
from handlers.people.streaks import WEEK
from handlers.people.working_days import local_date
from storage import learning_nudges
from storage.database import Transaction
from storage.learning_nudges import Next
from storage.learning_time import Block
from storage.setbacks import Key

log = logging.getLogger(__name__)

AT_ONCE = 2_500
"""Blocks in one transaction: others who want to write wait no longer than that takes."""

MOST_IN_SILENCE = 8
"""So often as many, when none of them is to be told anything."""


def next_due(tx: Transaction) -> datetime | None:
    return learning_nudges.next_due(tx)


class Turn(msgspec.Struct, frozen=True):
    """One time that a block comes: its week, when it begins, the day that is there, when it is half over,
    and when the one after it begins."""

    week: date
    begin: datetime
    day: date
    last: datetime
    after: Next


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    """Nudge who is due, and work out when their next one is. On a public holiday nobody is told
    anything: then those after them come at once."""
    turns: dict[tuple[object, ...], Turn] = {}
    for _ in range(MOST_IN_SILENCE):
        due = learning_nudges.due(tx, now, AT_ONCE)
        nudge_all = partial(_nudge, tx, now=now, turns=turns)
        told = isolation.together(tx, "learning_blocks", due, nudge_all, now, lambda two: Key(two[0].id))
        if told or not due:
            return told
    return []


def _nudge(
    tx: Transaction, due: Sequence[tuple[Block, Person]], now: datetime, turns: dict[tuple[object, ...], Turn]
) -> list[AnyEffect]:
    chosen = [(block, *_decided(tx, block, person, now, turns)) for block, person in due]
    learning_nudges.put_back(tx, [(block, then) for block, then, _ in chosen])
    return [one for _, _, one in chosen if one is not None]


def _decided(
    tx: Transaction, block: Block, person: Person, now: datetime, turns: dict[tuple[object, ...], Turn]
) -> tuple[Next, DirectMessage | None]:
    """When to look again, and what to say now."""
    zone = availability.zone(tx, person)
    if person.has_left:
        return Next(block.week, None, zone), None
    turn = _turn(block, zone, now, turns)
    if turn.week > block.week:
        log.info("learning time %s skipped: later than half of it", block.id)
    if turn.begin > now:
        return Next(turn.week, turn.begin, zone), None
    opens = _opens(tx, person, turn.day, now)
    if opens is not None and now < opens <= turn.last:
        return Next(turn.week, opens, zone), None
    if opens is None or opens > now:
        return turn.after, None
    say = voice_of(tx, person)
    return turn.after, cards.nudge(block, turn.week, turn.begin, turn.last, zone, say)


def _turn(block: Block, zone: str, now: datetime, turns: dict[tuple[object, ...], Turn]) -> Turn:
    """Worked out once for all who share it."""
    shared = (
        block.week, block.weekday, block.start, block.minutes, block.moved_weekday, block.moved_start, zone,
    )  # fmt: skip
    known = turns.get(shared)
    if known is None:
        week, begin = rules.coming(block, zone, now)
        after = Next(week + WEEK, rules.begins(block, week + WEEK, zone), zone)
        day = local_date(begin, zone)
        known = turns[shared] = Turn(week, begin, day, rules.half_over(block, begin), after)
    return known


def _opens(tx: Transaction, person: Person, day: date, now: datetime) -> datetime | None:
    """From when on they may be told; None when not this week."""
    if admission.policy(tx, person) != "full" or availability.is_away(tx, person, day):
        return None
    return availability.open_for_notice(tx, person, "time", now)
