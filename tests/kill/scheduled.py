"""Kills bots at random moments while they post what is scheduled, and counts what arrived.

    python -m tests.kill.scheduled --database sqlite|postgresql
                                   [--signal KILL|TERM] [--kills N] [--posts 1000] [--seed S] [--blind]

One process on SQLite, two on PostgreSQL, each with the real clock, rhythms and outbox. The platform is a
recorder in this process: it answers 429 and 500, drops connections before and after it stored what was
sent, or lets nobody know for too long. With `--blind` it cannot be read back. With SIGTERM they are asked to
stop: they must end by themselves in time.
"""

import argparse
import asyncio
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

import msgspec
from aiohttp import web
from sqlalchemy import select

from storage import outbox
from storage.database import Database, Transaction, open_database
from tests.happenings import REF
from tests.kill.machines import empty_database, serve
from tests.kill.schedule import arrange
from tests.kill.settings import DEFAULTS

FAULTS = {
    "none": 82,
    "wait": 4,
    "unwell": 3,
    "unwell_stored": 3,
    "drop": 3,
    "drop_stored": 3,
    "silent_stored": 2,
}
"""Percent of all sends."""

LONG = 240
"""Seconds after which what should have come is not coming any more."""

LIVES = (0.0, 0.6)
"""Seconds until it is killed: after its start, or after the first send that is under way."""

EARLY = 3
"""One in so many is killed soon after its start: while it schedules."""

UNDER_WAY_WITHIN = 60

TAKES = (0.002, 0.25)
"""Seconds a send takes: a kill must fall in the middle of some."""


class Numbers(msgspec.Struct):
    """What was found. `lost` must be empty, and `twice` too. `cut_off` are the sends under way at a kill."""

    posts: int
    kills: int
    cut_off: int
    sends: int
    faults: dict[str, int]
    unclear: int
    lost: list[str]
    twice: list[str]

    def __str__(self) -> str:
        faults = ", ".join(f"{name} {count}" for name, count in sorted(self.faults.items()) if name != "none")
        return (
            f"{self.posts} scheduled posts, {self.kills} kills that cut off {self.cut_off} sends, "
            f"{self.sends} sends that arrived or met a fault ({faults}): "
            f"{len(self.lost)} lost, {len(self.twice)} twice, {self.unclear} unclear and not repeated."
        )


class Recorder:
    """Stands where the platform stands, and misbehaves."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self.stored: Counter[str] = Counter()
        self.faults: Counter[str] = Counter()
        self.address = ""

    async def start(self) -> web.AppRunner:
        application = web.Application()
        application.router.add_post("/", self._take)
        application.router.add_get("/", self._tell)
        runner, self.address = await serve(application)
        return runner

    async def _take(self, request: web.Request) -> web.Response:
        sent = await request.json()
        (fault,) = self._dice.choices(list(FAULTS), list(FAULTS.values()))
        self.faults[fault] += 1
        if fault == "none" or fault.endswith("stored"):
            self.stored[sent["key"]] += 1
        await asyncio.sleep(self._dice.uniform(*TAKES))
        match fault:
            case "wait":
                return web.Response(status=429, headers={"Retry-After": "1"})
            case "unwell" | "unwell_stored":
                return web.Response(status=500)
            case "drop" | "drop_stored":
                if request.transport is not None:  # a kill may have been before us
                    request.transport.close()
            case "silent_stored":
                await asyncio.sleep(3)
        return web.Response(text=f"m-{sent['key']}")

    async def _tell(self, request: web.Request) -> web.Response:
        key = request.query["key"]
        return web.Response(text=f"m-{key}" if self.stored[key] else "")


class Bot:
    """One process."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @classmethod
    async def start(cls, *arguments: str) -> "Bot":
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.kill.scheduled_child", *arguments,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, cwd=Path(__file__).parents[2],
        )  # fmt: skip
        assert process.stdout is not None
        async with asyncio.timeout(LONG):
            assert await process.stdout.readline() == b"ready\n"
        return cls(process)

    async def kill(self, by: signal.Signals) -> None:
        self._process.send_signal(by)
        async with asyncio.timeout(LONG):  # `STOP_SECONDS` are the bot's to keep: ended by that, it is not 0
            code = await self._process.wait()
        assert code == (0 if by == signal.SIGTERM else -by), f"ended with {code}"

    async def end(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        async with asyncio.timeout(LONG):
            await self._process.wait()
        assert self._process.returncode == 0


async def run(
    url: str,
    *,
    kills: int,
    posts: int,
    seed: int,
    blind: bool = False,
    by: signal.Signals = signal.SIGKILL,
) -> Numbers:
    """Schedule, kill and count. The database is empty and migrated."""
    dice = random.Random(seed)
    recorder = Recorder(dice)
    runner = await recorder.start()
    database = await asyncio.to_thread(open_database, url, DEFAULTS)
    expected = await asyncio.to_thread(arrange, database, posts)
    arguments = (url, recorder.address, "blind" if blind else "reading", str(time.time()))
    processes = 1 if database.engine.dialect.name == "sqlite" else 2
    try:
        cut_off = await asyncio.gather(
            *(
                _live_and_die(arguments, kills // processes, dice, database, posts, by)
                for _ in range(processes)
            )
        )
        states = await asyncio.to_thread(_states, database)
    finally:
        database.close()
        await runner.cleanup()
    unclear = {key for key, state in states.items() if state == "unclear"}
    return Numbers(
        posts=len(expected),
        kills=kills // processes * processes,
        cut_off=len(set().union(*cut_off)),
        sends=recorder.faults.total(),
        faults=dict(recorder.faults),
        unclear=len(unclear),
        lost=sorted(key for key in expected if not recorder.stored[key] and key not in unclear),
        twice=sorted(key for key in expected if recorder.stored[key] > 1),
    )


async def _live_and_die(
    arguments: tuple[str, ...],
    kills: int,
    dice: random.Random,
    database: Database,
    posts: int,
    by: signal.Signals,
) -> set[str]:
    """Gives what was cut off by its kills."""
    cut_off: set[str] = set()
    for number in range(kills):
        bot = await Bot.start(*arguments)
        if (number + 1) % EARLY:
            await _under_way(database)
        await asyncio.sleep(dice.uniform(*LIVES))
        await bot.kill(by)
        cut_off |= await asyncio.to_thread(_sending, database)
    bot = await Bot.start(*arguments)
    with suppress(TimeoutError):  # what is missing then is counted as lost
        async with asyncio.timeout(LONG):
            while not await asyncio.to_thread(_is_done, database, posts):  # noqa: ASYNC110 - a process apart
                await asyncio.sleep(0.1)
    await bot.end()
    return cut_off


async def _under_way(database: Database) -> None:
    """Until something is being sent, or nothing seems to come."""
    with suppress(TimeoutError):
        async with asyncio.timeout(UNDER_WAY_WITHIN):
            while not await asyncio.to_thread(_sending, database):  # noqa: ASYNC110 - a process apart
                await asyncio.sleep(0.02)


def _sending(database: Database) -> set[str]:
    return {key for key, state in _states(database).items() if state == "sending"}


def _is_done(database: Database, posts: int) -> bool:
    states = _states(database)
    return len(states) >= posts and not {"waiting", "sending"} & set(states.values())


def _states(database: Database) -> dict[str, str]:
    def look(tx: Transaction) -> dict[str, str]:
        table = outbox.table.c
        rows = tx.execute(select(table.key, table.state).where(table.workspace_id == tx.workspace.id))
        return {row.key: row.state for row in rows}

    return database.read(REF, look)


# --- on its own ------------------------------------------------------------------------------------


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.kill.scheduled")
    parser.add_argument("--database", choices=["sqlite", "postgresql"], required=True)
    parser.add_argument("--signal", choices=["KILL", "TERM"], default="KILL")
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--posts", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument("--blind", action="store_true", help="the platform cannot be read back")
    chosen = parser.parse_args()
    print(f"seed {chosen.seed}")
    with tempfile.TemporaryDirectory() as folder, empty_database(chosen.database, folder) as url:
        working = run(
            url,
            kills=chosen.kills,
            posts=chosen.posts,
            seed=chosen.seed,
            blind=chosen.blind,
            by=signal.Signals[f"SIG{chosen.signal}"],
        )
        numbers = asyncio.run(working)
    print(numbers)
    for wrong in [*numbers.lost, *numbers.twice]:
        print(" ", wrong)
    unclear = numbers.unclear if chosen.signal == "TERM" and not chosen.blind else 0
    sys.exit(bool(numbers.lost or numbers.twice or unclear))


if __name__ == "__main__":
    main()
