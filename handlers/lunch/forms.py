"""The forms of a lunch and learn, and how strictly they are read."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from handlers.answers import form_id
from handlers.calendar.cadence import moment
from handlers.chat import Event, Form, Input, Option
from handlers.forms import NO, YES, Field, Filled, Wrong, choice, clock, one_colleague, whole, words
from handlers.parsing.words import date_typed
from handlers.people.working_days import Week, local_date
from handlers.texts import Speech
from storage.lunches import Series, Session, Topic
from storage.refs import Ref, number

MOST_WEEKS = 8
SHORTEST, LONGEST = 10, 240
FEWEST_SEATS, MOST_SEATS = 2, 500
TOPIC_MAX = 150
FARTHEST = timedelta(days=365)
USUAL = {"weekday": "4", "at": "12:00", "weeks": "1", "minutes": "45", "seats": "20", "venue": ""}
EVERY = tuple(str(n) for n in range(1, MOST_WEEKS + 1))
MARKS = tuple(str(n) for n in range(1, 6))


def _day(text: str, say: Speech, today: date) -> date:
    day = date_typed(text, today)
    if day is None:
        raise Wrong(say.text("lunch-error-date"))
    return day


TOO_LONG = "lunch-error-long"
WEEKDAY = choice("weekday", "lunch-form-day", "lunch-error-day")
AT = clock("at", "lunch-form-time", "lunch-error-time")
WEEKS = choice("weeks", "lunch-form-weeks", "lunch-error-weeks", most=MOST_WEEKS)
MINUTES = whole("minutes", "lunch-form-minutes", "lunch-error-minutes", SHORTEST, LONGEST, max_length=5)
SEATS = whole("seats", "lunch-form-seats", "lunch-error-seats", FEWEST_SEATS, MOST_SEATS, max_length=6)
VENUE = words(
    "venue", "lunch-form-venue", 300, too_long=TOO_LONG, hint="lunch-form-venue-hint", kind="line",
)  # fmt: skip
TOPIC = words(
    "topic", "lunch-form-topic", TOPIC_MAX, empty="error-empty-topic", too_long=TOO_LONG,
    hint="lunch-form-topic-hint", kind="line",
)  # fmt: skip
SPEAK = choice("speak", "lunch-form-speak", "lunch-error-choice")
COLLEAGUE = one_colleague("colleague", "lunch-form-colleague")
OTHER_TOPIC = choice("topic", "lunch-form-topic", "lunch-topic-gone")
DAY = Field("day", "lunch-form-date", _day, date.min, "date")
USEFUL = choice("useful", "lunch-form-useful", "lunch-error-choice")
OPINION = words("words", "lunch-form-words", 500, too_long=TOO_LONG, hint="lunch-form-words-hint")


class Agreement(msgspec.Struct, frozen=True):
    """What was filled in about a series."""

    weekday: int
    at: str
    weeks: int
    minutes: int
    seats: int
    venue: str


def agreement(event: Event, say: Speech, work_days: str, series: Series | None, place_id: int) -> Form:
    """A new series or, filled with what there is, a change."""
    now = USUAL if series is None else {name: str(getattr(series, name)) for name in USUAL}
    days = [Option(day, say.weekday(int(day))) for day in work_days]
    weeks = [Option(every, say.text("lunch-form-every", weeks=int(every))) for every in EVERY]
    inputs = (
        WEEKDAY.shown(say, now["weekday"] if now["weekday"] in work_days else work_days[:1], days),
        AT.shown(say, now["at"]),
        WEEKS.shown(say, now["weeks"], weeks),
        MINUTES.shown(say, now["minutes"]),
        SEATS.shown(say, now["seats"]),
        VENUE.shown(say, now["venue"]),
    )
    if series is None:
        return _form(
            event, "lunch_start", "lunch-form-title", inputs, str(Ref("place", place_id)), say, "save"
        )
    return _form(event, "lunch_change", "lunch-form-title", inputs, series.about, say, "save")


def agreed(filled: Filled, work_days: Collection[str]) -> Agreement:
    return Agreement(
        weekday=number(filled.read(WEEKDAY, list(work_days))),
        at=filled.read(AT),
        weeks=number(filled.read(WEEKS, EVERY)),
        minutes=filled.read(MINUTES),
        seats=filled.read(SEATS),
        venue=filled.read(VENUE),
    )


def topic(event: Event, series: Series, say: Speech) -> Form:
    options = (Option(YES, say.text("lunch-form-speak-yes")), Option(NO, say.text("lunch-form-speak-no")))
    inputs = (TOPIC.shown(say), SPEAK.shown(say, options=options))
    return _form(event, "lunch_propose", "lunch-form-propose", inputs, series.about, say)


def proposed(filled: Filled) -> tuple[str, bool]:
    """What they want to hear about, and whether they will speak about it."""
    return " ".join(filled.read(TOPIC).split()), filled.read(SPEAK, (YES, NO)) == YES


def colleague(event: Event, name: str, session: Session, say: Speech) -> Form:
    """Whom to ask instead: a swap, or the organiser who knows somebody."""
    return _form(event, name, "lunch-ask-title", (COLLEAGUE.shown(say),), session.about, say)


def as_options(topics: Iterable[Topic]) -> list[Option]:
    return [Option(one.about, one.text[:75]) for one in topics]


def other_topic(event: Event, session: Session, topics: list[Topic], say: Speech) -> Form:
    inputs = (OTHER_TOPIC.shown(say, options=as_options(topics)),)
    return _form(event, "lunch_other_topic", "lunch-button-other-topic", inputs, session.about, say, "save")


def move(event: Event, session: Session, zone: str, say: Speech) -> Form:
    local = session.starts_at.astimezone(ZoneInfo(zone))
    inputs = (
        DAY.shown(say, f"{local:%Y-%m-%d}"),
        AT.shown(say, f"{local:%H:%M}"),
        VENUE.shown(say, session.venue),
    )
    return _form(event, "lunch_move", "lunch-button-move", inputs, session.about, say, "save")


def moved(filled: Filled, week: Week, now: datetime, say: Speech) -> tuple[datetime, str]:
    """When and where it will be."""
    day, at = filled.read(DAY, local_date(now, week.zone)), filled.read(AT)
    venue = filled.read(VENUE)
    if filled.errors:
        return now, venue
    starts = moment(day, time.fromisoformat(at), week.zone)
    if not now < starts < now + FARTHEST:
        filled.wrong("day", say.text("lunch-error-date-past"))
    elif not week.works_on(day):
        filled.wrong("day", say.text("lunch-error-free-day"))
    return starts, venue


def feedback(event: Event, session: Session, say: Speech) -> Form:
    marks = [Option(mark, say.text("lunch-form-mark", mark=int(mark))) for mark in MARKS]
    inputs = (USEFUL.shown(say, options=marks), OPINION.shown(say))
    return _form(event, "lunch_feedback", "lunch-form-feedback", inputs, session.about, say)


def opinion(filled: Filled) -> tuple[int, str]:
    """How useful it was, and what else they have to say."""
    return number(filled.read(USEFUL, MARKS)), filled.read(OPINION)


def _form(
    event: Event, name: str, title: str, inputs: tuple[Input, ...], about: str, say: Speech, ok: str = "send"
) -> Form:
    return Form(name, form_id(event), say.text(title), inputs, say.text(ok), say.text("cancel"), about)
