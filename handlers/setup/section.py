"""What a part of the set-up is: what it shows of now, what its form asks, and how that is kept."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from handlers.chat import Event, Input, Place
from handlers.forms import Field, Filled
from handlers.forms.names import picture
from handlers.texts import Speech
from storage.database import Transaction


class Here(msgspec.Struct, frozen=True):
    """What a part is asked for: who asks, in which voice, the channel it may be about, and which part."""

    tx: Transaction
    event: Event
    say: Speech
    place: Place | None = None
    part: str = ""

    @property
    def is_channel(self) -> bool:
        return self.place is not None and self.place.is_channel


Values = Mapping[str, Any]


def keep_in_workspace(here: Here, values: Values) -> list[str]:
    """Keep what is chosen differently with the workspace; gives the names of what changed."""
    news = {name: value for name, value in values.items() if getattr(here.tx.workspace, name) != value}
    if news:
        here.tx.choose(**news)
    return list(news)


def read_emoji(
    here: Here, filled: Filled, field: Field[tuple[str, ...]], taken: Mapping[str, str]
) -> tuple[str, ...]:
    """One emoji means one thing: `taken` says what some mean already, and naming those here is wrong."""
    names = filled.read(field)
    for one in names:
        if one in taken:
            both = here.say.text("setup-error-emoji-taken", emoji=f":{one}:", other=taken[one])
            filled.wrong(field.name, both)
    if field.required and not names:
        filled.wrong(field.name, here.say.text("setup-error-emoji-none"))
    return names


def pictures(emoji: tuple[str, ...]) -> str:
    return " ".join(map(picture, emoji)) or "–"


class Section(msgspec.Struct, frozen=True):
    """`title` is a key of the texts. `now` gives lines, `read` fills the errors of `Filled` or gives what
    was chosen, and `keep` writes it and gives the names of the settings that changed."""

    title: str
    now: Callable[[Here], list[str]]
    inputs: Callable[[Here], tuple[Input, ...]]
    read: Callable[[Here, Filled], Values]
    keep: Callable[[Here, Values], list[str]] = keep_in_workspace
