"""When the database itself fails: gone, locked, full or damaged."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DatabaseError, DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError


class StorageUnavailable(Exception):
    """The database cannot be used right now: gone, locked or out of space. Nothing was written."""


UNAVAILABLE = (
    PoolTimeoutError,
    OperationalError,
    InterfaceError,
    sqlite3.OperationalError,
    psycopg.OperationalError,
    psycopg.InterfaceError,
    psycopg.errors.ReadOnlySqlTransaction,
)
"""What SQLAlchemy and the drivers raise when the database itself failed: gone, locked, full, read-only."""

DAMAGED = (DatabaseError, sqlite3.DatabaseError)
"""The same for a file that is damaged or no database. These very types: what we asked wrongly has
types derived from them."""


def is_unavailable(error: BaseException) -> bool:
    cause = error.orig if isinstance(error, DBAPIError) else error
    return isinstance(error, UNAVAILABLE) or isinstance(cause, UNAVAILABLE) or type(error) in DAMAGED


@contextmanager
def storage_errors() -> Iterator[None]:
    """Turns all of those into `StorageUnavailable`."""
    try:
        yield
    except Exception as error:
        if is_unavailable(error):
            raise StorageUnavailable(type(error).__name__) from error
        raise
