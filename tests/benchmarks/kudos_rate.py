"""Kudos per second with 100,000 stored: the whole road (dispatch, handlers, commit) with many givers at
once, each durable, side by side with a bare insert loop."""

import asyncio
import itertools
import random
import sqlite3
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import psycopg
from sqlalchemy import make_url

from bot.dispatch import Dispatch
from handlers.chat import Command, Event, Person, Place, Reaction, mention
from storage import kudos, people
from storage.database import Database, Transaction
from storage.engines import POSTGRES_CONNECTIONS
from storage.writers import GROUP_COMMIT_MAX
from tests.benchmarks.question_sets import databases
from tests.happenings import EVERYTHING, REF

STORED, PEOPLE = 100_000, 2_000
ROUNDS, EACH = 5, 1_600
AT_ONCE = GROUP_COMMIT_MAX
PLACE = Place("C1", "public", "leren")
NOW = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)
_numbers = itertools.count()
_dice = random.Random(4)
_ids: list[int] = []

_INSERT = (
    "INSERT INTO kudos (workspace_id, source, giver_id, receiver_id, kind, via, change, cause, reason,"
    " given_on, happened_at, by_manager, amount) VALUES ({})"
)
Rows = list[tuple[Any, ...]]


def main() -> None:
    print(f"{STORED:,} kudos stored, {PEOPLE:,} people, {AT_ONCE} at once, {ROUNDS} rounds of {EACH:,}")
    with databases() as found:
        _measure("SQLite, synchronous=FULL", 1_800, *found["SQLite"], _bare_sqlite)
        with_fsync = f"PostgreSQL as it comes (fsync on), {POSTGRES_CONNECTIONS} connections"
        _measure(with_fsync, 1_000, *found["PostgreSQL"], _bare_postgresql)


def _measure(
    name: str, goal: int, database: Database, url: str, bare: Callable[[str, Rows, bool], None]
) -> None:
    _fill(database)
    dispatch = Dispatch(database, lambda: None)
    asyncio.run(_give(dispatch, _events(AT_ONCE)))  # everything is compiled once
    one, batched, whole, spent = [], [], [], []
    for _ in range(ROUNDS):  # in turns, so that a slow moment of the machine hits all
        one.append(_speed(EACH // 4, lambda: bare(url, _rows(EACH // 4), False)))
        batched.append(_speed(EACH, lambda: bare(url, _rows(EACH), True)))
        given, before = _events(EACH), time.process_time()
        whole.append(_speed(EACH, partial(asyncio.run, _give(dispatch, given))))
        spent.append((time.process_time() - before) / EACH * 1e6)
    print(f"{name}, {database.read(REF, kudos.count_rows):,} rows at the end")
    print(f"  bare insert, a commit each     {statistics.median(one):7.0f}/s")
    print(f"  bare insert, written as we do  {statistics.median(batched):7.0f}/s")
    print(
        f"  kudos, half of them typed      {statistics.median(whole):7.0f}/s  (goal {goal:,}), "
        f"{statistics.median(spent):.0f} µs of our processor time each",
        flush=True,
    )


def _speed(count: int, work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return count / (time.perf_counter() - began)


def _fill(database: Database) -> None:
    def met(tx: Transaction) -> None:
        _ids[:] = [people.seen(tx, _person(number), NOW).id for number in range(PEOPLE)]

    def stored(tx: Transaction, count: int) -> None:
        names = ("workspace_id", "source", "giver_id", "receiver_id", "kind", "via", "change", "cause",
                 "reason", "given_on", "happened_at", "by_manager", "amount")  # fmt: skip
        tx.execute(kudos.table.insert(), [dict(zip(names, row, strict=True)) for row in _rows(count)])

    database.write(REF, met)
    for _ in range(STORED // 5_000):
        database.write(REF, partial(stored, count=5_000))
    assert database.read(REF, kudos.count_rows) == STORED


def _rows(count: int) -> Rows:
    """Of the last two months."""
    rows: Rows = []
    for number in itertools.islice(_numbers, count):
        at = NOW - timedelta(days=_dice.uniform(1, 60))
        giver, receiver = _dice.sample(_ids, 2)
        rows.append((1, f"1:old{number}", giver, receiver, "learning", "words", 1, "given",
                     "bedankt voor de uitleg", at.date(), at, False, 1))  # fmt: skip
    return rows


def _person(number: int) -> Person:
    return Person(f"U{number}", f"Person {number}", "nl", "Europe/Amsterdam", is_bot=False)


def _events(count: int) -> list[Event]:
    """Reactions and typed kudos in turn, by everybody to everybody, a tenth of a second apart."""
    return [_event(number) for number in itertools.islice(_numbers, count)]


def _event(number: int) -> Event:
    giver, receiver = (_person(one) for one in _dice.sample(range(PEOPLE), 2))
    at = NOW + timedelta(seconds=(number - STORED) / 10)
    same: dict[str, Any] = {"key": f"event{number}", "at": at, "workspace": REF, "by": giver, "place": PLACE}
    if number % 2:
        return Reaction(**same, emoji="mortar_board", message=f"m{number}", author=receiver)
    text = f"{mention(receiver.user)} bedankt voor de uitleg"
    return Command(**same, name="kudos", text=text, others=(receiver,))


async def _give(dispatch: Dispatch, events: list[Event]) -> None:
    waiting = iter(events)

    async def giver() -> None:
        for event in waiting:
            outcome = await dispatch.handle(event, EVERYTHING)
            assert outcome.effects, "somebody got no answer"

    await asyncio.gather(*(giver() for _ in range(AT_ONCE)))


def _bare_sqlite(url: str, rows: Rows, batched: bool) -> None:
    connection = sqlite3.connect(str(make_url(url).database), isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    insert = _INSERT.format(", ".join("?" * 13))
    size = GROUP_COMMIT_MAX if batched else 1
    for begin in range(0, len(rows), size):
        connection.execute("BEGIN IMMEDIATE")
        for row in rows[begin : begin + size]:
            *values, day, at, by_manager, amount = row
            connection.execute(insert, (*values, day.isoformat(), at.isoformat(" "), by_manager, amount))
        connection.execute("COMMIT")
    connection.close()


def _bare_postgresql(url: str, rows: Rows, batched: bool) -> None:
    """Written as we do means on as many connections; one by one means on one."""
    insert = _INSERT.format(", ".join(["%s"] * 13))
    host = make_url(url).query["host"]

    def loop(mine: Rows) -> None:
        with psycopg.connect(host=str(host), user="postgres", dbname="postgres") as connection:
            for row in mine:
                connection.execute(insert, row)
                connection.commit()

    many = POSTGRES_CONNECTIONS if batched else 1
    with ThreadPoolExecutor(many) as threads:
        list(threads.map(loop, [rows[first::many] for first in range(many)]))
