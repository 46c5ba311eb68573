"""How we connect to each database."""

import logging
import os
import select
import sqlite3
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry

from storage import undone
from storage.unavailable import StorageUnavailable

if TYPE_CHECKING:
    import psycopg

logging.getLogger("sqlalchemy.engine").setLevel(logging.WARNING)
"""Below that it writes every row it reads to the log, people's words and all."""

SQLITE_BUSY_MS = 2_000
"""How long a writer waits for another process: less than Slack's three seconds for an answer."""

PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")
"""What is deleted is overwritten: who was erased is not to be read from the file either."""

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

POSTGRES_CONNECTIONS = 8
POSTGRES_CONNECT_SECONDS = 2
POSTGRES_LOCKED_MS = 10_000
"""How long a thread waits for a lock. People wait less long: see `Database.handle`."""


def engine_for(url: str) -> Engine:
    """Raises `StorageUnavailable` when a SQLite file or its folder cannot be made."""
    if make_url(url).get_backend_name() == "sqlite":
        return _sqlite_engine(url, sqlite_path(url))
    engine = create_engine(
        url,
        hide_parameters=True,
        pool_size=POSTGRES_CONNECTIONS,
        max_overflow=4,
        pool_timeout=2,
        connect_args={"connect_timeout": POSTGRES_CONNECT_SECONDS},
    )

    @event.listens_for(engine, "connect")
    def settle(connection: "psycopg.Connection[Any]", record: ConnectionPoolEntry) -> None:
        record.info[undone.PREPARED] = set[str]()
        connection.autocommit = True
        connection.execute(f"SET lock_timeout = {POSTGRES_LOCKED_MS}")
        connection.autocommit = False

    @event.listens_for(engine, "checkout")
    def is_still_there(connection: "psycopg.Connection[Any]", _: object, __: object) -> None:
        if connection.closed or _has_something_to_say(connection.fileno()):
            raise DisconnectionError("the database server ended the connection")

    event.listen(engine, "rollback", undone.note)
    return engine


def _has_something_to_say(socket: int) -> bool:
    """A server that was asked nothing says goodbye, at most: looking for that takes a fiftieth of asking it
    whether it is there, and finds as much."""
    if not hasattr(select, "poll"):  # Windows
        return bool(select.select([socket], [], [], 0)[0])
    waiting = select.poll()
    waiting.register(socket, select.POLLIN)
    return bool(waiting.poll(0))


def _sqlite_engine(url: str, path: Path | None) -> Engine:
    options = {"timeout": SQLITE_BUSY_MS / 1000, "check_same_thread": False}
    engine = create_engine(url, hide_parameters=True, connect_args=options)
    if path is not None:
        _hold_on_to_the_file(engine, path)

    @event.listens_for(engine, "connect")
    def settle(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves, see `begin` below
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        mode = connection.get_execution_options().get("sqlite_begin", "DEFERRED")
        driver = connection.connection.driver_connection
        assert driver is not None
        # What a savepoint goes back to is small, and would else be a file; what a reader sorts may be large.
        driver.execute(f"PRAGMA temp_store={'MEMORY' if mode == 'IMMEDIATE' else 'FILE'}")
        driver.execute(f"BEGIN {mode}")

    return engine


def _hold_on_to_the_file(engine: Engine, path: Path) -> None:
    """Make it once, and from then on use the file that bears the name. Linux would go on writing one
    that was deleted or replaced, where nobody finds it again."""
    try:
        _make_private(path)
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


def _make_private(path: Path) -> None:
    """The file and a folder made for it are for whoever runs us alone. What SQLite keeps beside the file
    gets the same rights; a folder that was there may be shared with other things: `doctor` looks at it."""
    path.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR | os.O_APPEND, PRIVATE_FILE))
    for file in files_of(path):
        if file.is_file() and others_may(file):
            with suppress(PermissionError):  # somebody else's: `doctor` says so
                file.chmod(PRIVATE_FILE)


def sqlite_path(url: str) -> Path | None:
    """The file behind an address; None for another database or one in memory."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or parsed.database in (None, "", ":memory:"):
        return None
    return Path(str(parsed.database))


def files_of(path: Path) -> tuple[Path, Path, Path]:
    """The database file and what SQLite keeps beside it."""
    return path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")


def others_may(path: Path) -> bool:
    """Whether anybody but its owner can do something with it."""
    return bool(stat.S_IMODE(path.stat().st_mode) & 0o077)


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file it is that bears this name now; None when there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino
