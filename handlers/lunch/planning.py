"""When a series comes round: its first day, the next one, and the question for topics."""

from datetime import date, datetime

from handlers import modules
from handlers.chat import Durable
from handlers.lunch import telling, times
from handlers.lunch.forms import TOPIC_MAX, Agreement
from handlers.parsing import words
from handlers.people import availability
from handlers.people.working_days import Week
from handlers.tips import anonymised, duplicates
from storage import lunches, questions
from storage.database import Transaction
from storage.lunches import Series, Session

MOST_TOPICS = 12
"""More than this nobody reads to the end."""

SUGGESTED = 3
MOST_SLOTS = 2
"""Ten minutes each, besides the speaker."""

LOOKED_AT = 300
"""How many of the newest open questions suggestions are made from."""


def drafted(
    tx: Transaction, agreed: Agreement, place_id: int, organiser_id: int, zone: str, now: datetime
) -> Series | None:
    """A new series as it would be; None when every such day is free."""
    week = times.week_of(zone, availability.week_here(tx))
    first = times.first_day(agreed.weekday, agreed.at, week, now, None)
    if first is None:
        return None
    asks_at = times.plan(first, agreed.at, week).asks_at
    return Series(
        id=0, place_id=place_id, organiser_id=organiser_id, zone=zone, state="on",
        weekday=agreed.weekday, at=agreed.at, weeks=agreed.weeks, minutes=agreed.minutes,
        seats=agreed.seats, venue=agreed.venue,
        first_day=first, next_day=first, next_at=asks_at, invite_at=times.next_morning(now, week),
    )  # fmt: skip


def go_on_from(tx: Transaction, series: Series, now: datetime) -> Series | None:
    """The series with its next day counted anew from now, after what is planned already; None when every
    such day is free."""
    week = week_of(tx, series)
    first = times.first_day(series.weekday, series.at, week, now, _last_day(tx, series))
    if first is None:
        return None
    asks_at = times.plan(first, series.at, week).asks_at
    invites = times.next_morning(now, week)
    return lunches.change_series(
        tx, series, state="on", first_day=first, next_day=first, next_at=asks_at, invite_at=invites
    )


def come_round(tx: Transaction, series: Series, now: datetime) -> tuple[list[Durable], bool]:
    """Its time has come: the channel is asked for topics. False when it is too late for that, or the day
    is a free one: then it is left out."""
    week = week_of(tx, series)
    plan = times.plan(series.next_day, series.at, week)
    fits = now < plan.chooses_at and week.works_on(plan.day)
    asked = _begin(tx, series, plan) if fits else []
    following = times.following(series, series.next_day, week, now)
    next_at = times.plan(following, series.at, week).asks_at
    lunches.change_series(tx, series, next_day=following, next_at=next_at)
    return asked, fits


def _begin(tx: Transaction, series: Series, plan: times.Plan) -> list[Durable]:
    session = lunches.add_session(
        tx,
        Session(
            id=0, series_id=series.id, place_id=series.place_id, day=plan.day, starts_at=plan.starts_at,
            minutes=series.minutes, seats=series.seats, venue=series.venue, state="topics",
            next_at=plan.chooses_at,
        ),
    )  # fmt: skip
    if session is None:
        return []
    _suggest(tx, series)
    lunches.attach(tx, series.id, session.id, MOST_SLOTS)
    return [telling.first_prompt(tx, session)]


def _suggest(tx: Transaction, series: Series) -> None:
    """What people asked aloud, or several looked for, and nobody answered; without saying who."""
    if not modules.is_on(tx, "tip"):
        return
    room = min(SUGGESTED, MOST_TOPICS - len(lunches.open_topics(tx, series.id)))
    for group in duplicates.groups(questions.unanswered(tx, LOOKED_AT))[: max(room, 0)]:
        text = words.excerpt(anonymised.without_people(tx, group.newest.text), TOPIC_MAX)
        if anonymised.says_something(text):
            lunches.propose(tx, series.id, text, None, will_speak=False)


def week_of(tx: Transaction, series: Series) -> Week:
    return times.week_of(series.zone, availability.week_here(tx))


def _last_day(tx: Transaction, series: Series) -> date | None:
    return max((one.day for one in lunches.open_sessions(tx, series.id)), default=None)
