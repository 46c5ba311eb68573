"""Heavy solving, outside the bot's process: rounds of mentors, learning coffee, circles.

Every order gets a fresh process that ends with it: numpy, scipy and rustworkx never load in the bot, and
the memory of ten thousand people is given back. `solve` waits, so an async edge calls it in a thread.
"""

from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor, wait
from multiprocessing import get_context
from multiprocessing.queues import SimpleQueue
from typing import NamedTuple, overload

from handlers.matching import circles, coffee, rounds

Order = rounds.Round | coffee.Coffee | circles.SignUps
Outcome = rounds.Solution | coffee.Groups | circles.Circles

PATIENCE = 0.1
"""Seconds between two looks at the progress."""


class Progress(NamedTuple):
    """`step` is "scoring" or "proving"; `done` of `of` mentees."""

    step: str
    done: int
    of: int


def work(order: Order, tell: Callable[[str, int, int], None] = lambda *_: None) -> Outcome:
    """Solve it here and now: for a process that may be heavy, such as a worker for jobs."""
    if isinstance(order, rounds.Round):
        return rounds.solve(order, tell)
    if isinstance(order, coffee.Coffee):
        return coffee.groups(order)
    return circles.divide(order)


@overload
def solve(order: rounds.Round, tell: Callable[[Progress], None] = ...) -> rounds.Solution: ...
@overload
def solve(order: coffee.Coffee, tell: Callable[[Progress], None] = ...) -> coffee.Groups: ...
@overload
def solve(order: circles.SignUps, tell: Callable[[Progress], None] = ...) -> circles.Circles: ...


def solve(order: Order, tell: Callable[[Progress], None] = lambda _: None) -> Outcome:
    """Solve it in a process of its own and wait; `tell` hears how far it is, in this process. Raises what
    the solving raised, and `BrokenProcessPool` when that process was killed."""
    context = get_context("spawn")
    news: SimpleQueue[Progress] = context.SimpleQueue()
    with ProcessPoolExecutor(1, mp_context=context, initializer=_begin, initargs=(news,)) as pool:
        solving = pool.submit(_work_there, order)
        while not _ready(solving):
            _pass_on(news, tell)
    _pass_on(news, tell)
    return solving.result()


def _ready(solving: "Future[Outcome]") -> bool:
    return bool(wait([solving], timeout=PATIENCE).done)


def _pass_on(news: "SimpleQueue[Progress]", tell: Callable[[Progress], None]) -> None:
    while not news.empty():
        tell(news.get())


_news: "SimpleQueue[Progress] | None" = None


def _begin(news: "SimpleQueue[Progress]") -> None:
    global _news
    _news = news


def _work_there(order: Order) -> Outcome:
    """In the other process. A tenth at a time is told: a full pipe would hold up the work."""
    told = {"": -1}

    def tell(step: str, done: int, of: int) -> None:
        tenth = done * 10 // max(1, of)
        if _news is not None and told.get(step) != tenth:
            told[step] = tenth
            _news.put(Progress(step, done, of))

    return work(order, tell)
