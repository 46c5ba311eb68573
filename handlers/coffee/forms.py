"""The forms of a learning coffee, and how strictly they are read."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from handlers.answers import about, form_id
from handlers.chat import Event, Form, Input, Option, Submit
from handlers.parsing import words
from handlers.parsing.times import clock
from handlers.texts import Speech
from storage.coffees import Coffee

MOST_WEEKS = 4
FARTHEST = timedelta(days=366)
USUAL = {"weeks": "2", "weekday": "1", "at": "10:00"}


class Agreement(msgspec.Struct, frozen=True):
    """What was filled in about a coffee."""

    weeks: int
    weekday: int
    at: str


def agreement(event: Event, say: Speech, work_days: str, coffee: Coffee | None, place_id: int) -> Form:
    """A new coffee or, filled with what there is, a change."""
    now = USUAL if coffee is None else {name: str(getattr(coffee, name)) for name in USUAL}
    cadences = tuple(Option(str(n), say.text("coffee-form-every", weeks=n)) for n in range(1, MOST_WEEKS + 1))
    days = tuple(Option(day, say.weekday(int(day))) for day in work_days)
    day = now["weekday"] if now["weekday"] in work_days else work_days[:1]
    inputs = (
        Input("weeks", say.text("coffee-form-weeks"), "choice", now["weeks"], options=cadences),
        Input("weekday", say.text("coffee-form-day"), "choice", day, options=days),
        Input("at", say.text("coffee-form-time"), "time", now["at"]),
    )
    name, kept = ("coffee_start", f"place:{place_id}") if coffee is None else ("coffee_change", coffee.about)
    title = say.text("coffee-form-title")
    return Form(name, form_id(event), title, inputs, say.text("save"), say.text("cancel"), kept)


def agreed(event: Submit, work_days: str, say: Speech) -> tuple[Agreement | None, dict[str, str]]:
    """What was agreed on, or what is wrong with each input."""
    given = {name: event.values.get(name, "").strip() for name in USUAL}
    at = clock(given["at"])
    cadences = {str(weeks) for weeks in range(1, MOST_WEEKS + 1)}
    errors = {
        "weeks": "" if given["weeks"] in cadences else say.text("coffee-error-weeks", most=MOST_WEEKS),
        "weekday": "" if given["weekday"] in tuple(work_days) else say.text("coffee-error-day"),
        "at": "" if at else say.text("coffee-error-time"),
    }
    wrong = {name: error for name, error in errors.items() if error}
    return (None, wrong) if wrong else (Agreement(int(given["weeks"]), int(given["weekday"]), at), {})


def until(event: Event, name: str, kept: str, say: Speech) -> Form:
    """A pause: the first day on which it goes on."""
    hint = say.text("coffee-form-until-hint")
    day = Input("until", say.text("coffee-form-until"), "date", hint=hint)
    title = say.text("coffee-form-pause")
    return Form(name, form_id(event), title, (day,), say.text("save"), say.text("cancel"), kept)


def day_typed(event: Submit, zone: str, say: Speech) -> tuple[date | None, dict[str, str]]:
    """The day until which, or what is wrong with it."""
    day, wrong = day_said(event.values.get("until", "").strip(), event.at, zone, say)
    return day, {"until": wrong} if wrong else {}


def day_said(text: str, at: datetime, zone: str, say: Speech) -> tuple[date | None, str]:
    """The same from typed words."""
    today = at.astimezone(ZoneInfo(zone)).date()
    day = words.date_typed(text, today)
    if day is None:
        return None, say.text("coffee-error-until")
    if not today < day <= today + FARTHEST:
        return None, say.text("coffee-error-until-past")
    return day, ""


def again(event: Submit, say: Speech) -> Form:
    """The same form of a pause once more."""
    return until(event, event.name, about(event), say)
