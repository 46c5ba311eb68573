"""Heavy solving, outside the bot's process: rounds of mentors, learning coffee, circles.

Every order gets a fresh process that ends with it: numpy, scipy and rustworkx never load in the bot, and
the memory of ten thousand people is given back. `solve` waits, so an async edge calls it in a thread.
"""

import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from typing import Any, NamedTuple, overload

from handlers.matching import circles, coffee, rounds

Order = rounds.Round | coffee.Coffee | circles.SignUps
Outcome = rounds.Solution | coffee.Groups | circles.Circles


PATIENCE = 0.1
"""Seconds between two looks at whether to stop."""


class Progress(NamedTuple):
    """`step` is "scoring" or "proving"; `done` of `of` mentees."""

    step: str
    done: int
    of: int


class ProcessDied(Exception):
    """The process that was solving ended without a word, such as for lack of memory."""


class Stopped(Exception):
    """Nobody waits for it any more."""


def work(order: Order, tell: Callable[[str, int, int], None] = lambda *_: None) -> Outcome:
    """Solve it here and now: for a process that may be heavy, such as a worker for jobs."""
    if isinstance(order, rounds.Round):
        return rounds.solve(order, tell)
    if isinstance(order, coffee.Coffee):
        return coffee.groups(order)
    return circles.divide(order)


@overload
def solve(
    order: rounds.Round, tell: Callable[[Progress], None] = ..., stopped: Callable[[], bool] = ...
) -> rounds.Solution: ...
@overload
def solve(
    order: coffee.Coffee, tell: Callable[[Progress], None] = ..., stopped: Callable[[], bool] = ...
) -> coffee.Groups: ...
@overload
def solve(
    order: circles.SignUps, tell: Callable[[Progress], None] = ..., stopped: Callable[[], bool] = ...
) -> circles.Circles: ...


def solve(
    order: Order,
    tell: Callable[[Progress], None] = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Outcome:
    """Solve it in a process of its own and wait; `tell` hears how far it is, in this process, and what it
    raises stops the solving. Raises what the solving raised, `ProcessDied`, or `Stopped` soon after
    `stopped` says so."""
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work_there, args=(order, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        while isinstance(said := _heard(ours, stopped), Progress):
            tell(said)
    except EOFError:
        raise ProcessDied from None
    finally:
        process.kill()
        process.join()
        process.close()
        ours.close()
    if isinstance(said, Exception):
        raise said
    outcome: Outcome = said
    return outcome


def _heard(news: "Connection[Any, Any]", stopped: Callable[[], bool]) -> Any:
    while not stopped():
        if news.poll(PATIENCE):
            return news.recv()
    raise Stopped


def _work_there(order: Order, news: "Connection[Any, Any]") -> None:
    """In the other process. A tenth at a time is told: who listens may be slow to. A signal to all of us is
    for the bot to hear, which ends us; and without the bot nobody waits for what we solve."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_bot, daemon=True).start()
    told = {"": -1}

    def tell(step: str, done: int, of: int) -> None:
        tenth = done * 10 // max(1, of)
        if told.get(step) != tenth:
            told[step] = tenth
            news.send(Progress(step, done, of))

    with suppress(BrokenPipeError):
        try:
            outcome: Outcome | Exception = work(order, tell)
        except BrokenPipeError:
            raise
        except Exception as error:
            outcome = error
        news.send(outcome)


def _end_with_the_bot() -> None:
    bot = parent_process()
    if bot is not None:
        bot.join()
        os._exit(1)
