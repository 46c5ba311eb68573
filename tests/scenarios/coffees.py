"""A channel with learning coffee. The world begins on Monday 23 November, nine o'clock; the first turn is
on Tuesday the 24th at ten."""

import re
from collections.abc import Sequence

from storage import staff, workspaces
from storage.database import Transaction
from storage.staff import Staff
from tests.scenarios.looking import form
from tests.scenarios.lunching import until as until
from tests.scenarios.mentoring import is_in, person_id
from tests.worlds.world import Shown, World

NAMES = re.compile(r"@(\w+)")


def switch_on(world: World) -> None:
    def change(tx: Transaction) -> None:
        workspaces.change(tx.connection, tx.workspace, modules=(*tx.workspace.modules, "coffee"))

    world.database.write(world.ref, change)


async def begin(world: World, by: str = "sarah", **values: str) -> list[Shown]:
    """Every week on Tuesday, unless said otherwise; the module is switched on first."""
    switch_on(world)
    form(await world.say(by, "#leren", "/learn coffee"))
    return await world.submit(by, **{"weeks": "1", "weekday": "2", "at": "10:00", **values})


def works_at(world: World, who: str, department: str, zone: str = "Europe/Amsterdam") -> None:
    """Known once they were seen."""
    number = person_id(world, who)
    world.database.write(world.ref, lambda tx: staff.put(tx, {number: Staff(department=department)}))
    is_in(world, who, zone)


def cards(world: World, shown: Sequence[Shown], title: str) -> dict[frozenset[str], list[Shown]]:
    """What each group was sent, by who is in it: one message together or, where there is no group chat,
    one to each."""
    found: dict[frozenset[str], list[Shown]] = {}
    for one in shown:
        if not one.text.startswith(title):
            continue
        if one.where.startswith("group:"):
            there = frozenset(one.where.removeprefix("group:").split(","))
        else:
            there = frozenset({one.where.removeprefix("@"), *NAMES.findall(one.text.splitlines()[1])})
        found.setdefault(there, []).append(one)
    for there, each in found.items():
        assert len(each) == (len(there) if world.name == "teams" else 1), there
    return found
