"""Kills a working bot at random moments and counts what became of what it had acknowledged.

    python -m tests.kill.kill --database sqlite|postgresql
                              [--signal KILL|TERM] [--kills N] [--events 1000] [--seed S]

A child process runs the real dispatch and outbox on a real database. It gets events over a pipe, as
many at a time as a platform would send, and says each back once it was handled. It is killed with
SIGKILL; then it is started again and gets what it had not acknowledged, and some of the rest twice. With
SIGTERM it is asked to stop: it must end by itself in time, and nothing may be unclear or repeated either.
What it sends goes over HTTP to a recorder in this process, which survives.
"""

import argparse
import asyncio
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
from aiohttp import web
from sqlalchemy import Table, func, select

from handlers.chat import Command, Event, Reaction
from storage import inbox, kudos, outbox, people, tils
from storage.database import Database, Transaction, open_database
from tests.happenings import REF
from tests.kill.machines import empty_database, serve
from tests.kill.settings import DEFAULTS
from tests.kill.story import story

AT_A_TIME = 8
DUPLICATES = 0.05
LONG = 300
"""Seconds after which something that should have come is not coming any more."""

LATER = 2
"""Minutes that pass between a kill and the next start: longer than the lease of a delivery."""


class Numbers(msgspec.Struct):
    """What was found. `lost` and `twice` must be empty, everywhere."""

    events: int
    kills: int
    duplicates: int
    delivered: int
    unclear_posts: int
    unclear_posts_that_arrived: int
    notices_repeated: int
    lost: list[str]
    twice: list[str]
    signal: str = ""

    @property
    def is_right(self) -> bool:
        asked = self.signal == "SIGTERM"
        return not (self.lost or self.twice or (asked and (self.unclear_posts or self.notices_repeated)))

    def __str__(self) -> str:
        return (
            f"{self.events} events, {self.kills} times {self.signal}, {self.duplicates} sent again after "
            f"they were acknowledged: {len(self.lost)} lost, {len(self.twice)} twice. "
            f"{self.delivered} deliveries: {self.unclear_posts} posts unclear and not repeated "
            f"({self.unclear_posts_that_arrived} had arrived, their authors were asked), "
            f"{self.notices_repeated} notices repeated."
        )


class Recorder:
    """Stands where the platform stands."""

    def __init__(self) -> None:
        self.got: list[dict[str, str]] = []
        self.address = ""

    async def start(self) -> web.AppRunner:
        application = web.Application()
        application.router.add_post("/", self._take)
        runner, self.address = await serve(application)
        return runner

    async def _take(self, request: web.Request) -> web.Response:
        self.got.append(await request.json())
        message = f"m-{len(self.got)}"
        await asyncio.sleep(0.002)  # a kill may fall between what arrived and its answer
        return web.Response(text=message)

    def count(self, kind: str) -> Counter[str]:
        return Counter(one["key"] for one in self.got if one["kind"] == kind)


class Child:
    """The bot, fed and listened to."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._is_ready = False

    @classmethod
    async def start(cls, *arguments: str) -> "Child":
        return cls(
            await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.kill.child", *arguments,
                stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, cwd=Path(__file__).parents[2],
            )
        )  # fmt: skip

    def give(self, number: int) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{number}\n".encode())

    async def said(self) -> int | None:
        """The number of an event that was handled; None when it is dead."""
        await self._ready()
        line = await self._line()
        if not line.endswith("\n"):
            return None
        word, number = line.split()
        assert word == "done", f"an apology for event {number}"
        return int(number)

    async def _ready(self) -> None:
        """Before that it hears nothing, and a signal simply ends it."""
        if not self._is_ready:
            self._is_ready = await self._line() == "ready\n"

    async def _line(self) -> str:
        assert self._process.stdout is not None
        async with asyncio.timeout(LONG):
            return (await self._process.stdout.readline()).decode()

    async def kill(self, by: signal.Signals) -> list[int]:
        """Gives what it had still said."""
        if by == signal.SIGTERM:
            await self._ready()
        self._process.send_signal(by)
        late = []
        async with asyncio.timeout(LONG):  # `STOP_SECONDS` are the bot's to keep: ended by that, it is not 0
            while (number := await self.said()) is not None:
                late.append(number)
            code = await self._process.wait()
        assert code == (0 if by == signal.SIGTERM else -by), f"ended with {code}"
        return late

    async def end(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        async with asyncio.timeout(LONG):
            await self._process.wait()
        assert self._process.returncode == 0


async def run(url: str, kills: int, events: int, seed: int, by: signal.Signals = signal.SIGKILL) -> Numbers:
    """Feed, kill and count. The database is empty and migrated."""
    dice = random.Random(seed)
    recorder = Recorder()
    runner = await recorder.start()
    moments = sorted(dice.sample(range(1, events), kills))
    acknowledged: set[int] = set()
    duplicates, starts = 0, 0

    async def start() -> Child:
        nonlocal starts
        starts += 1
        began = time.time() - 60 * (60 + starts * LATER)
        return await Child.start(url, recorder.address, str(seed), str(events), str(began), "usual")

    while len(acknowledged) < events:
        child = await start()
        todo = [number for number in range(events) if number not in acknowledged]
        again = [number for number in sorted(acknowledged) if dice.random() < DUPLICATES]
        duplicates += len(again)
        wait_for = moments.pop(0) if moments else events
        await _feed(child, [*again, *todo], acknowledged, wait_for)
        if wait_for < events:
            await asyncio.sleep(dice.random() * 0.02)
            acknowledged.update(await child.kill(by))
    await drained(url)
    await child.end()
    await runner.cleanup()
    found = await counted(url, story(seed, events), recorder)
    found.kills, found.duplicates, found.signal = kills, duplicates, by.name
    return found


async def counted(url: str, told: Iterable[Event], recorder: Recorder) -> Numbers:
    """What became of it all, once no process has the database open."""
    database = await asyncio.to_thread(open_database, url, DEFAULTS)
    try:
        return await asyncio.to_thread(count, database, told, recorder)
    finally:
        database.close()


async def _feed(child: Child, numbers: Iterable[int], acknowledged: set[int], wait_for: int) -> None:
    """Until so many are acknowledged in all, or there is nothing left."""
    waiting = iter(numbers)
    under_way = 0
    while len(acknowledged) < wait_for:
        while under_way < AT_A_TIME and (number := next(waiting, None)) is not None:
            child.give(number)
            under_way += 1
        if not under_way:
            return
        done = await child.said()
        assert done is not None, "the bot died of itself"
        acknowledged.add(done)
        under_way -= 1


async def drained(url: str) -> None:
    """Until everything that waits was delivered, or nobody will try it again."""
    database = await asyncio.to_thread(open_database, url, DEFAULTS)
    open_states = outbox.table.c.state.in_(["waiting", "sending"])
    try:
        async with asyncio.timeout(LONG):
            while await asyncio.to_thread(_rows, database, outbox.table, open_states):  # noqa: ASYNC110 - a process apart
                await asyncio.sleep(0.05)
    finally:
        database.close()


def _rows(database: Database, table: Table, *which: Any) -> int:
    def count(tx: Transaction) -> int:
        mine = table.c.workspace_id == tx.workspace.id
        return int(tx.execute(select(func.count()).select_from(table).where(mine, *which)).scalar_one())

    return database.read(REF, count)


# --- counting --------------------------------------------------------------------------------------


def count(database: Database, events: Iterable[Event], recorder: Recorder) -> Numbers:
    happened = list(events)
    numbers = Numbers(len(happened), 0, 0, len(recorder.got), 0, 0, 0, [], [])

    def look(tx: Transaction) -> None:
        _inbox(tx, happened, numbers)
        _tils(tx, happened, numbers)
        _kudos(tx, happened, numbers)
        _deliveries(tx, recorder, numbers)

    database.read(REF, look)
    return numbers


def _compare(numbers: Numbers, what: str, expected: Iterable[Any], found: Iterable[Any]) -> None:
    should, there = Counter(expected), Counter(found)
    numbers.lost += [f"{what} {key}" for key in (should - there).elements()]
    numbers.twice += [f"{what} {key}" for key in (there - should).elements()]


def _inbox(tx: Transaction, happened: list[Event], numbers: Numbers) -> None:
    found = tx.execute(select(inbox.table.c.key).where(inbox.table.c.workspace_id == tx.workspace.id))
    _compare(numbers, "event", (inbox.hashed(event.key) for event in happened), found.scalars())


def _tils(tx: Transaction, happened: list[Event], numbers: Numbers) -> None:
    expected = [e.text.split(" #")[0] for e in happened if isinstance(e, Command) and e.name == "til"]
    table = tils.table.c
    found = tx.execute(select(table.id, table.text).where(table.workspace_id == tx.workspace.id)).all()
    _compare(numbers, "TIL", expected, (row.text for row in found))
    posts = (f"til:{row.id}:post" for row in found)
    table = outbox.table.c
    waiting = select(table.key).where(table.workspace_id == tx.workspace.id, table.key.startswith("til:"))
    _compare(numbers, "post", posts, tx.execute(waiting).scalars())


def _kudos(tx: Transaction, happened: list[Event], numbers: Numbers) -> None:
    """The rows of the ledger, and from them what everybody received, by adding up the story."""
    expected = []
    newest: dict[tuple[str, str, str], tuple[timedelta, bool]] = {}
    for event in happened:
        if isinstance(event, Command) and event.name == "kudos":
            for other in event.others:
                given = (inbox.hashed(event.key), event.by.user, other.user)
                expected.append((*given, 1))
                newest[given] = (timedelta(), True)
        elif isinstance(event, Reaction):
            assert event.author is not None
            given = (event.message, event.by.user, event.author.user)
            expected.append((*given, 1 if event.added else -1))
            newest[given] = (timedelta(), event.added)
    table, giver, receiver = kudos.table.c, people.table.alias("giver"), people.table.alias("receiver")
    rows = tx.execute(
        select(table.source, giver.c.user, receiver.c.user.label("to"), table.change)
        .join(giver, giver.c.id == table.giver_id)
        .join(receiver, receiver.c.id == table.receiver_id)
        .where(table.workspace_id == tx.workspace.id)
    )
    found = [(row.source.split(":", 1)[-1], row.user, row.to, row.change) for row in rows]
    _compare(numbers, "kudos", expected, found)

    should = Counter(to for (_, _, to), (_, stands) in newest.items() if stands)
    for user in {to for _, _, to, _ in expected}:
        person = people.by_user(tx, user)
        received = kudos.count_received(tx, person.id) if person else 0
        if received != should[user]:
            numbers.lost.append(f"sum of {user}: {received} instead of {should[user]}")


def _deliveries(tx: Transaction, recorder: Recorder, numbers: Numbers) -> None:
    """A post that is unclear may have arrived or not, never twice; a notice may be repeated once."""
    table = outbox.table.c
    rows = tx.execute(select(table.key, table.state).where(table.workspace_id == tx.workspace.id))
    posted, told = recorder.count("Post"), recorder.count("DirectMessage")
    asked = {key.removeprefix("undelivered:") for key in told}
    for row in rows:
        if not (row.key.startswith("til:") and row.key.endswith(":post")):
            _notice(row, told[row.key], numbers)
        elif row.state == "unclear":
            numbers.unclear_posts += 1
            numbers.unclear_posts_that_arrived += posted[row.key]
            if posted[row.key] > 1:
                numbers.twice.append(f"delivery {row.key}")
            if row.key not in asked:
                numbers.lost.append(f"question to the author of {row.key}")
        else:
            _compare(numbers, "delivery", [row.key], [row.key] * posted[row.key])


def _notice(row: Any, times: int, numbers: Numbers) -> None:
    numbers.notices_repeated += times > 1
    if times > 2:
        numbers.twice.append(f"notice {row.key}")
    if times < 1 and row.state != "unclear":
        numbers.lost.append(f"notice {row.key}")


# --- on its own ------------------------------------------------------------------------------------


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.kill.kill")
    parser.add_argument("--database", choices=["sqlite", "postgresql"], required=True)
    parser.add_argument("--signal", choices=["KILL", "TERM"], default="KILL")
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--events", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    chosen = parser.parse_args()
    print(f"seed {chosen.seed}")
    with tempfile.TemporaryDirectory() as folder, empty_database(chosen.database, folder) as url:
        by = signal.Signals[f"SIG{chosen.signal}"]
        numbers = asyncio.run(run(url, chosen.kills, chosen.events, chosen.seed, by))
    print(numbers)
    for wrong in [*numbers.lost, *numbers.twice]:
        print(" ", wrong)
    sys.exit(not numbers.is_right)


if __name__ == "__main__":
    main()
