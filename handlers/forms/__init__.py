"""Forms: each field says once how it is shown, how what is filled in is read, and what is wrong with it.

TASK = words("task", "circle-form-task", 500, empty="error-empty-task", hint="circle-form-task-hint")
AT = clock("at", "coffee-form-time", "coffee-error-time")

Form("circle_call", form_id(event), title, (TASK.shown(say), AT.shown(say, "10:00")), …)

filled = Filled(event, say)
task, at = filled.read(TASK), filled.read(AT)
if filled.errors:
    return [filled.again(form)]
"""

from collections.abc import Callable, Collection, Sequence
from datetime import date, timedelta
from typing import Any, Generic, TypeVar

import msgspec
from msgspec.structs import replace

from handlers.chat import Form, FormErrors, Input, Option, Place, Submit, chosen, mentions
from handlers.chat.cards import InputKind as Kind
from handlers.parsing import times
from handlers.parsing.words import date_typed, says_something, topics_typed
from handlers.texts import Speech
from storage import places
from storage.database import Transaction
from storage.refs import number

Value = TypeVar("Value")

YES, NO = "yes", "no"


class Wrong(Exception):
    """What is wrong with what was filled in, in words to put under it."""


class Field(msgspec.Struct, Generic[Value], frozen=True):
    """One question. `label` and `hint` are keys of texts. `how(text, say, *more)` reads what was filled in,
    or raises `Wrong` with the sentence to put under it; `otherwise` stands in for what is wrong."""

    name: str
    label: str
    how: Callable[..., Value]
    otherwise: Value
    kind: Kind = "line"
    hint: str = ""
    required: bool = True
    max_length: int = 0
    least: int = 0
    most: int = 0

    def shown(self, say: Speech, value: str = "", options: Sequence[Option] = (), **named: object) -> Input:
        """With what stands there already, what can be chosen from, and what label and hint name."""
        hint = say.text(self.hint, **named) if self.hint else ""
        missing = say.text("form-missing", kind=self.kind, least=self.least, most=self.most)
        instead = say.text("form-names-typed") if self.kind in ("people", "person") else ""
        return Input(
            self.name, say.text(self.label, **named), self.kind, value, hint, self.required, self.max_length,
            tuple(options), self.least, self.most, missing if self.required else "", instead,
        )  # fmt: skip


class Filled:
    """What somebody filled in; what is wrong with each field is in `errors`."""

    def __init__(self, event: Submit, say: Speech) -> None:
        self._event = event
        self._say = say
        self.errors: dict[str, str] = {}

    @property
    def without_us(self) -> tuple[str, ...]:
        """The keys of chosen channels that the bot is not in, where the platform tells."""
        return self._event.without_us

    def text(self, name: str) -> str:
        return self._event.values.get(name, "").strip()

    def read(self, field: Field[Value], *more: Any) -> Value:
        if field.name in self._event.unfound:
            self.wrong(field.name, self._say.text("form-unfound"))
        try:
            return field.how(self.text(field.name), self._say, *more)
        except Wrong as wrong:
            self.wrong(field.name, str(wrong))
            return field.otherwise

    def wrong(self, name: str, error: str) -> None:
        """Something that only shows when fields are compared; the first that is wrong with a field counts."""
        self.errors.setdefault(name, error)

    def again(self, form: Form) -> FormErrors:
        """The form once more, with what was filled in and what is wrong with it."""
        given = self._event.values
        inputs = tuple(replace(one, value=given.get(one.name, "")) for one in form.inputs)
        return FormErrors(replace(form, inputs=inputs), self.errors)


# --- the kinds there are ---------------------------------------------------------------------------


def words(
    name: str, label: str, most: int, *, empty: str = "", too_long: str = "error-too-long", hint: str = "",
    kind: Kind = "lines", max_length: int = 0,
) -> Field[str]:  # fmt: skip
    """Words of `most` characters; without `empty`, the key of what to say then, it may be left open. With
    `max_length` the platform lets people type less."""

    def how(text: str, say: Speech) -> str:
        if empty and not says_something(text):
            raise Wrong(say.text(empty))
        if len(text) > most:
            raise Wrong(say.text(too_long, length=len(text), most=most))
        return text

    return Field(name, label, how, "", kind, hint, bool(empty), max_length or most)


def topics(name: str = "topics") -> Field[tuple[str, ...]]:
    """What it is about, with or without #; may be left open."""

    def how(text: str, say: Speech) -> tuple[str, ...]:
        return topics_typed(text)

    return Field(name, "form-topics", how, (), "topics", "form-topics-hint", False, 200)


def choice(name: str, label: str, error: str, *, hint: str = "", **values: object) -> Field[str]:
    """One of the options, which reading gets as well: `filled.read(field, ["1", "2"])`."""

    def how(text: str, say: Speech, options: Collection[str]) -> str:
        if text not in options:
            raise Wrong(say.text(error, **values))
        return text

    return Field(name, label, how, "", "choice", hint)


def yes_or_no(name: str, label: str, *, required: bool = True) -> Field[bool]:
    """Both to choose from: `field.shown(say, YES, yes_and_no(say))`."""

    def how(text: str, say: Speech) -> bool:
        return text == YES

    return Field(name, label, how, False, "choice", required=required)


def yes_and_no(say: Speech) -> tuple[Option, Option]:
    return Option(YES, say.text("yes")), Option(NO, say.text("no"))


def ticked(name: str, label: str, *, hint: str = "") -> Field[tuple[str, ...]]:
    """Any of the options, also none; reading gets them as well, and keeps their order."""

    def how(text: str, say: Speech, options: Collection[str]) -> tuple[str, ...]:
        return tuple(one for one in options if one in chosen(text))

    return Field(name, label, how, (), "choices", hint, False)


def whole(
    name: str, label: str, error: str, least: int, most: int, *, hint: str = "", max_length: int = 4
) -> Field[int]:
    """A whole number; `error` may name `least` and `most`."""

    def how(text: str, say: Speech) -> int:
        if not least <= number(text) <= most:
            raise Wrong(say.text(error, least=least, most=most))
        return number(text)

    return Field(name, label, how, 0, "number", hint, True, max_length, least, most)


def clock(name: str, label: str, error: str) -> Field[str]:
    """A time of day: "16:00"."""

    def how(text: str, say: Speech) -> str:
        at = times.clock(text)
        if not at:
            raise Wrong(say.text(error))
        return at

    return Field(name, label, how, "", "time")


def day(
    name: str, label: str, error: str, too_early: str, farthest: timedelta, *, hint: str = ""
) -> Field[date]:
    """A day after the one that reading gets, usually today, and not too far."""

    def how(text: str, say: Speech, today: date) -> date:
        return read_day(text, say, today, error, too_early, farthest)

    return Field(name, label, how, date.min, "date", hint)


def read_day(text: str, say: Speech, today: date, error: str, too_early: str, farthest: timedelta) -> date:
    """The same of what was typed behind a command. Raises `Wrong`."""
    found = date_typed(text, today)
    if found is None:
        raise Wrong(say.text(error))
    if not today < found <= today + farthest:
        raise Wrong(say.text(too_early))
    return found


def colleagues(
    name: str, label: str, *, hint: str = "", required: bool = True, kind: Kind = "people"
) -> Field[tuple[int, ...]]:
    """The people chosen, each once; whether they will do is for who reads it."""

    def how(text: str, say: Speech) -> tuple[int, ...]:
        return tuple(dict.fromkeys(found for one in mentions(text) if (found := number(one.id))))

    return Field(name, label, how, (), kind, hint, required)


def one_colleague(name: str, label: str, *, hint: str = "", required: bool = True) -> Field[tuple[int, ...]]:
    """The same for one of them; where people are typed there may be more."""
    return colleagues(name, label, hint=hint, required=required, kind="person")


NO_CHANNEL = "none"
"""Of the options, where there is no field to leave open."""


def channel(name: str, label: str, error: str, *, hint: str = "") -> Field[Place | None]:
    """One that is open to everybody and the bot can post in; may be left open. Reading gets `tx`, and the
    keys of those the bot is not in."""

    def how(text: str, say: Speech, tx: Transaction, without_us: Collection[str]) -> Place | None:
        place = places.by_key(tx, text) if text not in ("", NO_CHANNEL) else None
        if text not in ("", NO_CHANNEL) and (place is None or place.kind != "public"):
            raise Wrong(say.text(error))
        if place is not None and place.key in without_us:
            raise Wrong(say.text("error-not-in-channel", name=place.name or ""))
        return place

    return Field(name, label, how, None, "channel", hint, False)
