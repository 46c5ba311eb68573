"""What stands on the page: sections of tables, in words of whoever reads it."""

from typing import NamedTuple

from handlers.texts import Speech
from storage.disclosure import LEAST

COLUMNS = {
    "rhythms": ("what", "module", "last", "next", "failing", "state"),
    "outbox": ("whom", "waiting", "unclear", "failed", "why"),
    "modules": ("what", "on", "does"),
    "choices": ("what", "now"),
    "channels": ("what", "does"),
    "people": ("what", "count"),
    "flow": ("from", "to", "count"),
    "obstacles": ("what", "people"),
    "jobs": ("what", "done", "began", "moved", "state"),
    "audit": ("when", "who", "what"),
    "doctor": ("what", "state", "said"),
}


class Cell(NamedTuple):
    """`state` is shown besides the words, never alone: "good", "bad" or "rest". `language` is that of the
    words where it is not the reader's."""

    text: str
    state: str = ""
    language: str = ""


class Table(NamedTuple):
    """The first cell of a row names it. `empty` stands there without rows."""

    caption: str
    columns: list[str]
    rows: list[list[Cell]]
    empty: str = ""


MOST = 50
"""Rows of a table: a page stays one to read."""


class Way(NamedTuple):
    """Elsewhere on the page, by what stands behind its address."""

    label: str
    to: str


class Section(NamedTuple):
    """`name` is that of its heading in the address."""

    name: str
    title: str
    about: list[str]
    tables: list[Table]
    ways: tuple[Way, ...] = ()


def columns(of: str, say: Speech) -> list[str]:
    return [say.text(f"admin-{of}-{one}") for one in COLUMNS[of]]


def row(*cells: str | Cell) -> list[Cell]:
    return [one if isinstance(one, Cell) else Cell(one) for one in cells]


def shortened(rows: list[list[Cell]], say: Speech) -> list[list[Cell]]:
    """The first of them, and how many more there are."""
    more = len(rows) - MOST
    return [*rows[:MOST], row(say.text("admin-more", count=more))] if more > 0 else rows


def few(count: int, say: Speech, people: int | None = None) -> str:
    """A count of people, or of what is of so many people, if those are enough."""
    if not count:
        return "0"
    enough = (count if people is None else people) >= LEAST
    return str(count) if enough else say.text("admin-few", fewest=LEAST)
