"""What an event asks of the database: each statement, counted where it is handed to the driver."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import psycopg
import pytest
from sqlalchemy import Engine, event

from storage.server_prepared import ServerPrepared

CONTROL = re.compile(r"(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|PRAGMA|;|$)", re.IGNORECASE)
"""What holds a transaction together: the same for each."""


@dataclass
class Asked:
    """`statements` read or write; `trips` also begin and end transactions. Each is waited for."""

    said: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    @property
    def trips(self) -> int:
        return len(self.said)

    @property
    def bytes(self) -> int:
        """Of the statements with their values, as text."""
        return sum(
            len(f"{said}{values or ''}".encode()) for said, values in zip(self.said, self.values, strict=True)
        )

    def hear(self, statement: str, values: Any = None) -> None:
        """On SQLite the values stand in the statement."""
        self.said.append(statement)
        self.values.append(values)

    def clear(self) -> None:
        self.said.clear()
        self.values.clear()

    @property
    def statements(self) -> list[str]:
        return [one for one in self.said if not CONTROL.match(one.strip())]


@contextmanager
def asked_of(engine: Engine) -> Iterator[Asked]:
    asked = Asked()
    with pytest.MonkeyPatch.context() as patch:
        if engine.dialect.name == "postgresql":
            _listen_to_psycopg(patch, asked.hear)
            yield asked
        else:
            with _listening_to_sqlite(engine, asked.hear):
                yield asked


def _listen_to_psycopg(patch: pytest.MonkeyPatch, heard: Callable[..., None]) -> None:
    execute, executemany = psycopg.Cursor.execute, psycopg.Cursor.executemany
    command, run = psycopg.Connection._exec_command, ServerPrepared.run

    def one(self: Any, query: Any, *more: Any, **named: Any) -> Any:
        heard(_text(query), more[0] if more else named.get("params"))
        return execute(self, query, *more, **named)

    def many(self: Any, query: Any, params: Any, **named: Any) -> Any:
        heard(_text(query), params[0])
        return executemany(self, query, params, **named)

    def control(self: Any, query: Any, *more: Any, **named: Any) -> Any:
        heard(_text(query))
        return command(self, query, *more, **named)

    def prepared(self: ServerPrepared, driver: Any, values: Any) -> Any:
        heard(self.sql, values)
        return run(self, driver, values)

    patch.setattr(ServerPrepared, "run", prepared)
    patch.setattr(psycopg.Cursor, "execute", one)
    patch.setattr(psycopg.Cursor, "executemany", many)
    patch.setattr(psycopg.Connection, "_exec_command", control)


def _text(query: Any) -> str:
    return query.decode() if isinstance(query, bytes) else str(query)


@contextmanager
def _listening_to_sqlite(engine: Engine, heard: Callable[[str], None]) -> Iterator[None]:
    """On every connection there is from now on."""
    engine.dispose()

    def listen(connection: Any, _: object) -> None:
        connection.set_trace_callback(heard)

    event.listen(engine, "connect", listen)
    try:
        yield
    finally:
        event.remove(engine, "connect", listen)
        engine.dispose()
