"""What is deleted must not stay readable on the disk either.

SQLite overwrites it in the database file (`secure_delete`), but the write-ahead log still holds the pages
as they were, until that is begun anew. So a transaction that deletes says so, and the log is cut off
before whoever waits for it hears that it was done. https://www.sqlite.org/pragma.html#pragma_wal_checkpoint
"""

import logging

from sqlalchemy import Connection, Engine

from storage.unavailable import storage_errors

log = logging.getLogger(__name__)

_NOTED = "deletes for good"
WAIT_MS = 100
"""How long to wait for somebody who reads just now: they never take long, and are not to hold up a writer."""


def note(connection: Connection) -> None:
    """What this transaction deletes or overwrites is to be gone for good once it is committed."""
    connection.info[_NOTED] = True


def was_noted(connection: Connection) -> bool:
    """Whether that was said, since the last time this was asked."""
    return bool(connection.info.pop(_NOTED, False))


def wipe(engine: Engine, busy_ms: int) -> bool:
    """Bring the write-ahead log into the database file and cut it off. False while somebody still reads
    from it, or the disk does not let us: then it must be tried again."""
    try:
        with storage_errors():
            connection = engine.raw_connection()
            try:
                return _cut_off(connection.driver_connection, busy_ms)
            finally:
                connection.close()
    except Exception as error:
        log.warning("the write-ahead log was not cut off: %s", type(error).__name__)
        return False


def _cut_off(driver: object, busy_ms: int) -> bool:
    run = driver.execute  # type: ignore[attr-defined]
    run(f"PRAGMA busy_timeout={WAIT_MS}")
    try:
        busy, _, _ = run("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy
    finally:
        run(f"PRAGMA busy_timeout={busy_ms}")
