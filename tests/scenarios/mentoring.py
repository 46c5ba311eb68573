"""Colleagues who offer to be a mentor. The world begins on Monday 23 November, nine o'clock."""

from collections.abc import Sequence

from sqlalchemy import func, or_, select

from storage import people, workspaces
from storage.database import Transaction
from tests.scenarios.looking import button, form
from tests.scenarios.lunching import until as until
from tests.worlds.world import Shown, World

HOPE = "Ik wil een trage query zelf kunnen verklaren"


def switch_on(world: World) -> None:
    def change(tx: Transaction) -> None:
        workspaces.change(tx.connection, tx.workspace, modules=(*tx.workspace.modules, "mentor"))

    world.database.write(world.ref, change)


async def offer(world: World, who: str, **values: str) -> list[Shown]:
    """An expert in sql, for one person, unless said otherwise."""
    form(await world.say(who, f"@{who}", "/mentor offer"))
    filled = {"topics": "sql: expert", "languages": "nl,en", "capacity": "1", **values}
    return await world.submit(who, **filled)


async def ask(world: World, who: str, mentor: str, topic: str = "sql", hope: str = HOPE) -> list[Shown]:
    """One of those who fit."""
    found = button(await world.say(who, f"@{who}", f"/mentor find {topic}"), "mentor_ask")
    return await ask_on(world, who, found.id, mentor, topic, hope)


async def ask_on(
    world: World, who: str, message: str, mentor: str, topic: str = "sql", hope: str = HOPE
) -> list[Shown]:
    number = person_id(world, mentor) if mentor else 0
    form(await world.press(who, "mentor_ask", message, f"mentor:{number}:0:{topic}"))
    return await world.submit(who, hope=hope)


async def paired(world: World) -> list[Shown]:
    """Sarah and Joris, on Monday the 23rd at nine."""
    switch_on(world)
    await offer(world, "joris")
    asked = await ask(world, "sarah", "joris")
    return await world.press("joris", "mentor_accept", button(asked, "mentor_accept").id)


def person_id(world: World, name: str) -> int:
    table = people.table.c

    def look(tx: Transaction) -> int:
        named = or_(table.user == name, func.lower(table.name).startswith(name))
        chosen = select(table.id).where(table.workspace_id == tx.workspace.id, named)
        return int(tx.execute(chosen).scalar_one())

    return world.database.read(world.ref, look)


def is_in(world: World, name: str, zone: str) -> None:
    """Teams does not always tell."""
    number = person_id(world, name)
    world.database.write(world.ref, lambda tx: people.keep_zone(tx, people.get(tx, number), zone))


def introduction(world: World, shown: Sequence[Shown], who: str) -> Shown:
    """The one that Joris and Sarah got together or, where a bot can bring nobody together, their own."""
    where = f"@{who}" if world.name == "teams" else "group:joris,sarah"
    (one,) = [one for one in shown if one.where == where and "mentor_rhythm" in one.buttons.values()]
    return one


def told(shown: Sequence[Shown], who: str) -> list[Shown]:
    """What came in somebody's own chat with the bot."""
    return [one for one in shown if one.where == f"@{who}"]
