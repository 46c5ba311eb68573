"""L4: a path chosen, changed and self-checked; nobody else sees what somebody does or can."""

import json
from collections.abc import Callable

from bot.import_export import role_paths
from storage import people, workspaces
from storage.database import Transaction
from tests.happenings import NOW
from tests.scenarios.looking import button, form, privately
from tests.scenarios.mentoring import person_id
from tests.worlds.world import World

Text = Callable[..., str]


def switch(world: World, *names: str) -> None:
    def change(tx: Transaction) -> None:
        workspaces.change(tx.connection, tx.workspace, modules=("kudos", "til", "tip", *names))

    world.database.write(world.ref, change)


def import_examples(world: World) -> None:
    report = role_paths.bring_in(world.database, world.ref, role_paths.examples(("nl",)), NOW)
    assert report.new == 2


async def test_a_path_chosen_changed_and_self_checked(world: World, text: Text) -> None:
    off = await world.say("sarah", "#leren", "/learn path")
    assert text("admission-off", module=text("module-paths")) in privately(off, "sarah")
    switch(world, "paths", "goals", "mentor")
    assert text("path-none") in privately(await world.say("sarah", "@sarah", "/learn leerpad"), "sarah")
    import_examples(world)

    # She looks at one and chooses it, and does its first step.
    every = button(await world.say("sarah", "@sarah", "/learn leerpad"), "path_show")
    shown = await world.press("sarah", "path_show", every.id, "path:1")
    assert "Ontwikkelaar" in privately(shown, "sarah")
    chosen = await world.press("sarah", "path_choose", button(shown, "path_choose").id)
    assert text("path-chosen", title="Ontwikkelaar") in privately(chosen, "sarah")
    done = await world.press("sarah", "path_done", button(chosen, "path_leave").id, "step:1")
    assert text("path-done", title="Je eerste wijziging live") in privately(done, "sarah")
    assert text("path-level", level=text("catalogue-level", level="core"), done=1, count=3) in privately(
        done, "sarah"
    )
    home = "\n".join(one.text for one in await world.home("sarah"))
    assert text("path-next", title="Tests schrijven") in home

    # Another path, and back: what she did is still there.
    other = await world.say("sarah", "@sarah", "/learn path teamleider")
    changed = await world.press("sarah", "path_choose", button(other, "path_choose").id)
    assert text("path-changed", title="Teamleider") in privately(changed, "sarah")
    back = await world.say("sarah", "@sarah", "/learn path ontwikkelaar")
    await world.press("sarah", "path_choose", button(back, "path_choose").id)
    again = await world.say("sarah", "@sarah", "/learn path")
    assert "✓ Je eerste wijziging live" in privately(again, "sarah")

    # What can she do already? What is left becomes a goal.
    opened = form(await world.press("sarah", "path_check", button(again, "path_check").id))
    assert set(opened.inputs.values()) == {"step1", "step2", "step3"}
    outcome = await world.submit("sarah", step1="yes", step2="partly", step3="no")
    core = text("catalogue-level", level="core")
    assert text("path-check-gap", level=core, count=2) in privately(outcome, "sarah")
    gaps = button(outcome, "meant")
    assert {text("path-button-goal"), text("mentor-button-for"), text("path-button-people")} <= set(
        gaps.buttons
    )
    goal = f"learn {text('learn-word-goal').split(',')[0]} Tests schrijven"
    await world.press("sarah", "meant", gaps.id, goal)
    assert "Tests schrijven" in privately(await world.say("sarah", "@sarah", "/learn goal"), "sarah")
    form(await world.say("sarah", "@sarah", "/learn path check"))
    ready = await world.submit("sarah", step1="yes", step2="yes", step3="yes")
    following = text("catalogue-level", level="advanced")
    assert text("path-check-ready", level=core, next=following) in privately(ready, "sarah")

    # Nobody else sees any of it; off, it is silent, and back on it is all there.
    assert "✓ Ontwikkelaar" in privately(await world.say("sarah", "@sarah", "leerpad alle"), "sarah")
    theirs = privately(await world.say("joris", "@joris", "/learn path ontwikkelaar"), "joris")
    assert "✓" not in theirs
    switch(world)
    refused = await world.say("sarah", "@sarah", "/learn path check")
    assert text("admission-off", module=text("module-paths")) in privately(refused, "sarah")
    switch(world, "paths")
    mine = await world.say("sarah", "@sarah", "/learn path")
    assert "✓ Je eerste wijziging live" in privately(mine, "sarah")


async def test_export_and_erase(world: World, text: Text) -> None:
    switch(world, "paths")
    import_examples(world)
    shown = await world.say("mei", "@mei", "/learn path ontwikkelaar")
    chosen = await world.press("mei", "path_choose", button(shown, "path_choose").id)
    await world.press("mei", "path_done", button(chosen, "path_leave").id, "step:2")
    given = next(one for one in await world.say("mei", "@mei", "/learn export") if one.text.endswith("json"))
    tables = json.loads(given.file)["tables"]
    assert [len(tables["path_choices"]), len(tables["path_marks"])] == [1, 1]
    first = button(await world.say("mei", "@mei", "/learn erase"), "open_erase")
    form(await world.press("mei", "open_erase", first.id))
    await world.submit("mei", word=text("erase-word"))
    anew = privately(await world.say("mei", "@mei", "/learn path ontwikkelaar"), "mei")
    assert "✓" not in anew
    assert text("path-button-choose") in str(button(shown, "path_choose").buttons)


async def test_an_admin_makes_one_and_others_cannot(world: World, text: Text) -> None:
    switch(world, "paths")
    import_examples(world)
    shown = await world.say("joris", "@joris", "/learn path")
    assert "path_new" not in button(shown, "path_show").buttons.values()
    seen = button(await world.say("joris", "@joris", "/learn path ontwikkelaar"), "path_choose")
    assert "path_edit_step" not in seen.buttons.values()

    def appoint(tx: Transaction) -> None:
        tx.choose(admins=(people.get(tx, number).user,))

    await world.say("fatima", "@fatima", "/learn path")
    number = person_id(world, "fatima")
    world.database.write(world.ref, appoint)
    every = button(await world.say("fatima", "@fatima", "/learn path"), "path_new")
    form(await world.press("fatima", "path_new", every.id))
    wrong = form(await world.submit("fatima", title=" ", summary=""))
    assert wrong.errors == {"title": text("path-error-title")}
    made = await world.submit("fatima", title="Kok", summary="Voor wie kookt")
    assert text("path-added") in privately(made, "fatima")
    form(await world.press("fatima", "path_add_step", button(made, "path_add_step").id))
    step = {"title": "Soep", "level": "core", "proof": "Ik kookte soep", "topic": "soep", "links": "geen"}
    wrong = form(await world.submit("fatima", **step))
    assert wrong.errors == {"links": text("path-error-links", most=3)}
    kept = await world.submit("fatima", **step | {"links": "https://soep.example"})
    assert text("path-kept") in privately(kept, "fatima")
    assert "Soep" in privately(await world.say("joris", "@joris", "/learn path kok"), "joris")
    form(await world.press("fatima", "path_edit_step", button(kept, "path_edit_step").id))
    edited = await world.submit("fatima", **step | {"title": "Bouillon", "links": ""})
    assert "Bouillon" in privately(edited, "fatima")
    gone = await world.press("fatima", "path_remove_step", button(edited, "path_remove_step").id)
    assert text("path-removed", title="Bouillon") in privately(gone, "fatima")
    assert text("path-level-empty") in privately(gone, "fatima")
