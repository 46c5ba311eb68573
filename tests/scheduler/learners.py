"""People with learning time, on a clock moved by hand, and what they are told."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec

from bot import outbox as bot_outbox
from handlers.chat import DirectMessage, Person
from handlers.learning_time import rules
from scheduler import learning_time as rhythm
from scheduler import rhythms
from storage import learning_time, outbox, people, workspaces
from storage.database import Database, Transaction
from storage.learning_time import Block
from storage.workspaces import WorkspaceRef
from tests.happenings import REF

MONDAY = datetime.fromisoformat("2026-11-23T08:00:00+01:00")
AMSTERDAM, NEW_YORK, AUCKLAND = "Europe/Amsterdam", "America/New_York", "Pacific/Auckland"


class Learners:
    """`now` is what the clock says. A `pass_until` does all that falls due at its own moment."""

    def __init__(
        self, database: Database, now: datetime = MONDAY, country: str = "", ref: WorkspaceRef = REF
    ) -> None:
        self.database = database
        self.ref = ref
        self.now = now
        self._seen = 0
        self.choose(modules=("time",), country=country)

    def choose(self, **choices: object) -> None:
        self.write(lambda tx: workspaces.change(tx.connection, tx.workspace, **choices))

    def write(self, work: object) -> object:
        return self.database.write(self.ref, work)  # type: ignore[arg-type,misc]

    def person(self, user: str, zone: str = AMSTERDAM, **facts: bool) -> Person:
        described = Person(user, user.title(), "nl", zone, **{"is_bot": False, **facts})
        return self.database.write(self.ref, lambda tx: people.seen(tx, described, self.now))

    def block(self, person: Person, weekday: int, start: str, minutes: int = 60) -> Block:
        zone = person.zone or AMSTERDAM
        block = Block(0, person.id, weekday, start, minutes, rules.week_at(self.now, zone), "", zone=zone)
        week, begin = rules.first(block, zone, self.now)
        ready = msgspec.structs.replace(block, week=week, next_at=begin)
        made = self.database.write(self.ref, lambda tx: learning_time.add(tx, ready, self.now))
        assert made is not None
        return made

    def stored(self, block: Block) -> Block:
        found = self.database.read(self.ref, lambda tx: learning_time.of(tx, block.person_id))
        return next(one for one in found if one.id == block.id)

    def next_due(self) -> datetime | None:
        return self.database.read(self.ref, rhythm.next_due)

    def beat(self, now: datetime | None = None) -> None:
        self.now = now or self.now
        rhythms.beat(self.database, self.ref, self.now, bot_outbox.keep)

    def pass_until(self, then: datetime) -> list[tuple[int, datetime]]:
        """Who is nudged on the way, and rules."""
        told: list[tuple[int, datetime]] = []
        for _ in range(20_000):
            due = self.next_due()
            if due is None or due > then:
                break
            self.beat(max(due, self.now))
            told += [(one.person_id, self.now) for one in self.new()]
            later = self.next_due()
            assert later is None or later > self.now, "it stands still"
        self.now = then
        return told

    def new(self) -> list[DirectMessage]:
        """What was written to be delivered since this was asked last."""
        told = self.database.read(self.ref, self._told)
        self._seen, before = len(told), self._seen
        return told[before:]

    def _told(self, tx: Transaction) -> list[DirectMessage]:
        rows = tx.execute(
            outbox.table.select()
            .where(outbox.table.c.workspace_id == tx.workspace.id)
            .order_by(outbox.table.c.id)
        )
        return [msgspec.json.decode(row.body, type=DirectMessage) for row in rows]


def local(at: datetime, zone: str) -> datetime:
    return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def iso_week(at: datetime, zone: str) -> date:
    return rules.week_at(at, zone)
