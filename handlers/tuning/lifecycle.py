"""Every night what people pressed decides anew when an answer is sure enough. Admins hear what changed."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from handlers.answers import voice_of
from handlers.calendar.cadence import moment
from handlers.chat import AnyEffect, DirectMessage
from handlers.people import admission
from handlers.tuning import cards, rules
from handlers.tuning.rules import Outcome
from storage import clicks, refits, search
from storage.database import Transaction
from storage.refits import Refit
from storage.schema import LONG_AGO


class SwitchedOff(Exception):
    """An admin undid it, and nobody switched it on since."""


AT = time(3)
DAY = timedelta(days=1)


def next_due(tx: Transaction) -> datetime | None:
    """From the first answer that somebody judged."""
    if refits.of_workspace(tx) is None:
        return LONG_AGO if clicks.are_there(tx) else None
    return refits.next_due(tx)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    if refits.of_workspace(tx) is None:
        refits.begin(tx, next_night(tx, now))
        return []
    return [effect for refit in refits.due(tx, now) for effect in _refit(tx, refit, now)]


def next_night(tx: Transaction, now: datetime) -> datetime:
    zone = tx.workspace.zone
    today = now.astimezone(ZoneInfo(zone)).date()
    return next(at for day in (today, today + DAY) if (at := moment(day, AT, zone)) > now)


def _refit(tx: Transaction, refit: Refit, now: datetime) -> list[AnyEffect]:
    refit = refits.change(tx, refit, next_at=next_night(tx, now))
    found = rules.refitted(clicks.newest(tx, rules.MOST), search.coefficients_in_use(tx))
    if found is None:
        return []
    use(tx, refit, found, now)
    key = f"tuning:{now.date()}"
    return [
        DirectMessage(admin.id, cards.report(found, voice_of(tx, admin)), f"{key}:{admin.id}")
        for admin in admission.admins(tx)
    ]


def at_once(tx: Transaction, now: datetime) -> tuple[int, Outcome | None]:
    """The same on demand, without telling anybody; with how many answers were judged."""
    refit = refits.hold(tx) or refits.begin(tx, next_night(tx, now))
    if not refit.is_on:
        raise SwitchedOff
    judged = clicks.newest(tx, rules.MOST)
    found = rules.refitted(judged, search.coefficients_in_use(tx))
    if found is not None:
        use(tx, refit, found, now)
    return len(judged), found


def use(tx: Transaction, refit: Refit, found: Outcome, now: datetime) -> None:
    """Judge by what was found from now on; it can be undone."""
    search.keep_coefficients(tx, found.becomes)
    told = msgspec.json.encode(found).decode() if found.becomes else ""
    refits.change(tx, refit, report=told, changed_at=now)
