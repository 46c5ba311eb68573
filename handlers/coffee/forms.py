"""The forms of a learning coffee, and how strictly they are read."""

from collections.abc import Collection
from datetime import date, timedelta

import msgspec

from handlers.answers import form_id
from handlers.chat import Event, Form, Option
from handlers.forms import Filled, choice, clock, day, read_day
from handlers.texts import Speech
from storage.coffees import Coffee
from storage.refs import Ref, number

MOST_WEEKS = 4
FARTHEST = timedelta(days=366)
USUAL = {"weeks": "2", "weekday": "1", "at": "10:00"}

WEEKS = choice("weeks", "coffee-form-weeks", "coffee-error-weeks", most=MOST_WEEKS)
WEEKDAY = choice("weekday", "coffee-form-day", "coffee-error-day")
AT = clock("at", "coffee-form-time", "coffee-error-time")

NO_DAY, PAST_DAY = "coffee-error-until", "coffee-error-until-past"
UNTIL = day("until", "coffee-form-until", NO_DAY, PAST_DAY, FARTHEST, hint="coffee-form-until-hint")


class Agreement(msgspec.Struct, frozen=True):
    """What was filled in about a coffee."""

    weeks: int
    weekday: int
    at: str


def agreement(event: Event, say: Speech, work_days: str, coffee: Coffee | None, place_id: int) -> Form:
    """A new coffee or, filled with what there is, a change."""
    now = USUAL if coffee is None else {name: str(getattr(coffee, name)) for name in USUAL}
    weeks = [Option(str(n), say.text("coffee-form-every", weeks=n)) for n in range(1, MOST_WEEKS + 1)]
    days = [Option(day, say.weekday(int(day))) for day in work_days]
    weekday = now["weekday"] if now["weekday"] in work_days else work_days[:1]
    inputs = (
        WEEKS.shown(say, now["weeks"], weeks),
        WEEKDAY.shown(say, weekday, days),
        AT.shown(say, now["at"]),
    )
    name = "coffee_start" if coffee is None else "coffee_change"
    about = str(Ref("place", place_id)) if coffee is None else coffee.about
    title = say.text("coffee-form-title")
    return Form(name, form_id(event), title, inputs, say.text("save"), say.text("cancel"), about)


def agreed(filled: Filled, work_days: Collection[str]) -> Agreement:
    weeks = filled.read(WEEKS, [str(n) for n in range(1, MOST_WEEKS + 1)])
    weekday = filled.read(WEEKDAY, list(work_days))
    return Agreement(number(weeks), number(weekday), filled.read(AT))


def until(event: Event, name: str, about: str, say: Speech) -> Form:
    """A pause: the first day on which it goes on."""
    title, inputs = say.text("coffee-form-pause"), (UNTIL.shown(say),)
    return Form(name, form_id(event), title, inputs, say.text("save"), say.text("cancel"), about)


def until_typed(text: str, today: date, say: Speech) -> date:
    """The same behind a command. Raises `Wrong`."""
    return read_day(text, say, today, NO_DAY, PAST_DAY, FARTHEST)
