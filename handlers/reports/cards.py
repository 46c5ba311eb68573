"""A report as it is shown: what was done in a team, a department or the organisation, nobody by name."""

from collections.abc import Iterator
from datetime import date

from handlers.chat import Button, Buttons, Card, Note, Panel, Panels, Row, Text
from handlers.reports import periods, scopes
from handlers.reports.periods import Month, Period
from handlers.reports.reading import Report, Trend
from handlers.reports.scopes import Asked
from handlers.reports.suppression import ALL, COUNTED, PEOPLE, TIME, Unit
from handlers.reports.units import Visible
from handlers.texts import Speech
from storage.disclosure import LEAST

MEASURES = (*COUNTED, PEOPLE)
MOST_FLOWS = 6
MOST_CHOICES = 5


def card(report: Report, asked: Asked, months: list[Month], say: Speech) -> Card:
    parts: list[Text | Note | Row | Panels | Buttons] = [Note(dates(report, say))]
    if report.is_empty:
        parts.append(Text(say.text("report-all-few", least=LEAST)))
    else:
        parts += [Row(measure_name(one, say), told(report, one, say)) for one in MEASURES]
    parts += picture(report, say)
    if report.flow:
        parts.append(Text(flow(report, say)))
    parts += [Note(say.text("report-rule", least=LEAST)), Note(say.text("report-counts"))]
    parts += [Buttons(tuple(some)) for some in _ways(asked, months, say) if some]
    return Card(tuple(parts), title(report, asked, say))


def title(report: Report, asked: Asked, say: Speech) -> str:
    named = unit_name(report.unit, report.name or asked.visible.called.get(report.unit, ""), say)
    return say.text("report-title", unit=named, period=period_name(report.period, say))


def unit_name(unit: Unit, called: str, say: Speech) -> str:
    return called if unit != ALL and called else say.text("report-organisation")


def period_name(period: Period, say: Speech) -> str:
    first, last = period.first, period.last
    match period.kind:
        case "month":
            return say.month(first.day)
        case "quarter":
            return say.text("report-quarter-of", number=(last.month + 2) // 3, year=str(last.year))
        case "year":
            return str(first.year)
    return f"{say.month(first.day)} – {say.month(last.day)}"


def dates(report: Report, say: Speech) -> str:
    """Its weeks, and how far it is: of a quarter there may be one month as yet."""
    first, last = say.date(report.months[0].first), say.date(report.months[-1].last)
    done, every = len(report.months), len(report.period.months())
    if done == every:
        return say.text("report-dates", first=first, last=last)
    return say.text("report-dates-part", first=first, last=last, months=done, of=every)


def measure_name(measure: str, say: Speech) -> str:
    return say.text(f"report-{measure}")


def told(report: Report, measure: str, say: Speech) -> str:
    """The number as it is said; of a longer time also of how many months it is not part."""
    amount = report.totals.get(measure)
    if amount is None:
        return say.text("report-few")
    shown = say.text("report-at-least", value=amount) if measure == PEOPLE else number(measure, amount, say)
    missing = report.held_back[measure] if measure != PEOPLE else 0
    return f"{shown} ({say.text('report-without', months=missing)})" if missing else shown


def number(measure: str, amount: int, say: Speech) -> str:
    """Time in hours: of a number of people together nobody's minutes say anything."""
    if measure == TIME:
        return say.text("report-hours", value=round(amount / 60))
    return say.text("report-number", value=amount)


def flow(report: Report, say: Speech) -> str:
    each = [
        say.text("report-flow-to", unit=name or say.text("report-no-unit"), value=amount)
        for name, amount in report.flow
    ]
    return say.text("report-flow", to=say.listed(each[:MOST_FLOWS]))


def which(found: list[Unit], period: Period, visible: Visible, say: Speech) -> Card:
    """Teams of one name, in several departments."""
    named = (
        f"{visible.called.get(one[:1]) or say.text('report-no-unit')}: {visible.called[one]}" for one in found
    )
    buttons = tuple(_show(unit, period, name) for unit, name in zip(found, named, strict=True))
    return Card((Text(say.text("report-which")), Buttons(buttons[:MOST_CHOICES])))


# --- the picture -----------------------------------------------------------------------------------


def picture(report: Report, say: Speech) -> list[Panels]:
    trend = report.trend
    if trend is None:
        return []
    shown = [one for one in COUNTED if any(value is not None for value in trend.series[one])]
    panels = tuple(_panel(one, trend, say) for one in shown)
    labels = tuple(say.short_day(day) if trend.by == "week" else _month(day, say) for day in trend.begins)
    lines = " ".join(_in_words(panel, say) for panel in panels)
    title = trend_name(trend, say)
    return [Panels(title, f"{title} {lines}", labels, panels)]


def trend_name(trend: Trend, say: Speech) -> str:
    if trend.by == "month":
        first, last = (say.month(periods.of(day).day) for day in (trend.begins[0], trend.begins[-1]))
    else:
        first, last = say.date(trend.begins[0]), say.date(trend.begins[-1] + 6 * periods.DAY)
    return say.text(f"report-by-{trend.by}", first=first, last=last)


def _month(day: date, say: Speech) -> str:
    return say.short_month(periods.of(day).day)


def _panel(measure: str, trend: Trend, say: Speech) -> Panel:
    values = trend.series[measure]
    if measure == TIME:
        values = tuple(None if one is None else round(one / 60) for one in values)
    written = tuple("" if one is None else say.text("report-number", value=one) for one in values)
    return Panel(
        measure_name(measure, say) if measure != TIME else say.text("report-time-hours"), values, written
    )


def _in_words(panel: Panel, say: Speech) -> str:
    hidden = say.text("report-not-shown")
    return say.text(
        "report-line", what=panel.title, numbers=", ".join(one or hidden for one in panel.written)
    )


# --- what can be done with it ----------------------------------------------------------------------


def _ways(asked: Asked, months: list[Month], say: Speech) -> Iterator[list[Button]]:
    yield [_show(unit, asked.period, unit_button(unit, asked, say)) for unit in _others(asked)]
    yield list(_times(asked, months, say))
    yield [
        Button("report_csv", say.text("report-button-csv"), asked.about),
        Button("report_print", say.text("report-button-print"), asked.about),
    ]


def _others(asked: Asked) -> list[Unit]:
    """Their own team and department, the organisation, and whom else they lead."""
    visible = asked.visible
    own = [unit for unit in (visible.mine(2), visible.mine(1)) if unit]
    others = sorted(visible.called, key=lambda one: (-len(one), one)) if len(visible.called) <= 12 else []
    found = [one for one in dict.fromkeys([*own, ALL, *others]) if one != asked.unit]
    return found[:MOST_CHOICES]


def unit_button(unit: Unit, asked: Asked, say: Speech) -> str:
    return unit_name(unit, asked.visible.called.get(unit, ""), say)


def _times(asked: Asked, months: list[Month], say: Speech) -> Iterator[Button]:
    month, kind = asked.period.last, asked.period.kind
    latest = min(month, months[-1])
    if kind == "month" and asked.period.first > months[0]:
        earlier = periods.around(month.later(-1), "month")
        yield _show(asked.unit, earlier, period_name(earlier, say))
    for other in ("month", "quarter", "year"):
        if other != kind:
            period = periods.around(latest, other)
            yield _show(asked.unit, period, period_name(period, say))


def _show(unit: Unit, period: Period, label: str) -> Button:
    return Button("report_show", label, scopes.value(unit, period))
