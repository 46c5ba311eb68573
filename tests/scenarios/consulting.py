"""A consultation as far along as a scenario needs. The world begins on Monday 23 November, nine o'clock."""

from collections.abc import Sequence

from storage import consultations, people, workspaces
from storage.consultations import Consultation
from storage.database import Transaction
from tests.scenarios.looking import button, form
from tests.scenarios.lunching import until as until
from tests.worlds.world import Shown, World

QUESTION = "Hoe zeg ik nee tegen een spoedvraag van de directie?"
TOMORROW = {"day": "24-11-2026", "time": "10:00"}


def switch_on(world: World) -> None:
    def change(tx: Transaction) -> None:
        workspaces.change(tx.connection, tx.workspace, modules=(*tx.workspace.modules, "circle"))

    world.database.write(world.ref, change)


async def fill_in(world: World, who: str, others: str = "@joris @pieter", **values: str) -> list[Shown]:
    """Tomorrow at ten, unless said otherwise."""
    form(await world.say(who, f"@{who}", "/learn intervisie start"))
    return await world.submit(who, people=others, question=QUESTION, **{**TOMORROW, **values})


async def begun(world: World) -> list[Shown]:
    """Sarah asked Joris and Pieter at nine o'clock, and both said yes at once."""
    switch_on(world)
    asked = await fill_in(world, "sarah", day="", time="")
    await answer(world, asked, "joris")
    return await answer(world, asked, "pieter")


async def answer(world: World, asked: Sequence[Shown], who: str, action: str = "consult_yes") -> list[Shown]:
    return await world.press(who, action, button(to(asked, who), action).id)


async def press(world: World, shown: Sequence[Shown], who: str, action: str) -> list[Shown]:
    """The latest such button that they can see."""
    return await world.press(who, action, button(to(shown, who), action).id)


def to(shown: Sequence[Shown], who: str) -> list[Shown]:
    """What somebody sees in their own chat with the bot, or in a group message they are in."""
    return [one for one in shown if one.where == f"@{who}" or who in in_group(one)]


def in_group(one: Shown) -> list[str]:
    where, _, names = one.where.partition(":")
    return names.split(",") if where == "group" and one.only_for == "" else []


def read(shown: Sequence[Shown], who: str) -> str:
    return "\n".join(one.text for one in to(shown, who))


def first(world: World) -> Consultation:
    """As it is stored."""
    found = world.database.read(world.ref, lambda tx: consultations.get(tx, 1))
    assert found is not None
    return found


def leads(world: World) -> str:
    """The name of the facilitator, joris or pieter."""

    def name(tx: Transaction) -> str:
        person = people.get(tx, first(world).facilitator_id or 0)
        return (person.name or person.user).split()[0].lower()

    return world.database.read(world.ref, name)
