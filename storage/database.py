"""The database: one way to write, one way to read, both bound to one workspace.

SQLite has one writer. A writer thread takes whatever work is waiting, runs each piece in a savepoint
of its own and commits them together, so an fsync is shared by all who waited for it (group commit).
PostgreSQL has many writers: each piece of work is one transaction on a pooled connection.
"""

import asyncio
import logging
import os
import queue
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

import psycopg
from sqlalchemy import (
    Connection,
    CursorResult,
    Engine,
    Executable,
    Table,
    create_engine,
    event,
    make_url,
    select,
)
from sqlalchemy.exc import DatabaseError, DisconnectionError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.pool import ConnectionPoolEntry

from storage import workspaces
from storage.prepared import Prepared, Rows, insert_once
from storage.workspaces import Workspace, WorkspaceRef

Result = TypeVar("Result")

logging.getLogger("sqlalchemy.engine").setLevel(logging.WARNING)
"""Below that it writes every row it reads to the log, people's words and all."""

SQLITE_BUSY_MS = 2_000
"""How long a writer waits for another process: less than Slack's three seconds for an answer."""

GROUP_COMMIT_MAX = 64
"""The most pieces of work in one commit: keeps the first of them from waiting long for the last."""

POSTGRES_CONNECTIONS = 8
POSTGRES_CONNECT_SECONDS = 2

TRIES_WHEN_CROSSED = 3
"""How often a piece of work is done before it is given up, when it waits for others who wait for it."""


class StorageUnavailable(Exception):
    """The database cannot be used right now: gone, locked or out of space. Nothing was written."""


@dataclass(slots=True)
class Transaction:
    """Reads and writes for one workspace. Every statement in `storage` binds `tx.workspace.id`."""

    connection: Connection
    workspace: Workspace
    _memory: dict[str, Any] = field(default_factory=dict)

    def execute(
        self, statement: Executable, parameters: Mapping[str, Any] | list[dict[str, Any]] | None = None
    ) -> CursorResult[Any]:
        return self.connection.execute(statement, parameters)

    def remember(self, key: str, value: Result) -> Result:
        """Keep a row that was just read, for as long as this transaction lasts."""
        self._memory[key] = value
        return value

    def recall(self, key: str) -> Any:
        return self._memory.get(key)

    def rows(self, statement: Prepared, **parameters: Any) -> Rows:
        """Run a prepared statement for this workspace: it names `workspace_id`."""
        return statement.rows(self.connection, {"workspace_id": self.workspace.id, **parameters})

    def insert_once(self, table: Table, values: dict[str, Any]) -> tuple[Any, ...] | None:
        """Add a row. Gives its primary key, or None when a unique index says it was already there.

        Decided by RETURNING: after ON CONFLICT DO NOTHING psycopg gives no usable row count.
        """
        statement = insert_once(table, tuple(values), self.connection.dialect.name)
        rows = statement.rows(self.connection, values)
        return rows[0] if rows else None

    def lock(self, table: Table, row_id: int) -> None:
        """Hold others off this row until the end. On SQLite a writing transaction already does.

        Rows that refer to it may still be written: two who give each other kudos do not wait.
        """
        if self.connection.dialect.name == "postgresql":
            row = select(table.c.id).where(table.c.id == row_id, table.c.workspace_id == self.workspace.id)
            self.connection.execute(row.with_for_update(key_share=True))


Work = Callable[[Transaction], Result]
RawWork = Callable[[Connection], Result]


class Database:
    """Open with `open_database`. Work is a function; when it returns, what it did is stored, when it
    raises, nothing of it is.

    `write` and `read` give the work a `Transaction` bound to one workspace; `submit` is `write` for
    callers that must not block: it gives a future at once. Only work that belongs to no workspace
    (claiming deliveries, cleaning) uses `submit_across`.
    Errors of the database itself come out as `StorageUnavailable`, all others unchanged.
    """

    def __init__(self, engine: Engine, defaults: Workspace) -> None:
        self.engine = engine
        self.defaults = defaults
        self._readers = engine.execution_options(reading=True)
        one_writer = engine.dialect.name == "sqlite"
        self._writer: _GroupCommit | _Pooled = _GroupCommit(engine) if one_writer else _Pooled(engine)

    def submit(self, workspace: WorkspaceRef, work: Work[Result]) -> "Future[Result]":
        return self.submit_across(lambda connection: work(self._enter(connection, workspace)))

    def submit_across(self, work: RawWork[Result]) -> "Future[Result]":
        return self._writer.submit(work)

    async def handle(self, workspace: WorkspaceRef, work: Work[Result]) -> Result:
        """`write` for the event loop."""
        return await self._writer.handle(lambda connection: work(self._enter(connection, workspace)))

    async def handle_across(self, work: RawWork[Result]) -> Result:
        """`submit_across` for the event loop."""
        return await self._writer.handle(work)

    def write(self, workspace: WorkspaceRef, work: Work[Result]) -> Result:
        return self.submit(workspace, work).result()

    def read(self, workspace: WorkspaceRef, work: Work[Result]) -> Result:
        """Run on a connection of its own: never waits for the writer and never holds it up."""
        with storage_errors(), self._readers.begin() as connection:
            return work(self._enter(connection, workspace))

    def _enter(self, connection: Connection, workspace: WorkspaceRef) -> Transaction:
        return Transaction(connection, workspaces.enter(connection, workspace, self.defaults))

    def ping(self) -> None:
        """Raises `StorageUnavailable` when the database does not answer."""
        with storage_errors(), self._readers.connect() as connection:
            connection.exec_driver_sql("SELECT 1")

    def close(self) -> None:
        self._writer.close()
        self.engine.dispose()


def open_database(url: str, defaults: Workspace) -> Database:
    """Open `sqlite:///path`, or `postgresql+psycopg://…`. Makes a SQLite file and its folder.

    `defaults` is what a workspace starts with when it is first seen.

    Raises `StorageUnavailable` when those cannot be made.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return Database(_sqlite_engine(url, parsed.database), defaults)
    engine = create_engine(
        url,
        hide_parameters=True,
        pool_size=POSTGRES_CONNECTIONS,
        max_overflow=4,
        pool_pre_ping=True,
        pool_timeout=2,
        connect_args={"connect_timeout": POSTGRES_CONNECT_SECONDS},
    )
    return Database(engine, defaults)


def _sqlite_engine(url: str, path: str | None) -> Engine:
    options = {"timeout": SQLITE_BUSY_MS / 1000, "check_same_thread": False}
    engine = create_engine(url, hide_parameters=True, connect_args=options)
    if path and path != ":memory:":
        _hold_on_to_the_file(engine, Path(path))

    @event.listens_for(engine, "connect")
    def settle(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves, see `begin` below
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        mode = connection.get_execution_options().get("sqlite_begin", "DEFERRED")
        connection.exec_driver_sql(f"BEGIN {mode}")

    return engine


def _hold_on_to_the_file(engine: Engine, path: Path) -> None:
    """Make it once, and from then on use the file that bears the name. Linux would go on writing one
    that was deleted or replaced, where nobody finds it again."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.open("ab").close()
    except OSError as error:
        raise StorageUnavailable(f"cannot make {path}: {error.strerror}") from error

    @event.listens_for(engine, "do_connect")
    def only_what_is_there(_: object, __: object, place: list[str], options: dict[str, Any]) -> None:
        place[:] = [f"file:{quote(str(path.absolute()))}?mode=rw"]
        options["uri"] = True

    @event.listens_for(engine, "connect")
    def remember(_: object, record: ConnectionPoolEntry) -> None:
        record.info["file"] = _identity(path)

    @event.listens_for(engine, "checkout")
    def is_still_the_same(_: object, record: ConnectionPoolEntry, __: object) -> None:
        if record.info["file"] != _identity(path):
            raise DisconnectionError("the database file was replaced or is gone")


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file it is that bears this name now; None when there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


UNAVAILABLE = (
    PoolTimeoutError,
    OperationalError,
    InterfaceError,
    sqlite3.OperationalError,
    psycopg.OperationalError,
    psycopg.InterfaceError,
)
"""What SQLAlchemy and the drivers raise when the database itself failed: gone, locked, full."""

DAMAGED = (DatabaseError, sqlite3.DatabaseError)
"""The same for a file that is damaged or no database. These very types: what we asked wrongly has
types derived from them."""


def is_unavailable(error: BaseException) -> bool:
    return isinstance(error, UNAVAILABLE) or type(error) in DAMAGED


@contextmanager
def storage_errors() -> Iterator[None]:
    """Turns all of those into `StorageUnavailable`."""
    try:
        yield
    except Exception as error:
        if is_unavailable(error):
            raise StorageUnavailable(type(error).__name__) from error
        raise


class _Pooled:
    """One transaction per piece of work, on as many threads as there are pooled connections."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._threads = ThreadPoolExecutor(POSTGRES_CONNECTIONS, thread_name_prefix="database")

    def submit(self, work: RawWork[Result]) -> "Future[Result]":
        return self._threads.submit(self._run, work)

    async def handle(self, work: RawWork[Result]) -> Result:
        return await asyncio.wrap_future(self.submit(work))

    def _run(self, work: RawWork[Result]) -> Result:
        with storage_errors():
            for _ in range(TRIES_WHEN_CROSSED - 1):
                try:
                    return self._once(work)
                except (OperationalError, psycopg.OperationalError) as error:
                    if not _is_deadlock(error):
                        raise
            return self._once(work)

    def _once(self, work: RawWork[Result]) -> Result:
        with self._engine.begin() as connection:
            return work(connection)

    def close(self) -> None:
        self._threads.shutdown()


def _is_deadlock(error: OperationalError | psycopg.OperationalError) -> bool:
    """Two waited for each other and PostgreSQL ended this one: all of it can be done again."""
    cause = error.orig if isinstance(error, OperationalError) else error
    return isinstance(cause, psycopg.errors.DeadlockDetected)


@dataclass(slots=True)
class _Job:
    """`loop` is set when the one who waits is in an event loop, not in a thread."""

    work: RawWork[Any]
    future: "Future[Any] | asyncio.Future[Any]"
    loop: asyncio.AbstractEventLoop | None = None
    result: Any = None
    error: BaseException | None = None

    def settle(self) -> None:
        if self.future.cancelled():
            return
        if self.error is not None:
            self.future.set_exception(self.error)
        else:
            self.future.set_result(self.result)


def _settle(jobs: list[_Job]) -> None:
    """Tell everyone who waits. A loop is woken once for all in it: waking costs more than a job."""
    by_loop: dict[asyncio.AbstractEventLoop, list[_Job]] = {}
    for job in jobs:
        if job.loop is None:
            job.settle()
        else:
            by_loop.setdefault(job.loop, []).append(job)
    for loop, theirs in by_loop.items():
        with suppress(RuntimeError):  # the loop was closed: nobody waits any more
            loop.call_soon_threadsafe(_settle_here, theirs)


def _settle_here(jobs: list[_Job]) -> None:
    for job in jobs:
        job.settle()


class _GroupCommit:
    """SQLite's one writer: runs what is waiting, each in a savepoint, and commits it together."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine.execution_options(sqlite_begin="IMMEDIATE")
        self._waiting: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def submit(self, work: RawWork[Result]) -> "Future[Result]":
        future: Future[Result] = Future()
        future.set_running_or_notify_cancel()  # from here on a caller that goes away changes nothing
        self._waiting.put(_Job(work, future))
        return future

    async def handle(self, work: RawWork[Result]) -> Result:
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Result] = loop.create_future()
        self._waiting.put(_Job(work, future, loop))
        return await future

    def close(self) -> None:
        self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (jobs := self._next_group()) is not None:
            self._commit_together(jobs)
            _settle(jobs)

    def _next_group(self) -> list[_Job] | None:
        """Waits for one job, then takes along all that came meanwhile. None ends the thread."""
        job = self._waiting.get()
        if job is None:
            return None
        jobs = [job]
        while len(jobs) < GROUP_COMMIT_MAX:
            try:
                job = self._waiting.get_nowait()
            except queue.Empty:
                break
            if job is None:
                self._waiting.put(None)
                break
            jobs.append(job)
        return jobs

    def _commit_together(self, jobs: list[_Job]) -> None:
        try:
            with storage_errors(), self._engine.connect() as connection, connection.begin():
                for job in jobs:
                    _run_in_savepoint(connection, job)
        except BaseException as error:  # whatever it was, every waiting caller must hear of it
            for job in jobs:
                job.error = job.error or error


def _run_in_savepoint(connection: Connection, job: _Job) -> None:
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute("SAVEPOINT job")
    try:
        job.result = job.work(connection)
    except BaseException as error:
        if is_unavailable(error):
            raise
        job.error = error
        driver.execute("ROLLBACK TO job")
    driver.execute("RELEASE job")
