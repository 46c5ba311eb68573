"""L13: at most one suggestion a week, in one's own learning time, saying why; and none for who wants none."""

from collections.abc import Callable

import pytest

from storage import workspaces
from tests.scenarios.consulting import press
from tests.scenarios.looking import button, privately
from tests.scenarios.lunching import of, until
from tests.worlds.world import Shown, World

Text = Callable[..., str]
TIL = "Met zebramigratie zet je een tabel om zonder stilstand #zebramigratie"
OTHER = "Een zebramigratie oefen je op een kopie #zebramigratie"
GOAL = "Een zebramigratie zelf doen"


@pytest.fixture(autouse=True)
def switched_on(world: World) -> None:
    modules = ("til", "tip", "goals", "time", "suggestions")
    world.database.write(
        world.ref, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=modules)
    )


async def wants_some(world: World) -> list[Shown]:
    """Sarah has a goal and learning time on Thursday at two; Joris shared what fits, twice."""
    await world.say("joris", "#leren", f"/til {TIL}")
    await world.say("joris", "#leren", f"/til {OTHER}")
    await world.say("sarah", "@sarah", f"/learn doel {GOAL}")
    await world.say("sarah", "@sarah", "/learn leertijd donderdag 14:00 1u")
    return await world.say("sarah", "@sarah", "/learn suggesties aan")


def suggested(shown: list[Shown], text: Text) -> list[Shown]:
    return [one for one in shown if text("suggestions-one") in one.text]


async def test_once_a_week_in_her_learning_time_with_why(world: World, text: Text) -> None:
    off = await world.say("sarah", "@sarah", "/learn suggestions")
    assert text("suggestions-off") in privately(off, "sarah")
    on = await wants_some(world)
    assert text("suggestions-switched-on", when="own") in privately(on, "sarah")

    assert suggested(await until(world, "11-26 13:59"), text) == []
    (first,) = suggested(await until(world, "11-26 14:30"), text)
    assert first.where == "@sarah"
    assert text("suggestions-why-goal", goal=GOAL) in first.text
    assert "zebramigratie" in first.text
    assert suggested(await until(world, "12-03 13:30"), text) == []
    (second,) = suggested(await until(world, "12-03 14:30"), text)
    told = [("kopie" in one.text, "stilstand" in one.text) for one in (first, second)]
    assert sorted(told) == [(False, True), (True, False)], "never the same again"


async def test_not_this_less_of_this_and_none(world: World, text: Text) -> None:
    await wants_some(world)
    first = suggested(await until(world, "11-26 14:30"), text)
    noted = await press(world, first, "sarah", "suggest_not")
    assert text("suggestions-not") in privately(noted, "sarah")
    second = suggested(await until(world, "12-03 14:30"), text)
    less = await press(world, second, "sarah", "suggest_less")
    assert text("suggestions-less") in privately(less, "sarah")
    assert suggested(await until(world, "12-10 14:30"), text) == []

    for said in ("Die zebramigratie duurt een uur", "Zebramigratie doe je samen"):
        await world.say("pieter", "#leren", f"/til {said} #zebramigratie")
    assert suggested(await until(world, "12-17 14:30"), text) == [], "less of this is none of it for a while"
    page = await world.say("sarah", "@sarah", "/learn suggesties")
    none = await world.press("sarah", "suggest_off", button(page, "suggest_off").id)
    assert text("suggestions-switched-off") in privately(none, "sarah")
    await world.say("sarah", "@sarah", "/learn doel Leren over zebramigratie en kopieën")
    assert suggested(await until(world, "12-31 14:30"), text) == []


async def test_who_did_not_ask_for_them_gets_none(world: World, text: Text) -> None:
    await wants_some(world)
    await world.say("mei", "@mei", f"/learn doel {GOAL}")
    week = await until(world, "12-04 22:00")
    assert [one.where for one in suggested(week, text)] == ["@sarah", "@sarah"]
    assert text("suggestions-one") not in "".join(one.text for one in of(week, "mei"))
    near = await world.say("mei", "@mei", "/learn suggesties uti")
    assert text("meant") in privately(near, "mei")
