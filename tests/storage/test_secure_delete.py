"""What was deleted is in no file any more when it is said to be done, while the bot runs on."""

import sqlite3
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, text

from scheduler.cleaning import clean
from storage import consents, downloads, outbox, people, places, questions, retention, tils
from storage.database import Database, Transaction, open_database
from storage.downloads import Download
from tests.conftest import DEFAULTS
from tests.happenings import NOW, REF, person

SECRET = "waterjuffer"
LONG = 20


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "opsteker.db"


@pytest.fixture
def database(path: Path, sqlite_url: str) -> Iterator[Database]:
    assert sqlite_url.endswith(str(path))
    opened = open_database(sqlite_url, DEFAULTS)
    yield opened
    opened.close()


def raw(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(path.parent.glob(f"{path.name}*")))


def share(tx: Transaction) -> Callable[[Transaction], object]:
    til = tils.add(tx, tils.NewTil(people.seen(tx, person("sarah"), NOW).id, SECRET), NOW)
    assert til is not None
    return lambda later: tils.remove(later, til, NOW)


def ask(tx: Transaction) -> Callable[[Transaction], object]:
    asker = people.seen(tx, person("sarah"), NOW).id
    question = questions.add(tx, asker, SECRET, (), NOW, is_anonymous=False)
    return lambda later: questions.withdraw(later, question)


def consent(tx: Transaction) -> Callable[[Transaction], object]:
    sarah = people.seen(tx, person("sarah"), NOW).id
    consents.give(tx, sarah, SECRET, NOW)
    return lambda later: consents.remove(later, sarah)


def export(tx: Transaction) -> Callable[[Transaction], object]:
    sarah = people.seen(tx, person("sarah"), NOW).id
    token = downloads.add(tx, sarah, Download("a", "text/plain", SECRET.encode()), NOW)

    def fetch_all(later: Transaction) -> None:
        for _ in range(downloads.TIMES):
            assert downloads.fetch(later.connection, token, NOW) is not None

    return fetch_all


def keep_a_file(tx: Transaction) -> Callable[[Transaction], object]:
    sarah = people.seen(tx, person("sarah"), NOW).id
    downloads.add(tx, sarah, Download("a", "text/plain", SECRET.encode()), NOW)
    return lambda later: retention.let_go(later, NOW + timedelta(days=2))


@pytest.mark.parametrize("begin", [share, ask, consent, export, keep_a_file])
def test_it_is_gone_when_it_is_said_to_be(
    database: Database, path: Path, begin: Callable[[Transaction], Callable[[Transaction], object]]
) -> None:
    end = database.write(REF, begin)
    assert SECRET.encode() in raw(path)

    database.write(REF, end)

    assert SECRET.encode() not in raw(path)


def test_deliveries_that_ended_long_ago_are_gone(database: Database, path: Path) -> None:
    def send(tx: Transaction) -> None:
        outbox.add(tx, "k", "place:1", SECRET, NOW)
        (row,) = outbox.claim(tx.connection, ["slack"], NOW, timedelta(minutes=1), 10)
        assert outbox.begin(tx, row)
        assert outbox.finish(tx, row, "failed", NOW, NOW)

    database.write(REF, send)
    assert SECRET.encode() in raw(path)
    clean(database, NOW + timedelta(days=60), lambda *_: None)

    assert SECRET.encode() not in raw(path)


def test_somebody_who_reads_just_then_holds_up_nobody(database: Database, path: Path) -> None:
    """The log cannot be cut off while it is read from; that is done as soon as they are ready."""
    end = database.write(REF, share)
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM tils").fetchone()
        database.write(REF, end)
        assert SECRET.encode() in raw(path)
        assert database.write(REF, lambda tx: people.seen(tx, person("joris"), NOW)).id
        reader.execute("COMMIT")
        end_of_patience = time.monotonic() + LONG
        while SECRET.encode() in raw(path) and time.monotonic() < end_of_patience:
            time.sleep(0.05)

    assert SECRET.encode() not in raw(path)


# --- who came when ---------------------------------------------------------------------------------


def test_no_number_of_a_row_tells_who_came_first(database: Database) -> None:
    names = [f"somebody{number:02}" for number in range(20)]

    def arrive(tx: Transaction) -> None:
        for name in names:
            met = people.seen(tx, person(name), NOW)
            places.note_member(tx, places.seen(tx, places.Place(f"D{name}", "direct")), met.id)

    database.write(REF, arrive)

    def in_order(tx: Transaction) -> list[list[str]]:
        mine = people.table.c.workspace_id == tx.workspace.id
        here = places.table.c.workspace_id == tx.workspace.id
        return [
            list(tx.execute(select(people.table.c.user).where(mine).order_by(people.table.c.id)).scalars()),
            [
                key.removeprefix("D")
                for key in tx.execute(
                    select(places.table.c.key).where(here).order_by(places.table.c.id)
                ).scalars()
            ],
        ]

    for found in database.read(REF, in_order):
        assert sorted(found) == names
        assert found != names


@pytest.mark.parametrize("table", ["place_members", "identities"])
def test_nor_does_the_order_in_which_they_were_written(database: Database, table: str) -> None:
    with database.engine.connect() as connection:
        made = connection.scalar(text("SELECT sql FROM sqlite_master WHERE name = :name"), {"name": table})
    assert "WITHOUT ROWID" in made


def test_of_a_delivery_only_the_day_is_kept_and_no_word_of_what_was_sent(database: Database) -> None:
    def send(tx: Transaction) -> tuple[str, str, str]:
        outbox.add(tx, "k", "place:1", SECRET, NOW)
        (row,) = outbox.claim(tx.connection, ["slack"], NOW, timedelta(minutes=1), 10)
        assert outbox.begin(tx, row)
        assert outbox.finish(tx, row, "sent", NOW, NOW)
        o = outbox.table.c
        found = tx.execute(
            select(o.made_at, o.done_at, o.body).where(o.workspace_id == tx.workspace.id, o.key == "k")
        ).one()
        return found.made_at.strftime("%H:%M:%S.%f"), found.done_at.strftime("%H:%M:%S.%f"), found.body

    midnight = "00:00:00.000000"
    assert database.write(REF, send) == (midnight, midnight, "")


# --- for whoever runs us alone -----------------------------------------------------------------------


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_database_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "data" / "opsteker.db"
    made = open_database(f"sqlite:///{path}", DEFAULTS)
    made.ping()
    with made.engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE one (id INTEGER)")
    assert mode(path.parent) == 0o700
    files = sorted(path.parent.iterdir())
    assert [file.name for file in files] == ["opsteker.db", "opsteker.db-shm", "opsteker.db-wal"]
    assert {mode(file) for file in files} == {0o600}
    made.close()


def test_one_that_others_could_read_is_theirs_no_more(sqlite_url: str, path: Path) -> None:
    path.chmod(0o644)
    opened = open_database(sqlite_url, DEFAULTS)
    opened.ping()
    assert mode(path) == 0o600
    opened.close()
