"""What happens most, each by itself: what is asked of the database, and whose processor time it takes. Times
are ours: PostgreSQL has its own besides. What is timed costs a little by being timed."""

import asyncio
import re
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FunctionType
from typing import Any

import pytest
from sqlalchemy.engine.default import DefaultDialect

from handlers.texts import Speech
from storage import search
from storage.database import Database
from storage.prepared import _Compiled
from tests.benchmarks.question_sets import databases
from tests.frequent import Happening, happenings
from tests.happenings import REF
from tests.statements import asked_of

WARM, TIMES = 5, 50
KINDS = ("SQL", "texts", "cards", "search")
CARDS = re.compile(r"handlers\.(\w+\.)+cards")


def main() -> None:
    with databases() as found:
        for name, (database, _) in found.items():
            columns = "".join(f"{kind:>9}" for kind in ("µs: " + KINDS[0], *KINDS[1:], "else", "all"))
            print(f"{name:36}{'statements':>12}{'trips':>7}{'bytes':>8}{columns}")
            asyncio.run(_measure(database))


async def _measure(database: Database) -> None:
    database.write(REF, lambda tx: tx.choose(kudos_per_day=1_000))
    for name, happens in happenings(database).items():
        for number in range(WARM):
            await happens(number)
        with asked_of(database.engine) as asked:
            await happens(WARM)
            asked.clear()
            await happens(WARM + 1)
            counted = f"{len(asked.statements):12}{asked.trips:7}{asked.bytes:8}"
        spent = await _spent(happens)
        every = (
            *(spent[kind] for kind in KINDS),
            spent["all"] - sum(spent[kind] for kind in KINDS),
            spent["all"],
        )
        print(f"{name:36}{counted}" + "".join(f"{one / TIMES * 1e6:9.0f}" for one in every), flush=True)


async def _spent(happens: Happening) -> Counter[str]:
    with _each_in_its_part() as spent:
        before = time.process_time()
        for number in range(TIMES):
            await happens(100 + number)
        spent["all"] = time.process_time() - before
    return spent


@contextmanager
def _each_in_its_part() -> Iterator[Counter[str]]:
    """Seconds of each kind, without what another kind takes inside it."""
    spent: Counter[str] = Counter()
    here = threading.local()

    def timed(kind: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **named: Any) -> Any:
            outer, here.inside = getattr(here, "inside", 0.0), 0.0
            before = time.thread_time()
            try:
                return work(*arguments, **named)
            finally:
                whole = time.thread_time() - before
                spent[kind] += whole - here.inside
                here.inside = outer + whole

        return run

    with pytest.MonkeyPatch.context() as patch:
        for kind, where, name in _parts():
            patch.setattr(where, name, timed(kind, getattr(where, name)))
        yield spent


def _parts() -> Iterator[tuple[str, Any, str]]:
    yield from (("SQL", _Compiled, name) for name in ("rows", "many"))
    yield from (("SQL", DefaultDialect, name) for name in ("do_execute", "do_executemany", "do_commit"))
    yield "texts", Speech, "text"
    yield from (("search", search, name) for name in ("put", "find", "learn", "remove"))
    for name, module in list(sys.modules.items()):
        if CARDS.fullmatch(name):
            for made in [one for one in vars(module).values() if isinstance(one, FunctionType)]:
                if made.__module__ == name:
                    yield "cards", module, made.__name__
