"""PostgreSQL has many writers: each piece of work is one transaction on a pooled connection."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from storage.engines import POSTGRES_CONNECTIONS
from storage.unavailable import storage_errors
from storage.writers.patience import Caller, CallerLeft, Line, stored

Result = TypeVar("Result")
RawWork = Callable[[Connection], Result]

TRIES_WHEN_CROSSED = 3
"""How often a piece of work is done before it is given up, when it waits for others who wait for it."""


class Pooled:
    """One transaction per piece of work, on as many threads as there are pooled connections."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._line = Line()
        self._threads = ThreadPoolExecutor(POSTGRES_CONNECTIONS, thread_name_prefix="database")

    def submit(self, work: RawWork[Result]) -> "Future[Result]":
        return self._threads.submit(self._run, work, Caller())

    async def handle(self, work: RawWork[Result], patience: float | None = None) -> Result:
        caller = Caller()
        running = self._threads.submit(self._run, work, caller)
        return await stored(asyncio.wrap_future(running), caller, self._line, patience)

    def _run(self, work: RawWork[Result], caller: Caller) -> Result:
        with storage_errors():
            for _ in range(TRIES_WHEN_CROSSED - 1):
                try:
                    return self._once(work, caller)
                except Exception as error:
                    if not _is_deadlock(error):
                        raise
            return self._once(work, caller)

    def _once(self, work: RawWork[Result], caller: Caller) -> Result:
        if caller.has_left:
            raise CallerLeft
        with self._engine.begin() as connection:
            result = work(connection)
            caller.keep()
            return result

    def close(self) -> None:
        self._threads.shutdown()


def _is_deadlock(error: Exception) -> bool:
    """Two waited for each other and PostgreSQL ended this one: all of it can be done again."""
    from psycopg.errors import DeadlockDetected

    return isinstance(error.orig if isinstance(error, DBAPIError) else error, DeadlockDetected)
