"""The database: one way to write, one way to read, both bound to one workspace."""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Connection, CursorResult, Delete, Engine, Executable, Table, bindparam, select

from storage import secure_delete, undone, workspaces
from storage.engines import engine_for
from storage.prepared import Prepared, Rows, insert_once, insert_once_quietly
from storage.unavailable import StorageUnavailable as StorageUnavailable
from storage.unavailable import is_unavailable as is_unavailable
from storage.unavailable import storage_errors
from storage.workspaces import Workspace, WorkspaceRef
from storage.writers import GroupCommit, Line, Pooled
from storage.writers import RawWork as RawWork

Result = TypeVar("Result")

LOOKERS = 4
"""At once, for people who wait. With the writers no more than there are connections."""


@dataclass(slots=True)
class Transaction:
    """Reads and writes for one workspace. Every statement in `storage` binds `tx.workspace.id`."""

    connection: Connection
    workspace: Workspace
    _memory: dict[str, Any] = field(default_factory=dict)

    def execute(
        self, statement: Executable, parameters: Mapping[str, Any] | list[dict[str, Any]] | None = None
    ) -> CursorResult[Any]:
        if isinstance(statement, Delete):
            self.leave_no_traces()
        return self.connection.execute(statement, parameters)

    def leave_no_traces(self) -> None:
        """What is overwritten in this transaction is to be gone from the disk as well, as what is deleted
        always is."""
        secure_delete.note(self.connection)

    def remember(self, key: str, value: Result) -> Result:
        """Keep a row that was just read, for as long as this transaction lasts."""
        self._memory[key] = value
        return value

    def recall(self, key: str) -> Any:
        return self._memory.get(key)

    def forget(self) -> None:
        """Nothing that was read before can be relied on any more."""
        self._memory.clear()

    def rows(self, statement: Prepared, **parameters: Any) -> Rows:
        """Run a prepared statement for this workspace: it names `workspace_id`."""
        return statement.rows(self.connection, {"workspace_id": self.workspace.id, **parameters})

    def insert_once(self, table: Table, values: dict[str, Any]) -> tuple[Any, ...] | None:
        """Add a row to this workspace. Gives its primary key, or None when a unique index says it was already
        there.

        Decided by RETURNING: after ON CONFLICT DO NOTHING psycopg gives no usable row count.
        """
        values = {"workspace_id": self.workspace.id, **values}
        statement = insert_once(table, tuple(values), self.connection.dialect.name)
        rows = statement.rows(self.connection, values)
        return rows[0] if rows else None

    def choose(self, **choices: Any) -> None:
        """Change choices of the workspace, by the names of `Workspace`; the others stay as they are."""
        workspaces.change(self.connection, self.workspace, **choices)
        self.workspace = replace(self.workspace, **choices)

    def insert_many_once(self, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        """Add many rows, all with the same columns; those that a unique index knows are left out."""
        if rows:
            mine = [{"workspace_id": self.workspace.id, **row} for row in rows]
            statement = insert_once_quietly(table, tuple(mine[0]), self.connection.dialect.name)
            statement.many(self.connection, mine)

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """What is raised inside undoes what was done inside, and nothing else."""
        driver = self.connection.connection.driver_connection
        assert driver is not None
        workspace = self.workspace
        driver.execute("SAVEPOINT part")
        try:
            yield
        except BaseException as error:
            if not is_unavailable(error):
                driver.execute("ROLLBACK TO part")
                driver.execute("RELEASE part")
                undone.note(self.connection)
                self.workspace = workspace
                self._memory.clear()
            raise
        driver.execute("RELEASE part")

    def lock(self, table: Table, row_id: int) -> None:
        """Hold others off this row until the end. On SQLite a writing transaction already does.

        Rows that refer to it may still be written: two who give each other kudos do not wait.
        """
        if self.connection.dialect.name == "postgresql":
            self.rows(_holding(table), id=row_id)


@cache
def _holding(table: Table) -> Prepared:
    row = select(table.c.id).where(
        table.c.id == bindparam("id"), table.c.workspace_id == bindparam("workspace_id")
    )
    return Prepared(row.with_for_update(key_share=True))


Work = Callable[[Transaction], Result]

Enter = Callable[[Connection, WorkspaceRef, Workspace], Transaction]
"""Begins a transaction for a workspace; the last is what one that is new starts with."""


def _enter(connection: Connection, workspace: WorkspaceRef, defaults: Workspace) -> Transaction:
    return Transaction(connection, workspaces.enter(connection, workspace, defaults))


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
        self._lookers = ThreadPoolExecutor(LOOKERS, thread_name_prefix="look")
        self._line = Line()
        one_writer = engine.dialect.name == "sqlite"
        self._writer: GroupCommit | Pooled = GroupCommit(engine) if one_writer else Pooled(engine)

    def submit(self, workspace: WorkspaceRef, work: Work[Result]) -> "Future[Result]":
        return self.submit_across(lambda connection: work(_enter(connection, workspace, self.defaults)))

    def submit_across(self, work: RawWork[Result]) -> "Future[Result]":
        return self._writer.submit(work)

    async def handle(
        self,
        workspace: WorkspaceRef,
        work: Work[Result],
        patience: float | None = None,
        enter: Enter = _enter,
    ) -> Result:
        """`write` for the event loop; `enter` may know more than the workspace: see `storage.arriving`. Who
        has `patience` for so many seconds only leaves when nobody got anything for that long:
        `StorageUnavailable`, and it never will be stored."""
        return await self._writer.handle(
            lambda connection: work(enter(connection, workspace, self.defaults)), patience
        )

    async def handle_across(self, work: RawWork[Result], patience: float | None = None) -> Result:
        """`submit_across` for the event loop."""
        return await self._writer.handle(work, patience)

    def write(self, workspace: WorkspaceRef, work: Work[Result]) -> Result:
        return self.submit(workspace, work).result()

    def read(self, workspace: WorkspaceRef, work: Work[Result], enter: Enter = _enter) -> Result:
        """Run on a connection of its own: never waits for the writer and never holds it up."""
        with storage_errors(), self._readers.begin() as connection:
            return work(enter(connection, workspace, self.defaults))

    def ping(self) -> None:
        """Raises `StorageUnavailable` when the database does not answer."""
        with storage_errors(), self._readers.connect() as connection:
            connection.exec_driver_sql("SELECT 1")

    async def look(
        self, workspace: WorkspaceRef, work: Work[Result], patience: float, enter: Enter = _enter
    ) -> Result:
        """`read` for the event loop, with patience as in `handle`."""
        loop = asyncio.get_running_loop()
        looking = loop.run_in_executor(self._lookers, self.read, workspace, work, enter)
        if not await self._line.waited(looking, patience):
            looking.cancel()
            raise StorageUnavailable("it takes too long")
        return await looking

    async def prove_writing(self) -> None:
        """Write, to where nobody reads. Raises `StorageUnavailable` when that cannot be done."""
        await self.handle_across(_write_something)

    def prove_writing_now(self) -> None:
        """The same, for who has no event loop."""
        self.submit_across(_write_something).result()

    def close(self) -> None:
        self._lookers.shutdown()
        self._writer.close()
        self.engine.dispose()


def _write_something(connection: Connection) -> None:
    """On SQLite to a number in the file's head that is there for whoever makes the file: what does not change
    is not written elsewhere."""
    on_sqlite = connection.dialect.name == "sqlite"
    connection.exec_driver_sql(
        "PRAGMA user_version = 0" if on_sqlite else "UPDATE alembic_version SET version_num = version_num"
    )


def open_database(url: str, defaults: Workspace) -> Database:
    """Open `sqlite:///path`, or `postgresql+psycopg://…`. Makes a SQLite file and its folder.

    `defaults` is what a workspace starts with when it is first seen.

    Raises `StorageUnavailable` when those cannot be made.
    """
    return Database(engine_for(url), defaults)
