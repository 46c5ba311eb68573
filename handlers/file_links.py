"""What stands with files that are fetched by a link."""

from collections.abc import Iterable

from handlers.chat import Card, Link, Note, Text
from handlers.texts import Speech, in_every_language


def card(links: Iterable[tuple[str, str]], say: Speech) -> Card:
    """The name and the address of each."""
    found = tuple(Link(address, name) for name, address in links)
    return Card((Text(say.text("files-ready")), *found, Note(say.text("files-secret"))))


def without_address(say: Speech) -> Card:
    """Nothing can be brought; says who can mend that, and how."""
    return Card((Text(say.text("files-no-way")),))


def nothing(say: Speech) -> Card:
    """Whoever asked was erased meanwhile."""
    return Card((Text(say.text("own-nothing")),))


def gone() -> str:
    """For whoever comes with a link that does not work."""
    return in_every_language("files-gone")


def later() -> str:
    return in_every_language("files-later")
