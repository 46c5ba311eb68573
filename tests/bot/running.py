"""The bot as a process of its own, listening."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.shutdown import STOP_SECONDS

ROOT = Path(__file__).parents[2]


@dataclass
class Running:
    process: asyncio.subprocess.Process
    address: str

    async def stop(self, by: signal.Signals) -> int:
        self.process.send_signal(by)
        async with asyncio.timeout(6 * STOP_SECONDS):  # how long it took, its exit code says
            return await self.process.wait()


@asynccontextmanager
async def opsteker(*arguments: str, **settings: str) -> AsyncIterator[Running]:
    """A process of its own, listening."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("OPSTEKER_", "SLACK_", "TEAMS_"))}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments, cwd=ROOT, env={**clean, "PORT": "0", **settings},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    try:
        yield Running(process, await _listening(process))
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def _listening(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    said = []
    async with asyncio.timeout(60):
        while line := (await process.stdout.readline()).decode():
            said.append(line)
            if "listening on " in line:
                return line.split("listening on ")[1].strip()
    raise AssertionError("".join(said))


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110 - a process apart
            await asyncio.sleep(0.01)
