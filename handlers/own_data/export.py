"""`/learn export`: all that is stored about whoever asks, as a page to read and as data."""

from datetime import date, datetime
from typing import Any

import msgspec

from handlers.answers import notice, voice
from handlers.chat import AnyEffect, Card, Command, Event, File, GiveFiles, Later, Text
from handlers.own_data import page
from handlers.people import availability
from storage import audit, own_data, people
from storage.database import Transaction
from storage.own_data import Export

LATER = "exported"


def command(tx: Transaction, event: Command) -> list[AnyEffect]:
    """Two files in one's own chat. Only reads: the act is written down after the answer."""
    say = voice(tx, event)
    found = own_data.everything(tx, event.by.id)
    if found is None:
        return [notice(say, "own-nothing")]
    zone = availability.zone(tx, event.by)
    name = f"opsteker-{event.at.date().isoformat()}"
    files = (
        File(f"{name}.html", "text/html", page.of(found, event.at, zone, say).encode()),
        File(f"{name}.json", "application/json", as_json(found, event.at)),
    )
    comes = Card((Text(say.text("own-export-comes")),))
    return [GiveFiles(files, say.text("own-export-files"), comes), Later(LATER, "")]


def remember(tx: Transaction, event: Event, about: str) -> None:
    """Somebody exported their data; not when they were erased meanwhile."""
    if event.by.id in people.by_ids(tx, {event.by.id}):
        audit.add(tx, event.by.id, "export", "own data", event.at)


def as_json(found: Export, at: datetime) -> bytes:
    """UTF-8, to be read by programs: tables as they are stored, mentions by name."""
    everything = {
        "made_at": at,
        "person": found.person,
        "tables": {
            name: [{key: _value(value, found) for key, value in row.items()} for row in rows]
            for name, rows in found.rows.items()
        },
        "people": {str(number): name for number, name in found.people.items()},
        "places": {str(number): name for number, name in found.places.items()},
    }
    return msgspec.json.format(msgspec.json.encode(everything, enc_hook=_plain), indent=2)


def _value(value: Any, found: Export) -> Any:
    return page.named(value, found) if isinstance(value, str) else value


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    raise NotImplementedError(type(value).__name__)
