"""A part of it is switched off half-way: what is pressed says so kindly, nothing comes unasked and nothing is
lost; back on it goes on where it was."""

from collections.abc import Callable, Sequence

from storage import paths
from storage.database import Transaction
from storage.paths import Path, Step
from tests.scenarios.looking import button, form, privately
from tests.scenarios.lunching import until
from tests.scenarios.test_priorities import leads
from tests.worlds.world import Shown, World

Text = Callable[..., str]
GOAL = "Een zebramigratie zelf doen"


def switch(world: World, *names: str) -> None:
    world.database.write(world.ref, lambda tx: tx.choose(modules=("kudos", "til", "tip", *names)))


async def says_so(
    world: World, text: Text, who: str, shown: Sequence[Shown], action: str, module: str
) -> None:
    pressed = await world.press(who, action, button(shown, action).id)
    assert text("admission-off", module=text(f"module-{module}")) in privately(pressed, who)
    assert not any(one.inputs for one in pressed)


def told(shown: Sequence[Shown], said: str) -> list[Shown]:
    return [one for one in shown if said in one.text]


async def test_goals(world: World, text: Text) -> None:
    switch(world, "goals")
    kept = await world.say("sarah", "@sarah", f"/learn doel {GOAL}")
    switch(world)
    for action in ("goal_change", "goal_share"):
        await says_so(world, text, "sarah", kept, action, "goals")
    assert GOAL not in (await world.home("sarah"))[-1].text
    assert told(await until(world, "12-08 12:00"), text("goals-check")) == []

    switch(world, "goals")
    (asked,) = told(await until(world, "12-09 12:00"), text("goals-check"))
    going = await world.press("sarah", "goal_going", asked.id)
    assert text("goals-going", weeks=2) in privately(going, "sarah")
    assert GOAL in privately(await world.say("sarah", "@sarah", "/learn goal"), "sarah")


async def test_priorities(world: World, text: Text) -> None:
    switch(world, "priorities")
    await leads(world)
    set_one = await world.say("fatima", "#leren", "/learn prioriteiten SQL: we wachten op rapporten")
    switch(world)
    await says_so(world, text, "fatima", set_one, "priority_list", "priorities")
    asks = text("priorities-review", where="#leren")
    assert told(await world.wait(days=95), asks) == []

    switch(world, "priorities")
    (asked,) = told(await world.wait(days=4), asks)
    assert "SQL: we wachten op rapporten" in asked.text


async def test_paths(world: World, text: Text) -> None:
    switch(world, "paths")

    def make(tx: Transaction) -> None:
        path = paths.add(tx, Path(0, "maker", "Maker", ""))
        assert path is not None
        for number, name in enumerate(("Zagen", "Lijmen")):
            paths.keep_step(tx, Step(0, path.id, name.lower(), number, "core", name, f"Je deed {name}"))

    world.database.write(world.ref, make)
    shown = await world.say("sarah", "@sarah", "/learn path maker")
    chosen = await world.press("sarah", "path_choose", button(shown, "path_choose").id)
    done = await world.press("sarah", "path_done", button(chosen, "path_leave").id, "step:1")
    switch(world)
    for action in ("path_check", "path_leave"):
        await says_so(world, text, "sarah", done, action, "paths")
    assert "Maker" not in (await world.home("sarah"))[-1].text

    switch(world, "paths")
    assert "✓ Zagen" in privately(await world.say("sarah", "@sarah", "/learn path"), "sarah")
    again = await world.press("sarah", "path_done", button(done, "path_leave").id, "step:2")
    assert text("path-done", title="Lijmen") in privately(again, "sarah")


async def test_the_catalogue(world: World, text: Text) -> None:
    switch(world, "catalogue")
    form(await world.say("joris", "@joris", "/learn catalogue https://git.example/x"))
    await world.submit(
        "joris", link="https://git.example/x", title="Aftakken", reason="Zo doe je het", kind="video",
        minutes="4", level="core", cost="", topics="",
    )  # fmt: skip
    listed = await world.say("sarah", "@sarah", "/learn catalogue")
    reported = await world.press("sarah", "report_resource", button(listed, "report_resource").id)
    switch(world)
    await says_so(world, text, "sarah", listed, "finish_resource", "catalogue")
    dead = text("catalogue-check-dead")
    early = told([*reported, *await world.wait(days=3)], dead)

    switch(world, "catalogue")
    asked = [*early, *told(await world.wait(days=3), dead)]
    assert [one.where for one in asked] == ["@joris"]
    finished = await world.press("sarah", "finish_resource", button(listed, "finish_resource").id)
    assert text("catalogue-finished", title="Aftakken") in privately(finished, "sarah")


async def test_suggestions(world: World, text: Text) -> None:
    on = ("goals", "time", "suggestions")
    switch(world, *on)
    await world.say("joris", "#leren", "/til Met zebramigratie zet je een tabel om #zebramigratie")
    await world.say("sarah", "@sarah", f"/learn doel {GOAL}")
    await world.say("sarah", "@sarah", "/learn leertijd donderdag 14:00 1u")
    wanted = await world.say("sarah", "@sarah", "/learn suggesties aan")
    switch(world, *on[:2])
    await says_so(world, text, "sarah", wanted, "suggest_off", "suggestions")
    assert told(await until(world, "11-27 12:00"), text("suggestions-one")) == []

    switch(world, *on)
    (given,) = told(await until(world, "12-04 12:00"), text("suggestions-one"))
    assert text("suggestions-why-goal", goal=GOAL) in given.text
