"""How writing is done on each database: one commit for all who wait, or a transaction each.

SQLite has one writer. A writer thread takes whatever work is waiting, runs each piece in a savepoint
of its own and commits them together, so an fsync is shared by all who waited for it (group commit).
PostgreSQL has many writers: each piece of work is one transaction on a pooled connection.
"""

import asyncio
import math
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

import psycopg
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from storage import traces
from storage.engines import POSTGRES_CONNECTIONS, SQLITE_BUSY_MS
from storage.unavailable import StorageUnavailable, is_unavailable, storage_errors

Result = TypeVar("Result")
RawWork = Callable[[Connection], Result]

GROUP_COMMIT_MAX = 64
"""The most pieces of work in one commit: keeps the first of them from waiting long for the last."""

WIPED_AGAIN_SECONDS = 0.2
"""How soon to try again to cut off a log that somebody was reading."""

TRIES_WHEN_CROSSED = 3
"""How often a piece of work is done before it is given up, when it waits for others who wait for it."""


class Left(Exception):
    """Who asked for it does not wait any more: nothing of it is stored, and nobody hears of this."""


class Stake:
    """Whether whoever asked for a piece of work still waits for it. It is decided once: they leave first, and
    nothing is stored; or it is stored first, and they hear so."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._decided = ""

    @property
    def is_left(self) -> bool:
        return self._decided == "left"

    def leave(self) -> bool:
        """Whether that was in time."""
        return self._decide("left")

    def keep(self) -> None:
        """It is about to be stored. Raises `Left`."""
        if not self._decide("kept"):
            raise Left

    def _decide(self, what: str) -> bool:
        with self._lock:
            self._decided = self._decided or what
            return self._decided == what


class Line:
    """Those who wait for the same thing. Who is behind others waits on while the line moves; when nobody gets
    anything for as long as somebody has patience, that one leaves."""

    def __init__(self) -> None:
        self._moved = -math.inf

    def moves(self) -> None:
        """Somebody had their turn. May be called in any thread."""
        self._moved = time.monotonic()

    async def waited(self, future: "asyncio.Future[Any]", patience: float) -> bool:
        """Whether it was worth it."""
        left = patience
        while left > 0:
            await asyncio.wait([future], timeout=left)
            if future.done():
                if not (future.cancelled() or isinstance(future.exception(), StorageUnavailable)):
                    self.moves()
                return True
            left = self._moved + patience - time.monotonic()
        return False


async def _stored(
    future: "asyncio.Future[Result]", stake: Stake, line: Line, patience: float | None
) -> Result:
    """The result. Raises `StorageUnavailable` for who left; then it never will be stored."""
    if patience is not None and not await line.waited(future, patience) and stake.leave():
        future.cancel()
        raise StorageUnavailable("it takes too long")
    return await future


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
        return await _stored(asyncio.wrap_future(running), stake, self._line, patience)

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


@dataclass(slots=True)
class Job:
    """`loop` is set when the one who waits is in an event loop, not in a thread."""

    work: RawWork[Any]
    future: "Future[Any] | asyncio.Future[Any]"
    loop: asyncio.AbstractEventLoop | None = None
    stake: Stake = field(default_factory=Stake)
    result: Any = None
    error: BaseException | None = None

    def settle(self) -> None:
        if self.future.cancelled():
            return
        if self.error is not None:
            self.future.set_exception(self.error)
        else:
            self.future.set_result(self.result)


def _settle(jobs: list[Job]) -> None:
    """Tell everyone who waits. A loop is woken once for all in it: waking costs more than a job."""
    by_loop: dict[asyncio.AbstractEventLoop, list[Job]] = {}
    for job in jobs:
        if job.loop is None:
            job.settle()
        else:
            by_loop.setdefault(job.loop, []).append(job)
    for loop, theirs in by_loop.items():
        with suppress(RuntimeError):  # the loop was closed: nobody waits any more
            loop.call_soon_threadsafe(_settle_here, theirs)


def _settle_here(jobs: list[Job]) -> None:
    for job in jobs:
        job.settle()


class GroupCommit:
    """SQLite's one writer: runs what is waiting, each in a savepoint, and commits it together."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine.execution_options(sqlite_begin="IMMEDIATE")
        self._line = Line()
        self._waiting: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._has_traces = False
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def submit(self, work: RawWork[Result]) -> "Future[Result]":
        future: Future[Result] = Future()
        future.set_running_or_notify_cancel()  # from here on a caller that goes away changes nothing
        self._waiting.put(Job(work, future))
        return future

    async def handle(self, work: RawWork[Result], patience: float | None = None) -> Result:
        loop = asyncio.get_running_loop()
        job = Job(work, loop.create_future(), loop)
        self._waiting.put(job)
        future = cast("asyncio.Future[Result]", job.future)
        return await _stored(future, job.stake, self._line, patience)

    def close(self) -> None:
        self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (jobs := self._next_group()) is not None:
            self._commit_together(jobs)
            self._wipe()
            _settle(jobs)

    def _wipe(self) -> None:
        """Before anybody hears that it is done: what was deleted is not in the log any more."""
        if self._has_traces:
            self._has_traces = not traces.wipe(self._engine, SQLITE_BUSY_MS)

    def _next_group(self) -> list[Job] | None:
        """Waits for one job, then takes along all that came meanwhile. None ends the thread."""
        job = self._next()
        if job is None:
            return None
        jobs = [job]
        while len(jobs) < GROUP_COMMIT_MAX:
            try:
                job = self._waiting.get_nowait()
            except queue.Empty:
                break
            if job is None:
                self._waiting.put(None)
                break
            jobs.append(job)
        return jobs

    def _next(self) -> Job | None:
        """While the log could not be cut off, that is tried again as long as nothing else is to be done."""
        while self._has_traces:
            try:
                return self._waiting.get(timeout=WIPED_AGAIN_SECONDS)
            except queue.Empty:
                self._wipe()
        return self._waiting.get()

    def _commit_together(self, jobs: list[Job]) -> None:
        try:
            with storage_errors(), self._engine.connect() as connection, connection.begin():
                for job in jobs:
                    _run_in_savepoint(connection, job)
                    self._line.moves()
                self._has_traces |= traces.are_left(connection)
        except BaseException as error:  # whatever it was, every waiting caller must hear of it
            for job in jobs:
                job.error = job.error or error


def _run_in_savepoint(connection: Connection, job: Job) -> None:
    if job.stake.is_left:
        return
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute("SAVEPOINT job")
    try:
        job.result = job.work(connection)
        job.stake.keep()
    except BaseException as error:
        if is_unavailable(error):
            raise
        job.error = error
        driver.execute("ROLLBACK TO job")
    driver.execute("RELEASE job")
