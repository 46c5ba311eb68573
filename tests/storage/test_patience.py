"""Who waits no longer for something to be stored can be sure that it never is."""

import asyncio
import threading

import pytest

from storage import people
from storage.database import Database, StorageUnavailable, Transaction, open_database
from storage.people import Person
from storage.writers import Caller, CallerLeft
from tests.conftest import DEFAULTS
from tests.happenings import NOW, REF

LONG = 30


def knows(url: str, user: str) -> bool:
    database = open_database(url, DEFAULTS)
    try:
        return database.read(REF, lambda tx: people.by_user(tx, user)) is not None
    finally:
        database.close()


async def test_work_that_is_left_half_way_is_undone(database_url: str) -> None:
    database, go_on = open_database(database_url, DEFAULTS), threading.Event()

    def slow(tx: Transaction) -> None:
        people.seen(tx, Person("sarah"), NOW)
        go_on.wait(LONG)

    with pytest.raises(StorageUnavailable):
        await database.handle(REF, slow, 0.1)
    go_on.set()
    await asyncio.to_thread(database.close)
    assert not knows(database_url, "sarah")


async def test_work_that_is_left_before_it_began_is_not_begun(sqlite_url: str) -> None:
    database, go_on = open_database(sqlite_url, DEFAULTS), threading.Event()
    before = asyncio.create_task(database.handle(REF, lambda tx: go_on.wait(LONG)))
    begun: list[str] = []
    await asyncio.sleep(0.05)
    with pytest.raises(StorageUnavailable):
        await database.handle(REF, lambda tx: begun.append("sarah"), 0.05)
    go_on.set()
    assert await before
    await asyncio.to_thread(database.close)
    assert begun == []


async def test_others_in_the_same_commit_are_stored(sqlite_url: str) -> None:
    database, go_on = open_database(sqlite_url, DEFAULTS), threading.Event()
    first = asyncio.create_task(database.handle(REF, lambda tx: go_on.wait(LONG)))
    await asyncio.sleep(0.05)
    meeting = [
        asyncio.create_task(database.handle(REF, meet(user), patience))
        for user, patience in (("sarah", None), ("joris", 0.05), ("mei", LONG))
    ]
    await asyncio.wait([meeting[1]])
    go_on.set()
    await asyncio.wait([first, *meeting])
    await asyncio.to_thread(database.close)
    assert isinstance(meeting[1].exception(), StorageUnavailable)
    assert [knows(sqlite_url, user) for user in ("sarah", "joris", "mei")] == [True, False, True]


def meet(user: str):  # type: ignore[no-untyped-def]
    return lambda tx: people.seen(tx, Person(user), NOW)


async def test_what_came_in_time_is_heard(database: Database) -> None:
    assert await database.handle(REF, lambda tx: 7, LONG) == 7
    with pytest.raises(ZeroDivisionError):
        await database.handle(REF, lambda tx: 1 / 0, LONG)


def test_it_is_decided_once() -> None:
    caller = Caller()
    assert caller.leave()
    with pytest.raises(CallerLeft):
        caller.keep()
    caller = Caller()
    caller.keep()
    caller.keep()
    assert not caller.leave()


async def test_a_lock_on_postgresql_is_not_waited_for_for_ever(postgres_url: str) -> None:
    """Whoever left would else hold a thread as long as the lock lasts."""
    database = open_database(postgres_url, DEFAULTS)
    waits = database.submit_across(lambda c: c.exec_driver_sql("SHOW lock_timeout").scalar())
    assert waits.result(LONG) == "10s"
    database.close()


async def test_who_is_only_behind_others_waits_on(database_url: str) -> None:
    """A busy machine is no database that is away."""
    database = open_database(database_url, DEFAULTS)

    def slowly(tx: Transaction) -> int:
        threading.Event().wait(0.05)
        return 1

    waiting = [database.handle(REF, slowly, 0.7) for _ in range(120)]
    assert sum(await asyncio.gather(*waiting)) == 120
    looking = [database.look(REF, slowly, 0.4) for _ in range(40)]
    assert sum(await asyncio.gather(*looking)) == 40
    await asyncio.to_thread(database.close)


async def test_who_looks_leaves_when_nobody_sees_anything(database_url: str) -> None:
    database, go_on = open_database(database_url, DEFAULTS), threading.Event()
    with pytest.raises(StorageUnavailable):
        await database.look(REF, lambda tx: go_on.wait(LONG), 0.1)
    go_on.set()
    await asyncio.to_thread(database.close)
