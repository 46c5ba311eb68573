"""What was learned in a month, of every team and department: the figures anybody is shown of it, side by
side. Which those can be is worked out once, when a month is over (`handlers.reports.suppression`)."""

from collections.abc import Iterator
from datetime import datetime

from bot.admin.tables import MOST, Section, Table, Way, columns, row, shortened
from handlers import modules
from handlers.reports import cards, periods, reading, units
from handlers.reports.cards import MEASURES
from handlers.reports.periods import DAY, Month
from handlers.reports.scopes import MODULE
from handlers.reports.suppression import ALL, PEOPLE
from handlers.texts import Speech
from storage import reports
from storage.database import Transaction
from storage.disclosure import LEAST
from storage.reports import Shown

ABOUT = ("admin-reports-rule", "report-counts", "admin-reports-more")

Names = dict[str, str]
"""What each unit is called, by the path it is stored under."""


def section(tx: Transaction, say: Speech, asked: int, units_before: int, now: datetime) -> Section:
    """Of the month that is asked for as 202610, or else the last; a page of units, after so many."""
    title, known = say.text("module-reports"), reading.known(tx)
    if not modules.is_on(tx, MODULE):
        return Section("reports", title, [say.text("admin-part-off")], [])
    if not known:
        first = say.date(periods.of(now.date()).last + DAY)
        return Section("reports", title, [say.text("report-none-yet", day=first)], [])
    month = next((one for one in known if _number(one) == asked), known[-1])
    found = reports.every_one(tx, month.first)
    names = {one.unit: one.name for one in found if not one.part}
    units_before = units_before if units_before < len(names) else 0
    here = sorted(names)[units_before : units_before + MOST]
    tables = [_figures(found, here, names, month, say), _weeks(tx, month, say), _flow(found, names, say)]
    about = [say.text(key, least=LEAST) for key in ABOUT]
    shown = [one for one in tables if one.rows or one is tables[0]]
    ways = (*_further(month, units_before, len(names), say), *_ways(known, month, say))
    return Section("reports", title, about, shown, ways)


def _number(month: Month) -> int:
    return month.year * 100 + month.month


def _ways(known: list[Month], month: Month, say: Speech) -> list[Way]:
    beside = [one for one in (month.later(-1), month.later(1)) if one in known]
    return [Way(say.month(one.day), f"?month={_number(one)}#reports") for one in beside]


def _further(month: Month, before: int, every: int, say: Speech) -> Iterator[Way]:
    pages = (
        ("admin-reports-earlier", max(0, before - MOST), before > 0),
        ("admin-reports-further", before + MOST, before + MOST < every),
    )
    for key, start, is_there in pages:
        if is_there:
            yield Way(say.text(key), f"?month={_number(month)}&units={start}#reports")


def _figures(found: list[Shown], here: list[str], names: Names, month: Month, say: Speech) -> Table:
    amounts = {(one.unit, one.measure): one.amount for one in found if not one.part}
    rows = [
        row(
            _unit(path, names, say),
            *(_told(measure, amounts.get((path, measure)), say) for measure in MEASURES),
        )
        for path in here
    ]
    heads = [say.text("admin-reports-unit"), *(cards.measure_name(one, say) for one in MEASURES)]
    dates = say.text("report-dates", first=say.date(month.first), last=say.date(month.last))
    return Table(f"{say.month(month.day)}: {dates}", heads, rows, say.text("report-all-few", least=LEAST))


def _told(measure: str, amount: int | None, say: Speech) -> str:
    if amount is None:
        return say.text("report-few")
    if measure == PEOPLE:
        return say.text("report-at-least", value=amount)
    return cards.number(measure, amount, say)


def _unit(path: str, names: Names, say: Speech) -> str:
    """A team behind its department."""
    unit = units.read(path)
    if unit == ALL:
        return say.text("report-organisation")
    called = (names.get(units.path(unit[: depth + 1])) or key for depth, key in enumerate(unit))
    return ": ".join(one or say.text("report-no-unit") for one in called)


def _weeks(tx: Transaction, month: Month, say: Speech) -> Table:
    """How it went in the organisation, in the numbers under its picture."""
    pictures = cards.picture(reading.of(tx, ALL, periods.around(month, "month")), say)
    hidden = say.text("report-not-shown")
    rows = [
        row(label, *(panel.written[number] or hidden for panel in one.panels))
        for one in pictures
        for number, label in enumerate(one.labels)
    ]
    heads = [say.text("admin-reports-when"), *(panel.title for one in pictures for panel in one.panels)]
    caption = ". ".join((say.text("report-organisation"), *(one.title for one in pictures)))
    return Table(caption, heads, rows)


def _flow(found: list[Shown], names: Names, say: Speech) -> Table:
    """What went where most, first."""
    helped = sorted((one for one in found if one.part.startswith(">")), key=lambda one: -one.amount)
    rows = [
        row(_unit(one.unit, names, say), one.name or say.text("report-no-unit"), str(one.amount))
        for one in helped
    ]
    return Table(say.text("admin-reports-flow"), columns("flow", say), shortened(rows, say))
