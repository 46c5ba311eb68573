"""The forms of a lunch and learn, and how strictly they are read."""

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from handlers.answers import about, form_id
from handlers.chat import Event, Form, Input, Option, Submit
from handlers.parsing import words
from handlers.parsing.times import clock
from handlers.texts import Speech
from storage.lunches import Series, Session, Topic

MOST_WEEKS = 8
SHORTEST, LONGEST = 10, 240
FEWEST_SEATS, MOST_SEATS = 2, 500
VENUE_MAX = 300
TOPIC_MAX = 150
WORDS_MAX = 500
FARTHEST = timedelta(days=365)
YES, NO = "yes", "no"
USUAL = {"weekday": "4", "at": "12:00", "weeks": "1", "minutes": "45", "seats": "20", "venue": ""}


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
    days = tuple(Option(day, say.weekday(int(day))) for day in work_days)
    day = now["weekday"] if now["weekday"] in work_days else work_days[:1]
    weeks = tuple(Option(str(n), say.text("lunch-form-every", weeks=n)) for n in range(1, MOST_WEEKS + 1))
    inputs = (
        Input("weekday", say.text("lunch-form-day"), "choice", day, options=days),
        Input("at", say.text("lunch-form-time"), "time", now["at"]),
        Input("weeks", say.text("lunch-form-weeks"), "choice", now["weeks"], options=weeks),
        Input("minutes", say.text("lunch-form-minutes"), value=now["minutes"], max_length=5),
        Input("seats", say.text("lunch-form-seats"), value=now["seats"], max_length=6),
        _venue(now["venue"], say),
    )
    kept = about(event) if series is not None else f"place:{place_id}"
    name = "lunch_change" if series is not None else "lunch_start"
    return Form(
        name, form_id(event), say.text("lunch-form-title"), inputs, say.text("save"), say.text("cancel"), kept
    )


def agreed(event: Submit, work_days: str, say: Speech) -> tuple[Agreement | None, dict[str, str]]:
    """What was agreed on, or what is wrong with each input."""
    given = {name: event.values.get(name, "").strip() for name in USUAL}
    at = clock(given["at"])
    weeks, minutes = whole(given["weeks"], 1, MOST_WEEKS), whole(given["minutes"], SHORTEST, LONGEST)
    seats = whole(given["seats"], FEWEST_SEATS, MOST_SEATS)
    errors = {
        "weekday": "" if given["weekday"] in tuple(work_days) else say.text("lunch-error-day"),
        "at": "" if at else say.text("lunch-error-time"),
        "weeks": "" if weeks else say.text("lunch-error-weeks", most=MOST_WEEKS),
        "minutes": "" if minutes else say.text("lunch-error-minutes", least=SHORTEST, most=LONGEST),
        "seats": "" if seats else say.text("lunch-error-seats", least=FEWEST_SEATS, most=MOST_SEATS),
        "venue": "" if len(given["venue"]) <= VENUE_MAX else say.text("lunch-error-long", most=VENUE_MAX),
    }
    wrong = {name: error for name, error in errors.items() if error}
    if wrong:
        return None, wrong
    return Agreement(int(given["weekday"]), at, weeks, minutes, seats, given["venue"]), {}


def topic(event: Event, series_id: int, say: Speech) -> Form:
    options = (Option(YES, say.text("lunch-form-speak-yes")), Option(NO, say.text("lunch-form-speak-no")))
    inputs = (
        Input(
            "topic",
            say.text("lunch-form-topic"),
            hint=say.text("lunch-form-topic-hint"),
            max_length=TOPIC_MAX,
        ),
        Input("speak", say.text("lunch-form-speak"), "choice", options=options),
    )
    return Form(
        "lunch_propose", form_id(event), say.text("lunch-form-propose"), inputs,
        say.text("send"), say.text("cancel"), f"series:{series_id}",
    )  # fmt: skip


def topic_errors(event: Submit, say: Speech) -> dict[str, str]:
    text = event.values.get("topic", "").strip()
    errors = {
        "topic": say.text("error-empty-topic") if not words.says_something(text) else "",
        "speak": "" if event.values.get("speak") in (YES, NO) else say.text("lunch-error-choice"),
    }
    if len(text) > TOPIC_MAX:
        errors["topic"] = say.text("lunch-error-long", most=TOPIC_MAX)
    return {name: error for name, error in errors.items() if error}


def colleague(event: Event, name: str, session: Session, say: Speech) -> Form:
    """Whom to ask instead: a swap, or the organiser who knows somebody."""
    who = Input("colleague", say.text("lunch-form-colleague"), "people")
    return Form(
        name, form_id(event), say.text("lunch-ask-title"), (who,),
        say.text("send"), say.text("cancel"), session.about,
    )  # fmt: skip


def other_topic(event: Event, session: Session, topics: list[Topic], say: Speech) -> Form:
    options = tuple(Option(one.about, one.text[:75]) for one in topics)
    which = Input("topic", say.text("lunch-form-topic"), "choice", options=options)
    return Form(
        "lunch_other_topic", form_id(event), say.text("lunch-button-other-topic"), (which,),
        say.text("save"), say.text("cancel"), session.about,
    )  # fmt: skip


def move(event: Event, session: Session, zone: str, say: Speech) -> Form:
    local = session.starts_at.astimezone(ZoneInfo(zone))
    inputs = (
        Input("day", say.text("lunch-form-date"), "date", f"{local:%Y-%m-%d}"),
        Input("at", say.text("lunch-form-time"), "time", f"{local:%H:%M}"),
        _venue(session.venue, say),
    )
    return Form(
        "lunch_move", form_id(event), say.text("lunch-button-move"), inputs,
        say.text("save"), say.text("cancel"), session.about,
    )  # fmt: skip


def moved(event: Submit, zone: str, say: Speech) -> tuple[datetime | None, dict[str, str]]:
    """When it will be, or what is wrong."""
    given = {name: event.values.get(name, "").strip() for name in ("day", "at", "venue")}
    day = words.date_typed(given["day"], event.at.astimezone(ZoneInfo(zone)).date())
    at = clock(given["at"])
    errors = {
        "day": "" if day else say.text("lunch-error-date"),
        "at": "" if at else say.text("lunch-error-time"),
        "venue": "" if len(given["venue"]) <= VENUE_MAX else say.text("lunch-error-long", most=VENUE_MAX),
    }
    if day is None or any(errors.values()):
        return None, {name: error for name, error in errors.items() if error}
    starts = datetime.combine(day, time.fromisoformat(at), ZoneInfo(zone))
    if not event.at < starts < event.at + FARTHEST:
        return None, {"day": say.text("lunch-error-date-past")}
    return starts, {}


def feedback(event: Event, session: Session, say: Speech) -> Form:
    marks = tuple(Option(str(n), say.text("lunch-form-mark", mark=n)) for n in range(1, 6))
    inputs = (
        Input("useful", say.text("lunch-form-useful"), "choice", options=marks),
        Input(
            "words", say.text("lunch-form-words"), "lines", required=False, max_length=WORDS_MAX,
            hint=say.text("lunch-form-words-hint"),
        ),
    )  # fmt: skip
    return Form(
        "lunch_feedback", form_id(event), say.text("lunch-form-feedback"), inputs,
        say.text("send"), say.text("cancel"), session.about,
    )  # fmt: skip


def whole(text: str, least: int, most: int) -> int:
    """0 for what is no number between these."""
    return int(text) if re.fullmatch(r"\d{1,5}", text, re.ASCII) and least <= int(text) <= most else 0


def _venue(now: str, say: Speech) -> Input:
    hint = say.text("lunch-form-venue-hint")
    return Input(
        "venue", say.text("lunch-form-venue"), value=now, hint=hint, required=False, max_length=VENUE_MAX
    )
