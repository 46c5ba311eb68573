"""A report as one page to print, such as for a meeting or a works council."""

from datetime import datetime

from handlers.pdf import Pdf
from handlers.reports import cards
from handlers.reports.reading import Report
from handlers.reports.suppression import DOMINANCE
from handlers.texts import Speech
from storage.disclosure import LEAST


def page(report: Report, title: str, at: datetime, say: Speech) -> bytes:
    paper = Pdf(title, say.language, at)
    paper.heading(title)
    paper.paragraph(cards.dates(report, say), small=True)
    paper.space()
    for measure in cards.MEASURES:
        paper.pair(cards.measure_name(measure, say), cards.told(report, measure, say))
    paper.space()
    if report.trend:
        paper.paragraph(cards.trend_name(report.trend, say), bold=True)
    for picture in cards.picture(report, say):
        paper.picture(picture)
    if report.flow:
        paper.paragraph(cards.flow(report, say))
    paper.heading(say.text("report-how"), 2)
    for key in ("report-rule", "report-counts", "report-once"):
        paper.paragraph(say.text(key, least=LEAST), small=True)
        paper.space()
    paper.paragraph(say.text("report-method", least=LEAST, dominance=DOMINANCE), small=True)
    return paper.content()
