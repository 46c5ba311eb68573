"""`python -m tests.fuzz [--requests N] [--seed N] [ENDPOINT…]`: sends so many requests with something wrong
in them to each address, and tells what it answered and what it grew."""

import argparse
import asyncio
import gc
import logging
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from aiohttp import ClientError, ClientSession, ClientTimeout
from aiohttp.test_utils import TestServer
from cryptography.fernet import Fernet
from yarl import URL

from bot.assemble import assemble_tryout
from bot.settings import Settings
from bot.tryout import page
from tests.fuzz import requests
from tests.fuzz.requests import JSON, Make, Request
from tests.worlds.slack_installed import slack_installed
from tests.worlds.slack_requests import signed
from tests.worlds.slack_world import START, slack_world
from tests.worlds.teams_activities import Wire
from tests.worlds.teams_world import teams_world

MOST_GROWN = 32
"""MB that the process may grow between the first third and the end."""

CONSENT = {
    "SLACK_CLIENT_ID": "1.2",
    "SLACK_CLIENT_SECRET": "geheim",
    "OPSTEKER_PUBLIC_URL": "https://opsteker.example.org",
    "OPSTEKER_SECRET_KEY": Fernet.generate_key().decode(),
}
ALL = (
    "commands", "interactions", "events", "options", "downloads", "consent", "admin", "health", "install",
    "strangers", "activities", "lines", "language", "page",
)  # fmt: skip


@dataclass
class Found:
    """What came of one endpoint: `failed` are the requests that were answered by a failure of ours."""

    name: str
    statuses: Counter[int] = field(default_factory=Counter)
    failed: list[str] = field(default_factory=list)
    grown: float = 0.0

    @property
    def is_good(self) -> bool:
        return not self.failed and self.grown < MOST_GROWN

    def __str__(self) -> str:
        counted = ", ".join(f"{status}: {count:,}" for status, count in sorted(self.statuses.items()))
        return "\n".join([f"{self.name}: {counted}; grown {self.grown:+.1f} MB", *self.failed[:5]])


class Complaints(logging.Handler):
    """Events that were not handled: they are answered with an apology, and are failures all the same."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        said = record.getMessage()
        if "not handled" in said:
            self.said.append(said)


async def fuzz(
    names: Iterable[str],
    how_many: int,
    seed: int,
    tell: Callable[[Found], None] = lambda found: None,
    begin_with: Path | None = None,
) -> list[Found]:
    """`begin_with` is a database to begin with, in the place of an empty one."""
    gc.collect()
    gc.freeze()  # what was there before is not looked through at each measurement
    wanted, found = set(names), []
    with tempfile.TemporaryDirectory() as folder:
        for open_site in (_slack, _installing, _teams, _page):
            path = Path(folder) / f"{open_site.__name__}.db"
            if begin_with is not None:
                shutil.copy(begin_with, path)
            async with open_site(f"sqlite:///{path}") as (http, makers, forget):
                for name in [name for name in makers if name in wanted]:
                    found.append(await _endpoint(name, makers[name], http, forget, how_many, seed))
                    tell(found[-1])
    return found


async def _endpoint(name, make: Make, http: ClientSession, forget, how_many: int, seed: int) -> Found:  # type: ignore[no-untyped-def]
    found, by, complaints = Found(name), Random(f"{seed} {name}"), Complaints()
    logging.getLogger().addHandler(complaints)
    for number in range(how_many):
        request = make(by, number)
        status = await _status(http, request)
        found.statuses[status] += 1
        if status >= 500 or complaints.said:
            what = f"{number}: {status} {' '.join(complaints.said)}"
            found.failed.append(f"  {what} {request.path[:200]} {request.body[:300]!r}")
            complaints.said.clear()
        if number % 500 == 0:
            forget()
        if number == how_many // 3:
            before = _megabytes()
    logging.getLogger().removeHandler(complaints)
    forget()
    found.grown = _megabytes() - before
    return found


async def _status(http: ClientSession, request: Request) -> int:
    """0 when there is no answer, or when our own client does not want to send it."""
    try:
        sent = http.request(
            request.method,
            URL(request.path, encoded=True),
            data=request.body or None,
            headers=request.headers,
        )
        async with sent as response:
            await response.read()
            return response.status
    except (ClientError, ValueError):
        return 0


def _megabytes() -> float:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000


# --- what is asked ---------------------------------------------------------------------------------


@asynccontextmanager
async def _slack(url: str) -> AsyncIterator[tuple]:  # type: ignore[type-arg]
    async with slack_world(url, "nl", **CONSENT) as world:

        def sign(body: bytes, kind: str, number: int) -> dict[str, str]:
            return signed(body, world.clock.seconds(), kind)

        def forget() -> None:
            world.slack.seen.clear()
            world.slack.calls.clear()

        yield world._http, requests.on_slack(sign), forget


@asynccontextmanager
async def _installing(url: str) -> AsyncIterator[tuple]:  # type: ignore[type-arg]
    async with slack_installed(url, "nl") as made:

        def sign(body: bytes, kind: str, number: int) -> dict[str, str]:
            return signed(body, made.clock.seconds(), kind)

        state = (await made.browser().link()).partition("state=")[2].partition("&")[0]
        yield made.http, requests.on_installing(sign, state), lambda: None


@asynccontextmanager
async def _teams(url: str) -> AsyncIterator[tuple]:  # type: ignore[type-arg]
    async with teams_world(url, "nl") as world:
        tokens: dict[int, str] = {}

        def sign(body: bytes, kind: str, number: int) -> dict[str, str]:
            token = tokens.setdefault(number // 500, world.teams.token())
            return {"Authorization": f"Bearer {token}", "Content-Type": JSON}

        wire = Wire(world.teams.service_url)
        yield world._http, {"activities": requests.on_teams(wire, sign)}, world.teams.sent.clear


@asynccontextmanager
async def _page(url: str) -> AsyncIterator[tuple]:  # type: ignore[type-arg]
    settings = Settings.from_environment(
        {"DATABASE_URL": url, "OPSTEKER_LANGUAGE": "nl"}, dotenv=Path(os.devnull)
    )
    app, workspace = await assemble_tryout(settings, START)
    page.mount(app.web, workspace, chosen_language="nl")
    server = TestServer(app.web, host="127.0.0.1")
    async with server, ClientSession(server.make_url("/"), timeout=ClientTimeout(60)) as http:
        yield http, requests.ON_PAGE, lambda: None
    await app.stop()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument(
        "names", metavar="ENDPOINT", nargs="*", default=list(ALL), help=f"of {', '.join(ALL)}"
    )
    parser.add_argument("--requests", type=int, default=20_000, help="to each of them (20,000)")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    found = asyncio.run(fuzz(asked.names, asked.requests, asked.seed, lambda one: print(one, flush=True)))
    return 0 if all(one.is_good for one in found) else 1


if __name__ == "__main__":
    sys.exit(main())
