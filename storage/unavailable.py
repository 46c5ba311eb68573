"""When the database itself fails: gone, locked, full or damaged."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache


class StorageUnavailable(Exception):
    """The database cannot be used right now: gone, locked or out of space. Nothing was written."""


def is_unavailable(error: BaseException) -> bool:
    """Whether the database itself failed: it is gone, locked, full or read-only, or a file that is damaged or
    no database."""
    from sqlalchemy.exc import DatabaseError, DBAPIError

    failures = (*_failures(), *_failures_of_psycopg())
    cause = error.orig if isinstance(error, DBAPIError) else error
    damaged = (DatabaseError, sqlite3.DatabaseError)  # themselves: what we asked wrongly is derived from them
    return isinstance(error, failures) or isinstance(cause, failures) or type(error) in damaged


@cache
def _failures() -> tuple[type[BaseException], ...]:
    from sqlalchemy.exc import InterfaceError, OperationalError, TimeoutError

    return TimeoutError, OperationalError, InterfaceError, sqlite3.OperationalError


def _failures_of_psycopg() -> tuple[type[BaseException], ...]:
    """It is loaded where the database is PostgreSQL: elsewhere nothing of it can fail."""
    driver = sys.modules.get("psycopg")
    if driver is None:
        return ()
    return driver.OperationalError, driver.InterfaceError, driver.errors.ReadOnlySqlTransaction


@contextmanager
def storage_errors() -> Iterator[None]:
    """Turns all of those into `StorageUnavailable`."""
    try:
        yield
    except Exception as error:
        if is_unavailable(error):
            raise StorageUnavailable(type(error).__name__) from error
        raise
