"""The forms about circles, and how strictly they are read."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import msgspec

from handlers.answers import form_id, text_error
from handlers.chat import Event, Form, Input, Submit
from handlers.circle import rules
from handlers.fields import Fields, Wrong
from handlers.parsing import words
from handlers.texts import Speech
from storage.circles import Call, Circle

TASK_LENGTH = 500
NOTE_LENGTH = 1_000
SHARE_LENGTH = 1_000

FIRST_UNTIL, FIRST_DEADLINE = timedelta(days=7), timedelta(days=35)
"""What the form suggests."""


class Asked(msgspec.Struct, frozen=True):
    """What somebody calls for."""

    task: str
    closes_on: date
    deadline: date


def today(event: Event, zone: str) -> date:
    return event.at.astimezone(ZoneInfo(zone)).date()


# --- the call --------------------------------------------------------------------------------------


def call(event: Event, place_id: int, zone: str, say: Speech) -> Form:
    now = today(event, zone)
    inputs = (
        Input(
            "task", say.text("circle-form-task"), "lines", hint=say.text("circle-form-task-hint"),
            max_length=TASK_LENGTH,
        ),
        _day("until", now + FIRST_UNTIL, say.text("circle-form-until"), say),
        _day("deadline", now + FIRST_DEADLINE, say.text("circle-form-deadline"), say),
    )  # fmt: skip
    return Form(
        "circle_call", form_id(event), say.text("circle-button-begin"), inputs,
        say.text("circle-form-call"), say.text("cancel"), f"place:{place_id}",
    )  # fmt: skip


def _day(name: str, suggested: date, label: str, say: Speech) -> Input:
    return Input(name, label, "date", f"{suggested}", say.text("circle-form-day-hint"))


def called(event: Submit, zone: str, say: Speech) -> tuple[Asked | None, dict[str, str]]:
    """What is called for, or what is wrong with each input."""
    fields, now = Fields(event, say), today(event, zone)
    task = fields.read("task", _words, "", TASK_LENGTH)
    until = fields.read("until", _day_after, now, now)
    deadline = fields.read("deadline", _deadline, now, until)
    return (None, fields.errors) if fields.errors else (Asked(task, until, deadline), {})


def _words(text: str, say: Speech, most: int) -> str:
    if error := text_error(text, say, say.text("error-empty-task"), most):
        raise Wrong(error)
    return text


def _day_after(text: str, say: Speech, today: date) -> date:
    """A day that is still to come, not too far."""
    found = words.date_typed(text, today)
    if found is None:
        raise Wrong(say.text("settings-error-date"))
    if not today < found <= today + timedelta(days=rules.MOST_DAYS):
        raise Wrong(say.text("circle-error-day", first=f"{today + rules.DAY}"))
    return found


def _deadline(text: str, say: Speech, until: date) -> date:
    """At least a week after sign-up is over: a circle needs time."""
    first = until + timedelta(days=rules.LEAST_DAYS)
    found = words.date_typed(text)
    if found is None:
        raise Wrong(say.text("settings-error-date"))
    if not first <= found <= first + timedelta(days=rules.MOST_DAYS):
        raise Wrong(say.text("circle-error-deadline", first=f"{first}"))
    return found


# --- another deadline ------------------------------------------------------------------------------


def deadline(event: Event, one: Call, say: Speech) -> Form:
    inputs = (_day("deadline", one.deadline, say.text("circle-form-deadline"), say),)
    return Form(
        "circle_deadline", form_id(event), say.text("circle-button-deadline"), inputs,
        say.text("save"), say.text("cancel"), one.about,
    )  # fmt: skip


def new_deadline(event: Submit, one: Call, say: Speech) -> tuple[date | None, dict[str, str]]:
    """While people can sign up a week after that; later any day to come."""
    fields, now = Fields(event, say), today(event, one.zone)
    if one.state == "divided":
        found = fields.read("deadline", _day_after, now, now)
    else:
        found = fields.read("deadline", _deadline, now, max(one.closes_on, now))
    return (None, fields.errors) if fields.errors else (found, {})


# --- words -----------------------------------------------------------------------------------------


def note(event: Event, circle: Circle, say: Speech) -> Form:
    inputs = (
        Input(
            "text", say.text("circle-form-note"), "lines", hint=say.text("circle-form-note-hint"),
            max_length=NOTE_LENGTH,
        ),
    )  # fmt: skip
    return _of_circle(
        "circle_note", event, circle, say.text("circle-button-note"), inputs, say.text("save"), say
    )


def share(event: Event, circle: Circle, say: Speech) -> Form:
    inputs = (
        Input(
            "text", say.text("circle-form-share"), "lines", hint=say.text("circle-form-share-hint"),
            max_length=SHARE_LENGTH,
        ),
    )  # fmt: skip
    title = say.text("circle-button-share")
    return _of_circle("circle_share", event, circle, title, inputs, say.text("circle-form-show"), say)


def _of_circle(
    name: str, event: Event, circle: Circle, title: str, inputs: tuple[Input, ...], submit: str, say: Speech
) -> Form:
    return Form(name, form_id(event), title, inputs, submit, say.text("cancel"), circle.about)
