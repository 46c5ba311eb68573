"""A report, read from what is stored of its months: sums of what may be shown, so nothing new. The same for
whoever looks, whenever they do:

    of(tx, ("sales", "web"), periods.around(Month(2026, 10), "quarter")) -> Report
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

import msgspec

from handlers.reports import periods, units
from handlers.reports.periods import Month, Period
from handlers.reports.suppression import COUNTED, PEOPLE, REUSED, Unit
from storage import reports
from storage.database import Transaction
from storage.reports import Shown

WEEKS_BACK, MONTHS_BACK = 2, 11
"""Months before the one that is shown, in a trend by week and by month."""


class Trend(msgspec.Struct, frozen=True):
    """The Mondays on which the weeks, or months, begin, and for each measure how much in each; None where
    that is not shown."""

    by: Literal["week", "month"]
    begins: tuple[date, ...]
    series: dict[str, tuple[int | None, ...]]


class Report(msgspec.Struct, frozen=True):
    """`totals` has what may be shown. `months` are those of the period that are worked out; `held_back` says
    for each measure of how many of them the figure is not shown, and so not in the total. People are "at
    least so many". `flow` is how often they helped each unit, by its name."""

    unit: Unit
    name: str
    period: Period
    months: tuple[Month, ...]
    totals: dict[str, int]
    held_back: dict[str, int]
    flow: tuple[tuple[str, int], ...]
    trend: Trend | None
    figures: tuple[Shown, ...]

    @property
    def is_empty(self) -> bool:
        return not self.totals


def known(tx: Transaction) -> list[Month]:
    """The months that are worked out."""
    return [periods.of(one) for one in reports.months(tx)]


def of(tx: Transaction, unit: Unit, period: Period) -> Report:
    months = [month for month in known(tx) if period.first <= month <= period.last]
    found = reports.shown(tx, units.path(unit), period.first.first, period.last.first)
    wholes = [one for one in found if not one.part]
    totals, held_back = {}, {}
    for measure in (*COUNTED, PEOPLE):
        amounts = [one.amount for one in wholes if one.measure == measure]
        held_back[measure] = len(months) - len(amounts)
        if amounts:
            totals[measure] = max(amounts) if measure == PEOPLE else sum(amounts)
    name = wholes[-1].name if wholes else ""
    trend = _trend(tx, unit, period)
    return Report(unit, name, period, tuple(months), totals, held_back, _flow(found), trend, tuple(found))


def _flow(found: Iterable[Shown]) -> tuple[tuple[str, int], ...]:
    """What went where, most first; under the name that it has now."""
    helped, called = dict[str, int](), dict[str, str]()
    for one in found:
        if one.measure == REUSED and one.part.startswith(">"):
            helped[one.part] = helped.get(one.part, 0) + one.amount
            called[one.part] = one.name
    return tuple((called[part], helped[part]) for part in sorted(helped, key=lambda one: (-helped[one], one)))


def _trend(tx: Transaction, unit: Unit, period: Period) -> Trend | None:
    """By week, where weeks are shown and fit; else by month."""
    if period.kind in ("month", "quarter"):
        back = WEEKS_BACK if period.kind == "month" else 0
        months = _worked_out(tx, period.first.later(-back), period.last)
        found = reports.shown(tx, units.path(unit), period.first.later(-back).first, period.last.first)
        begins = [monday for month in months for monday in month.mondays]
        if trend := _series("week", begins, [one for one in found if one.part[:1].isdigit()]):
            return trend
    first = period.first if period.kind == "all" else period.last.later(-MONTHS_BACK)
    months = _worked_out(tx, first, period.last)
    found = reports.shown(tx, units.path(unit), first.first, period.last.first)
    return _series("month", [one.first for one in months], [one for one in found if not one.part])


def _worked_out(tx: Transaction, first: Month, last: Month) -> list[Month]:
    return [month for month in known(tx) if first <= month <= last]


def _series(by: Literal["week", "month"], begins: Sequence[date], found: Sequence[Shown]) -> Trend | None:
    """None when no line would have two points."""
    at = {(one.measure, date.fromisoformat(one.part) if one.part else one.month): one.amount for one in found}
    lines = {measure: tuple(at.get((measure, begin)) for begin in begins) for measure in COUNTED}
    if all(sum(one is not None for one in line) < 2 for line in lines.values()):
        return None
    return Trend(by, tuple(begins), lines)
