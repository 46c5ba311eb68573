"""A week closes on the Monday after it: what is left of it are counts."""

from datetime import datetime, time

from handlers.calendar.cadence import moment
from handlers.chat import AnyEffect
from handlers.obstacles import rules
from handlers.people.streaks import WEEK, week_of
from handlers.people.working_days import local_date
from storage import obstacles
from storage.database import Transaction

AT = time(4)


def next_due(tx: Transaction) -> datetime | None:
    """Each Monday, from the first week in which somebody met something."""
    closed = obstacles.last_closed(tx)
    week = closed + WEEK if closed is not None else obstacles.first_met(tx)
    return moment(week + WEEK, AT, tx.workspace.zone) if week is not None else None


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    """All that was met in weeks that are over, each by itself."""
    this = week_of(local_date(now, tx.workspace.zone))
    last, met = this - WEEK, obstacles.met_before(tx, this)
    figures = [one for week in sorted({last, *(m.week for m in met)}) for one in rules.told(week, met)]
    undelivered = obstacles.undelivered(tx, last, this)
    figures += rules.standing(last, obstacles.muted(tx), _muted_before(tx), undelivered)
    obstacles.close(tx, this, figures)
    return []


def _muted_before(tx: Transaction) -> dict[str, int]:
    """As it was told the last time."""
    told = obstacles.last_closed(tx)
    there = obstacles.figures(tx, told) if told is not None else []
    return {one.detail: one.people for one in there if one.kind == "muted" and one.people is not None}
