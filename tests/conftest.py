"""What all tests share: fresh databases of both kinds, no network but loopback, no forgotten workspace."""

import functools
import itertools
import re
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, event

from storage import tables
from storage.database import Database, open_database
from storage.migrate import upgrade
from storage.workspaces import Workspace, WorkspaceRef
from tests.servers import postgresql

DEFAULTS = Workspace(
    id=0,
    ref=WorkspaceRef("", ""),
    language="nl",
    zone="Europe/Amsterdam",
    til_channel="",
    kudos_per_day=5,
    kudos_emoji=("mortar_board", "bulb", "raised_hands"),
    til_emoji=("books",),
)


@pytest.fixture(autouse=True, scope="session")
def only_loopback() -> Iterator[None]:
    """A test that reaches for the outside fails at once."""
    connect = socket.socket.connect

    def checked(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else "local"
        if self.family in (socket.AF_INET, socket.AF_INET6) and host not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test reached for {host}")
        connect(self, address)  # type: ignore[arg-type]

    socket.socket.connect = checked  # type: ignore[method-assign,assignment]
    yield
    socket.socket.connect = connect  # type: ignore[method-assign]


@pytest.fixture(autouse=True, scope="session")
def no_haste() -> Iterator[None]:
    """A machine that is busy with other things makes nobody hear an apology."""
    from bot import dispatch

    usual, dispatch.PATIENCE = dispatch.PATIENCE, 60.0
    yield
    dispatch.PATIENCE = usual


BOUND = {table.name for table in tables.metadata.sorted_tables if "workspace_id" in table.c}
READS_OR_WRITES = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE)")
TOUCHED = re.compile(r"\b(?:FROM|INTO|UPDATE|JOIN) (\w+)")
ACROSS = re.compile(r"^DELETE FROM (inbox|outbox) WHERE [a-z._]*at < ")
"""Cleaning belongs to no workspace."""


@pytest.fixture(autouse=True, scope="session")
def every_query_names_its_workspace() -> Iterator[None]:
    """Fails a statement on a workspace's table that does not say which workspace."""

    @functools.cache
    def forgets(statement: str) -> bool:
        if not READS_OR_WRITES.match(statement) or "alembic_version" in statement:
            return False
        touched = BOUND.intersection(TOUCHED.findall(statement))
        return bool(touched) and "workspace_id" not in statement and not ACROSS.search(statement)

    def check(connection: object, cursor: object, statement: str, *_: object) -> None:
        assert not forgets(statement), f"no workspace in: {statement}"

    event.listen(Engine, "before_cursor_execute", check)
    yield
    event.remove(Engine, "before_cursor_execute", check)


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty, migrated file to copy from."""
    path = tmp_path_factory.mktemp("migrated") / "empty.db"
    database = open_database(f"sqlite:///{path}", DEFAULTS)
    upgrade(database)
    with database.engine.connect() as connection:
        connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    database.close()
    return path


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A real PostgreSQL; gives the address of its server, to put a database name behind `/`."""
    with postgresql() as address:
        _on_server(
            address, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()", "CREATE DATABASE migrated"
        )
        database = open_database(address.format("migrated"), DEFAULTS)
        upgrade(database)
        database.close()
        yield address


def _on_server(address: str, *statements: str) -> None:
    engine = create_engine(address.format("postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()


_numbers = itertools.count()


@pytest.fixture
def sqlite_url(migrated_sqlite: Path, tmp_path: Path) -> str:
    """A fresh SQLite database."""
    return f"sqlite:///{shutil.copy(migrated_sqlite, tmp_path / 'opsteker.db')}"


@pytest.fixture
def postgres_url(postgres: str) -> str:
    """A fresh PostgreSQL database."""
    name = f"test_{next(_numbers)}"
    _on_server(postgres, f"CREATE DATABASE {name} TEMPLATE migrated STRATEGY FILE_COPY")
    return postgres.format(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh database, of both kinds in turn."""
    kind = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    return str(request.getfixturevalue(kind))


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    opened = open_database(database_url, DEFAULTS)
    yield opened
    opened.close()
