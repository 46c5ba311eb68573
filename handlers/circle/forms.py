"""The forms about circles, and how strictly they are read."""

from datetime import date, timedelta

import msgspec

from handlers.answers import form_id
from handlers.calendar.cadence import DAY
from handlers.chat import Event, Form, Input
from handlers.circle import rules
from handlers.forms import Field, Filled, Wrong, words
from handlers.parsing.words import date_typed
from handlers.people.working_days import local_date
from handlers.texts import Speech
from storage.circles import Call, Circle
from storage.refs import Ref

FIRST_UNTIL, FIRST_DEADLINE = timedelta(days=7), timedelta(days=35)
"""What the form suggests."""


class Asked(msgspec.Struct, frozen=True):
    """What somebody calls for."""

    task: str
    closes_on: date
    deadline: date


def _day_after(text: str, say: Speech, today: date) -> date:
    """A day that is still to come, not too far."""
    found = date_typed(text, today)
    if found is None:
        raise Wrong(say.text("settings-error-date"))
    if not today < found <= today + timedelta(days=rules.MOST_DAYS):
        raise Wrong(say.text("circle-error-day", first=f"{today + DAY}"))
    return found


def _deadline(text: str, say: Speech, until: date) -> date:
    """At least a week after sign-up is over: a circle needs time."""
    first = until + timedelta(days=rules.LEAST_DAYS)
    found = date_typed(text)
    if found is None:
        raise Wrong(say.text("settings-error-date"))
    if not first <= found <= first + timedelta(days=rules.MOST_DAYS):
        raise Wrong(say.text("circle-error-deadline", first=f"{first}"))
    return found


HINT = "circle-form-day-hint"
TASK = words("task", "circle-form-task", 500, empty="error-empty-task", hint="circle-form-task-hint")
UNTIL = Field("until", "circle-form-until", _day_after, date.min, "date", HINT)
DEADLINE = Field("deadline", "circle-form-deadline", _deadline, date.min, "date", HINT)
LATER_DEADLINE = Field("deadline", "circle-form-deadline", _day_after, date.min, "date", HINT)
NOTE = words("text", "circle-form-note", 1_000, empty="error-empty-note", hint="circle-form-note-hint")
SHARE = words("text", "circle-form-share", 1_000, empty="error-empty-share", hint="circle-form-share-hint")


def call(event: Event, place_id: int, zone: str, say: Speech) -> Form:
    today = local_date(event.at, zone)
    inputs = (
        TASK.shown(say),
        UNTIL.shown(say, f"{today + FIRST_UNTIL}"),
        DEADLINE.shown(say, f"{today + FIRST_DEADLINE}"),
    )
    return Form(
        "circle_call", form_id(event), say.text("circle-button-begin"), inputs,
        say.text("circle-form-call"), say.text("cancel"), str(Ref("place", place_id)),
    )  # fmt: skip


def called(filled: Filled, today: date) -> Asked:
    task, until = filled.read(TASK), filled.read(UNTIL, today)
    return Asked(task, until, filled.read(DEADLINE, max(until, today)))


def deadline(event: Event, call: Call, say: Speech) -> Form:
    inputs = (DEADLINE.shown(say, f"{call.deadline}"),)
    return _about(call.about, "circle_deadline", event, "circle-button-deadline", inputs, "save", say)


def new_deadline(filled: Filled, call: Call, today: date) -> date:
    """While people can sign up a week after that; later any day to come."""
    if call.state == "divided":
        return filled.read(LATER_DEADLINE, today)
    return filled.read(DEADLINE, max(call.closes_on, today))


def note(event: Event, circle: Circle, say: Speech) -> Form:
    inputs = (NOTE.shown(say),)
    return _about(circle.about, "circle_note", event, "circle-button-note", inputs, "save", say)


def share(event: Event, circle: Circle, say: Speech) -> Form:
    inputs = (SHARE.shown(say),)
    return _about(circle.about, "circle_share", event, "circle-button-share", inputs, "circle-form-show", say)


def _about(
    about: str, name: str, event: Event, title: str, inputs: tuple[Input, ...], submit: str, say: Speech
) -> Form:
    return Form(
        name, form_id(event), say.text(title), inputs, say.text(submit), say.text("cancel"), about
    )  # fmt: skip
