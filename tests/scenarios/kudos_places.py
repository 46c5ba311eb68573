"""What a scenario about kudos arranges that nobody does in chat here: who is who, what a channel chose."""

from sqlalchemy import select

from storage import people, places, staff
from storage.database import Transaction
from storage.staff import Staff
from tests.worlds.world import World


async def meet(world: World, *names: str) -> dict[str, int]:
    """The bot knows whoever said something to it."""
    for name in names:
        await world.say(name, "@opsteker", "/learn")

    def look(tx: Transaction) -> dict[str, int]:
        mine = people.table.c.workspace_id == tx.workspace.id
        rows = tx.execute(select(people.table.c.id, people.table.c.name).where(mine)).all()
        return {name: row.id for name in names for row in rows if (row.name or "").lower().startswith(name)}

    return world.database.read(world.ref, look)


async def manages(world: World, manager: str, report: str) -> None:
    ids = await meet(world, manager, report)
    news = {ids[report]: Staff(manager_id=ids[manager])}
    world.database.write(world.ref, lambda tx: staff.put(tx, news))


async def is_not_listed(world: World, name: str) -> None:
    ids = await meet(world, name)
    world.database.write(world.ref, lambda tx: people.set_listed(tx, ids[name], False))


async def channel(world: World, name: str, mode: places.KudosMode = "silent", top_days: int = 0) -> None:
    """Somebody who is there says something, and the channel has chosen."""

    def choose(tx: Transaction) -> None:
        mine = places.table.c.workspace_id == tx.workspace.id
        rows = tx.execute(select(places.table).where(mine)).all()
        (found,) = [row.id for row in rows if name.strip("#") in f"{row.key} {row.name}".lower()]
        places.set_kudos_mode(tx, found, mode)
        places.set_top_days(tx, found, top_days)

    await world.say("joris", name, "@opsteker help")
    world.database.write(world.ref, choose)
