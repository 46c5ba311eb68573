"""What stands in somebody's record: what was gathered, as its owner tells it."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

import msgspec

from handlers.chat import Event, Person, Written
from handlers.chat.text import mentions, shortened
from handlers.people import availability
from handlers.people.working_days import begin_of, local_date
from handlers.record import period
from handlers.texts import Speech
from storage import people, record_items, records
from storage.database import Transaction
from storage.record_items import Item, Kind, Period
from storage.records import Note, Record
from storage.refs import number

TEXT_MAX = 500
MOST = 500
"""In one record, the latest; what is older is for a shorter period."""


class Entry(msgspec.Struct, frozen=True):
    """`is_told`: in the words of its owner. `place_id` as with an `Item`."""

    about: str
    kind: Kind
    on: date | None
    text: str
    answer: str = ""
    is_left_out: bool = False
    is_told: bool = False
    count: int = 0
    place_id: int | None = None


def days_of(tx: Transaction, record: Record, person: Person, now: datetime) -> period.Days:
    """Those they chose, up to today; else the last year."""
    today = availability.today(tx, person, now)
    if record.first is None:
        return period.usual(today)
    return record.first, min(record.last or today, today)


def mine(tx: Transaction, event: Event) -> list[Entry]:
    """All of whoever did this, also what they left out."""
    days = days_of(tx, records.of(tx, event.by.id), event.by, event.at)
    return of(tx, event.by, days)


def of(tx: Transaction, person: Person, days: period.Days) -> list[Entry]:
    zone, notes = availability.zone(tx, person), records.notes(tx, person.id)
    within = Period(*days, begin_of(days[0], zone), begin_of(days[1] + period.DAY, zone))
    items = record_items.gathered(tx, person.id, within)
    found = [_entry(one, notes.get(one.about), zone) for one in items]
    return _latest([*found, *_own(notes.values(), days)])


def find(tx: Transaction, event: Event, about: str) -> Entry | None:
    return next((one for one in mine(tx, event) if one.about == about), None)


def shown(entries: list[Entry]) -> list[Entry]:
    """Without what was left out."""
    return [one for one in entries if not one.is_left_out]


def _latest(entries: list[Entry]) -> list[Entry]:
    if len(entries) <= MOST:
        return entries
    late = sorted(entries, key=lambda one: one.on or date.max)[-MOST:]
    kept = {one.about for one in late}
    return [one for one in entries if one.about in kept]


def _entry(item: Item, note: Note | None, zone: str) -> Entry:
    said = note or Note(0, 0, item.about)
    on = local_date(item.at, zone) if item.at is not None else None
    return Entry(
        item.about, item.kind, on, said.text or item.text, said.answer, said.is_left_out, bool(said.text),
        item.count, item.place_id,
    )  # fmt: skip


def _own(notes: Iterable[Note], days: period.Days) -> Iterator[Entry]:
    for one in notes:
        if one.item is None and one.day is not None and days[0] <= one.day <= days[1]:
            yield Entry(one.about, "own", one.day, one.text, one.answer, one.is_left_out, True)


# --- in words --------------------------------------------------------------------------------------


def kind_name(one: Entry, say: Speech) -> str:
    return say.text(f"record-kind-{one.kind}")


def told(one: Entry, say: Speech) -> str:
    """What it is called: its own words, or a sum in a sentence."""
    if one.is_told:
        return one.text
    if one.kind == "helped":
        return say.text("record-helped", count=one.count)
    if one.kind == "kudos":
        return say.text("record-kudos", count=one.count, kind=say.text(f"record-kudos-{one.text}"))
    return one.text or kind_name(one, say)


def editable(one: Entry, say: Speech) -> str:
    """The same as it stands in a form to be changed; nobody named in it is cut in half."""
    text = told(one, say)
    return text if len(text) <= TEXT_MAX else shortened(text, TEXT_MAX)


def plain(text: str) -> str:
    """People's Markdown on one line, without its signs."""
    return " ".join(Written(text).as_notification().split())


def heading(days: period.Days, say: Speech) -> str:
    return say.text("record-period", first=say.date(days[0]), last=say.date(days[1]))


def names(tx: Transaction, entries: Iterable[Entry]) -> dict[str, str]:
    """Of everybody in these who may be named in a file, by number as text."""
    said = {
        number(one.id) for entry in entries for text in (entry.text, entry.answer) for one in mentions(text)
    }
    return {str(one): known.name or "" for one, known in people.listed(tx, said).items()}
