"""Trust 7: whatever stands in one row, of whatever kind, the others hear what they should. A company of
two halves that have nothing to do with each other goes through some weeks, a row of one poisoned."""

import logging
import re
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import Integer, String, Table, select

from handlers import modules
from handlers.chat import Durable, GroupChat, Place
from storage import (
    circles,
    coffees,
    consultations,
    digests,
    kudos_notices,
    learning_time,
    lunches,
    mentors,
    outbox,
    places,
    preferences,
    questions,
    tables,
    tips,
)
from storage.circles import Call
from storage.coffees import Coffee
from storage.consultations import Seat
from storage.database import Database, Transaction, open_database
from storage.learning_time import Block
from storage.lunches import Series
from storage.preferences import Preferences
from storage.schema import Moment
from storage.tolerant import Choice, Clock, Day, Language, Weekdays, Zone
from tests.conftest import DEFAULTS
from tests.happenings import REF
from tests.scheduler.coffee_room import CoffeeRoom
from tests.scheduler.lunch_room import AMSTERDAM, MONDAY

UNTIL = MONDAY + timedelta(weeks=2, hours=8)
HALVES = ("bad", "good")
NOT_OF_ONE_ROW = ("workspaces", "inbox", "outbox", "outbox_lanes", "solving", "setbacks", "audit")
"""Of everybody (see `tests/scenarios/test_unreadable_choices.py`), or what is only written."""

Ids = dict[str, list[int]]
NUMBER = re.compile(r"\d+")
_durable = msgspec.json.Decoder(Durable)


class Company(CoffeeRoom):
    """Of each half `ids` are five people; everything that goes on by itself goes on in both."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.ids: dict[str, list[int]] = {}
        self.places: dict[str, int] = {}

    def fill(self) -> None:
        self.database.write(REF, lambda tx: tx.choose(modules=modules.ALL))
        for half in HALVES:
            self.person(f"{half}0", is_admin=half == "good")
            self.ids[half] = [self.person(f"{half}{number}") for number in range(5)]
            self.database.write(REF, lambda tx, half=half: self._fill(tx, half))

    def _fill(self, tx: Transaction, half: str) -> None:
        one, two, three, four, _five = all_five = self.ids[half]
        place = self.places[half] = places.seen(tx, Place(f"C-{half}", "public", half)).id
        now, tomorrow, friday = self.now, date(2026, 11, 24), date(2026, 11, 27)
        day = date(2026, 12, 3)
        for each in all_five:
            preferences.choose(tx, each, Preferences(quiet_from="22:00", quiet_until="06:00"))
        coffee, _ = coffees.put(
            tx, Coffee(0, place, one, 1, 2, "10:00", AMSTERDAM, "on", tomorrow, now + timedelta(days=1))
        )
        for each in all_five[1:]:
            coffees.join(tx, coffee.id, each)
        lunches.put_series(
            tx,
            Series(
                id=0, place_id=place, organiser_id=one, weekday=4, at="12:00", zone=AMSTERDAM, weeks=1,
                minutes=45, seats=10, venue="", state="on", first_day=day, next_day=day, next_at=now,
                invite_at=now,
            ),
        )  # fmt: skip
        digests.choose(tx, digests.CHANNEL, one, place, 5, "16:00", friday, now + timedelta(days=4))
        digests.choose(tx, digests.PERSONAL, two, None, 5, "16:00", friday, now + timedelta(days=4))
        learning_time.add(tx, Block(0, three, 3, "14:00", 30, date(2026, 11, 23), "", next_at=now), now)
        asked = questions.add(tx, one, "Wie weet dit?", (half,), now, is_anonymous=False)
        questions.ask(tx, asked, two, now, now + timedelta(days=1))
        self._tips(tx, half, now)
        self._mentors(tx, half, now)
        session = consultations.add(tx, one, now + timedelta(days=1, hours=1), now, at_once=False)
        for each in all_five[:4]:
            reply = "yes" if each != four else "waiting"
            hears = "invited" if each == four else ""
            consultations.add_seat(tx, Seat(session.id, each, reply, hears, now if hears else None))
        consultations.put_words(tx, session.id, one, "question", "Hoe dan?", True)
        call = circles.add_call(
            tx,
            Call(
                0, place, one, f"Leren {half}", AMSTERDAM, tomorrow, date(2026, 12, 11), "open", now,
                now + timedelta(days=2),
            ),
        )  # fmt: skip
        for each in all_five[:3]:
            circles.sign_up(tx, call.id, each, now)

    def _tips(self, tx: Transaction, half: str, now: datetime) -> None:
        owner = self.ids[half][3]
        tips.add(
            tx,
            f"Tip {half}",
            "Doe zo",
            now - timedelta(days=200),
            source=f"chat:{half}",
            owner_id=owner,
            topics=(half,),
        )
        tx.execute(tips.table.update().where(tips.table.c.workspace_id == tx.workspace.id).values(ask_at=now))

    def _mentors(self, tx: Transaction, half: str, now: datetime) -> None:
        one, two, _three, four, five = self.ids[half]
        mentors.put_offer(tx, five, ("nl",), 2, None, {half: 4})
        pair = mentors.add_pair(tx, five, one, half, 1, 3, now)
        mentors.add_harvest(tx, pair.id, one, five, 1, "Dit leerde ik", (half,), now)
        request = mentors.add_request(tx, two, half, 1, "", now)
        mentors.change_request(tx, request, state="waiting", mentor_id=five, next_at=now)
        given = {"workspace_id": tx.workspace.id, "receiver_id": four}
        tx.insert_once(kudos_notices.turns, {**given, "told_at": kudos_notices.NEVER, "due_at": now})


def company(path: Path) -> Company:
    return Company(open_database(f"sqlite:///{path}", DEFAULTS))


@pytest.fixture(scope="module")
def filled(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ids]:
    path = Path(shutil.copy(migrated_sqlite, tmp_path_factory.mktemp("company") / "filled.db"))
    made = company(path)
    made.fill()
    ids = {**made.ids, "places": [made.places[half] for half in HALVES]}
    made.database.close()
    return path, ids


Heard = Counter[tuple[str, str]]
"""How often each of the good half, or their channel, was sent something of each kind."""


def told(path: Path, ids: Ids) -> Heard:
    """In the weeks that follow."""
    room = company(path)
    try:
        room.until(UNTIL)
        return room.database.read(REF, lambda tx: _to_the_good(tx, ids))
    finally:
        room.database.close()


def _to_the_good(tx: Transaction, ids: Ids) -> Heard:
    rows = tx.execute(select(outbox.table).where(outbox.table.c.workspace_id == tx.workspace.id)).all()
    good = {*(outbox.of_person(one) for one in ids["good"]), outbox.of_place(ids["places"][1])}
    sent = ((who, NUMBER.sub("#", row.key)) for row in rows for who in _receivers(row))
    return Counter((who, what) for who, what in sent if who in good)


def _receivers(row: Any) -> list[str]:
    effect = _durable.decode(row.body)
    is_group = isinstance(effect, GroupChat)
    return [outbox.of_person(one) for one in effect.person_ids] if is_group else [row.target]


@pytest.fixture(scope="module")
def healthy(filled: tuple[Path, Ids], tmp_path_factory: pytest.TempPathFactory) -> Heard:
    path, ids = filled
    return told(Path(shutil.copy(path, tmp_path_factory.mktemp("healthy") / "h.db")), ids)


def read_by_rhythms() -> list[Table]:
    """Every table in which something can stand, but for the search index and the try-out's own."""
    return [
        table
        for table in tables.metadata.sorted_tables
        if table.name not in NOT_OF_ONE_ROW and not table.name.startswith(("search_", "tryout_"))
    ]


def poison(column: Any) -> Any:
    """Something that cannot be."""
    match column.type:
        case Moment():
            return "0"
        case Day():
            return "never"
        case Zone():
            return "../../Mars"
        case Clock() | Weekdays() | Language() | Choice():
            return "?"
    kind = getattr(column.type, "impl_instance", column.type)
    if isinstance(kind, Integer):
        return -7
    return "{" if isinstance(kind, String) else "x"


def cannot_be(table: Table) -> dict[str, Any]:
    free = [column for column in table.c if not column.primary_key and not column.foreign_keys]
    return {column.name: poison(column) for column in free}


def dangling(table: Table) -> dict[str, Any]:
    refers = [column for column in table.c if column.foreign_keys and column.name != "workspace_id"]
    return {column.name: 999_999 for column in refers if not column.primary_key}


@contextmanager
def by_hand(path: Path) -> Iterator[sqlite3.Connection]:
    """Without the product, and without its constraints."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    try:
        with connection:
            yield connection
    finally:
        connection.close()


def spoil(path: Path, table: Table, values: dict[str, Any]) -> bool:
    """The oldest row of a table: it is of the bad half. Whether there is one."""
    news = ", ".join(f'"{name}" = ?' for name in values)
    with by_hand(path) as connection:
        if connection.execute(f'SELECT count(*) FROM "{table.name}"').fetchone() == (0,):
            return False
        first = f'rowid = (SELECT min(rowid) FROM "{table.name}")'
        done = connection.execute(f'UPDATE "{table.name}" SET {news} WHERE {first}', list(values.values()))
        return done.rowcount == 1


APART = re.compile(r"[a-z_:]+ \d+(/\d+)? in .* not done, again in ")


@pytest.mark.sampled
@pytest.mark.parametrize("how", [cannot_be, dangling], ids=["impossible", "dangling"])
@pytest.mark.parametrize("table", read_by_rhythms(), ids=str)
def test_the_others_hear_what_they_should(
    table: Table, how: Any, filled: tuple[Path, Ids], healthy: Heard, tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    path, ids = filled
    spoiled, values = Path(shutil.copy(path, tmp_path / "spoiled.db")), how(table)
    if not values or not spoil(spoiled, table, values):
        return
    caplog.set_level(logging.ERROR)

    heard = told(spoiled, ids)

    assert healthy - heard == Counter()
    assert [line for line in caplog.messages if not APART.match(line)] == []


REFERS = (
    ("mentor_pairs", "mentor_id", "mentor_pairs"), ("mentor_requests", "mentee_id", "mentor_requests"),
    ("questions", "asker_id", "questions"), ("lunch_series", "organiser_id", "lunch_sessions"),
)  # fmt: skip


@pytest.mark.parametrize(("name", "column", "logged"), REFERS)
def test_what_fails_is_named_and_tried_again_now_and_then(
    name: str,
    column: str,
    logged: str,
    filled: tuple[Path, Ids],
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """After a quarter of an hour, and a day apart in the end; never at each beat."""
    path, ids = filled
    spoiled = Path(shutil.copy(path, tmp_path / "spoiled.db"))
    assert spoil(spoiled, tables.metadata.tables[name], {column: 999_999})
    caplog.set_level(logging.ERROR)

    told(spoiled, ids)

    lines = [line for line in caplog.messages if line.startswith(f"{logged} 1 in ")]
    assert 4 <= len(lines) <= 30
    assert all("KeyError" in line for line in lines)


def test_the_good_half_hears_of_everything(healthy: Heard) -> None:
    """So that the tests above mean something."""
    kinds = {what.partition(":")[0] for _, what in healthy}
    assert kinds >= {
        "coffee",
        "lunch",
        "digest",
        "learning",
        "stale",
        "mentor",
        "consultation",
        "circle",
        "question",
    }
