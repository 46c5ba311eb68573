"""When a series comes round: its first day, the next one, and the question for topics; and its end when
the channel is gone."""

import logging
from datetime import date, datetime

from handlers import modules
from handlers.answers import channel_in, voice_of
from handlers.chat import Card, DirectMessage, Durable, Post, Text
from handlers.lunch import cards, rules
from handlers.lunch.forms import TOPIC_MAX, Agreement
from handlers.parsing import words
from handlers.people import availability
from handlers.people.working_days import Week
from handlers.priorities import cards as priority_cards
from handlers.tips import anonymised, duplicates
from storage import lunches, people, questions
from storage.database import Transaction
from storage.lunches import Series, Session
from storage.search import synonyms

log = logging.getLogger(__name__)

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
    week = rules.week_of(zone, availability.week_here(tx))
    first = rules.first_day(agreed.weekday, agreed.at, week, now, None)
    if first is None:
        return None
    asks_at = rules.plan(first, agreed.at, week).asks_at
    return Series(
        id=0, place_id=place_id, organiser_id=organiser_id, zone=zone, state="on",
        weekday=agreed.weekday, at=agreed.at, weeks=agreed.weeks, minutes=agreed.minutes,
        seats=agreed.seats, venue=agreed.venue,
        first_day=first, next_day=first, next_at=asks_at, invite_at=rules.next_morning(now, week),
    )  # fmt: skip


def go_on_from(tx: Transaction, series: Series, now: datetime) -> Series | None:
    """The series with its next day counted anew from now, after what is planned already; None when every
    such day is free."""
    week = week_of(tx, series)
    first = rules.first_day(series.weekday, series.at, week, now, _last_day(tx, series))
    if first is None:
        return None
    asks_at = rules.plan(first, series.at, week).asks_at
    invites = rules.next_morning(now, week)
    return lunches.change_series(
        tx, series, state="on", first_day=first, next_day=first, next_at=asks_at, invite_at=invites
    )


def advance(tx: Transaction, series: Series, now: datetime) -> list[Durable]:
    """Its time has come: the channel is asked for topics. When it is too late for that, or the day is a
    free one, it is left out."""
    week = week_of(tx, series)
    plan = rules.plan(series.next_day, series.at, week)
    fits = now < plan.chooses_at and week.works_on(plan.day)
    asked = _start(tx, series, plan) if fits else []
    if not fits:
        log.info("lunch series %s leaves out %s", series.id, series.next_day)
    following = rules.following(series, series.next_day, week, now)
    next_at = rules.plan(following, series.at, week).asks_at
    lunches.change_series(tx, series, next_day=following, next_at=next_at)
    return asked


def _start(tx: Transaction, series: Series, plan: rules.Plan) -> list[Durable]:
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
    _suggest_priorities(tx, series)
    lunches.attach(tx, series.id, session.id, MOST_SLOTS)
    return [cards.first_prompt(tx, session)]


def _suggest(tx: Transaction, series: Series) -> None:
    """What people asked aloud, or several looked for, and nobody answered; without saying who."""
    if not modules.is_on(tx, "tip"):
        return
    room = min(SUGGESTED, MOST_TOPICS - len(lunches.open_topics(tx, series.id)))
    unanswered = questions.unanswered(tx, LOOKED_AT)
    for group in duplicates.groups(unanswered, synonyms.usual_words(tx))[: max(room, 0)]:
        text = words.excerpt(anonymised.without_people(tx, group.newest.text), TOPIC_MAX)
        if anonymised.says_something(text):
            lunches.propose(tx, series.id, text, None, will_speak=False)


def _suggest_priorities(tx: Transaction, series: Series) -> None:
    """What the channel wants to get better at, each with its why, until it was had."""
    room = MOST_TOPICS - len(lunches.open_topics(tx, series.id))
    for text in priority_cards.as_topics(tx, series.place_id)[: max(room, 0)]:
        lunches.propose(tx, series.id, text, None, will_speak=False)


def week_of(tx: Transaction, series: Series) -> Week:
    return rules.week_of(series.zone, availability.week_here(tx))


def _last_day(tx: Transaction, series: Series) -> date | None:
    return max((one.day for one in lunches.open_sessions(tx, series.id)), default=None)


def undelivered(tx: Transaction, effect: Post, is_gone: bool) -> list[DirectMessage]:
    """The series ends, and its organiser hears so once. For other trouble they hear what is missing,
    and the series goes on."""
    series = lunches.series_in(tx, effect.place_id)
    held = lunches.hold_series(tx, series.id) if series is not None else None
    if held is None or held.state == "ended":
        return []
    organiser = people.get(tx, held.organiser_id)
    say = voice_of(tx, organiser)
    where, key = channel_in(tx, held.place_id, say), f"undelivered:{effect.key}"
    if not is_gone:
        text = say.text("lunch-not-posted", where=where)
        return [DirectMessage(organiser.id, Card((Text(text),)), key=key)]
    lunches.change_series(tx, held, state="ended", next_at=None, invite_at=None)
    for session in lunches.open_sessions(tx, held.id):
        if not session.is_announced:
            lunches.change_session(tx, session, state="cancelled", next_at=None)
    return [DirectMessage(organiser.id, Card((Text(say.text("lunch-series-ended", where=where)),)), key=key)]
