"""What stands with files that are fetched by a link."""

from collections.abc import Iterable

from handlers.chat import Card, Link, Note, Text
from handlers.texts import LANGUAGES, speak


def card(links: Iterable[tuple[str, str]], language: str) -> Card:
    """The name and the address of each."""
    say = speak(language)
    found = tuple(Link(address, name) for name, address in links)
    return Card((Text(say.text("files-ready")), *found, Note(say.text("files-secret"))))


def without_address(language: str, platform: str) -> Card:
    """Nothing can be brought; says who can mend that, and how."""
    key = "files-no-way-slack" if platform == "slack" else "files-no-way"
    return Card((Text(speak(language).text(key)),))


def nothing(language: str) -> Card:
    """Whoever asked was erased meanwhile."""
    return Card((Text(speak(language).text("own-nothing")),))


def gone() -> str:
    """For whoever comes with a link that does not work: nobody knows their language."""
    return _in_all("files-gone")


def later() -> str:
    return _in_all("files-later")


def _in_all(key: str) -> str:
    return "\n".join(speak(language).text(key) for language in LANGUAGES) + "\n"
