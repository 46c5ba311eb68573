"""The ten things that happen most, as the benchmark and the guard of what they cost ask for them."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from bot import outbox
from bot.dispatch import Dispatch
from handlers.chat import Asked, Event, HomeOpened
from scheduler import rhythms
from storage.database import Database
from tests.happenings import (
    EVERYTHING,
    LEREN,
    NOW,
    REF,
    command,
    kudos,
    person,
    press,
    reaction,
    til,
)

Happening = Callable[[int], Awaitable[None]]
"""Let it happen once more: the number makes it another one than before."""


TILS = 50
"""So many are there at least when all has happened that often; before that, as many as it happened."""


def _til(number: int) -> Event:
    return til("sarah", f"Met git switch - ga je terug naar de vorige branch {number} #git", key=f"t{number}")


EVENTS: dict[str, Callable[[int], Event]] = {
    "/til": _til,
    "/tip": lambda number: command("joris", "tip", "vorige branch", key=f"s{number}"),
    "/kudos": lambda number: kudos("sarah", "joris", key=f"k{number}"),
    "a kudos reaction": lambda number: reaction("joris", f"m{number}", "mei"),
    "thanks under a TIL": lambda number: press(
        "joris", "helped", f"til:{number % TILS + 1}", key=f"p{number}", message="m1"
    ),
    "home opened": lambda number: HomeOpened(
        key=f"h{number}", at=NOW, workspace=REF, by=person("joris"), place=None
    ),
    "a question in a channel": lambda number: Asked(
        key=f"a{number}", at=NOW, workspace=REF, by=person("joris"), place=LEREN, text="Wat eten we?",
        message=f"a{number}",
    ),
    "/learn": lambda number: command("joris", "learn", key=f"l{number}"),
    "a reaction that is nothing to us": lambda number: reaction("joris", f"m{number}", "mei", emoji="tada"),
}  # fmt: skip


def happenings(database: Database) -> dict[str, Happening]:
    """By what they are called; the thanks need the first TIL."""
    dispatch = Dispatch(database, lambda: None)

    async def handled(make: Callable[[int], Event], number: int) -> None:
        outcome = await dispatch.handle(make(number), EVERYTHING)
        assert outcome.how == "handled", outcome
        await dispatch.settled()

    async def beat(number: int) -> None:
        await asyncio.to_thread(rhythms.beat, database, REF, NOW, outbox.keep)

    return {name: partial(handled, make) for name, make in EVENTS.items()} | {"a beat, nothing due": beat}
