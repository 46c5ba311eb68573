"""Who is new here is not overwhelmed: in somebody's first thirty days what comes of itself and can wait
comes every third day at most, and all in all no more than fits in twelve messages. One rule for all of it;
onboarding itself, meetings with colleagues, and what people do come as ever, and count."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

from handlers import modules
from handlers.chat import AnyEffect, DirectMessage, GroupChat, Person
from handlers.people.working_days import begin_of
from storage import onboardings
from storage.database import Transaction

MODULE = "onboarding"
WAITS = ("goals", "suggestions", "digest", "time", "lunch", "coach", "quiz")
"""Modules that nudge."""

FIRST = timedelta(days=30)
BETWEEN = timedelta(days=3)
MOST = 10
"""Of the twelve: there is room for the last day, and a meeting."""


def opens(tx: Transaction, person: Person, module: str, at: datetime) -> datetime:
    """From when on, not before `at`, this module may come to them of itself."""
    new = onboardings.settling(tx, person.id) if module in WAITS and modules.is_on(tx, MODULE) else None
    if new is None:
        return at
    over = begin_of(new.first_day + FIRST, person.zone or tx.workspace.zone)
    return max(at, over if new.nudges >= MOST else min(new.last_nudge_at + BETWEEN, over))


def note(tx: Transaction, sent: Iterable[AnyEffect], now: datetime) -> None:
    """All of this comes to people of itself."""
    if not modules.is_on(tx, MODULE):
        return
    ids = Counter(one.person_id for one in sent if isinstance(one, DirectMessage))
    ids.update(number for one in sent if isinstance(one, GroupChat) for number in one.person_ids)
    for times in sorted({*ids.values()}):
        onboardings.note_nudges(tx, [one for one, count in ids.items() if count == times], times, now)
