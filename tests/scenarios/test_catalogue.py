"""L10: a course is recommended, found, finished and shared; who finished what is theirs."""

import json
from collections.abc import Callable

from storage import places, tils, workspaces
from storage.database import Transaction
from tests.scenarios.looking import button, card, form, privately, publicly
from tests.worlds.world import Shown, World

Text = Callable[..., str]
LINK = "https://git.example/branches"
VIDEO = {
    "link": LINK, "title": "Aftakken", "reason": "Vertakken zonder vrees #git", "kind": "video",
    "minutes": "4", "level": "core", "cost": "", "topics": "",
}  # fmt: skip
COURSE = VIDEO | {
    "link": "https://git.example/course", "title": "Een hele dag git", "kind": "course", "minutes": "300",
    "cost": "€ 40", "level": "advanced",
}  # fmt: skip


def switch(world: World, *, on: bool) -> None:
    def change(tx: Transaction) -> None:
        others = tuple(one for one in tx.workspace.modules if one != "catalogue")
        modules = (*others, "catalogue") if on else others
        workspaces.change(tx.connection, tx.workspace, modules=modules)

    world.database.write(world.ref, change)


async def recommend(world: World, who: str, **values: str) -> list[Shown]:
    form(await world.say(who, f"@{who}", f"/learn catalogue {values.get('link', LINK)}"))
    return await world.submit(who, **{**VIDEO, **values})


async def test_a_course_recommended_found_finished_and_shared(world: World, text: Text) -> None:
    off = await world.say("sarah", "#leren", "/learn catalogue")
    assert text("admission-off", module=text("module-catalogue")) in privately(off, "sarah")
    switch(world, on=True)
    empty = await world.say("sarah", "@sarah", "/learn catalogue")
    assert text("catalogue-none") in privately(empty, "sarah")

    # Joris recommends two; micro-learning comes first, marked as such.
    assert text("catalogue-added") in privately(await recommend(world, "joris"), "joris")
    await recommend(world, "joris", **COURSE)
    listed = button(await world.say("sarah", "@sarah", "/learn aanbod"), "finish_resource")
    assert listed.text.index("Aftakken") < listed.text.index("Een hele dag git")
    assert text("catalogue-micro") in listed.text
    assert text("catalogue-by", who="@joris") in listed.text
    found = await world.say("sarah", "#leren", "/tip vertakken zonder vrees")
    assert "Aftakken" in privately(found, "sarah")
    assert LINK in privately(found, "sarah")
    for key in ("tip-thanks", "tip-thanks-before"):
        asked = button(await world.say("sarah", "@sarah", "/tip vertakken zonder vrees"), "tip_helped")
        helped = await world.press("sarah", "tip_helped", asked.id)
        assert text(key) in privately(helped, "sarah")
    asked = button(await world.say("mei", "@mei", "/tip vertakken zonder vrees"), "tip_not_helped")
    assert text("tip-noted") in privately(await world.press("mei", "tip_not_helped", asked.id), "mei")

    # Sarah finishes it: only she hears. Once more is no more.
    done = await world.press("sarah", "finish_resource", listed.id, "resource:1")
    mine = button(done, "apply_resource")
    assert text("catalogue-finished", title="Aftakken") in mine.text
    assert text("catalogue-heard-by-nobody") in mine.text
    assert publicly(done, "#leren") == []
    again = await world.press("sarah", "finish_resource", listed.id, "resource:1")
    assert text("catalogue-finished-before") in privately(again, "sarah")

    # She chooses to celebrate, and shares what she will do differently.
    aloud = await world.press("sarah", "celebrate_aloud", mine.id)
    assert text("catalogue-celebrated", who="@sarah", title="Aftakken") in card(aloud).text
    form(await world.press("sarah", "apply_resource", mine.id))
    wrong = form(await world.submit("sarah", text="…", share="aloud"))
    assert wrong.errors == {"text": text("catalogue-error-apply")}
    shared = card(await world.submit("sarah", text="Eerst een tak", share="aloud"))
    assert text("til-by", author="@sarah") in shared.text
    assert "Eerst een tak" in shared.text
    assert LINK in shared.text

    # Her own page and list have it; the next one everybody hears of at once, until she takes it back.
    assert "Aftakken" in privately(await world.say("sarah", "@sarah", "/learn catalogue mine"), "sarah")
    assert text("catalogue-is-finished") in "\n".join(one.text for one in await world.home("sarah"))
    second = await world.press("sarah", "finish_resource", listed.id, "resource:2")
    posted = card(second)
    assert text("catalogue-celebrated", who="@sarah", title="Een hele dag git") in posted.text
    undone = await world.press("sarah", "unfinish_resource", button(second, "unfinish_resource").id)
    assert text("catalogue-undone") in privately(undone, "sarah")
    assert [one for one in undone if one.updates == posted.id]


async def test_what_is_wrong_and_what_is_not_theirs(world: World, text: Text) -> None:
    switch(world, on=True)
    form(await world.say("joris", "@joris", "/learn catalogue https://git.example/x"))
    wrong = form(await world.submit("joris", **VIDEO | {"link": "git", "title": " ", "minutes": "0"}))
    assert set(wrong.errors) == {"link", "title", "minutes"}
    await world.submit("joris", **VIDEO)
    there = await recommend(world, "mei", link=f"{LINK}/?utm_source=mail")
    assert text("catalogue-there") in privately(there, "mei")

    # Others see it and say that the link is dead; only who recommended it changes it.
    listed = await world.say("mei", "@mei", "/learn catalogue")
    assert "edit_resource" not in button(listed, "finish_resource").buttons.values()
    told = await world.press("mei", "report_resource", button(listed, "report_resource").id)
    assert text("catalogue-report-thanks") in privately(told, "mei")
    asked = button([*told, *await world.wait(minutes=2)], "confirm_resource")
    assert asked.where == "@joris"
    assert text("catalogue-check-dead") in asked.text
    assert "mei" not in asked.text
    shown = await world.say("sarah", "@sarah", "/learn catalogue")
    assert text("catalogue-reported") in privately(shown, "sarah")
    good = await world.press("joris", "confirm_resource", asked.id)
    assert text("catalogue-confirmed") in privately(good, "joris")
    removed = await world.press("joris", "delete_resource", asked.id)
    if text("catalogue-removed") not in privately(removed, "joris"):
        menu = await world.say("joris", "@joris", "/learn catalogue")
        sure = await world.press("joris", "remove_resource", button(menu, "remove_resource").id)
        removed = await world.press("joris", "delete_resource", button(sure, "delete_resource").id)
    assert text("catalogue-removed") in privately(removed, "joris")
    gone = await world.press("mei", "finish_resource", button(listed, "finish_resource").id)
    assert text("catalogue-gone") in privately(gone, "mei")
    assert "Aftakken" not in privately(await world.say("mei", "#leren", "/tip vertakken"), "mei")


async def test_a_part_of_it_switched_off_half_way_and_erased(world: World, text: Text) -> None:
    switch(world, on=True)
    await recommend(world, "joris")
    await recommend(world, "joris", **COURSE)
    part = await world.say("mei", "@mei", "/learn catalogue cursus #git")
    assert "Een hele dag git" in privately(part, "mei")
    assert "Aftakken" not in privately(part, "mei")
    plainly = await world.say("mei", "@mei", "aanbod gevorderd")
    assert "Een hele dag git" in privately(plainly, "mei")
    none = await world.say("mei", "@mei", "/learn catalogue podcast")
    assert text("catalogue-none-such") in privately(none, "mei")
    form(await world.press("mei", "filter_resources", button(none, "filter_resources").id))
    chosen = await world.submit("mei", kind="all", level="all", topics="", only="micro")
    assert "Aftakken" in privately(chosen, "mei")

    # Finished and celebrated; then the module goes off and comes back, and nothing was lost.
    listed = button(chosen, "finish_resource")
    mine = button(await world.press("mei", "finish_resource", listed.id), "celebrate_aloud")
    posted = card(await world.press("mei", "celebrate_aloud", mine.id))
    switch(world, on=False)
    refused = await world.say("mei", "@mei", "/learn catalogue mine")
    assert text("admission-off", module=text("module-catalogue")) in privately(refused, "mei")
    assert LINK not in privately(await world.say("mei", "#leren", "/tip vertakken zonder vrees"), "mei")
    switch(world, on=True)
    assert "Aftakken" in privately(await world.say("mei", "@mei", "/learn catalogue mine"), "mei")

    # It is in what Mei takes with her, and gone with her; what Joris recommended stays, without his name.
    given = next(one for one in await world.say("mei", "@mei", "/learn export") if one.text.endswith("json"))
    assert [row["source"] for row in json.loads(given.file)["tables"]["completions"]] == ["hand"]
    for who in ("mei", "joris"):
        first = button(await world.say(who, f"@{who}", "/learn erase"), "open_erase")
        form(await world.press(who, "open_erase", first.id))
        erased = await world.submit(who, word=text("erase-word"))
        if who == "mei":
            assert [one for one in erased if one.updates == posted.id]
    left = await world.say("sarah", "@sarah", "/learn catalogue")
    assert "Aftakken" in privately(left, "sarah")
    assert "joris" not in privately(left, "sarah")
    assert "edit_resource" in button(left, "finish_resource").buttons.values()

    # Whoever mends it hears what is wrong, and nothing that is not.
    form(await world.press("sarah", "edit_resource", button(left, "edit_resource").id, "resource:1"))
    assert set(form(await world.submit("sarah", **VIDEO | {"title": " "})).errors) == {"title"}


async def test_what_was_celebrated_can_be_taken_back_wherever_it_stands(world: World, text: Text) -> None:
    """Another channel for TILs since, and what was finished is in the catalogue no more: it still goes."""
    switch(world, on=True)
    await recommend(world, "joris")
    await recommend(world, "joris", **COURSE)
    listed = button(await world.say("sarah", "@sarah", "/learn catalogue"), "finish_resource")
    first = await world.press("sarah", "finish_resource", listed.id, "resource:1")
    mine = button(first, "celebrate_aloud")
    posted = [card(await world.press("sarah", "celebrate_aloud", mine.id))]
    second = await world.press("sarah", "finish_resource", listed.id, "resource:2")
    posted.append(card(second))
    await world.say("anna", "#algemeen", "/til Iets anders")
    world.database.write(world.ref, _celebrate_in_algemeen)

    quiet = await world.press("sarah", "celebrate_quietly", button(second, "celebrate_quietly").id)
    assert text("catalogue-quietly") in privately(quiet, "sarah")
    assert [one.where for one in quiet if one.updates == posted[1].id] == ["#leren"]

    menu = button(await world.say("joris", "@joris", "/learn catalogue"), "remove_resource")
    sure = await world.press("joris", "remove_resource", menu.id, "resource:1")
    await world.press("joris", "delete_resource", button(sure, "delete_resource").id)
    mine = await world.say("sarah", "@sarah", "/learn catalogue mine")
    menu = button(mine, "unfinish_resource")
    undone = await world.press("sarah", "unfinish_resource", menu.id, "resource:1")
    assert text("catalogue-undone") in privately(undone, "sarah")
    assert [one.where for one in undone if one.updates == posted[0].id] == ["#leren"]


def _celebrate_in_algemeen(tx: Transaction) -> None:
    til = tils.find(tx, 1)
    assert til is not None
    assert til.place_id is not None
    workspaces.change(tx.connection, tx.workspace, til_channel=places.get(tx, til.place_id).key)


async def test_a_yes_to_one_channel_is_none_to_another(world: World, text: Text) -> None:
    switch(world, on=True)
    await recommend(world, "joris")
    await world.say("anna", "#algemeen", "/til Iets anders")
    listed = await world.say("sarah", "@sarah", "/learn catalogue")
    done = await world.press("sarah", "finish_resource", button(listed, "finish_resource").id)
    form(await world.press("sarah", "apply_resource", button(done, "apply_resource").id))
    world.database.write(world.ref, _celebrate_in_algemeen)

    asked = await world.submit("sarah", text="Eerst een tak", share="aloud")
    assert publicly(asked, "#algemeen") == publicly(asked, "#leren") == []
    shared = await world.press("sarah", "post_til", button(asked, "post_til").id)
    assert "Eerst een tak" in card(shared, "#algemeen").text
    aloud = await world.press("sarah", "celebrate_aloud", button(done, "celebrate_aloud").id)
    assert publicly(aloud, "#algemeen") == publicly(aloud, "#leren") == []
    anew = await world.press("sarah", "celebrate_aloud", button(aloud, "celebrate_aloud").id)
    assert text("catalogue-celebrated", who="@sarah", title="Aftakken") in card(anew, "#algemeen").text
