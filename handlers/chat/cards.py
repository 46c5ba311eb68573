"""Cards and forms: what people see and fill in."""

from collections.abc import Callable
from datetime import date, time
from typing import Any, Literal

import msgspec

from handlers.chat.parts import (
    Button,
    Buttons,
    Chart,
    Divider,
    Heading,
    Link,
    Note,
    Offer,
    Panels,
    Row,
    Source,
    TalkTogether,
    Text,
    Written,
)
from handlers.chat.text import without_moments


class Card(msgspec.Struct, frozen=True, gc=False, tag=True, tag_field="is"):
    """A message: a title (may be empty) and parts in order."""

    parts: tuple[
        Text
        | Heading
        | Written
        | Note
        | Row
        | Link
        | Divider
        | Buttons
        | Offer
        | Source
        | TalkTogether
        | Chart
        | Panels,
        ...,
    ]
    title: str = ""

    def as_text(self) -> str:
        """The whole card in words, people's own as they were written."""
        return without_moments(_lines(self.title, *(part.as_text() for part in self.parts)))

    def as_notification(self) -> str:
        """The same for a notification, a screen reader or a plain client."""
        return _lines(self.title, *(part.as_notification() for part in self.parts))

    def buttons(self) -> tuple[Button, ...]:
        """All there is to press, in order."""
        held = (_pressable(part) for part in self.parts)
        return tuple(button for buttons in held for button in buttons)

    def sources(self) -> tuple[Source, ...]:
        """Every way back to a message in it."""
        held = (part.link if isinstance(part, Row) else part for part in self.parts)
        return tuple(one for one in held if isinstance(one, Source))

    def leading(self, by: Callable[[Source], Source | Link | None]) -> "Card":
        """The same with other ways back to messages; None takes one out."""
        if not self.sources():
            return self
        parts = (_leading(part, by) for part in self.parts)
        return msgspec.structs.replace(self, parts=tuple(part for part in parts if part is not None))

    def talks_with(self) -> set[int]:
        """The people that it gives a way into a chat with."""
        return {one for part in self.parts if isinstance(part, TalkTogether) for one in part.person_ids}


def _leading(part: Any, by: Callable[[Source], Source | Link | None]) -> Any:
    if isinstance(part, Source):
        return by(part)
    if isinstance(part, Row) and isinstance(part.link, Source):
        return msgspec.structs.replace(part, link=by(part.link))
    return part


def _pressable(part: object) -> tuple[Button, ...]:
    if isinstance(part, Row):
        return part.buttons()
    return part.buttons if isinstance(part, Buttons) else ()


def _lines(*told: str) -> str:
    return "\n".join(line for line in told if line)


class Option(msgspec.Struct, frozen=True):
    value: str
    label: str


def chosen(value: str) -> tuple[str, ...]:
    """The options chosen in an input of kind "choices": their values, parted by commas or blanks."""
    return tuple(value.replace(",", " ").split())


InputKind = Literal[
    "line", "lines", "topics", "people", "person", "choice", "choices", "channel", "date", "time", "number"
]


class Input(msgspec.Struct, frozen=True):
    """One question of a form.

    `kind`: "line" and "lines" give a string, "topics" topics parted by blanks or commas, looked for while
    they are typed where a platform does that (see `handlers.forms.looked_for`), "people" a list of person
    mentions joined in one string (see `mentions`), "person" one of them, "choice" the value of one option,
    "choices" those of several (see `chosen`), "channel" the key of a place, of the options where the
    platform has no field of its own for that, "number" a whole one from `least` to `most`, "date" a day as
    2027-01-31 and "time" a time as 16:00, chosen with the platform's own field; whoever talks in lines types
    them. `value` is what stands there already. `missing` is said under it where a platform sees for itself
    that nothing good was filled in; `instead` is over where names are typed, where not all can be chosen.
    """

    name: str
    label: str
    kind: InputKind = "line"
    value: str = ""
    hint: str = ""
    required: bool = True
    max_length: int = 0
    options: tuple[Option, ...] = ()
    least: int = 0
    most: int = 0
    missing: str = ""
    instead: str = ""


def is_date(text: str) -> bool:
    """Whether a platform's own field can show it: 2027-01-31."""
    return _reads_back(date, text)


def is_time(text: str) -> bool:
    """The same for 16:00."""
    return _reads_back(time, f"{text}:00")


def _reads_back(kind: type[date] | type[time], text: str) -> bool:
    try:
        return kind.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


class Form(msgspec.Struct, frozen=True, tag=True, tag_field="is"):
    """`name` is the route, `about` comes back unchanged with the answers.

    `id` is unique for each time a form is shown: with the submitter it is the key (`Event.key`
    of the `Submit`) that makes a form submitted twice count once.

    In confidence, neither the form nor what was filled in is ever stored with who it is for.
    """

    name: str
    id: str
    title: str
    inputs: tuple[Input, ...]
    submit: str
    cancel: str
    about: str = ""
    in_confidence: bool = False
