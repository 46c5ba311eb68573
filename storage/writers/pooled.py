"""PostgreSQL has many writers: each piece of work is one transaction on a pooled connection."""

import asyncio
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar, cast

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from storage.engines import POSTGRES_CONNECTIONS
from storage.unavailable import storage_errors
from storage.writers.jobs import Ended, Job, RawWork
from storage.writers.patience import Caller, CallerLeft, Line, stored

Result = TypeVar("Result")

TRIES_WHEN_CROSSED = 3
"""How often a piece of work is done before it is given up, when it waits for others who wait for it."""


class Pooled:
    """One transaction per piece of work, on as many threads as there are pooled connections."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._line = Line()
        self._ended: dict[asyncio.AbstractEventLoop, Ended] = {}
        self._threads = ThreadPoolExecutor(POSTGRES_CONNECTIONS, thread_name_prefix="database")

    def submit(self, work: RawWork[Result]) -> "Future[Result]":
        return self._threads.submit(self._run, work, Caller())

    async def handle(self, work: RawWork[Result], patience: float | None = None) -> Result:
        loop = asyncio.get_running_loop()
        ended = self._ended.setdefault(loop, Ended(loop))
        job = Job(work, loop.create_future(), loop)
        self._threads.submit(self._run_job, job, ended)
        future = cast("asyncio.Future[Result]", job.future)
        return await stored(future, job.caller, self._line, patience)

    def _run_job(self, job: Job, ended: Ended) -> None:
        try:
            job.result = self._run(job.work, job.caller)
        except BaseException as error:  # whatever it was, who waits must hear of it
            job.error = error
        ended.add(job)

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
