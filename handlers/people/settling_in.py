"""Who is new here is not overwhelmed: in somebody's first thirty days what comes of itself and can wait,
comes once a week at most. One rule for all of it; onboarding itself, and what people do, come as ever."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from handlers import modules
from handlers.chat import AnyEffect, DirectMessage, Person
from handlers.people.working_days import begin_of
from storage import onboardings
from storage.database import Transaction

MODULE = "onboarding"
WAITS = ("goals", "suggestions", "digest", "time", "lunch")
"""Modules that nudge."""

FIRST = timedelta(days=30)
BETWEEN = timedelta(weeks=1)


def opens(tx: Transaction, person: Person, module: str, at: datetime) -> datetime:
    """From when on, not before `at`, this module may come to them of itself."""
    new = onboardings.settling(tx, person.id) if module in WAITS and modules.is_on(tx, MODULE) else None
    if new is None:
        return at
    first_day, last = new
    over = begin_of(first_day + FIRST, person.zone or tx.workspace.zone)
    return max(at, min(last + BETWEEN, over))


def note(tx: Transaction, sent: Iterable[AnyEffect], now: datetime) -> None:
    """All of this comes to people of itself."""
    ids = {one.person_id for one in sent if isinstance(one, DirectMessage)}
    if ids and modules.is_on(tx, MODULE):
        onboardings.note_nudges(tx, ids, now)
