"""When a month has ended it is worked out, once, with everybody in the team they are in at that moment. Who
comes, goes, moves or opts out later changes nothing in it."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from handlers.chat import Durable
from handlers.people.working_days import begin_of, local_date
from handlers.reports import periods, suppression, units
from handlers.reports.periods import DAY, WEEK, Month
from handlers.reports.suppression import Fact, Figure
from storage import reports
from storage.database import Transaction
from storage.reports import Done, Member, Shown

MOST_MONTHS = 36
"""Looked back over at first."""


def next_due(tx: Transaction) -> datetime | None:
    """When the next month ends; the first is that in which there first was anything to count."""
    month = _next(tx)
    return ends_at(tx, month) if month else None


def ends_at(tx: Transaction, month: Month) -> datetime:
    return begin_of(month.last + DAY, tx.workspace.zone)


def run(tx: Transaction, now: datetime) -> list[Durable]:
    """One month at a time: others are handled in between."""
    month, earliest = _next(tx), periods.of(local_date(now, tx.workspace.zone)).later(-MOST_MONTHS)
    if month and ends_at(tx, max(month, earliest)) <= now:
        work_out(tx, max(month, earliest), now)
    return []


def _next(tx: Transaction) -> Month | None:
    if known := reports.months(tx):
        return periods.of(known[-1]).later(1)
    begin = reports.first_day(tx)
    return periods.of(begin) if begin else None


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
