"""When a month has ended it is worked out, once, with everybody in the team they are in at that moment. Who
comes, goes, moves or opts out later changes nothing in it."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from handlers.chat import Durable
from handlers.people.working_days import begin_of, local_date
from handlers.reports import periods, suppression, units
from handlers.reports.periods import DAY, WEEK, Month
from handlers.reports.suppression import Fact, Figure
from storage import reports
from storage.database import Transaction
from storage.reports import Done, Member, Shown

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
MOST_MONTHS = 36
"""Looked back over at first."""


def next_due(tx: Transaction) -> datetime | None:
    known = reports.months(tx)
    return ends_at(tx, periods.of(known[-1]).later(1)) if known else LONG_AGO


def ends_at(tx: Transaction, month: Month) -> datetime:
    return begin_of(month.last + DAY, tx.workspace.zone)


def run(tx: Transaction, now: datetime) -> list[Durable]:
    """One month at a time: others are handled in between."""
    known = reports.months(tx)
    month = periods.of(known[-1]).later(1) if known else _first(tx, now)
    if ends_at(tx, month) <= now:
        work_out(tx, month, now)
    return []


def _first(tx: Transaction, now: datetime) -> Month:
    """Where there is something to count; else the last that ended."""
    last = periods.of(local_date(now, tx.workspace.zone)).later(-1)
    begin = reports.first_day(tx)
    return max(last.later(1 - MOST_MONTHS), min(periods.of(begin), last)) if begin else last


def work_out(tx: Transaction, month: Month, now: datetime) -> None:
    """From now on this is how it was."""
    counted = reports.counted_now(tx)
    shown = to_be_shown(month, counted, done_in(tx, month))
    reports.keep(tx, month.first, counted, shown, now)


def done_in(tx: Transaction, month: Month) -> list[Done]:
    mondays = month.mondays
    edges = [begin_of(monday, tx.workspace.zone) for monday in (*mondays, mondays[-1] + WEEK)]
    return list(reports.done(tx, mondays, edges))


def to_be_shown(month: Month, counted: Sequence[Member], done: Iterable[Done]) -> list[Shown]:
    """All figures of a month, worked out of who counts in it and what they did."""
    called, teams = units.names(counted), {one.person_id: units.of(one) for one in counted}
    facts = (Fact(one.person_id, one.week, one.measure, one.amount, one.toward_id) for one in done)
    found = suppression.figures(teams, facts, len(month.mondays))
    return [stored(month, figure, amount, called) for figure, amount in found.items()]


def stored(month: Month, figure: Figure, amount: int, called: dict[suppression.Unit, str]) -> Shown:
    part = ""
    if figure.week is not None:
        part = f"{month.mondays[figure.week]}"
    elif figure.toward is not None:
        part = f">{units.path(figure.toward)}"
    name = called.get(figure.unit if figure.toward is None else figure.toward, "")
    return Shown(month.first, units.path(figure.unit), figure.measure, part, name, amount)
