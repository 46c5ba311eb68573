"""The neutral language between handlers and platforms: events in, effects out, cards between.

Everything here is plain, frozen data that can be written as JSON and read back. A platform turns
what came over its wire into an `Event` and turns a `Card`, `Form` or effect into its own shape;
handlers never learn which platform it was.

Text. A string in a card is plain: whatever stands in it is shown as it stands, and the renderer of
the platform escapes it. The one thing a string may hold besides words is a *mention*, made with
`mention(person)`: two private-use characters around an id. `clean` takes those characters (and
everything else that can harm a reader) out of what people type, so nobody can forge one.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Literal

import msgspec

from storage.people import Person as Person
from storage.places import Place as Place
from storage.workspaces import WorkspaceRef as WorkspaceRef

# --- text -----------------------------------------------------------------------------------------

_OPEN, _CLOSE = "\ue000", "\ue001"
_MENTION = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_GROUP = "group:"


class Mention(msgspec.Struct, frozen=True):
    """One mention inside a text. `id` is our person id, or, straight from the wire, the platform's."""

    id: str


def mention(person_id: int | str) -> str:
    """The characters that stand for a person inside a text."""
    return f"{_OPEN}{person_id}{_CLOSE}"


def group_mention(name: str) -> str:
    """Stands for a user group whose members the platform did not let us see."""
    return mention(_GROUP + name)


def group_name(mentioned: Mention) -> str | None:
    """The name of the user group, when the mention is of a group and not of a person."""
    return mentioned.id.removeprefix(_GROUP) if mentioned.id.startswith(_GROUP) else None


def pieces(text: str) -> Iterator[str | Mention]:
    """The plain stretches and the mentions of a text, in order; empty stretches are left out."""
    for index, piece in enumerate(_MENTION.split(text)):
        if index % 2:
            yield Mention(piece)
        elif piece:
            yield piece


def mentions(text: str) -> list[Mention]:
    """The mentions in a text, in order, each once."""
    return list(dict.fromkeys(piece for piece in pieces(text) if isinstance(piece, Mention)))


def replace_mentions(text: str, by: Callable[[Mention], str]) -> str:
    """The text with every mention put in other words."""
    return "".join(by(piece) if isinstance(piece, Mention) else piece for piece in pieces(text))


_BIDI_CONTROLS = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean(raw: str) -> str:
    """What a person typed, without what could harm a reader: control characters, direction
    overrides (Trojan Source, CVE-2021-42574), private-use and unassigned characters, lone surrogates.

    Line breaks and tabs stay; other white space becomes a space; composed to NFC; no blanks around.
    """
    raw = raw.replace("\r\n", "\n").replace("\r", "\n")
    if raw.isascii() and raw.isprintable():
        return raw.strip()
    kept = "".join(_harmless(character) for character in raw)
    return unicodedata.normalize("NFC", kept).strip()


def _harmless(character: str) -> str:
    if character in "\n\t":
        return character
    if character in _BIDI_CONTROLS:
        return ""
    category = unicodedata.category(character)
    if category.startswith("Z"):
        return " "
    return "" if category in {"Cc", "Cs", "Co", "Cn"} else character


def stretches(text: str, marked: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """The text in order, in stretches, and whether each is marked. Marked are whole words only."""
    longest_first = sorted((re.escape(word) for word in marked if word), key=len, reverse=True)
    if not longest_first:
        yield text, False
        return
    found = re.split(rf"(?<!\w)({'|'.join(longest_first)})(?!\w)", text)
    for index, stretch in enumerate(found):
        if stretch:
            yield stretch, bool(index % 2)


# --- cards and forms ------------------------------------------------------------------------------


class Part(msgspec.Struct, frozen=True, tag=True, tag_field="part"):
    """One piece of a card. A renderer that does not know a kind shows its `as_text()`."""

    def as_text(self) -> str:
        raise NotImplementedError


class Text(Part, frozen=True):
    """`marked` are stretches of the text that stand out: words that were looked for, a heading."""

    text: str
    marked: tuple[str, ...] = ()

    def as_text(self) -> str:
        return self.text


class Note(Part, frozen=True):
    """Small print: who, when, where."""

    text: str

    def as_text(self) -> str:
        return self.text


class Link(Part, frozen=True):
    """`url` is http or https, checked by whoever makes this."""

    url: str
    label: str

    def as_text(self) -> str:
        return self.url if self.label == self.url else f"{self.label}: {self.url}"


class Divider(Part, frozen=True):
    def as_text(self) -> str:
        return ""


class Source(Part, frozen=True):
    """Back to the message this came from: the platform's ids of the place and the message. Whoever sends
    the card makes a link of it where the platform has one; elsewhere nothing is shown."""

    place: str
    message: str
    label: str

    def as_text(self) -> str:
        return ""


class Chart(Part, frozen=True):
    """A few numbers in order, such as one a week; none is below 0. A picture where the platform draws one,
    always with `says`: what there is to see in it, in words."""

    says: str
    values: tuple[int, ...]
    labels: tuple[str, ...]

    def as_text(self) -> str:
        return self.says

    def blocks(self) -> str:
        """The same as a line of characters, the highest full: "▁▃█"."""
        top = max(self.values, default=0)
        return "".join(_BLOCKS[-(-value * (len(_BLOCKS) - 1) // top) if top else 0] for value in self.values)


_BLOCKS = "▁▂▃▄▅▆▇█"


class Confirm(msgspec.Struct, frozen=True):
    """Asked before the button does anything."""

    question: str
    yes: str
    no: str


class Button(msgspec.Struct, frozen=True, gc=False):
    """`action` names the route, `value` what it is about; together they come back as a `Press`."""

    # Without cycles there is nothing to collect (`gc`): a busy minute makes hundreds of thousands of
    # these, and looking through all of them again and again took a third of it.

    action: str
    label: str
    value: str = ""
    style: Literal["plain", "primary", "danger"] = "plain"
    confirm: Confirm | None = None


class Buttons(Part, frozen=True, gc=False):
    buttons: tuple[Button, ...]

    def as_text(self) -> str:
        return ""


class Card(msgspec.Struct, frozen=True, gc=False, tag=True, tag_field="is"):
    """A message: a title (may be empty) and parts in order."""

    parts: tuple[Text | Note | Link | Divider | Buttons | Source | Chart, ...]
    title: str = ""

    def as_text(self) -> str:
        """The whole card in words: what a notification, a screen reader or a plain client shows."""
        lines = [self.title, *(part.as_text() for part in self.parts)]
        return "\n".join(line for line in lines if line)

    def buttons(self) -> tuple[Button, ...]:
        return tuple(b for part in self.parts if isinstance(part, Buttons) for b in part.buttons)


class Option(msgspec.Struct, frozen=True):
    value: str
    label: str


def chosen(value: str) -> tuple[str, ...]:
    """The options chosen in an input of kind "choices": their values, parted by commas or blanks."""
    return tuple(value.replace(",", " ").split())


class Input(msgspec.Struct, frozen=True):
    """One question of a form.

    `kind`: "line" and "lines" give a string, "people" a list of person mentions joined in one
    string (see `mentions`), "choice" the value of one option, "choices" those of several (see
    `chosen`). `value` is what stands there already.
    """

    name: str
    label: str
    kind: Literal["line", "lines", "people", "choice", "choices"] = "line"
    value: str = ""
    hint: str = ""
    required: bool = True
    max_length: int = 0
    options: tuple[Option, ...] = ()


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


# --- events: a person did something ---------------------------------------------------------------


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """`key` is what makes this happening the same as its duplicates: never the platform's event id,
    but the natural key (see DESIGN: natural keys). `at` is when it happened, with a zone.

    `others` are the people mentioned in it, with what the platform told about them.
    Between the wire and dispatch, mentions hold platform ids; handlers see ours.
    """

    key: str
    at: datetime
    workspace: WorkspaceRef
    by: Person
    place: Place | None = None
    others: tuple[Person, ...] = ()


class Command(Event, frozen=True, kw_only=True):
    """`/name text`, or the same words said to the bot. `message` when there is a message that
    people can see (a mention), "" for a slash command."""

    name: str
    text: str = ""
    message: str = ""


class Words(Event, frozen=True, kw_only=True):
    """Something said to the bot: `@Opsteker …` or a direct message."""

    text: str
    message: str


class Reaction(Event, frozen=True, kw_only=True):
    """`emoji` without colons and skin tone; `author` is None when the platform does not say.

    `text` holds the words of the message only where the bot may read them.
    """

    emoji: str
    message: str
    author: Person | None = None
    added: bool = True
    text: str | None = None


class Press(Event, frozen=True, kw_only=True):
    """A button. `message` is the message it stands on, "" on a home or in a form."""

    action: str
    value: str = ""
    message: str = ""


class Submit(Event, frozen=True, kw_only=True):
    """A form sent in: the `name`, `form_id` and `about` it was shown with, and a string per input."""

    name: str
    form_id: str
    values: dict[str, str]
    about: str = ""


class Shortcut(Event, frozen=True, kw_only=True):
    """Chosen from the menu of somebody's message."""

    name: str
    message: str
    text: str
    author: Person | None = None


class HomeOpened(Event, frozen=True, kw_only=True):
    pass


class MessageChanged(Event, frozen=True, kw_only=True):
    """Somebody edited a message; `text` is how it reads now."""

    message: str
    text: str


class MessageDeleted(Event, frozen=True, kw_only=True):
    message: str


class Arrived(Event, frozen=True, kw_only=True):
    """The bot came into a place, or a person met the bot for the first time (`place` is direct)."""


class ProfileChanged(Event, frozen=True, kw_only=True):
    """The platform told something new about `by`: that is all there is to it."""


# --- effects: what should happen ------------------------------------------------------------------


class Effect(msgspec.Struct, frozen=True, tag=True, tag_field="effect"):
    """What a handler wants done. The ones about others are kept and delivered; see `bot/outbox`."""


class Reply(Effect, frozen=True):
    """At once, privately, to the person who did something.

    In confidence, it goes to their own chat with the bot, where they find it again, and the bot keeps
    no copy: not to bring it later, not for anything.
    """

    card: Card | Form
    in_confidence: bool = False


class OpenForm(Effect, frozen=True):
    form: Form


class FormErrors(Effect, frozen=True):
    """`form` as it was filled in, `errors` per input name."""

    form: Form
    errors: dict[str, str]


class ShowHome(Effect, frozen=True):
    card: Card


class File(msgspec.Struct, frozen=True):
    """`media` is what kind of file it is, such as "text/html"."""

    name: str
    media: str
    content: bytes


class GiveFiles(Effect, frozen=True):
    """Files for the person who did something, in their own chat with the bot, where nobody else sees
    them. They are not kept to be brought later."""

    files: tuple[File, ...]


class Post(Effect, frozen=True):
    """A message in a place for everyone there. `about` names what it shows ("til:12"): reactions
    on it, changes and removal find it by that. `thread` is the message it hangs under."""

    place_id: int
    card: Card
    key: str
    about: str = ""
    thread: str = ""


class DirectMessage(Effect, frozen=True, gc=False, omit_defaults=True):
    """A message to one person. `key` makes it go out once. After `until` it makes no sense any more, and
    does not go out. Who takes no part here gets none, unless it answers what they just did."""

    person_id: int
    card: Card | Form
    key: str
    until: datetime | None = None
    is_answer: bool = False


class Update(Effect, frozen=True):
    """Show `card` wherever `about` was posted in this place."""

    place_id: int
    about: str
    card: Card
    key: str


class Remove(Effect, frozen=True):
    """Take away whatever was posted about this in this place."""

    place_id: int
    about: str
    key: str


class Later(Effect, frozen=True):
    """What a lookup wants remembered, written after its answer was given: a lookup never waits for
    the writer. `name` is the route, `about` what it gets."""

    name: str
    about: str


Immediate = Reply | OpenForm | FormErrors | ShowHome | GiveFiles
Durable = Post | DirectMessage | Update | Remove
AnyEffect = Immediate | Durable | Later


# --- platforms ------------------------------------------------------------------------------------


class Capabilities(msgspec.Struct, frozen=True):
    """What a platform can do. Each "no" has one fallback, in `bot/fallbacks`."""

    private_replies: bool
    """a message in a channel that one person sees"""
    forms_from_commands: bool
    """a form opens as the answer to typed words"""
    threads: bool
    home: bool
    """a page of one's own that the bot fills"""


class Who(msgspec.Struct, frozen=True):
    """How a platform names a person it must show: its id for them and, where it has none, a name. Without
    a `user` this is nobody in particular, such as somebody who was erased."""

    user: str
    name: str
