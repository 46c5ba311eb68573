"""Statements that PostgreSQL has prepared, each run by one call of libpq.

`Cursor.execute` of psycopg waits for its answer in Python, for who may want to do something else meanwhile;
our threads do not. A round trip takes three times less of our processor this way, and values are adapted by
psycopg all the same. Imported where the database is PostgreSQL only.
"""

import itertools
import re
from collections.abc import Mapping
from typing import Any

from psycopg import Connection as Driver
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import OperationalError, error_from_result
from psycopg.pq import DiagnosticField, ExecStatus, TransactionStatus
from psycopg.pq.abc import PGresult
from sqlalchemy import Connection

from storage.undone import PREPARED

Rows = list[tuple[Any, ...]]

USES_BEFORE = 5
"""A statement is prepared when it comes this often on one connection, as psycopg does."""

MOST = 200
"""Kept by the server for one connection; what comes later is run as psycopg runs it."""

_USES = "uses of statements"
_HELD = "SELECT name FROM pg_prepared_statements WHERE name LIKE 'opsteker_%'"
_PLACES = re.compile(r"%\((\w+)\)s|%%")
_numbers = itertools.count()


class ServerPrepared:
    """`sql` as psycopg takes it, with `%(name)s` where values come."""

    def __init__(self, sql: str) -> None:
        self.sql = sql
        names = dict.fromkeys(name for name in _PLACES.findall(sql) if name)
        places = {name: f"${number}" for number, name in enumerate(names, 1)}
        self._sql = _PLACES.sub(lambda found: places[found[1]] if found[1] else "%", sql)
        self._order = tuple(names)
        self._formats = [PyFormat.TEXT] * len(names)
        self._name = f"opsteker_{next(_numbers)}"

    def rows(self, connection: Connection, values: Mapping[str, Any]) -> Rows:
        """Everything it returns; [] for a statement that returns nothing."""
        driver: Any = connection.connection.dbapi_connection
        if self._is_prepared(connection, driver):
            return self.run(driver, values)
        cursor = driver.execute(self.sql, values)
        found: Rows = cursor.fetchall() if cursor.description else []
        return found

    def prepare(self, driver: "Driver[Any]") -> None:
        _check(driver.pgconn.prepare(self._name.encode(), self._sql.encode()))

    def run(self, driver: "Driver[Any]", values: Mapping[str, Any]) -> Rows:
        """Of a connection that has it prepared and is in a transaction."""
        adapted = Transformer(driver)
        given: Any = adapted.dump_sequence([values[name] for name in self._order], self._formats)
        result = driver.pgconn.exec_prepared(self._name.encode(), given)
        _check(result)
        adapted.set_pgresult(result)
        return adapted.load_rows(0, result.ntuples, tuple)

    def _is_prepared(self, connection: Connection, driver: "Driver[Any]") -> bool:
        """With the first statement of a transaction psycopg says that one begins."""
        if driver.pgconn.transaction_status != TransactionStatus.INTRANS:
            return False
        info = connection.info
        uses: dict[str, int] = info.setdefault(_USES, {})
        used = uses[self._name] = uses.get(self._name, 0) + 1
        if used < USES_BEFORE:
            return False
        prepared: set[str] | None = info.get(PREPARED)
        if prepared is None:
            prepared = info[PREPARED] = {name for (name,) in driver.execute(_HELD)}
        if self._name not in prepared and len(prepared) < MOST:
            self.prepare(driver)
            prepared.add(self._name)
        return self._name in prepared


def _check(result: PGresult) -> None:
    if result.status in (ExecStatus.TUPLES_OK, ExecStatus.COMMAND_OK):
        return
    if not result.error_field(DiagnosticField.SQLSTATE):  # it is libpq that says so: the server is gone
        raise OperationalError(result.get_error_message())
    raise error_from_result(result)
