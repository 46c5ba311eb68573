"""A piece of work, and telling who waits for it that it is done."""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import Connection

from storage.writers.patience import Caller

Result = TypeVar("Result")
RawWork = Callable[[Connection], Result]


@dataclass(slots=True)
class Job:
    """`loop` is set when the one who waits is in an event loop, not in a thread."""

    work: RawWork[Any]
    future: "Future[Any] | asyncio.Future[Any]"
    loop: asyncio.AbstractEventLoop | None = None
    caller: Caller = field(default_factory=Caller)
    result: Any = None
    error: BaseException | None = None

    def settle(self) -> None:
        if self.future.cancelled():
            return
        if self.error is not None:
            self.future.set_exception(self.error)
        else:
            self.future.set_result(self.result)


def settle(jobs: list[Job]) -> None:
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


class Ended:
    """Jobs that end in many threads, one by one: the loop in which they are waited for is woken for the first
    of them, and finds the others that ended by then."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._jobs: deque[Job] = deque()
        self._wakes = False

    def add(self, job: Job) -> None:
        """May be called in any thread."""
        self._jobs.append(job)
        if not self._wakes:
            self._wakes = True
            with suppress(RuntimeError):  # the loop was closed: nobody waits any more
                self._loop.call_soon_threadsafe(self._settle)

    def _settle(self) -> None:
        self._wakes = False  # before looking: what comes from now on wakes again
        while self._jobs:
            self._jobs.popleft().settle()
