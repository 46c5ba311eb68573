"""Events: a person did something."""

from datetime import datetime

import msgspec

from storage.people import Person
from storage.places import Place
from storage.workspaces import WorkspaceRef


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """`key` is what makes this happening the same as its duplicates: never the platform's event id,
    but the natural key (see CONTRIBUTING.md). `at` is when it happened, with a zone.

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
    people can see (a mention), "" for a slash command; `thread` as in `Words`."""

    name: str
    text: str = ""
    message: str = ""
    thread: str = ""


class Words(Event, frozen=True, kw_only=True):
    """Something said to the bot: `@Opsteker …` or a direct message. `thread` is the message under which
    people expect what comes of it, where they do: in the channels of Teams."""

    text: str
    message: str
    thread: str = ""


class Asked(Event, frozen=True, kw_only=True):
    """A question to everybody in a channel, not in a thread and not to the bot: only where the channel chose
    to have those looked up, and the bot may read them."""

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
    on_home: bool = False


class Submit(Event, frozen=True, kw_only=True):
    """A form sent in: the `name`, `form_id` and `about` it was shown with, and a string per input.
    `on_home`: it was opened from there. `channels` are those that were chosen in it, where the platform knows
    them for itself, and `without_us` the keys of those the bot is not in. `unfound` are the inputs in which
    somebody was chosen whom the platform does not let us find."""

    name: str
    form_id: str
    values: dict[str, str]
    about: str = ""
    on_home: bool = False
    channels: tuple[Place, ...] = ()
    without_us: tuple[str, ...] = ()
    unfound: tuple[str, ...] = ()


class Shortcut(Event, frozen=True, kw_only=True):
    """Chosen from the menu of somebody's message. `first` is the message that began the thread it is in, ""
    for none; `question` its words, where the bot may read them, and `asker` who wrote those. Not `is_sure`
    where a dialog opens first: what others would see is shown in it, with a button of the same name."""

    name: str
    message: str
    text: str
    author: Person | None = None
    first: str = ""
    question: str | None = None
    asker: Person | None = None
    is_sure: bool = True


class Search(Event, frozen=True, kw_only=True):
    """Looked for while writing a message, to put what is found in it: whoever reads that reads it too. `name`
    is what is looked for, `skip` how many were shown before, `most` how many fit. Where they write is not
    told."""

    name: str
    text: str
    skip: int
    most: int


class FieldSearch(Event, frozen=True, kw_only=True):
    """What can be chosen is looked for while a `field` of a `form` is filled in, where a platform does that:
    `text` is what was typed there so far, `about` what the form is about."""

    form: str
    field: str
    about: str = ""
    text: str = ""


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
