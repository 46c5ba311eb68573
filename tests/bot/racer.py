"""One of several processes that get the same events at the same moment: `python -m tests.bot.racer URL`.

It reads "go" on its standard input, and answers with what the person saw: a line per event.
"""

import asyncio
import sys

import bot.dispatch
from bot.dispatch import Dispatch
from handlers.chat import Event
from storage.database import open_database
from tests.conftest import DEFAULTS
from tests.happenings import EVERYTHING, kudos, later, reaction, said


def events() -> list[Event]:
    """Twelve times one reaction, of which half under another key, and fifty kudos by somebody else."""
    duplicates = [reaction("sarah", "m1", key="same" if n % 2 else f"other{n}") for n in range(12)]
    many = [kudos("mei", "joris", key=f"kudos{n}", at=later(seconds=n)) for n in range(50)]
    return [*duplicates, *many]


async def race(url: str) -> None:
    bot.dispatch.PATIENCE = 60.0  # however busy the machine
    database = open_database(url, DEFAULTS)
    dispatch = Dispatch(database, wake=lambda: None)
    print("ready", flush=True)
    sys.stdin.readline()
    outcomes = await asyncio.gather(*(dispatch.handle(event, EVERYTHING) for event in events()))
    for outcome in outcomes:
        print(said(outcome.effects).replace("\n", " "))
    database.close()


if __name__ == "__main__":
    asyncio.run(race(sys.argv[1]))
