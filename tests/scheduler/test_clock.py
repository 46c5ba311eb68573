"""The clock ticks, stops when it must, and survives a database that is gone for a while."""

import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from bot import outbox
from bot.assemble import App
from handlers.chat import Durable
from scheduler import clock, rhythms
from storage import inbox, search
from storage.database import Database, Transaction, open_database
from storage.retention import PERIODS
from storage.search import rebuild, words
from tests.conftest import DEFAULTS
from tests.happenings import NOW, REF
from tests.kill.schedule import arrange

LONG = 10
"""Seconds after which something that should have come is not coming any more."""


@pytest.fixture
def database(sqlite_url: str) -> Iterator[Database]:
    opened = open_database(sqlite_url, DEFAULTS)
    yield opened
    opened.close()


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "CLEAN_SECONDS", 0.05)


def is_forgotten(database: Database) -> bool:
    """Puts down an old key first; gives whether it was cleaned away since the last look."""
    return database.write(REF, lambda tx: inbox.is_new(tx, "old", NOW - PERIODS["inbox"].kept * 2))


def until(true: Callable[[], bool]) -> None:
    limit = time.monotonic() + LONG
    while not true():
        assert time.monotonic() < limit
        time.sleep(0.01)


def test_the_wall_clock_is_in_utc() -> None:
    assert clock.wall().tzinfo is UTC
    assert abs((clock.wall() - datetime.now(UTC)).total_seconds()) < 5


@pytest.mark.usefixtures("often")
def test_cleaning_happens_again_and_again_until_the_clock_stops(database: Database) -> None:
    ticking = App(database, lambda: NOW).clock
    assert is_forgotten(database)
    ticking.start()
    for _ in range(3):
        until(lambda: is_forgotten(database))

    ticking.stop()
    is_forgotten(database)
    time.sleep(0.2)
    assert not is_forgotten(database)


@pytest.mark.usefixtures("often")
def test_the_clock_survives_a_database_that_is_gone_for_a_while(
    database: Database, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    is_forgotten(database)
    path = Path(str(database.engine.url.database))
    files = list(path.parent.glob(f"{path.name}*"))
    away = tmp_path / "away"
    away.mkdir()
    for file in files:
        shutil.move(file, away / file.name)

    ticking = App(database, lambda: NOW).clock
    ticking.start()
    until(lambda: caplog.text.count("cleaning skipped, storage unavailable") >= 2)
    for file in files:
        shutil.move(away / file.name, file)
    until(lambda: is_forgotten(database))
    ticking.stop()


def test_stopping_waits_for_what_is_being_done(database: Database) -> None:
    """Nothing may still be writing when the database is closed behind it."""
    ticking = App(database, lambda: NOW).clock
    ticking.start()
    ticking.stop()
    database.close()


def test_a_beat_that_is_to_stop_leaves_what_is_due_after_the_transaction_it_is_at(database: Database) -> None:
    """Who asks the bot to stop waits ten seconds at most, and hundreds of channels may have their digest."""
    arrange(database, channels=25)
    kept: list[Durable] = []

    def keep(tx: Transaction, told: Sequence[Durable], now: datetime) -> None:
        kept.extend(told)
        outbox.keep(tx, told, now)

    rhythms.beat(database, REF, NOW, keep, stops=lambda: bool(kept))
    assert 0 < len(kept) < 25

    rhythms.beat(database, REF, NOW, keep)
    assert len({one.key for one in kept}) == len(kept) == 25


def test_what_an_older_analysis_put_in_the_index_is_analysed_anew_from_the_start_on(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as older:
        older.setattr(words, "ANALYSIS_VERSION", words.ANALYSIS_VERSION - 1)
        put = partial(search.put, about="tip:1", title="C++", text="Leer C++", place_id=None)
        database.write(REF, put)
    assert database.read(REF, search.outdated) == 1

    ticking = App(database, lambda: NOW).clock
    ticking.start()
    until(lambda: database.read(REF, search.outdated) == 0)
    ticking.stop()


def test_a_clock_that_was_stopped_leaves_the_rest_for_the_next_start(
    database: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(rebuild, "BATCH", 1)
    with monkeypatch.context() as older:
        older.setattr(words, "ANALYSIS_VERSION", words.ANALYSIS_VERSION - 1)
        for number in range(3):
            put = partial(search.put, about=f"tip:{number}", title="C++", text="C++", place_id=None)
            database.write(REF, put)
    ticking = App(database, lambda: NOW).clock
    ticking.start()
    until(lambda: database.read(REF, search.outdated) == 0)
    ticking.stop()

    monkeypatch.setattr(words, "ANALYSIS_VERSION", words.ANALYSIS_VERSION + 1)
    ticking.renew()

    assert database.read(REF, search.outdated) == 2
    assert not caplog.records
