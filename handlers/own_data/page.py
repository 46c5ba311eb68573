"""All that is stored about somebody as a page they can read, keep and print: one file that fetches
nothing and runs nothing."""

from collections.abc import Iterator
from datetime import date, datetime
from html import escape
from typing import Any

import msgspec

from handlers.chat import Card, DirectMessage, Durable, GroupChat, Mention, replace_mentions
from handlers.texts import Speech
from storage.own_data import Export

_VALUES = ("kind", "reply", "role", "said", "state", "step", "why")
"""Columns that hold one of our own words."""

_durable: msgspec.json.Decoder[Durable] = msgspec.json.Decoder(Durable)

STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
  color: #1c1b1a; background: #fff }
h1, h2 { line-height: 1.2 } h2 { margin-top: 2.5rem }
table { border-collapse: collapse; width: 100%; font-size: .9rem; display: block; overflow-x: auto }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #d8d4cf;
  white-space: pre-wrap; overflow-wrap: anywhere; min-width: 6rem }
"""


def of(found: Export, at: datetime, zone: str, say: Speech) -> str:
    """The page as HTML, in the language of `say`, with times in `zone`."""
    body = "\n".join(_body(found, at, zone, say))
    title = escape(say.text("own-page-title"))
    return (
        f'<!doctype html>\n<html lang="{say.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def named(text: str, found: Export) -> str:
    """The words with people as "@Joris", and those who want to be in no list as "@…"."""

    def name(one: Mention) -> str:
        if one.id.isdecimal() and int(one.id) == found.person["id"]:
            return f"@{found.person['name'] or found.person['user']}"
        return f"@{(found.people.get(int(one.id)) if one.id.isdecimal() else one.id) or '…'}"

    return replace_mentions(text, name)


def _body(found: Export, at: datetime, zone: str, say: Speech) -> Iterator[str]:
    yield f"<h1>{escape(say.text('own-page-title'))}</h1>"
    yield f"<p>{escape(say.text('own-page-made', at=say.moment(at, zone)))}</p>"
    yield f"<p>{escape(say.text('own-page-nameless'))}</p>"
    yield from _table("people", [found.person], found, zone, say)
    for name, rows in found.rows.items():
        yield from _table(name, rows, found, zone, say)


def _table(name: str, rows: list[dict[str, Any]], found: Export, zone: str, say: Speech) -> Iterator[str]:
    columns = list(dict.fromkeys(key for row in rows for key in row))
    heads = "".join(f"<th>{escape(_column(name, key, say))}</th>" for key in columns)
    yield f"<h2>{escape(_heading(name, say))} ({len(rows)})</h2>"
    yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>"
    for row in rows:
        cells = (_cell(name, key, row.get(key), found, zone, say) for key in columns)
        yield f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"
    yield "</tbody>\n</table>"


def _column(table: str, name: str, say: Speech) -> str:
    """Some are called otherwise in one table. What is newer than the texts goes by its own name."""
    if say.knows(f"own-column-{table}-{name}"):
        return say.text(f"own-column-{table}-{name}")
    return say.text(f"own-column-{name}") if say.knows(f"own-column-{name}") else name


def _heading(name: str, say: Speech) -> str:
    return say.text(f"own-table-{name}") if say.knows(f"own-table-{name}") else name


def _cell(table: str, key: str, value: Any, found: Export, zone: str, say: Speech) -> str:
    match value:
        case None:
            return ""
        case bool():
            return say.text("own-yes") if value else say.text("own-no")
        case datetime():
            return say.moment(value, zone)
        case date():
            return say.day(value)
        case int() if key in found.whose.get(table, ()):
            own = found.person["name"] if value == found.person["id"] else None
            return own or found.people.get(value) or say.text("own-somebody")
        case int() if key == "place_id":
            return found.places.get(value) or str(value)
        case int() if key == "level":
            return say.text("own-level", level=value)
        case str() if key in _VALUES:
            return say.text(f"own-value-{value}") if say.knows(f"own-value-{value}") else value
        case str() if table == "outbox" and key == "body" and value:
            return named(_words(value), found)
    return named(str(value), found)


def _words(message: str) -> str:
    """What a message says; that of a version we no longer know as it is stored."""
    try:
        effect = _durable.decode(message)
    except msgspec.ValidationError:
        return message
    card = effect.card if isinstance(effect, DirectMessage | GroupChat) else None
    return card.as_text() if isinstance(card, Card) else message
