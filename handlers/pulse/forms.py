"""The forms of a pulse: which questions, what somebody says to them, and what is done with it."""

from handlers.answers import form_id
from handlers.chat import Event, Form, Input, Option
from handlers.forms import Field, choice, ticked, words
from handlers.pulse import rules
from handlers.texts import Speech
from storage.pulses import Pulse
from storage.refs import Ref

WORDS_MAX = 1_000
IN_CONFIDENCE = ("pulse_answer",)

ITEMS = ticked("items", "pulse-form-items", hint="pulse-form-items-hint")
HEARD = words("heard", "pulse-form-heard", WORDS_MAX, empty="pulse-error-heard", hint="pulse-form-heard-hint")
DOING = words("doing", "pulse-form-doing", WORDS_MAX, empty="pulse-error-doing", hint="pulse-form-doing-hint")


def value_of(item: str) -> Field[str]:
    return choice(item, f"pulse-item-{item}", "pulse-error-value")


def begin(event: Event, place_id: int, say: Speech) -> Form:
    options = [Option(item, say.text(f"pulse-item-{item}")) for item in rules.ITEMS]
    inputs = (ITEMS.shown(say, " ".join(rules.USUAL), options, most=rules.MOST_ITEMS),)
    about = str(Ref("place", place_id))
    return _form(
        event, "pulse_begin", say.text("pulse-form-begin"), inputs, say.text("pulse-form-send"), say, about
    )


def answer(event: Event, one: Pulse, say: Speech) -> Form:
    """A scale for each question; there is no room for words."""
    options = [Option(str(value), _value(value, say)) for value in rules.VALUES]
    inputs = tuple(value_of(item).shown(say, "", options) for item in one.items.split())
    title = say.text("pulse-form-answer")
    form = _form(event, "pulse_answer", title, inputs, say.text("pulse-form-send"), say, one.about)
    return Form(
        form.name, form.id, form.title, form.inputs, form.submit, form.cancel, form.about, in_confidence=True
    )


def _value(value: int, say: Speech) -> str:
    if value in (rules.VALUES[0], rules.VALUES[-1]):
        return say.text("pulse-value-least" if value == rules.VALUES[0] else "pulse-value-most", value=value)
    return str(value)


def doing(event: Event, one: Pulse, say: Speech) -> Form:
    inputs = (HEARD.shown(say), DOING.shown(say))
    return _form(
        event,
        "pulse_doing",
        say.text("pulse-form-title"),
        inputs,
        say.text("pulse-form-post"),
        say,
        one.about,
    )


def _form(
    event: Event, name: str, title: str, inputs: tuple[Input, ...], submit: str, say: Speech, about: str
) -> Form:
    return Form(name, form_id(event), title, inputs, submit, say.text("cancel"), about)
