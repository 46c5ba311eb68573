"""Telling the receiver, privately and quietly: at most one message in ten minutes, with all that came
meanwhile in it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from handlers import isolation
from handlers.answers import voice_of
from handlers.chat import (
    AnyEffect,
    DirectMessage,
    Person,
)
from handlers.kudos import cards
from handlers.people import availability
from storage import kudos_notices, people
from storage.database import Transaction
from storage.kudos_notices import Turn
from storage.setbacks import Key

QUIET = timedelta(minutes=10)


def notify(tx: Transaction, receivers: Iterable[Person], at: datetime) -> list[DirectMessage]:
    """What may be told now, in the order they were named. Turns are always taken in the same order: who
    holds one turn and waits for another must not meet somebody who does the reverse."""
    named = list(receivers)
    sent = {one.id: _notice(tx, one, at) for one in sorted(named, key=lambda person: person.id)}
    return [message for one in named if (message := sent[one.id]) is not None]


def _notice(tx: Transaction, receiver: Person, now: datetime) -> DirectMessage | None:
    """One message with all that still stands and was not told; None when it must wait, until then."""
    turn = kudos_notices.hold(tx, receiver.id)
    if turn.due_at is not None and turn.due_at > now:
        return None
    opens = _opens(tx, receiver, turn, now)
    if opens is None:
        kudos_notices.forget(tx, receiver.id, turn)
        return None
    if opens > now:
        kudos_notices.set_turn(tx, receiver.id, turn.told_at, opens)
        return None
    untold = kudos_notices.take(tx, receiver.id)
    if not untold:
        kudos_notices.set_turn(tx, receiver.id, turn.told_at, None)
        return None
    kudos_notices.set_turn(tx, receiver.id, now, None)
    # each kudos is told in one message only, so its number names that message
    key = f"kudos-told:{receiver.id}:{untold[-1].id}"
    return DirectMessage(receiver.id, cards.received(tx, untold, voice_of(tx, receiver)), key)


def _opens(tx: Transaction, receiver: Person, turn: Turn, now: datetime) -> datetime | None:
    """When they may be told; None when they do not want to be."""
    return availability.open_for_notice(tx, receiver, "kudos", max(now, turn.told_at + QUIET))


def notify_later(tx: Transaction, now: datetime) -> list[AnyEffect]:
    """Who was given kudos while they had just been told of others hears of them all in one message."""

    def notice(person_id: int) -> list[AnyEffect]:
        message = _notice(tx, people.get(tx, person_id), now)
        return [] if message is None else [message]

    due = kudos_notices.due(tx, now)
    people.by_ids(tx, set(due))
    return isolation.each(tx, "kudos_turns", due, notice, now, Key)
