"""What a scenario may do and see, the same on every platform."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from storage.database import Database
from storage.workspaces import WorkspaceRef


@dataclass(frozen=True)
class Shown:
    """Something a person can see.

    `where`: "#leren", or "@sarah" for the direct message between sarah and the bot, or "home:sarah", or
    "group:joris,sarah" for the group message of the two and the bot, where a platform has those.
    `text`: all the words of the message, card or form in the order they are shown, a line each, with
    people as "@sarah". `only_for`: the one person who sees it, in a channel. `buttons` and `inputs`:
    label → action or input name; `errors`: what stands under an input. `file`: what is
    in a file that was given, see `in_file`; its `text` is the name.
    """

    id: str
    where: str
    by: str
    text: str
    only_for: str = ""
    thread: str = ""
    updates: str = ""
    buttons: Mapping[str, str] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    file: str = ""


def in_file(content: bytes) -> str:
    """As text; a character for each byte where it is none."""
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("latin-1")


class World(Protocol):
    """sarah, joris, fatima, pieter and mei (New York) work in #algemeen, #leren, #product, #data and
    the private #retro; `#leren` is the channel for TILs. Everyone's language is the world's.

    Every call goes over the platform's wire (signed or with a token), waits until all that follows
    from it has been delivered, and returns what became visible, in order. People are named without
    "@"; in a text, "@joris" is a mention. `message` is the `id` of a `Shown`.
    """

    name: str
    database: Database
    ref: WorkspaceRef
    """what is remembered, and whose: for what people cannot do in chat"""

    async def together(self, *who: str) -> str:
        """A chat of these people and the bot, that is no channel: where it is, for `say`."""
        ...

    async def say(self, who: str, where: str, text: str, under: str = "") -> list[Shown]:
        """`/til …`, `@opsteker til …` or plain words, in the thread `under` a message. Where a platform has
        no slash commands, a leading "/" is said as "@opsteker " (or plain, in a 1:1 chat). A plain message
        of a person is itself in what is returned."""
        ...

    async def react(self, who: str, emoji: str, message: str, added: bool = True) -> list[Shown]: ...

    async def press(self, who: str, action: str, message: str, value: str = "") -> list[Shown]:
        """A button by its action id or its label, with the value it has on that message; `value` tells
        several apart."""
        ...

    async def shortcut(self, who: str, name: str, message: str) -> list[Shown]: ...

    async def start(self, who: str, name: str, where: str) -> list[Shown]:
        """From the platform's own menu, while they look at this place."""
        ...

    async def submit(self, who: str, **values: str) -> list[Shown]:
        """Fills in and sends the form that is open for them (or stands in their latest card)."""
        ...

    async def home(self, who: str) -> list[Shown]: ...

    async def edit(self, who: str, message: str, text: str) -> list[Shown]: ...

    async def delete(self, who: str, message: str) -> list[Shown]: ...

    def time(self) -> datetime:
        """What the clock says."""
        ...

    async def wait(self, **delta: float) -> list[Shown]:
        """So much time passes (`days=180`), with everything that falls due on the way."""
        ...
