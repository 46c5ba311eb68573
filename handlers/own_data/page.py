"""All that is stored about somebody as a page they can read, keep and print: one file that fetches
nothing and runs nothing."""

from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from handlers.chat import Card, DirectMessage, Durable, GroupChat, Mention, replace_mentions, without_moments
from handlers.texts import Speech
from storage.own_data import Export

_VALUES = ("kind", "reply", "role", "said", "state", "step", "why")
"""Columns that hold one of our own words."""

_durable: msgspec.json.Decoder[Durable] = msgspec.json.Decoder(Durable)


class _Table(NamedTuple):
    heading: str
    columns: list[str]
    rows: list[list[str]]


def of(found: Export, at: datetime, zone: str, say: Speech) -> str:
    """The page as HTML, in the language of `say`, with times in `zone`."""
    known = [("people", [found.person]), *found.rows.items()]
    reader = _Reader(found, zone, say)
    tables = [reader.table(name, rows) for name, rows in known]
    made_at = say.moment(at, zone)
    page: str = _template().render(language=say.language, t=say.text, made_at=made_at, tables=tables)
    return page


@cache
def _template() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("page.html")


def named(text: str, found: Export) -> str:
    """The words with people as "@Joris", and those who want to be in no list as "@…"."""

    def name(one: Mention) -> str:
        if one.id.isdecimal() and int(one.id) == found.person["id"]:
            return f"@{found.person['name'] or found.person['user']}"
        return f"@{(found.people.get(int(one.id)) if one.id.isdecimal() else one.id) or '…'}"

    return replace_mentions(without_moments(text), name)


class _Reader(NamedTuple):
    """Says what is stored in the words of whoever reads it."""

    found: Export
    zone: str
    say: Speech

    def table(self, name: str, rows: list[dict[str, Any]]) -> _Table:
        keys = list(dict.fromkeys(key for row in rows for key in row))
        cells = [[self._cell(name, key, row.get(key)) for key in keys] for row in rows]
        heading = self.say.text(f"own-table-{name}") if self.say.knows(f"own-table-{name}") else name
        return _Table(heading, [self._column(name, key) for key in keys], cells)

    def _column(self, table: str, name: str) -> str:
        """Some are called otherwise in one table. What is newer than the texts goes by its own name."""
        say = self.say
        if say.knows(f"own-column-{table}-{name}"):
            return say.text(f"own-column-{table}-{name}")
        return say.text(f"own-column-{name}") if say.knows(f"own-column-{name}") else name

    def _cell(self, table: str, key: str, value: Any) -> str:
        say = self.say
        match value:
            case None:
                return ""
            case bool():
                return say.text("own-yes") if value else say.text("own-no")
            case datetime():
                return say.moment(value, self.zone)
            case date():
                return say.day(value)
            case int():
                return self._number(table, key, value)
            case str() if key in _VALUES:
                return say.text(f"own-value-{value}") if say.knows(f"own-value-{value}") else value
            case str() if table == "outbox" and key == "body" and value:
                return named(_words(value), self.found)
        return named(str(value), self.found)

    def _number(self, table: str, key: str, value: int) -> str:
        """Numbers of people and places become their names."""
        found, say = self.found, self.say
        if key in found.whose.get(table, ()):
            own = found.person["name"] if value == found.person["id"] else None
            return own or found.people.get(value) or say.text("somebody")
        if key == "place_id":
            return found.places.get(value) or str(value)
        return say.text("own-level", level=value) if key == "level" else str(value)


def _words(message: str) -> str:
    """What a message says; that of a version we no longer know as it is stored."""
    try:
        effect = _durable.decode(message)
    except msgspec.ValidationError:
        return message
    card = effect.card if isinstance(effect, DirectMessage | GroupChat) else None
    return card.as_text() if isinstance(card, Card) else message
