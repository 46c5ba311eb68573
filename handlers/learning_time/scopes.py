"""Which block a button or form is about, and of which week: "12", or "12:2026-11-23:1764162000" in a nudge,
with when the block ends. No kind stands before it."""

from datetime import date, datetime, timedelta

import msgspec

from handlers.answers import about
from handlers.chat import Event
from handlers.learning_time import parsing
from handlers.scope import Refused, Scope
from storage import learning_time
from storage.database import Transaction
from storage.learning_time import Block
from storage.refs import Ref, number


class Nudged(msgspec.Struct, frozen=True):
    """A block in the week that somebody was nudged in, and when it ends if it still lasts."""

    block: Block
    week: date
    until: datetime | None


@Scope
def own(tx: Transaction, event: Event) -> Block:
    """One of this person. Nobody else changes it until this transaction ends."""
    block = learning_time.hold(tx, _ref(event).id, event.by.id)
    if block is None:
        raise Refused("time-gone")
    return block


@Scope
def nudged(tx: Transaction, event: Event) -> Nudged:
    block, week = own.find(tx, event), week_of(event)
    if week is None:
        raise Refused("time-gone")
    left = number(_ref(event).rest.partition(":")[2]) - event.at.timestamp()
    lasts = 0 < left <= parsing.MOST * 60
    return Nudged(block, week, event.at + timedelta(seconds=left) if lasts else None)


def week_of(event: Event) -> date | None:
    """None when no Monday is named."""
    try:
        week = date.fromisoformat(_ref(event).rest.partition(":")[0])
    except ValueError:
        return None
    return week if week.weekday() == 0 else None


def _ref(event: Event) -> Ref:
    return Ref.read(f"block:{about(event)}", "block")
