"""Trust 7: what is wrong with one row is in nobody else's way."""

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from handlers import isolation
from storage import people, setbacks
from storage.database import Database, StorageUnavailable, Transaction
from storage.people import Person
from storage.setbacks import WAITS, Key
from tests.happenings import NOW, REF

KIND = "things"
WORDS = "the words of a person"


class Works:
    """On things 1, 2 and 3: each meets somebody of that name. `fails` are those it fails for, after that."""

    def __init__(self, database: Database, *fails: int) -> None:
        self.database = database
        self.fails = fails
        self.done: list[int] = []
        self.now = NOW

    def work(self, tx: Transaction, number: int) -> Iterable[str]:
        people.seen(tx, Person(f"user{number}"), self.now)
        if number in self.fails:
            raise ValueError(WORDS)
        self.done.append(number)
        yield f"told {number}"

    def goes(self) -> list[str]:
        def run(tx: Transaction) -> list[str]:
            things = [SimpleNamespace(id=number) for number in (1, 2, 3)]
            return isolation.each(tx, KIND, things, lambda one: self.work(tx, one.id), self.now)

        return self.database.write(REF, run)

    def later(self, **delta: float) -> None:
        self.now += timedelta(**delta)
        self.database.write(REF, lambda tx: setbacks.wake(tx, self.now))

    def met(self) -> set[str]:
        def look(tx: Transaction) -> set[str]:
            mine = people.table.c.workspace_id == tx.workspace.id
            return {row.user for row in tx.execute(people.table.select().where(mine))}

        return self.database.read(REF, look)

    def next_due(self) -> datetime | None:
        return self.database.read(REF, setbacks.next_due)


def test_the_others_go_on_and_nothing_of_it_stays(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    things = Works(database, 2)
    assert things.goes() == ["told 1", "told 3"]
    assert things.met() == {"user1", "user3"}
    (line,) = caplog.messages
    assert line.startswith("things 2 in ")
    assert "ValueError at test_isolation.py" in line
    assert WORDS not in caplog.text


def test_it_rests_longer_each_time_and_goes_on_where_it_was(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    things = Works(database, 2)
    for wait in (*WAITS, WAITS[-1]):
        caplog.clear()
        things.goes()
        assert (len(caplog.messages), things.next_due()) == (1, things.now + wait)
        things.later(seconds=wait.total_seconds() - 1)
        things.goes()
        assert len(caplog.messages) == 1, "it is not even looked at"
        things.later(seconds=1)
    things.fails = ()
    assert things.goes() == ["told 1", "told 2", "told 3"]
    assert things.next_due() is None

    things.fails = (2,)
    things.goes()
    assert things.next_due() == things.now + WAITS[0], "it went well in between"


def test_what_the_database_refuses_is_one_rows_trouble_too(database: Database) -> None:
    """PostgreSQL does nothing more in a transaction in which a statement failed."""

    def work(tx: Transaction, number: int) -> list[int]:
        row = {
            "workspace_id": tx.workspace.id,
            "user": None if number == 2 else f"user{number}",
            "seen_at": NOW,
        }
        tx.execute(people.table.insert().values(row))
        return [number]

    def run(tx: Transaction) -> list[int]:
        return isolation.each(tx, KIND, (1, 2, 3), lambda number: work(tx, number), NOW, Key)

    assert database.write(REF, run) == [1, 3]
    assert Works(database).met() == {"user1", "user3"}


def test_a_database_that_is_away_is_no_rows_fault(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    def work(_: int) -> list[str]:
        raise OperationalError("SELECT 1", {}, Exception("gone"))

    with pytest.raises(StorageUnavailable):
        database.write(REF, lambda tx: isolation.each(tx, KIND, (1,), work, NOW, Key))
    assert database.read(REF, setbacks.next_due) is None
    assert not caplog.messages


def test_what_is_quicker_together_is_done_apart_only_when_it_must(database: Database) -> None:
    seen: list[tuple[int, ...]] = []

    def work(numbers: Iterable[int]) -> list[int]:
        seen.append(tuple(numbers))
        if 2 in numbers:
            raise ValueError(WORDS)
        return list(numbers)

    def run(tx: Transaction) -> list[int]:
        return isolation.together(tx, KIND, (1, 2, 3), work, NOW, Key)

    assert database.write(REF, run) == [1, 3]
    assert seen == [(1, 2, 3), (1,), (2,), (3,)]


def test_what_was_remembered_of_what_is_undone_is_forgotten(database: Database) -> None:
    def run(tx: Transaction) -> Any:
        def work(_: int) -> list[str]:
            tx.choose(zone="Asia/Tokyo")
            people.seen(tx, Person("sarah"), NOW)
            tx.connection.execute(text("SELECT 1"))
            raise ValueError(WORDS)

        isolation.each(tx, KIND, (1,), work, NOW, Key)
        return tx.workspace.zone, people.by_user(tx, "sarah")

    assert database.write(REF, run) == ("Europe/Amsterdam", None)


@pytest.fixture(autouse=True)
def _errors(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
