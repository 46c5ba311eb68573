"""What cards are made of, one piece under the other."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from handlers.chat import markdown, rich
from handlers.chat.text import shortened


class Part(msgspec.Struct, frozen=True, tag=True, tag_field="part"):
    """One piece of a card. A renderer that does not know a kind shows its `as_text()`."""

    def as_text(self) -> str:
        raise NotImplementedError

    def as_notification(self) -> str:
        """The same where nothing is formatted: without signs that are only there for looks."""
        return self.as_text()


class Text(Part, frozen=True):
    """`marked` are stretches of the text that stand out: words that were looked for, a heading."""

    text: str
    marked: tuple[str, ...] = ()

    def as_text(self) -> str:
        return self.text


class Written(Part, frozen=True):
    """What somebody wrote in Markdown, shown as it was meant. `most` is how many characters of it are
    shown, 0 all; `marked` are words that were looked for."""

    text: str
    marked: tuple[str, ...] = ()
    most: int = 0

    def as_text(self) -> str:
        if not 0 < self.most < len(self.text):
            return self.text
        return shortened(self.text, self.most - 1).rstrip("-*+># \n") + "…"

    def as_notification(self) -> str:
        return rich.plain(self.blocks())

    def blocks(self) -> rich.Blocks:
        """The words with their looks, cut, nothing marked."""
        found = markdown.read(self.text)
        return rich.cut(found, self.most) if self.most else found


class Heading(Part, frozen=True):
    """Begins a part of a long card."""

    text: str

    def as_text(self) -> str:
        return self.text


class Note(Part, frozen=True):
    """Small print: who, when, where."""

    text: str

    def as_text(self) -> str:
        return self.text


class Heard(Note, frozen=True, tag="Note"):
    """What was typed and not understood, given back."""


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
    """Back to the message this came from: the platform's ids of the place and the message, and of the one
    that began its thread where there is one. Whoever sends the card makes a link of it where the platform has
    one; elsewhere nothing is shown."""

    place: str
    message: str
    label: str
    thread: str = ""

    def as_text(self) -> str:
        return ""


class TalkTogether(Part, frozen=True):
    """A way into a chat with these people (and oneself). Whoever sends the card makes a link of it where
    the platform has one; elsewhere nothing is shown."""

    person_ids: tuple[int, ...]
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
        return in_blocks(self.values)


class Panel(msgspec.Struct, frozen=True):
    """One of some small pictures; None is a number that is not shown. `written` are the numbers in words."""

    title: str
    values: tuple[int | None, ...]
    written: tuple[str, ...]


class Panels(Part, frozen=True):
    """A few series in small pictures beside each other, over the same `labels`; nothing is below 0. `says` is
    what there is to see in them, in words, for who does not see them; `title` is enough for who does."""

    title: str
    says: str
    labels: tuple[str, ...]
    panels: tuple[Panel, ...]

    def as_text(self) -> str:
        return self.says

    def blocks(self) -> str:
        """A line of characters for each, with a dot for what is not shown."""
        return "\n".join(f"{in_blocks(one.values)} {one.title}" for one in self.panels)


def in_blocks(values: Sequence[int | None]) -> str:
    top, most = max((one for one in values if one is not None), default=0), len(_BLOCKS) - 1
    return "".join(
        "·" if value is None else _BLOCKS[-(-value * most // top) if top else 0] for value in values
    )


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
    """Where one of them leads to an answer, that may come in the place of all of them; with `stays`, which is
    for those that can be pressed again, under them. Where a platform can show one card differently to some,
    the people of `whose`, who are named on it, see `theirs` in the place of these."""

    buttons: tuple[Button, ...]
    stays: bool = False
    theirs: tuple[Button, ...] = ()
    whose: tuple[int, ...] = ()

    def as_text(self) -> str:
        return ""


class Offer(Part, frozen=True):
    """A button for what not every platform can: in a reply it is there where this one can do what it
    `needs` (see `Capabilities`); elsewhere nothing is shown."""

    button: Button
    needs: Literal["focus"]

    def as_text(self) -> str:
        return ""


class Row(Part, frozen=True, gc=False):
    """One thing of a list: what it is, small print, where it can be found, and what can be done with it: with
    one press, or out of a menu that folds out. What asks "are you sure?" first is no part of a menu."""

    text: str
    note: str = ""
    link: Link | Source | None = None
    button: Button | None = None
    menu: tuple[Button, ...] = ()

    def as_text(self) -> str:
        link = self.link.as_text() if self.link else ""
        return "\n".join(line for line in (self.text, self.note, link) if line)

    def buttons(self) -> tuple[Button, ...]:
        return (*((self.button,) if self.button else ()), *self.menu)
