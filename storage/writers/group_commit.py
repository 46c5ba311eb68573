"""SQLite has one writer: a thread that takes whatever work is waiting, runs each piece in a savepoint of
its own and commits them together, so that an fsync is shared by all who waited for it (group commit)."""

import asyncio
import queue
import threading
from concurrent.futures import Future
from typing import TypeVar, cast

from sqlalchemy import Connection, Engine

from storage import secure_delete
from storage.engines import SQLITE_BUSY_MS
from storage.unavailable import is_unavailable, storage_errors
from storage.writers.jobs import Job, RawWork, settle
from storage.writers.patience import Line, stored

Result = TypeVar("Result")

GROUP_COMMIT_MAX = 64
"""The most pieces of work in one commit: keeps the first of them from waiting long for the last."""

WIPED_AGAIN_SECONDS = 0.2
"""How soon to try again to cut off a log that somebody was reading."""


class GroupCommit:
    """SQLite's one writer: runs what is waiting, each in a savepoint, and commits it together."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine.execution_options(sqlite_begin="IMMEDIATE")
        self._line = Line()
        self._waiting: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._must_wipe = False
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
        return await stored(future, job.caller, self._line, patience)

    def close(self) -> None:
        self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (jobs := self._next_group()) is not None:
            self._commit_together(jobs)
            self._wipe()
            settle(jobs)

    def _wipe(self) -> None:
        """Before anybody hears that it is done: what was deleted is not in the log any more."""
        if self._must_wipe:
            self._must_wipe = not secure_delete.wipe(self._engine, SQLITE_BUSY_MS)

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
        while self._must_wipe:
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
                self._must_wipe |= secure_delete.was_noted(connection)
        except BaseException as error:  # whatever it was, every waiting caller must hear of it
            for job in jobs:
                job.error = job.error or error


def _run_in_savepoint(connection: Connection, job: Job) -> None:
    if job.caller.has_left:
        return
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute("SAVEPOINT job")
    try:
        job.result = job.work(connection)
        job.caller.keep()
    except BaseException as error:
        if is_unavailable(error):
            raise
        job.error = error
        driver.execute("ROLLBACK TO job")
    driver.execute("RELEASE job")
