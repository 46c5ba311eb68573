"""What happens most, each by itself: statements, all that is waited for, and processor time in the database's
driver and elsewhere. Times are ours: PostgreSQL has its own besides."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy.engine.default import DefaultDialect

from storage.database import Database
from storage.prepared import _Compiled
from tests.benchmarks.question_sets import databases
from tests.frequent import Happening, happenings
from tests.happenings import REF
from tests.statements import asked_of

WARM, TIMES = 5, 50


def main() -> None:
    with databases() as found:
        for name, (database, _) in found.items():
            print(f"{name:36}{'statements':>12}{'waits':>8}{'µs in SQL':>12}{'µs elsewhere':>14}")
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
            statements, waits = len(asked.statements), asked.trips
        in_sql, elsewhere = await _spent(happens)
        print(f"{name:36}{statements:12}{waits:8}{in_sql:12.0f}{elsewhere:14.0f}", flush=True)


async def _spent(happens: Happening) -> tuple[float, float]:
    with _in_sql() as spent:
        before = time.process_time()
        for number in range(TIMES):
            await happens(100 + number)
        whole = time.process_time() - before
    return sum(spent) / TIMES * 1e6, (whole - sum(spent)) / TIMES * 1e6


@contextmanager
def _in_sql() -> Iterator[list[float]]:
    """Seconds, of each statement in its own thread."""
    spent: list[float] = []

    def timed(work: Any) -> Any:
        def run(*arguments: Any, **named: Any) -> Any:
            before = time.thread_time()
            try:
                return work(*arguments, **named)
            finally:
                spent.append(time.thread_time() - before)

        return run

    with pytest.MonkeyPatch.context() as patch:
        for where, name in (
            (_Compiled, "rows"),
            (_Compiled, "many"),
            (DefaultDialect, "do_execute"),
            (DefaultDialect, "do_executemany"),
        ):
            patch.setattr(where, name, timed(getattr(where, name)))
        yield spent
