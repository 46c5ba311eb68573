"""Learning time on one's own page: today's block until something is said of it, and the next ones."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from handlers.chat import Button, Event
from handlers.learning_time import cards, rules
from handlers.own_page import Line
from handlers.people import availability
from handlers.people.working_days import local_date
from handlers.texts import Speech
from storage import learning_time
from storage.database import Transaction
from storage.learning_time import Block


def begin(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    if not learning_time.of(tx, event.by.id):
        yield Line(buttons=(Button("time_add", say.text("home-time-add")),))


def waiting(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    zone = availability.zone(tx, event.by)
    for block in learning_time.of(tx, event.by.id):
        week = rules.week_at(event.at, zone)
        begins = rules.begins(block, week, zone)
        if _waits(block, begins, event.at, zone) and not learning_time.answered(tx, block, week):
            until = begins + timedelta(minutes=block.minutes)
            buttons = cards.answers(block, week, until, say)
            yield Line(say.text("time-nudge-title"), cards.line(block, say), begins, buttons=buttons)


def coming(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    zone = availability.zone(tx, event.by)
    for block in learning_time.of(tx, event.by.id):
        if not block.is_paused:
            at = cards.next_begin(tx, event, block)
            menu = cards.move_button(block, say), cards.pause_button(block, say)
            note = f"{cards.moment(at, zone, say)} · {cards.progress(tx, event, say)}"
            yield Line(say.text("home-time"), note, at, menu=menu)


def _waits(block: Block, begins: datetime, now: datetime, zone: str) -> bool:
    """All the day on which it is, from when it begins."""
    is_today = local_date(begins, zone) == local_date(now, zone)
    return is_today and begins <= now and not block.is_paused
