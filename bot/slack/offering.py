"""A form that cannot be opened now stands behind a button that opens it.

Slack opens a form only for a trigger that is three seconds old at most. Typed words bring none, and when
Slack itself is slow one is too old when it is used; a press on a button brings a new one.
"""

import base64
import binascii
import zlib
from collections.abc import Mapping

import msgspec

from bot.slack.forms import in_place_of
from bot.slack.payloads import Malformed
from bot.slack.text import People
from handlers.answers import given_back
from handlers.chat import Button, Buttons, Card, Command, Event, Form, Press, Submit, Text, Who, Words
from handlers.parsing import nearest
from handlers.texts import Speech

OPEN_OFFERED = "slack_open_form"
MOST_OFFERED_CHARACTERS = 2_000
MOST_OFFERED_BYTES = 100_000


class Offer(msgspec.Struct):
    """A form on its way to being opened, kept in the button that opens it."""

    form: Form
    who: dict[int, Who]


def card(event: Event, form: Form, who: People, say: Speech, errors: Mapping[str, str] | None = None) -> Card:
    """With what is wrong in the form, where it was sent in. The button carries the form, or where that is too
    large, what asks for it again."""
    said = tuple(Text(error) for error in dict.fromkeys((errors or {}).values())) or (Text(form.title),)
    button = _with_the_form(form, who, say) or _asking_again(event, say)
    if button is not None:
        return Card((*said, Buttons((button,))))
    if isinstance(event, Submit):
        theirs = "\n".join(value for value in event.values.values() if value)
        return Card((*said, Text(say.text("too-slow")), *given_back(theirs)))
    return Card((Text(say.text("too-slow")),)) if not isinstance(event, Words) else in_place_of(form)


def read(value: str) -> Offer:
    """What such a button carries. Raises `Malformed`."""
    try:
        return msgspec.json.decode(_unpacked(value), type=Offer)
    except (msgspec.DecodeError, binascii.Error, zlib.error, ValueError):
        raise Malformed("offered form") from None


def _with_the_form(form: Form, who: People, say: Speech) -> Button | None:
    packed = zlib.compress(msgspec.json.encode(Offer(form, dict(who))), 9)
    value = base64.b64encode(packed).decode()
    if len(value) > MOST_OFFERED_CHARACTERS:
        return None
    return Button(OPEN_OFFERED, say.text("form-open"), value, "primary")


def _asking_again(event: Event, say: Speech) -> Button | None:
    """What was pressed is pressed again, what was typed is done as if it were typed again."""
    label = say.text("form-open")
    match event:
        case Press():
            return Button(event.action, label, event.value, "primary")
        case Command():
            return nearest.button(label, f"{event.name} {event.text}".strip())
        case Words():
            return nearest.button(label, event.text)
    return None


def _unpacked(value: str) -> bytes:
    if value.startswith("{"):  # in messages from before this was packed
        return value.encode()
    return zlib.decompressobj().decompress(base64.b64decode(value, validate=True), MOST_OFFERED_BYTES)
