"""Trust 7: whatever stands in the row of somebody, or of their workspace, they can use everything, and mend
their settings themselves."""

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from sqlalchemy import text as sql

from handlers import routes
from handlers.texts import speak
from storage import people, preferences
from storage.database import Transaction
from storage.preferences import Preferences
from tests.chosen import Sampling
from tests.scenarios.looking import form, privately
from tests.worlds.world import World

Text = Callable[..., str]

PERSON: dict[str, Any] = {
    "zone": "../../etc/passwd",
    "language": "?!",
    "keeps_zone": True,
    "keeps_language": True,
}
CHOICES: dict[str, Any] = {
    "work_days": "89", "work_from": "25:99", "work_until": "soon", "quiet_from": "x", "quiet_until": "1:1",
    "paused_until": "never", "muted": "{not json",
}  # fmt: skip
HERE: dict[str, Any] = {
    "zone": "Mars/Olympus", "language": "", "country": "Atlantis", "guests": "?", "strangers": "?",
    "kudos_emoji": "[", "til_emoji": "{}", "experiment_emoji": "[1]", "teaching_emoji": "", "admins": "null",
    "work_days": "", "work_from": "", "work_until": "99:99", "kudos_per_day": -5,
}  # fmt: skip


def spoil(world: World, table: str, which: str, values: dict[str, Any]) -> None:
    """As somebody with a database tool would: not by the ways of `storage`."""
    news = ", ".join(f"{name} = :{name}" for name in values)

    def write(tx: Transaction) -> None:
        tx.connection.execute(
            sql(f"UPDATE {table} SET {news} WHERE workspace_id = {tx.workspace.id} AND {which}"), values
        )

    world.database.write(world.ref, write)


def spoil_here(world: World) -> None:
    news = ", ".join(f"{name} = :{name}" for name in HERE)
    world.database.submit_across(lambda c: c.execute(sql(f"UPDATE workspaces SET {news}"), HERE)).result()


@pytest.fixture
async def spoiled(world: World) -> World:
    """Everybody in the workspace, sarah's own choices, and the workspace's."""
    await world.say("sarah", "@opsteker", "/learn settings")
    await world.submit("sarah", quiet="22:00-07:00")
    spoil(world, "people", "1 = 1", PERSON)
    spoil(world, "preferences", "1 = 1", CHOICES)
    spoil_here(world)
    return world


def _is_sorry(said: str) -> bool:
    apologies = [speak(one).text("sorry", words=theirs) for one in ("nl", "en") for theirs in ("yes", "no")]
    return any(apology in said for apology in apologies)


async def test_they_open_and_save_their_settings(spoiled: World) -> None:
    assert form(await spoiled.say("sarah", "@opsteker", "/learn settings")).inputs
    await spoiled.submit("sarah", zone="new york", work_days="1,2,4", hours="8:30 - 16", quiet="22:00-07:00")

    def look(tx: Transaction) -> tuple[str | None, Preferences]:
        (row,) = tx.execute(
            preferences.table.select().where(preferences.table.c.workspace_id == tx.workspace.id)
        )
        person = people.get(tx, row.person_id)
        return person.zone, preferences.of(tx, person.id)

    assert spoiled.database.read(spoiled.ref, look) == (
        "America/New_York", Preferences("124", "08:30", "16:00", "22:00", "07:00"),
    )  # fmt: skip


async def test_they_use_every_command_and_are_reached(
    spoiled: World, world: World, a_share: Sampling
) -> None:
    everything = [f"/learn {word}" for word in routes.LEARN] + [f"/{name}" for name in routes.COMMANDS]
    everything += [
        "/til Git onthoudt alles #git",
        "/kudos @joris bedankt",
        "/tip git",
        "/learn time di 14:00",
    ]
    for said, where in a_share(product(everything, ("#leren", "@opsteker")), lambda one: one[0]):
        shown = await spoiled.say("sarah", where, said)
        assert not any(_is_sorry(one.text) for one in shown), f"{said}: {world.name}"
    thanked = await spoiled.say("joris", "#leren", "/kudos @sarah bedankt")
    later = await spoiled.wait(days=8)
    assert "@joris" in privately([*thanked, *later], "sarah")
