"""What all tests share: fresh databases of both kinds, no network but loopback, no forgotten workspace."""

import fcntl
import functools
import gc
import re
import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

from storage import engines, tables
from storage.database import Database, open_database
from storage.migrate import upgrade
from storage.workspaces import Workspace, WorkspaceRef
from tests.chosen import DATABASES, Sampling, are_all_asked_for, is_chosen, is_quick, one_of_three
from tests.plans import Plans, listening
from tests.servers import HOME, Databases, shared_postgresql

gc.disable()
"""Until all tests are imported: nothing of that is garbage, and looking for it takes a fifth of the time."""

_any_machine = hypothesis.settings(deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.register_profile("explore", _any_machine)
hypothesis.settings.register_profile("the same", _any_machine, derandomize=True, database=None)
hypothesis.settings.load_profile("the same")
"""What is red for one is red for all; `--hypothesis-profile=explore` looks for what nobody has seen yet."""

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


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all", action="store_true", help="every test there is: see tests/chosen.py")
    parser.addoption("--quick", action="store_true", help="without database, platform or page")


POSTGRESQL = pytest.StashKey[str]()
"""Where the workers of one run have their server."""


def pytest_sessionstart(session: pytest.Session) -> None:
    given = getattr(session.config, "workerinput", None)
    session.config.stash[POSTGRESQL] = given["postgresql"] if given else tempfile.mkdtemp(prefix=HOME)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    node.workerinput["postgresql"] = node.config.stash[POSTGRESQL]


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        shutil.rmtree(config.stash.get(POSTGRESQL, ""), ignore_errors=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if are_all_asked_for(config):
        return
    chosen = is_quick if config.getoption("--quick") else is_chosen
    taken = {True: list[pytest.Item](), False: list[pytest.Item]()}
    for one in items:
        taken[chosen(one)].append(one)
    config.hook.pytest_deselected(items=taken[False])
    items[:] = taken[True]


def pytest_collection_finish() -> None:
    """What was imported stays: looking through all of it for garbage, even once, takes a second, and again
    and again a tenth of the time."""
    gc.freeze()
    gc.set_threshold(20_000, 50, 100)
    gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish() -> None:
    """What was not closed is found now; pytest looks five times more."""
    gc.collect()
    gc.freeze()


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
    """A machine that is busy with other things makes nobody hear an apology, nor an answer in another way."""
    from bot import dispatch
    from bot.slack import in_time

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dispatch, "PATIENCE", 60.0)
        patch.setattr(in_time, "ACK_SECONDS", 60.0)
        yield


@pytest.fixture(autouse=True, scope="session")
def no_power_cut() -> Iterator[None]:
    """Nobody waits for the disk: a test's SQLite file is not to outlive the machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "PRAGMAS", (*engines.PRAGMAS, "synchronous=OFF"))
        yield


@pytest.fixture(autouse=True, scope="session")
def compiled_once() -> Iterator[None]:
    """SQLAlchemy keeps what it made of a statement for each engine. Every test has engines of its own, so
    here all that are for one kind of database keep it together. There are more than two thousand of them."""
    kept: LRUCache[Any, Any] = LRUCache(5_000)
    created = functools.partial(create_engine, execution_options={"compiled_cache": kept})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "create_engine", created)
        for dialect in (SQLiteDialect_pysqlite, PGDialect_psycopg):
            patch.setattr(dialect, "__eq__", lambda one, other: type(one) is type(other))
            patch.setattr(dialect, "__hash__", lambda one: hash(type(one)))
        yield


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
def run_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The same for all workers of a run."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def migrated_sqlite(run_folder: Path) -> Path:
    """An empty, migrated file to copy from: the first worker that comes makes it."""
    path = run_folder / "empty.db"
    with (run_folder / "empty.db-lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            _migrate_into(path.with_suffix(".new"))
            path.with_suffix(".new").rename(path)
    return path


def _migrate_into(path: Path) -> None:
    database = open_database(f"sqlite:///{path}", DEFAULTS)
    upgrade(database)
    with database.engine.connect() as connection:
        connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    database.close()


@pytest.fixture(scope="session")
def plans(migrated_sqlite: Path) -> Iterator[Plans]:
    plans = Plans(migrated_sqlite)
    with listening(plans):
        yield plans
    plans.planner.close()


@pytest.fixture
def every_statement_finds_its_rows(plans: Plans) -> Iterator[None]:
    """Fails whatever makes the bot go through all of a table that grows: see `tests/plans.py`."""
    plans.wrong.clear()
    yield
    assert not plans.wrong, "\n".join(plans.wrong)


@pytest.fixture(scope="session")
def postgres(pytestconfig: pytest.Config) -> Iterator[str]:
    """A real PostgreSQL, one for all workers; gives the address of its server, to put a database name
    behind `/`."""
    with shared_postgresql(Path(pytestconfig.stash[POSTGRESQL]), _prepare_postgresql) as address:
        yield address


def _prepare_postgresql(address: str) -> None:
    _on_server(address, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()", "CREATE DATABASE migrated")
    database = open_database(address.format("migrated"), DEFAULTS)
    upgrade(database)
    database.close()


def _on_server(address: str, *statements: str) -> None:
    engine = create_engine(address.format("postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()


@pytest.fixture(scope="session")
def postgres_databases(postgres: str, worker_id: str) -> Iterator[Databases]:
    with closing(Databases(postgres, "migrated", worker_id)) as databases:
        yield databases


@pytest.fixture
def a_share(request: pytest.FixtureRequest) -> Sampling:
    """What a walk takes of what there is to try, by its kinds: see `tests/chosen.py`."""
    return (lambda cases, kind_of: iter(cases)) if are_all_asked_for(request.config) else one_of_three


@pytest.fixture
def sqlite_url(migrated_sqlite: Path, tmp_path: Path, every_statement_finds_its_rows: None) -> str:
    """A fresh SQLite database."""
    return f"sqlite:///{shutil.copy(migrated_sqlite, tmp_path / 'opsteker.db')}"


@pytest.fixture
def postgres_url(postgres_databases: Databases) -> Iterator[str]:
    """A PostgreSQL database as good as fresh."""
    with postgres_databases.one() as url:
        yield url


@pytest.fixture(params=DATABASES)
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh database, of either kind."""
    kind = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    return str(request.getfixturevalue(kind))


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    opened = open_database(database_url, DEFAULTS)
    yield opened
    opened.close()
