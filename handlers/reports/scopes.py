"""Which report a button is about, or what was typed is: of a unit that
whoever asks may see, over months that ended."""

from datetime import date

import msgspec

from handlers.answers import voice
from handlers.chat import Event
from handlers.reports import periods, reading, units
from handlers.reports.periods import DAY, KINDS, Month, Period
from handlers.reports.suppression import Unit
from handlers.reports.units import Visible
from handlers.scope import Refused, Scope, ref
from handlers.texts import Speech
from storage.database import Transaction
from storage.refs import Ref

MODULE = "reports"


class Asked(msgspec.Struct, frozen=True):
    unit: Unit
    period: Period
    visible: Visible

    @property
    def about(self) -> str:
        return value(self.unit, self.period)


def value(unit: Unit, period: Period) -> str:
    """For a button about it."""
    day = f"{period.first.first:%Y%m%d}"
    return str(Ref("report", int(day), f"{period.kind}:{units.path(unit)}"))


@Scope
def asked(tx: Transaction, event: Event) -> Asked:
    about = ref(event, "report")
    kind, _, unit = about.rest.partition(":")
    day, months = _day(about.id), reading.known(tx)
    chosen = next((one for one in KINDS if one == kind), None)
    if day is None or chosen is None or not months:
        raise Refused("outdated")
    found = Asked(
        units.read(unit), periods.around(periods.of(day), chosen, months), units.visible(tx, event.by)
    )
    if not found.visible.may(found.unit):
        raise Refused("report-not-yours")
    must_be_over(tx, found.period, months, voice(tx, event))
    return found


def must_be_over(tx: Transaction, period: Period, months: list[Month], say: Speech) -> None:
    """Raises `Refused` for a time of which nothing was worked out."""
    if any(period.first <= month <= period.last for month in months):
        return
    if period.first > months[-1]:
        raise Refused("report-not-yet", day=say.date(period.first.last + DAY))
    raise Refused("report-no-data", first=say.month(months[0].day))


def _day(number: int) -> date | None:
    try:
        return date.fromisoformat(str(number))
    except ValueError:
        return None
