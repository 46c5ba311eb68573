"""Several who do something at the same moment, as the processes of one bot do."""

import asyncio
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, wait
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from typing import TypeVar

from bot.dispatch import Dispatch
from handlers.chat import Event
from storage.database import Database, open_database
from tests.conftest import DEFAULTS
from tests.happenings import EVERYTHING, said

T = TypeVar("T")

IN_TIME = 60.0
"""Seconds in which all of them have to be done."""


def at_once(*works: Callable[[], T]) -> list[T]:
    """Each in a thread of its own, all let go together; what each gave, in order, or what one raised."""
    gate = threading.Barrier(len(works))
    given: list[Future[T]] = [Future() for _ in works]

    def go(work: Callable[[], T], result: Future[T]) -> None:
        try:
            gate.wait(IN_TIME)
            result.set_result(work())
        except BaseException as error:
            result.set_exception(error)

    for both in zip(works, given, strict=True):
        threading.Thread(target=go, args=both, daemon=True).start()
    # All have ended before anything is raised: nobody goes on with what is closed by then.
    wait(given, IN_TIME)
    return [result.result(timeout=0) for result in given]


@contextmanager
def several(database_url: str, number: int) -> Iterator[list[Database]]:
    """The same database as that many other processes have it open; closed afterwards."""
    with ExitStack() as opened:
        yield [opened.enter_context(closing(open_database(database_url, DEFAULTS))) for _ in range(number)]


def handled_at_once(database_url: str, events: Sequence[Event]) -> list[str]:
    """Each event by a process of its own; what those who did it are told, in order."""

    def handle(dispatch: Dispatch, event: Event) -> str:
        return said(asyncio.run(dispatch.handle(event, EVERYTHING)).effects)

    with several(database_url, len(events)) as databases:
        dispatches = [Dispatch(one, lambda: None) for one in databases]
        return at_once(*(partial(handle, one, event) for one, event in zip(dispatches, events, strict=True)))
