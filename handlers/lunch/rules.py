"""When everything of a lunch and learn happens. Pure rules, in the hours of its channel."""

from datetime import date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import msgspec

from handlers.calendar.cadence import DAY, Cadence, moment
from handlers.people.working_days import Week, local_date
from storage.lunches import Series, Session

MORNING = time(10)
"""When the channel hears something by itself."""

ASK_AHEAD, CHOOSE_AHEAD, DECIDE_AHEAD = 5, 3, 1
"""Working days before it, on which topics are asked for, one is chosen, and a speaker must be there."""

REMIND_AHEAD = timedelta(hours=2)
AFTERNOON = timedelta(hours=6)
"""From the morning on."""

AFTERWARDS = timedelta(minutes=15)
"""So long after the end people are asked what they thought of it."""

REPORT_AFTER = 3
"""Working days that they have for that."""

FEEDBACK_WHILE = timedelta(days=3)
"""Asking later than this makes no sense."""

MOST_SKIPPED = 60
"""So many times in a row all on free days is no plan."""


class Plan(msgspec.Struct, frozen=True):
    """The moments of a session that was to be on `day`."""

    day: date
    asks_at: datetime
    chooses_at: datetime
    starts_at: datetime


def plan(day: date, at: str, week: Week) -> Plan:
    asks, chooses = (_before(day, ahead, week) for ahead in (ASK_AHEAD, CHOOSE_AHEAD))
    moments = [moment(one, MORNING, week.zone) for one in (asks, chooses)]
    return Plan(day, moments[0], moments[1], moment(day, time.fromisoformat(at), week.zone))


def first_day(weekday: int, at: str, week: Week, now: datetime, after: date | None) -> date | None:
    """The first such day, after one that is planned, of which the channel can still be asked for topics;
    None when every one of them is free."""
    earliest = max(local_date(now, week.zone), after + DAY if after else date.min)
    days = islice(Cadence(weekday, at, week.zone).first(earliest), MOST_SKIPPED)
    return next((day for day in days if week.works_on(day) and plan(day, at, week).asks_at > now), None)


def following(series: Series, after: date, week: Week, now: datetime) -> date:
    """The next one of a series: counted from its first, over free days and what is too late already."""
    after = max(after, local_date(now, week.zone) - DAY)
    cadence = Cadence(series.weekday, series.at, week.zone, series.weeks)
    days = list(islice(cadence.following(series.first_day, after), MOST_SKIPPED))
    fitting = (day for day in days if week.works_on(day) and plan(day, series.at, week).chooses_at > now)
    return next(fitting, days[0])


def week_of(zone: str, week: Week) -> Week:
    """The working week of the organisation, where the series is."""
    return msgspec.structs.replace(week, zone=zone)


def next_morning(now: datetime, week: Week) -> datetime:
    """Ten o'clock on the next working day, which may be today."""
    today = local_date(now, week.zone)
    if week.works_on(today) and moment(today, MORNING, week.zone) > now:
        return moment(today, MORNING, week.zone)
    return moment(_next(today, week), MORNING, week.zone)


def ends_at(session: Session) -> datetime:
    return session.starts_at + timedelta(minutes=session.minutes)


def decides_at(session: Session, week: Week) -> datetime:
    """Until when a speaker is looked for; then the organiser has to."""
    return _morning_before(session, DECIDE_AHEAD, week)


def chooses_at(session: Session, week: Week) -> datetime:
    return _morning_before(session, CHOOSE_AHEAD, week)


def last_chance(session: Session, week: Week) -> datetime:
    """Without a speaker by then it does not take place: two hours before, or the afternoon before when
    that is too early in the day to tell anybody."""
    at = session.starts_at - REMIND_AHEAD
    is_early = at.astimezone(ZoneInfo(week.zone)).time() < week.begin
    return decides_at(session, week) + AFTERNOON if is_early else at


def _morning_before(session: Session, working_days: int, week: Week) -> datetime:
    day = local_date(session.starts_at, week.zone)
    return moment(_before(day, working_days, week), MORNING, week.zone)


def reports_at(session: Session, week: Week) -> datetime:
    day = local_date(session.starts_at, week.zone)
    for _ in range(REPORT_AFTER):
        day = _next(day, week)
    return moment(day, MORNING, week.zone)


def _before(day: date, working_days: int, week: Week) -> date:
    """So many working days before; when there are hardly any, as many days."""
    found = day
    for _ in range(working_days):
        earlier = (found - number * DAY for number in range(1, MOST_SKIPPED))
        found = next((one for one in earlier if week.works_on(one)), found - DAY)
    return found


def _next(day: date, week: Week) -> date:
    later = (day + number * DAY for number in range(1, MOST_SKIPPED))
    return next((one for one in later if week.works_on(one)), day + DAY)


def key(session: Session, step: str) -> str:
    """Each step of a session goes out once."""
    return f"lunch:{session.place_id}:{session.day}:{step}"
