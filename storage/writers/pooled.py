"""PostgreSQL has many writers: each piece of work is one transaction on a pooled connection."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

import psycopg
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from storage.engines import POSTGRES_CONNECTIONS
from storage.unavailable import storage_errors
from storage.writers.patience import Left, Line, Stake, stored

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
        return self._threads.submit(self._run, work, Stake())

    async def handle(self, work: RawWork[Result], patience: float | None = None) -> Result:
        stake = Stake()
        running = self._threads.submit(self._run, work, stake)
        return await stored(asyncio.wrap_future(running), stake, self._line, patience)

    def _run(self, work: RawWork[Result], stake: Stake) -> Result:
        with storage_errors():
            for _ in range(TRIES_WHEN_CROSSED - 1):
                try:
                    return self._once(work, stake)
                except (OperationalError, psycopg.OperationalError) as error:
                    if not _is_deadlock(error):
                        raise
            return self._once(work, stake)

    def _once(self, work: RawWork[Result], stake: Stake) -> Result:
        if stake.is_left:
            raise Left
        with self._engine.begin() as connection:
            result = work(connection)
            stake.keep()
            return result

    def close(self) -> None:
        self._threads.shutdown()


def _is_deadlock(error: OperationalError | psycopg.OperationalError) -> bool:
    """Two waited for each other and PostgreSQL ended this one: all of it can be done again."""
    cause = error.orig if isinstance(error, OperationalError) else error
    return isinstance(cause, psycopg.errors.DeadlockDetected)
