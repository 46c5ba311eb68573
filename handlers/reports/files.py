"""A report to take along: its numbers as CSV, and one page to print."""

import csv
from io import StringIO

from handlers.answers import notice
from handlers.chat import Card, Effects, Event, File, GiveFiles, Text
from handlers.parsing import formulas
from handlers.reports import cards, reading
from handlers.reports.reading import Report
from handlers.reports.scopes import Asked
from handlers.reports.suppression import PEOPLE
from handlers.texts import Speech
from storage.database import Transaction
from storage.disclosure import LEAST


def given(tx: Transaction, event: Event, one: Asked, way: str, say: Speech) -> Effects:
    report = reading.of(tx, one.unit, one.period)
    if report.is_empty:
        return [notice(say, "report-all-few", least=LEAST)]
    title = cards.title(report, one, say)
    name = say.text("report-file", first=f"{one.period.first.first}")
    if way == "csv":
        file = File(f"{name}.csv", "text/csv", as_csv(report, title, say).encode("utf-8-sig"))
    else:
        from handlers.reports.printed import page  # with fonts, that only who prints has to wait for

        file = File(f"{name}.pdf", "application/pdf", page(report, title, event.at, say))
    return [GiveFiles((file,), title, Card((Text(say.text("report-files-come")),)))]


def as_csv(report: Report, title: str, say: Speech) -> str:
    """A line for each month and measure, also where it is not shown; then its weeks, and whom it helped."""
    sheet = StringIO()
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerow(say.words("report-columns"))
    for month in report.months:
        for measure in cards.MEASURES:
            of_month = [one for one in report.figures if one.month == month.first and one.measure == measure]
            if not any(not one.part for one in of_month):
                writer.writerow(_cells(title, f"{month.first}", measure, "", "", say))
            for one in of_month:
                writer.writerow(
                    _cells(title, f"{month.first}", measure, _part(one.part, one.name, say), one.amount, say)
                )
    return sheet.getvalue()


def _cells(title: str, month: str, measure: str, part: str, amount: int | str, say: Speech) -> list[str]:
    note = ""
    if amount == "":
        note = say.text("report-few")
    elif measure == PEOPLE:
        note = say.text("report-or-more")
    named = cards.measure_name(measure, say) if measure != "time" else say.text("report-time-minutes")
    return [formulas.guarded(one) for one in (title, month, part, named, str(amount), note)]


def _part(part: str, name: str, say: Speech) -> str:
    if part.startswith(">"):
        return f"> {name or say.text('report-no-unit')}"
    return part
