"""Which block a button or form is about, and of which week."""

from datetime import date, datetime, timedelta

from handlers.chat import Event
from handlers.learning_time import parsing
from handlers.parsing import words
from storage import learning_time
from storage.database import Transaction
from storage.learning_time import Block


def held(tx: Transaction, event: Event, about: str) -> Block | None:
    """The block that "12" or "12:2026-11-23" stands for, if it is there and of this person. Nobody else
    changes it until this transaction ends."""
    return learning_time.hold(tx, words.number(about.partition(":")[0]) or 0, event.by.id)


def week_of(about: str) -> date | None:
    """The week that stands behind the number; None without one."""
    try:
        week = date.fromisoformat(about.partition(":")[2].partition(":")[0])
    except ValueError:
        return None
    return week if week.weekday() == 0 else None


def end_of(about: str, now: datetime) -> datetime | None:
    """When the block that this is about ends ("12:2026-11-23:1764162000"); None when it is over, or when that
    cannot be."""
    left = words.second_number(about) - now.timestamp()
    return now + timedelta(seconds=left) if 0 < left <= parsing.MOST * 60 else None
