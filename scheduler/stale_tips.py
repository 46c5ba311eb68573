"""Keeping tips right: each owner is asked once in a while, and when an owner leaves somebody else is.

Nobody is asked about more than a few tips a day, nor outside working hours where they are.
"""

from datetime import datetime

from handlers import isolation
from handlers.answers import voice_of
from handlers.chat import AnyEffect, DirectMessage, Person
from handlers.people import availability, working_days
from handlers.tips import owner_cards
from storage import owners, people
from storage.database import Transaction
from storage.tips import CHECK_EVERY, Tip

MODULE = "tip"

PER_DAY = 3
"""About how many tips one person is asked in a day, whether they own them or might."""

AT_ONCE = 100
"""Tips looked at in one transaction; the others follow in the next."""


def next_due(tx: Transaction) -> datetime | None:
    return owners.next_due(tx)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    """Ask about every tip that is due. Whatever is not asked now is due later."""
    owners.let_go_of_leavers(tx, now)
    waiting: set[int] = set()

    def ask(tip: Tip) -> list[AnyEffect]:
        if tip.owner_id is None:
            return _offer(tx, tip, now)
        question = [] if tip.owner_id in waiting else _ask(tx, tip, tip.owner_id, now)
        waiting.update(() if question else {tip.owner_id})
        return question

    return isolation.each(tx, "tips", owners.due(tx, now, AT_ONCE), ask, now)


def _ask(tx: Transaction, tip: Tip, owner_id: int, now: datetime) -> list[AnyEffect]:
    """The question whether it is still right, again in every period in which nobody says anything:
    the period is in the key. [] when this owner has to be left alone now, with all their tips."""
    owner = people.get(tx, owner_id)
    not_before = _not_before(tx, owner, now)
    if not_before is None or not_before > now:
        owners.put_off(tx, owner.id, now, not_before or now + CHECK_EVERY)
        return []
    owners.note(tx, tip, owner.id, "check", now)
    owners.set_ask_at(tx, tip, now + CHECK_EVERY)
    period = (now - tip.confirmed_at) // CHECK_EVERY
    key = f"stale:{tip.id}:{tip.confirmed_at.date()}:{period}"
    return [DirectMessage(owner.id, owner_cards.check(tip, now, voice_of(tx, owner)), key)]


def _offer(tx: Transaction, tip: Tip, now: datetime) -> list[AnyEffect]:
    """The question whether somebody else wants to keep it; with nobody left to ask, it stays as it is."""
    person = owners.likely(tx, tip)
    if person is None:
        owners.set_ask_at(tx, tip, None)
        return []
    not_before = _not_before(tx, person, now)
    if not_before is None:
        owners.note(tx, tip, person.id, "no", now)  # silence is an answer: on to the next
    if not_before is None or not_before > now:
        owners.set_ask_at(tx, tip, not_before or now)
        return []
    owners.note(tx, tip, person.id, "offer", now)
    owners.set_ask_at(tx, tip, now + owners.ANSWER_WITHIN)
    key = f"offer:{tip.id}:{person.id}:{now.date()}"
    return [DirectMessage(person.id, owner_cards.offer(tip, now, voice_of(tx, person)), key)]


def _not_before(tx: Transaction, person: Person, now: datetime) -> datetime | None:
    """When this person may be asked something: now, when they work, or another day when today was
    enough. None when they silenced this."""
    today = working_days.midnight(now, availability.zone(tx, person))
    enough = owners.times_asked_since(tx, person.id, today) >= PER_DAY
    first = working_days.next_morning(now, availability.week(tx, person)) if enough else now
    return availability.open_for_question(tx, person, MODULE, first)
