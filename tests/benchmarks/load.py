"""A load on a server on this machine: prepared requests over some connections, answers timed."""

import asyncio
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

CONNECTIONS = 32


@dataclass(frozen=True)
class Measured:
    """`seconds` for all requests, and per request, sorted; `strange` answers other than 2xx; `cpu` is
    what the server spent, in seconds."""

    seconds: float
    each: Sequence[float]
    strange: int
    cpu: float = 0

    @property
    def per_second(self) -> float:
        return len(self.each) / self.seconds

    def quantile(self, share: float) -> float:
        """Milliseconds."""
        return self.each[int(share * (len(self.each) - 1))] * 1000


def fire(at: tuple[int, int], requests: Sequence[bytes]) -> Measured:
    """Send them all to a server (port, process id), each connection one at a time, and wait for every
    answer."""
    port, process_id = at
    before = cpu(process_id)
    measured = asyncio.run(_fire(port, requests))
    return replace(measured, cpu=cpu(process_id) - before)


def cpu(process_id: int) -> float:
    """Seconds of processor time a process has used, of all its threads."""
    fields = Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def _fire(port: int, requests: Sequence[bytes]) -> Measured:
    waiting = iter(requests)
    each: list[float] = []
    strange = 0

    async def connection() -> None:
        nonlocal strange
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for request in waiting:
            began = time.perf_counter()
            writer.write(request)
            status = await _answer(reader)
            each.append(time.perf_counter() - began)
            strange += not 200 <= status < 300
        writer.close()

    began = time.perf_counter()
    await asyncio.gather(*(connection() for _ in range(CONNECTIONS)))
    return Measured(time.perf_counter() - began, sorted(each), strange)


async def _answer(reader: asyncio.StreamReader) -> int:
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(
        (
            int(line.split(b":")[1])
            for line in head.split(b"\r\n")
            if line.lower().startswith(b"content-length:")
        ),
        0,
    )
    await reader.readexactly(length)
    return int(head[9:12])


@contextmanager
def server(*arguments: str) -> Iterator[tuple[int, int]]:
    """A process that prints its port; gives (port, process id)."""
    process = subprocess.Popen([sys.executable, "-m", *arguments], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield int(process.stdout.readline()), process.pid
    finally:
        process.terminate()
        process.wait()


def memory(process_id: int) -> float:
    """Resident megabytes of a process."""
    pages = int(Path(f"/proc/{process_id}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def report(name: str, runs: Sequence[Measured], process_id: int) -> tuple[float, float]:
    """A line for people; gives the median microseconds per request: by the clock, of the processor."""
    speed = statistics.median(run.per_second for run in runs)
    middle = sorted(runs, key=lambda run: run.per_second)[len(runs) // 2]
    strange = sum(run.strange for run in runs)
    cpu = statistics.median(run.cpu / len(run.each) for run in runs) * 1e6
    print(
        f"{name:34} {speed:7.0f} requests/s   p50 {middle.quantile(0.5):6.1f} ms   "
        f"p99 {middle.quantile(0.99):6.1f} ms   {cpu:4.0f} µs CPU each   {memory(process_id):4.0f} MB"
        + (f"   {strange} not answered 2xx" if strange else ""),
        flush=True,
    )
    return 1e6 / speed, cpu
