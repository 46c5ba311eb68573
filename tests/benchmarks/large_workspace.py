"""A workspace of 100,000 people: `large_workspace [--share=1] [--only=sqlite|postgresql] [--most=N]`.

1,000,000 kudos, 100,000 TILs, 5,000 channels, three years, every module on. On both databases: each command,
button, menu and form there is, one's own page, the beat and the page for admins, for people who do much and
for who does little. The `most` slowest are printed. The databases are made once and kept where temporary
files are; what is asked of a copy is thrown away.
"""

import asyncio
import shutil
import tempfile
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec
import psycopg
import pytest

from bot import dispatch as dispatching
from bot import outbox
from bot.admin import view
from bot.dispatch import Dispatch
from handlers import routes
from handlers.chat import Command, Event, Person, Place
from scheduler import rhythms
from storage import engines, migrate, people
from storage.database import Database, open_database
from tests import servers
from tests.benchmarks import large_company
from tests.benchmarks.large_company import COMPANY
from tests.benchmarks.question_sets import quantile
from tests.bot import everything
from tests.conftest import DEFAULTS
from tests.happenings import EVERYTHING, NOW
from tests.statements import asked_of

GOAL_MS = 150
BUSY, QUIET = (1, 2, 3), (70_001, 70_012, 70_023, 70_034, 70_045)
"""Of `large_company`: number 1 is an admin, the first of each ten leads a team."""
WORD = "release"
CHANNEL = Place("C1", "public", "channel-1")
ONCE = ("erase",)
"""What has nothing left to do the second time, and takes as long as somebody did much."""


class Cost(NamedTuple):
    wall: float
    cpu: float
    statements: int
    how: str


def main(*arguments: str) -> None:
    wanted = dict(one.removeprefix("--").split("=") for one in arguments)
    share, most = float(wanted.get("share", 1)), int(wanted.get("most", 25))
    for kind, opened in (("sqlite", _sqlite), ("postgresql", _postgresql)):
        if wanted.get("only", kind) == kind:
            with opened(share) as database:
                costs = asyncio.run(_measure(database))
            _print(kind, costs, most)


# --- what is measured -------------------------------------------------------------------------------


async def _measure(database: Database) -> dict[str, list[Cost]]:
    """Nobody is sent away however long it takes, and reports of past months are there already."""
    dispatching.PATIENCE = 600.0
    for _ in range(large_company.DAYS // 28 + 2):
        rhythms.beat(database, COMPANY, NOW, outbox.keep)
    dispatch, costs = Dispatch(database, lambda: None), defaultdict[str, list[Cost]](list)
    with asked_of(database.engine) as asked:

        async def take(kind: str, happens: Callable[[], Awaitable[str]]) -> None:
            asked.clear()
            wall, cpu = time.perf_counter(), time.process_time()
            how = await happens()
            spent = (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000
            costs[kind].append(Cost(*spent, len(asked.statements), how))

        for kind, event in _events():

            async def handled(event: Event = event) -> str:
                outcome = await dispatch.handle(event, EVERYTHING)
                await dispatch.settled()
                return outcome.how

            await take(kind, handled)

        async def beat() -> str:
            await asyncio.to_thread(rhythms.beat, database, COMPANY, NOW, outbox.keep)
            return "handled"

        async def page() -> str:
            return await asyncio.to_thread(_admin_page, database)

        for _ in range(5):
            await take("a beat", beat)
            await take("the page for admins", page)
    return costs


def _admin_page(database: Database) -> str:
    def read(tx: large_company.Transaction) -> str:
        person = people.by_user(tx, "U1")
        assert person is not None
        asked = view.Asked(*(0 for _ in view.Asked._fields))
        return view.everything(tx, person, NOW, asked, found=None, csrf="")

    return "handled" if database.read(COMPANY, read) else "failed"


def _events() -> Iterator[tuple[str, Event]]:
    """Each with its kind; what people type comes first, and what erases them last."""
    found = [one for number in (*QUIET, *BUSY) for one in _once(_asked_by(number))]
    yield from sorted(found, key=lambda one: (any(word in one[0] for word in ONCE), "Submit" in one[0]))


def _once(asked: Iterator[tuple[str, Event]]) -> Iterator[tuple[str, Event]]:
    """All that is typed, and each button, form and menu about one thing."""
    met = set[str]()
    for kind, event in asked:
        if isinstance(event, Command) or kind not in met:
            met.add(kind)
            yield kind, event


def _asked_by(number: int) -> Iterator[tuple[str, Event]]:
    language = "nl" if number % 2 else "en"
    by = Person(
        f"U{number}", f"Person {number}", language, "Europe/Amsterdam", is_bot=False, is_admin=number == 1
    )
    for event in everything.asked_by(by, WORD):
        one = msgspec.structs.replace(event, place=CHANNEL, workspace=COMPANY)
        words = event.text.split() if isinstance(event, Command) else []
        if isinstance(event, Command) and event.name != "learn" and words and words[0] in routes.LEARN:
            continue
        yield everything.kind(event).partition(" ")[2].replace(by.user, ""), one


def _print(kind: str, costs: dict[str, list[Cost]], most: int) -> None:
    every = [one for those in costs.values() for one in those]
    failed = sorted(name for name, those in costs.items() if any(one.how == "failed" for one in those))
    over = [name for name, those in costs.items() if quantile([one.wall for one in those], 0.99) > GOAL_MS]
    said = f"{len(every):,} events of {len(costs)} kinds; {len(over)} kinds over {GOAL_MS} ms"
    print(f"\n{kind}: {said}; failed: {failed}")
    print(f"{'':50}{'p50 ms':>9}{'p99 ms':>9}{'p99 cpu':>9}{'statements':>12}")
    slowest = sorted(costs.items(), key=lambda one: -max(cost.wall for cost in one[1]))
    for name, those in [("everything", every), *slowest[:most]]:
        wall, cpu = [one.wall for one in those], [one.cpu for one in those]
        numbers = quantile(wall, 0.5), quantile(wall, 0.99), quantile(cpu, 0.99)
        shown = "".join(f"{one:9.1f}" for one in numbers)
        print(f"{name[:48]:50}{shown}{max(one.statements for one in those):12}")


# --- the databases ----------------------------------------------------------------------------------


def _kept(share: float) -> Path:
    """Made anew where the tables or the company are other ones."""
    folder = Path(tempfile.gettempdir()) / f"opsteker-large-{migrate.newest()}-{share}"
    folder.mkdir(exist_ok=True)
    return folder


@contextmanager
def _sqlite(share: float) -> Iterator[Database]:
    made = _kept(share) / "large.db"
    if not made.exists():
        begun = made.with_suffix(".begun")
        begun.unlink(missing_ok=True)
        _fill(f"sqlite:///{begun}", share)
        begun.rename(made)
    with tempfile.TemporaryDirectory() as folder:
        yield from _opened(f"sqlite:///{shutil.copy(made, folder)}")


@contextmanager
def _postgresql(share: float) -> Iterator[Database]:
    with servers.postgresql() as address:
        _fill(address.format("postgres"), share)
        with psycopg.connect(address.format("postgres").replace("+psycopg", ""), autocommit=True) as server:
            server.execute("VACUUM ANALYZE")
        yield from _opened(address.format("postgres"))


def _fill(url: str, share: float) -> None:
    began = time.perf_counter()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "PRAGMAS", (*engines.PRAGMAS, "synchronous=OFF"))
        for database in _opened(url):
            migrate.upgrade(database)
            rows = large_company.fill(database, share)
    print(f"{rows:,} rows made in {time.perf_counter() - began:.0f} s", flush=True)


def _opened(url: str) -> Iterator[Database]:
    database = open_database(url, DEFAULTS)
    yield database
    database.close()
