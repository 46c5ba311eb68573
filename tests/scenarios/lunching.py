"""A channel with a lunch and learn, as far along as a scenario needs. The world begins on Monday 23
November, nine o'clock: topics are asked for on Thursday the 26th, one is chosen on Monday the 30th, and
the first is on Thursday 3 December at noon."""

from collections.abc import Sequence
from datetime import datetime

from storage import workspaces
from storage.database import Transaction
from tests.scenarios.looking import button, form
from tests.worlds.world import Shown, World

TOPIC = "Zo lees je een queryplan #sql"
OTHER = "Betere feedback geven"
PERHAPS = ("joris", "fatima", "pieter", "mei", "anna")


def switch_on(world: World) -> None:
    def change(tx: Transaction) -> None:
        modules = (*tx.workspace.modules, "lunch")
        workspaces.change(tx.connection, tx.workspace, modules=modules)

    world.database.write(world.ref, change)


async def begin(world: World, by: str = "sarah", where: str = "#leren", **values: str) -> list[Shown]:
    """Somebody chooses day, time and so on; the module is switched on first."""
    switch_on(world)
    form(await world.say(by, where, "/learn lunch"))
    return await world.submit(by, **{"weekday": "4", "at": "12:00", "venue": "Zaal 2", **values})


def changed(shown: Sequence[Shown], message: str) -> str:
    """How a message reads now."""
    return [one for one in shown if one.updates == message][-1].text


def of(shown: Sequence[Shown], who: str) -> list[Shown]:
    """What came in somebody's own chat with the bot."""
    return [one for one in shown if one.where == f"@{who}"]


async def until(world: World, at: str) -> list[Shown]:
    """Time passes up to a local time in Amsterdam: "12-03 12:00"."""
    day, _, clock = at.partition(" ")
    then = datetime.fromisoformat(f"2026-{day}T{clock}+01:00")
    return await world.wait(seconds=(then - world.time()).total_seconds())


async def propose(world: World, by: str, text: str = TOPIC, speak: str = "yes", on: str = "") -> list[Shown]:
    """From the overview, unless they press the button on a message."""
    if not on:
        on = button(await world.say(by, "#leren", "/learn lunch"), "lunch_propose").id
    form(await world.press(by, "lunch_propose", on))
    return await world.submit(by, topic=text, speak=speak)


async def chosen(world: World, by: str = "joris", speak: str = "yes", **values: str) -> list[Shown]:
    """What happens on the Monday: one topic was proposed, and somebody is asked to speak."""
    await begin(world, **values)
    await until(world, "11-26 10:00")
    await propose(world, by, speak=speak)
    return await until(world, "11-30 10:00")


async def announced(world: World, by: str = "joris", **values: str) -> Shown:
    """The date as the channel sees it: who proposed the topic said yes."""
    asked = await chosen(world, by, **values)
    shown = await world.press(by, "lunch_speak_yes", button(asked, "lunch_speak_yes").id)
    return next(one for one in shown if one.where == "#leren" and not one.updates and not one.only_for)
