"""I2: on every platform, where people got stuck last week, for whoever organises it."""

from collections.abc import Callable

import pytest

from storage import workspaces
from tests.scenarios.looking import button, privately
from tests.scenarios.lunching import until
from tests.worlds.world import World

Text = Callable[..., str]
FIVE = ("sarah", "joris", "fatima", "pieter", "mei")


@pytest.fixture(autouse=True)
def switched_on(world: World) -> None:
    modules = ("til", "tip", "obstacles")
    world.database.write(
        world.ref, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=modules)
    )


async def test_from_a_slip_to_a_count_of_the_week(world: World, text: Text) -> None:
    nothing = await world.say("anna", "@anna", "/learn obstacles")
    assert text("obstacles-none") in privately(nothing, "anna")
    for who in FIVE:
        await world.say(who, f"@{who}", "/learn roostr voor morgen")
        await world.say(who, f"@{who}", "/til")
    await world.say("sarah", "@sarah", "/learn geheim van mij")

    await until(world, "11-30 09:00")
    shown = await world.say("anna", "#leren", "/learn haperingen")
    seen = privately(shown, "anna")
    assert f"{text('module-til')}: {text('obstacles-people', count=5)}" in seen
    assert text("obstacles-words", words="roostr") in seen
    assert text("obstacles-few") in seen
    assert "geheim" not in seen
    assert "morgen" not in seen
    assert [one for one in shown if one.where == "#leren" and not one.only_for and one.by == "opsteker"] == []

    # The week after nobody got stuck; the one before it can still be read.
    await until(world, "12-07 09:00")
    later = await world.say("anna", "@anna", "/learn obstacles")
    assert text("obstacles-people", count=5) not in privately(later, "anna")
    before = await world.press("anna", "obstacles_week", button(later, "obstacles_week").id)
    assert text("obstacles-words", words="roostr") in privately(before, "anna")

    refused = await world.say("sarah", "@sarah", "/learn obstacles")
    assert text("obstacles-title") not in privately(refused, "sarah")
