"""Rows of a history of kudos, each looked into by itself."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from bot.import_export import csv_sheet, folder
from bot.import_export.csv_sheet import Row
from bot.import_export.draft import Refusal
from bot.import_export.known_people import KnownPeople, Wrong, cells_of, time_of
from handlers.parsing import words
from storage import kudos
from storage.kudos.tables import IMPORTED
from storage.kudos_history import Past
from storage.roster import Member

COLUMNS = ("giver", "receiver", "time", "amount", "message", "kind", "topics", "source")
"""In the order an export writes them."""

HEADINGS = {name: name for name in COLUMNS} | {
    "from": "giver", "gever": "giver", "van": "giver",
    "to": "receiver", "ontvanger": "receiver", "aan": "receiver",
    "date": "time", "tijd": "time", "datum": "time", "moment": "time",
    "aantal": "amount", "reason": "message", "bericht": "message", "reden": "message",
    "soort": "kind", "onderwerpen": "topics", "bron": "source",
}  # fmt: skip
AMOUNT_MAX = 100

_OURS = re.compile(rf"{IMPORTED}:[0-9a-f]{{40}}:[1-9][0-9]{{0,8}}")
_LONGEST = {"giver": 255, "receiver": 255, "message": words.TEXT_MAX, "source": 255}


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """A kudos of the past. `native` is the source it had in an export of ours, when it was given here."""

    where: str
    past: Past
    native: str = ""


class Reader:
    """Reads one file, knowing who there is. `now`: nothing was given later than that."""

    def __init__(self, path: Path, members: Iterable[Member], zone: str, now: datetime) -> None:
        self._path = path
        self._name = folder.shown(path.name)
        self._zone = ZoneInfo(zone)
        self._now = now
        self._people = KnownPeople(members)
        self._alike: Counter[bytes] = Counter()

    def candidates(self) -> Iterator[Candidate | Refusal]:
        for row in csv_sheet.read(self._path, self._name, HEADINGS, ("giver", "receiver", "time")):
            if isinstance(row, Refusal):
                yield row
                continue
            where = f"{self._name} line {row.line}"
            try:
                yield self._candidate(row, where)
            except Wrong as wrong:
                yield Refusal(where, str(wrong))

    def _candidate(self, row: Row, where: str) -> Candidate:
        cells = cells_of(row, _LONGEST, words=("message",))
        giver, receiver = (self._people.person(cells, column) for column in ("giver", "receiver"))
        if giver.id == receiver.id:
            raise Wrong("gives to themselves")
        at, amount = time_of(cells.get("time", ""), self._zone, self._now), _amount(cells.get("amount", ""))
        message, source = cells.get("message", ""), cells.get("source", "")
        kind = cells.get("kind", "").lower() or kudos.LEARNING
        if kind not in kudos.KINDS:
            raise Wrong(f"the kind must be one of {', '.join(kudos.KINDS)}")
        topics = words.topics_in(message) + words.topics_typed(cells.get("topics", ""))
        past = Past(
            source if _OURS.fullmatch(source) else self._source(giver, receiver, at, amount, message, source),
            giver.id, receiver.id, kind, at, at.astimezone(self._zone).date(), amount, message,
            tuple(dict.fromkeys(topics))[: words.TOPICS_MAX],
        )  # fmt: skip
        return Candidate(where, past, "" if source == past.source else source)

    def _source(
        self, giver: Member, receiver: Member, at: datetime, amount: int, message: str, source: str
    ) -> str:
        """The same in every file and in whatever way its people and time are written; two lines that say
        the same are two kudos, but what an export of ours named is one."""
        said = (giver.user, receiver.user, at.astimezone(UTC).isoformat(), amount, message, source)
        digest = hashlib.sha256(msgspec.json.encode(said)).digest()[:20]
        self._alike[digest] += 1
        return f"{IMPORTED}:{digest.hex()}:{1 if source else self._alike[digest]}"


def _amount(said: str) -> int:
    if not said:
        return 1
    if re.fullmatch(r"[0-9]{1,3}", said) and 1 <= int(said) <= AMOUNT_MAX:
        return int(said)
    raise Wrong(f"the amount must be a whole number from 1 to {AMOUNT_MAX}")
