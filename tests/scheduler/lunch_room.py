"""A channel with a lunch and learn and a clock that is moved by hand: what is decided, without platforms."""

import asyncio
import itertools
from datetime import date, datetime, timedelta

import msgspec
from sqlalchemy import select

from bot import outbox as delivering
from bot.dispatch import Dispatch
from handlers.chat import (
    Button,
    Card,
    DirectMessage,
    Durable,
    Event,
    GiveFiles,
    Immediate,
    Person,
    Place,
    Post,
    Reply,
    Update,
    mention,
)
from scheduler import rhythms
from storage import leave, lunches, outbox, people, places, workspaces
from storage.database import Database, Transaction
from storage.lunches import Series, Session
from tests import happenings as they
from tests.happenings import EVERYTHING, LEREN, REF, said, the_form

MONDAY = datetime.fromisoformat("2026-11-23T09:00:00+01:00")
AMSTERDAM = "Europe/Amsterdam"
_durable = msgspec.json.Decoder(Durable)
_numbers = itertools.count(1)


def at(when: str) -> datetime:
    """ "12-03 12:00", in Amsterdam in the winter of 2026."""
    day, _, clock = when.partition(" ")
    return datetime.fromisoformat(f"2026-{day}T{clock}+01:00")


class Room:
    """`sent` is everything that was to be delivered, in order."""

    def __init__(self, database: Database, *modules: str) -> None:
        self.database = database
        self.now = MONDAY
        self.sent: list[Durable] = []
        self._dispatch = Dispatch(database, lambda: None)
        self._seen = 0

        def change(tx: Transaction) -> None:
            workspaces.change(tx.connection, tx.workspace, modules=(*tx.workspace.modules, "lunch", *modules))

        database.write(REF, change)

    # --- what people do

    def person(self, user: str, zone: str = AMSTERDAM, **facts: bool) -> int:
        described = Person(user, user.title(), "nl", zone, is_bot=False, **facts)
        return self.database.write(REF, lambda tx: people.seen(tx, described, self.now)).id

    def gets(self, *events: Event) -> list[tuple[Immediate, ...]]:
        """All at once; what each of them sees."""

        async def handle() -> list[tuple[Immediate, ...]]:
            outcomes = await asyncio.gather(*(self._dispatch.handle(one, EVERYTHING) for one in events))
            return [outcome.effects for outcome in outcomes]

        seen = asyncio.run(handle())
        self._collect()
        return seen

    def press(self, who: str, action: str, value: str, place: Place = LEREN) -> str:
        """The words they see."""
        return said(self.opens(who, action, value, place))

    def opens(self, who: str, action: str, value: str, place: Place = LEREN) -> tuple[Immediate, ...]:
        pressed = they.press(who, action, value, key=f"press{next(_numbers)}", at=self.now)
        (seen,) = self.gets(msgspec.structs.replace(pressed, place=place))
        return seen

    def fills(self, who: str, opened: tuple[Immediate, ...], **values: str) -> str:
        (seen,) = self.gets(self.filled(who, opened, **values))
        return said(seen)

    def filled(self, who: str, opened: tuple[Immediate, ...], **values: str) -> Event:
        """One input is called `at`."""
        sent = they.submit(who, the_form(opened), self.now)
        return msgspec.structs.replace(sent, values={**sent.values, **values})

    def says(self, who: str, words: str, place: Place = LEREN) -> tuple[Immediate, ...]:
        (seen,) = self.gets(
            they.command(who, "learn", words, key=f"say{next(_numbers)}", at=self.now, place=place)
        )
        return seen

    def begins(self, who: str = "sarah", place: Place = LEREN, **values: str) -> str:
        return self.fills(who, self.says(who, "lunch", place), **{"weekday": "4", **values})

    def proposes(self, who: str, text: str, speak: str = "yes") -> str:
        return self.fills(who, self.opens(who, "lunch_propose", "series:1"), topic=text, speak=speak)

    def chooses(self, who: str, action: str, value: str, colleague: str) -> str:
        """Fills in a colleague."""
        opened = self.opens(who, action, value)
        named = they.submit(who, the_form(opened), self.now, colleague=mention(colleague))
        others = (they.person(colleague),)
        (seen,) = self.gets(msgspec.structs.replace(named, others=others))
        return said(seen)

    def is_away(self, user: str, first: str, last: str) -> None:
        person_id = self.person(user)
        row = {
            "person_id": person_id,
            "from_date": date.fromisoformat(first),
            "to_date": date.fromisoformat(last),
        }
        self.database.write(
            REF, lambda tx: tx.insert_once(leave.table, {"workspace_id": tx.workspace.id, **row})
        )

    # --- time

    def until(self, when: str | datetime) -> list[Durable]:
        """Everything that is sent on the way there; what is due is done at its own moment."""
        then, before = at(when) if isinstance(when, str) else when, len(self.sent)
        for _ in range(2_000):
            due = self.database.read(REF, rhythms.next_due)
            if due is None or due > then:
                break
            self.now = max(self.now, due)
            rhythms.beat(self.database, REF, self.now, delivering.keep)
        else:
            raise AssertionError("it never comes to rest")
        self.now = then
        self._collect()
        return self.sent[before:]

    def after(self, **delta: float) -> list[Durable]:
        return self.until(self.now + timedelta(**delta))

    # --- looking

    def session(self, number: int = 1) -> Session:
        found = self.database.read(REF, lambda tx: lunches.session(tx, number))
        assert found is not None
        return found

    def series(self) -> Series:
        found = self.database.read(REF, lambda tx: lunches.series(tx, 1))
        assert found is not None
        return found

    def seats(self, number: int = 1) -> list[tuple[int, str]]:
        found = self.database.read(REF, lambda tx: lunches.seats(tx, number))
        return [(one.person_id, one.state) for one in found]

    def place(self) -> Place:
        return self.database.write(REF, lambda tx: places.seen(tx, LEREN))

    def _collect(self) -> None:
        newer = outbox.table.c.id > self._seen

        def rows(tx: Transaction) -> list[tuple[int, str]]:
            mine = outbox.table.c.workspace_id == tx.workspace.id
            chosen = select(outbox.table.c.id, outbox.table.c.body).where(mine, newer)
            return [(row.id, row.body) for row in tx.execute(chosen.order_by(outbox.table.c.id))]

        for number, body in self.database.read(REF, rows):
            self._seen = number
            self.sent.append(_durable.decode(body))


def to(sent: list[Durable], person_id: int) -> list[str]:
    """What one person is sent, in words."""
    mine = [one.card for one in sent if isinstance(one, DirectMessage) and one.person_id == person_id]
    return [card.as_text() for card in mine if isinstance(card, Card)]


def buttons(sent: list[Durable], person_id: int) -> list[Button]:
    mine = [one.card for one in sent if isinstance(one, DirectMessage) and one.person_id == person_id]
    return [button for card in mine if isinstance(card, Card) for button in card.buttons()]


def posts(sent: list[Durable]) -> list[str]:
    return [one.card.as_text() for one in sent if isinstance(one, Post)]


def updates(sent: list[Durable]) -> list[str]:
    return [one.card.as_text() for one in sent if isinstance(one, Update)]


def file(seen: tuple[Immediate, ...]) -> bytes:
    (given,) = (one for one in seen if isinstance(one, GiveFiles))
    return given.files[0].content


def answer(seen: tuple[Immediate, ...]) -> Card:
    (shown,) = (one.card for one in seen if isinstance(one, Reply))
    assert isinstance(shown, Card)
    return shown
