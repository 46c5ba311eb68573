"""Statements on the path of every event, compiled once and handed straight to the driver.

Running a Core statement through SQLAlchemy costs about 60 µs, of which the database takes 5; a `/til`
has eight of them. What SQLAlchemy knows about the statement (its SQL for each database, how values
are stored) is kept; what it works out again on every run is skipped. `storage.rows` makes one of what is
asked for by what columns equal; everything else is shorter to write, and made anew each time.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, Dialect, Float, Table, bindparam
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.sql.compiler import SQLCompiler

Rows = list[tuple[Any, ...]]

PG_FLOAT, PG_NUMERIC = 701, 1700

MOST_ROWS = 1_000
"""Remembered of one statement whose rows come again."""


class Prepared:
    """`rows` runs it. Parameters are those the statement names; columns come in its own order. With
    `comes_again` the same rows are read over and over: what they say is worked out once."""

    def __init__(self, statement: Any, comes_again: bool = False) -> None:
        self._statement = statement
        self._comes_again = comes_again
        self._compiled: dict[str, _Compiled] = {}

    def rows(self, connection: Connection, parameters: Mapping[str, Any]) -> Rows:
        """Everything it returns; [] for a statement that returns nothing."""
        return self._for(connection).rows(connection, parameters)

    def many(self, connection: Connection, all_parameters: Sequence[Mapping[str, Any]]) -> None:
        """Runs it for each of these; what it returns is not read."""
        self._for(connection).many(connection, all_parameters)

    def sql(self, dialect: Dialect) -> str:
        return _Compiled(self._statement, dialect).sql

    def _for(self, connection: Connection) -> "_Compiled":
        dialect = connection.dialect
        compiled = self._compiled.get(dialect.name)
        if compiled is None:
            compiled = self._compiled[dialect.name] = _Compiled(self._statement, dialect, self._comes_again)
        return compiled


class _Compiled:
    def __init__(self, statement: Any, dialect: Dialect, comes_again: bool = False) -> None:
        compiled: SQLCompiler = statement.compile(dialect=dialect)
        assert isinstance(dialect, DefaultDialect)
        self.sql = str(compiled)
        self._order = _in_order(compiled.positiontup)
        self._stored = {
            name: stored
            for name, bind in compiled.binds.items()
            if (stored := bind.type.dialect_impl(dialect).bind_processor(dialect))
        }
        self._defaults = {name: bind.value for name, bind in compiled.binds.items() if not bind.required}
        self._as_given = not self._stored and not self._defaults
        columns = getattr(statement, "selected_columns", None) or statement.exported_columns
        read = [_reader(column, dialect) for column in columns]
        self._read = [(index, reader) for index, reader in enumerate(read) if reader]
        self._readable = lru_cache(MOST_ROWS)(self._work_out) if comes_again else self._work_out
        self._ask = _asking(self.sql, dialect)

    def rows(self, connection: Connection, parameters: Mapping[str, Any]) -> Rows:
        rows = self._ask(connection, self._values(parameters, {}))
        return [self._readable(row) for row in rows] if self._read else rows

    def many(self, connection: Connection, all_parameters: Sequence[Mapping[str, Any]]) -> None:
        driver: Any = connection.connection.dbapi_connection
        before: dict[str, tuple[Any, Any]] = {}
        driver.cursor().executemany(self.sql, [self._values(one, before) for one in all_parameters])

    def _values(self, parameters: Mapping[str, Any], before: dict[str, tuple[Any, Any]]) -> Any:
        """As the driver takes them. `before` is what each was the last time: many rows share a moment,
        and working out how that is stored costs more than storing it."""
        if self._as_given:
            return self._order(parameters)
        values = {**self._defaults, **parameters}
        for name, stored in self._stored.items():
            value = values[name]
            known = before.get(name)
            if known is None or known[0] is not value:
                known = before[name] = (value, stored(value))
            values[name] = known[1]
        return self._order(values)

    def _work_out(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        values = list(row)
        for index, reader in self._read:
            values[index] = reader(values[index])
        return tuple(values)


def _in_order(names: Sequence[str] | None) -> Callable[[Mapping[str, Any]], Any]:
    """How the values are handed over: by their names (PostgreSQL), or in this order (SQLite)."""
    if names is None:
        return _by_name
    if len(names) > 1:
        return itemgetter(*names)
    return lambda values: tuple(values[name] for name in names)


def _by_name(values: Mapping[str, Any]) -> Mapping[str, Any]:
    return values


def _asking(sql: str, dialect: Dialect) -> Callable[[Connection, Any], Rows]:
    """What runs it and gives the rows as they come, [] for a statement that returns nothing."""
    if dialect.name == "postgresql":
        from storage.server_prepared import ServerPrepared

        return ServerPrepared(sql).rows

    def ask(connection: Connection, values: Any) -> Rows:
        driver: Any = connection.connection.dbapi_connection
        rows: Rows = driver.execute(sql, values).fetchall()
        return rows

    return ask


def _reader(column: ColumnElement[Any], dialect: Dialect) -> Any:
    """PostgreSQL has its own kinds of numbers, and SQLAlchemy asks which of them comes."""
    kind = PG_FLOAT if isinstance(column.type, Float) else PG_NUMERIC
    return column.type.dialect_impl(dialect).result_processor(dialect, kind)


@cache
def insert_once(table: Table, names: tuple[str, ...], dialect: str) -> Prepared:
    """`INSERT … ON CONFLICT DO NOTHING RETURNING` the primary key: a row back means it was new."""
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    columns: dict[str, Any] = {name: bindparam(name) for name in names}
    statement = insert(table).values(columns).on_conflict_do_nothing()
    return Prepared(statement.returning(*table.primary_key.columns))


@cache
def insert_once_quietly(table: Table, names: tuple[str, ...], dialect: str) -> Prepared:
    """The same for many rows, where nobody asks which of them were new."""
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    columns: dict[str, Any] = {name: bindparam(name) for name in names}
    return Prepared(insert(table).values(columns).on_conflict_do_nothing())
