"""What PostgreSQL has prepared answers as psycopg does, and fails as it does."""

import importlib
import pkgutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import psycopg
import pytest

import storage
from storage import people, server_prepared
from storage.database import Database, StorageUnavailable, Transaction, open_database
from storage.people import Person
from storage.prepared import Prepared, Rows
from storage.server_prepared import USES_BEFORE, ServerPrepared
from tests.conftest import DEFAULTS
from tests.happenings import REF

AT = datetime(2026, 11, 27, 10, 0, 1, 5, tzinfo=UTC)
VALUES = {
    "words": "Met 'git switch -' 100% terug 🎓\n",
    "number": 2**40,
    "day": date(2026, 11, 27),
    "at": AT,
    "nothing": None,
    "is_so": True,
    "share": 0.1,
    "many": [1, 2**40],
}
ECHO = ServerPrepared(
    "SELECT %(words)s::TEXT, %(number)s::BIGINT, %(day)s::DATE, %(at)s::TIMESTAMPTZ, %(nothing)s::TEXT,"
    " %(is_so)s::BOOLEAN, %(share)s::FLOAT8, %(many)s::BIGINT[], 7 %% 4, %(number)s::BIGINT"
)
DIVIDED = ServerPrepared("SELECT 1 / %(by)s::BIGINT")


class Oops(Exception):
    pass


@pytest.fixture
def database(postgres_url: str) -> Iterator[Database]:
    opened = open_database(postgres_url, DEFAULTS)
    yield opened
    opened.close()


def echoed(tx: Transaction, **changes: Any) -> Rows:
    return ECHO.rows(tx.connection, VALUES | changes)


def divided(tx: Transaction, by: int) -> Rows:
    return DIVIDED.rows(tx.connection, {"by": by})


def test_values_come_back_the_same_before_and_after_it_is_prepared(database: Database) -> None:
    def look(tx: Transaction) -> list[Rows]:
        return [echoed(tx) for _ in range(USES_BEFORE + 2)]

    answers = database.write(REF, look)

    assert answers == [[(*VALUES.values(), 3, VALUES["number"])]] * len(answers)


def test_each_transaction_is_one_by_itself(database: Database) -> None:
    """The first statement begins it, however often that came before."""
    for _ in range(USES_BEFORE + 2):
        with pytest.raises(Oops):
            database.write(REF, meet_and_fail)
        assert not database.read(REF, knows_sarah)


def meet_and_fail(tx: Transaction) -> None:
    people.seen(tx, Person("sarah"), AT)
    raise Oops


def knows_sarah(tx: Transaction) -> bool:
    return people.by_user(tx, "sarah") is not None


def test_what_is_wrong_is_raised_and_only_undoes_its_part(database: Database) -> None:
    def work(tx: Transaction) -> Rows:
        for _ in range(USES_BEFORE + 1):
            divided(tx, 1)
        with pytest.raises(psycopg.errors.DivisionByZero), tx.savepoint():
            divided(tx, 0)
        with pytest.raises(psycopg.DataError), tx.savepoint():
            echoed(tx, words="no\0thing")
        return divided(tx, 1)

    assert database.write(REF, work) == [(1,)]


def echoed_and_held(tx: Transaction) -> Rows:
    for _ in range(USES_BEFORE + 1):
        echoed(tx)
    held = "SELECT count(*) FROM pg_prepared_statements WHERE name LIKE 'opsteker%%'"
    return ServerPrepared(held).rows(tx.connection, {})


def test_the_server_holds_what_comes_often(database: Database) -> None:
    assert database.write(REF, echoed_and_held) == [(1,)]


def test_no_more_are_kept_than_there_is_room_for(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_prepared, "MOST", 0)
    assert database.write(REF, echoed_and_held) == [(0,)]


def test_a_server_that_is_gone_is_said_so(database: Database, postgres_url: str) -> None:
    def work(tx: Transaction) -> None:
        for _ in range(USES_BEFORE + 1):
            echoed(tx)
        number = tx.connection.connection.driver_connection.info.backend_pid  # type: ignore[union-attr]
        with psycopg.connect(postgres_url.replace("+psycopg", ""), autocommit=True) as other:
            other.execute("SELECT pg_terminate_backend(%s, 5000)", [number])
        echoed(tx)

    with pytest.raises(StorageUnavailable):
        database.write(REF, work)
    assert database.write(REF, echoed)  # on a new connection


def test_the_server_knows_by_itself_of_which_kind_each_value_is(database: Database) -> None:
    """Of every statement in `storage`: it is not told, as psycopg would."""
    found = pkgutil.walk_packages(storage.__path__, "storage.")
    modules = [importlib.import_module(one.name) for one in found if ".migrations" not in one.name]
    made = [one for module in modules for one in vars(module).values() if isinstance(one, Prepared)]
    assert len(made) > 50

    def prepare(tx: Transaction) -> None:
        driver: Any = tx.connection.connection.driver_connection
        for one in made:
            ServerPrepared(one.sql(tx.connection.dialect)).prepare(driver)

    database.write(REF, prepare)
