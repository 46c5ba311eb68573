"""When somebody may be bothered: not when they asked for quiet, and with questions only while they work."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from handlers.calendar import public_holidays
from handlers.chat import Person
from handlers.people import admission, settling_in, working_days
from handlers.people.working_days import Week
from storage import free_days, leave, preferences
from storage.database import Transaction
from storage.preferences import Preferences

PATIENCE = timedelta(days=3)
"""Nobody in a group waits longer for who is away, or does not want to hear anything."""

MOST_TURNS = 60
"""How often quiet hours and working hours, of one and of another, may take turns in being in the way."""


def open_for_notice(tx: Transaction, person: Person, module: str, now: datetime) -> datetime | None:
    """The first moment from now on at which this module may tell somebody something of itself: not in their
    quiet hours, nor while they paused, and to who is new not too much. None when it may never: they silenced
    it, left, or take no part here."""
    return open_for_delivery(tx, person, module, settling_in.opens(tx, person, module, now))


def open_for_delivery(tx: Transaction, person: Person, module: str, now: datetime) -> datetime | None:
    """The same for what was decided already, or agreed with them."""
    chosen = preferences.of(tx, person.id)
    if admission.policy(tx, person) == "off" or module in chosen.muted:
        return None
    return _after_quiet(tx, person, chosen, _after_pause(tx, person, chosen, now))


def open_for_question(tx: Transaction, person: Person, module: str, now: datetime) -> datetime | None:
    """The same for nudges and questions, which wait until they are at work as well, and are for who may
    answer."""
    chosen = preferences.of(tx, person.id)
    if admission.policy(tx, person) != "full" or module in chosen.muted:
        return None
    hours = _week(tx, person, chosen)
    at = _after_pause(tx, person, chosen, settling_in.opens(tx, person, module, now))
    for _ in range(MOST_TURNS):
        works = working_days.open_from(at, hours)
        at = _after_quiet(tx, person, chosen, works)
        if at == works:
            return at
    return at  # quiet during all their work: the end of the quiet has to do


def open_for_group(tx: Transaction, group: Collection[Person], module: str, now: datetime) -> datetime:
    """The first moment at which all are at work, but for who is away for long. Without any: when the last
    of them begins to work."""
    first = {one.id: _at_work(tx, one, module, now) for one in group}
    soon = [one for one in group if first[one.id] <= now + PATIENCE]
    at = now
    for _ in range(MOST_TURNS):
        later = max((_at_work(tx, one, module, at) for one in soon), default=at)
        if later == at:
            return at
        at = later
    return max((first[one.id] for one in soon), default=now)


def _at_work(tx: Transaction, person: Person, module: str, at: datetime) -> datetime:
    opens = open_for_question(tx, person, module, at)
    return at if opens is None else opens


def is_away(tx: Transaction, person: Person, day: date) -> bool:
    """Whether they or everybody are away on a day, whichever days of the week they work."""
    if is_closed(tx, day):
        return True
    return any(first <= day <= last for first, last in leave.of(tx, person.id))


def is_closed(tx: Transaction, day: date) -> bool:
    """Whether everybody is: on a public holiday on which nobody works here, or a free day of their own."""
    here = tx.workspace
    return public_holidays.is_one(day, here.country, here.worked_holidays) or day in free_days.all(tx)


def away(tx: Transaction, person: Person, first: date, last: date) -> list[tuple[date, date]]:
    """First and last day of every time this person or everybody is away, public holidays between these
    days included."""
    here = tx.workspace
    holidays = public_holidays.between(first, last, here.country, here.worked_holidays)
    closed = [*free_days.all(tx), *holidays]
    return [*leave.of(tx, person.id), *((day, day) for day in closed)]


def week(tx: Transaction, person: Person) -> Week:
    """When this person works, without the days they or everybody are away."""
    return _week(tx, person, preferences.of(tx, person.id))


def week_here(tx: Transaction) -> Week:
    """When the organisation works."""
    here = tx.workspace
    closed = tuple((day, day) for day in free_days.all(tx))
    hours = clock(here.work_from), clock(here.work_until)
    return Week(here.zone, here.work_days, *hours, here.country, here.worked_holidays, closed)


def zone(tx: Transaction, person: Person) -> str:
    return person.zone or tx.workspace.zone


def today(tx: Transaction, person: Person, now: datetime) -> date:
    """The date where they are."""
    return working_days.local_date(now, zone(tx, person))


def clock(text: str) -> time:
    """ "09:00" as a time."""
    return time.fromisoformat(text)


def _week(tx: Transaction, person: Person, chosen: Preferences) -> Week:
    here = week_here(tx)
    return Week(
        zone(tx, person),
        chosen.work_days or here.days,
        clock(chosen.work_from) if chosen.work_from else here.begin,
        clock(chosen.work_until) if chosen.work_until else here.end,
        here.country,
        here.worked,
        (*here.away, *leave.of(tx, person.id)),
    )


def _after_pause(tx: Transaction, person: Person, chosen: Preferences, now: datetime) -> datetime:
    if chosen.paused_until is None:
        return now
    return max(now, working_days.begin_of(chosen.paused_until, zone(tx, person)))


def _after_quiet(tx: Transaction, person: Person, chosen: Preferences, at: datetime) -> datetime:
    if not chosen.quiet_from or not chosen.quiet_until:
        return at
    begin, end = clock(chosen.quiet_from), clock(chosen.quiet_until)
    return working_days.after_quiet(at, begin, end, zone(tx, person))
