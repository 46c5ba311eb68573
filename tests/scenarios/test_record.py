"""L8: somebody's own record: gathered, answered, told otherwise, taken along, shown to one person."""

import csv
from collections.abc import Callable, Sequence
from io import BytesIO, StringIO

import pytest
from pypdf import PdfReader

from handlers.texts import speak
from storage import audit, workspaces
from tests.scenarios.looking import button, card, form, privately
from tests.scenarios.lunching import of, until
from tests.worlds.world import Shown, World

Text = Callable[..., str]
TIL = "Met git switch - ga je terug"
SECRET = "De retro ging over de release"
ANSWER = "Ik herstel een branch zonder hulp"


def switch_on(world: World, *more: str) -> None:
    modules = ("til", "kudos", "goals", "record", *more)
    world.database.write(
        world.ref, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=modules)
    )


@pytest.fixture(autouse=True)
def switched_on(world: World) -> None:
    switch_on(world)


async def a_year(world: World) -> None:
    """What she shared helped, she was thanked and reached a goal; something stands in a private channel."""
    shared = card(await world.say("sarah", "#leren", f"/til {TIL} #git"))
    await world.press("joris", "helped", shared.id)
    await world.say("joris", "#leren", "/kudos @sarah dank voor de uitleg")
    await world.say("sarah", "#retro", f"/til {SECRET} #release")
    set_one = await world.say("sarah", "@sarah", "/learn doel Een branch herstellen")
    change = await world.press("sarah", "goal_change", button(set_one, "goal_change").id)
    form(change)
    saved = await world.submit("sarah", text="Een branch herstellen", why="", until="", weeks="2")
    assert saved
    page = await world.say("sarah", "@sarah", "/learn doel")
    await world.press("sarah", "goal_reached", button(page, "goal_reached").id)


async def look(world: World, said: str = "") -> list[Shown]:
    return await world.say("sarah", "@sarah", f"/learn terugblik {said}".strip())


async def press(world: World, shown: Sequence[Shown], action: str, value: str = "") -> list[Shown]:
    return await world.press("sarah", action, button(shown, action).id, value=value)


async def show(world: World, reader: str = "@joris", until: str = "2026-12-04") -> list[Shown]:
    form(await press(world, await look(world), "record_share"))
    return await world.submit("sarah", reader=reader, until=until)


async def test_from_what_was_there_to_files_of_her_own(world: World, text: Text, language: str) -> None:
    # Nothing yet, and nothing to take along.
    empty = await world.say("sarah", "#leren", "/learn record")
    assert text("record-nothing") in privately(empty, "sarah")
    assert text("record-files-empty") in privately(await look(world, "bestanden"), "sarah")

    # A year later it is there by itself, and for nobody else.
    await a_year(world)
    gathered = await look(world)
    for said in (TIL, text("record-helped", count=1), "Een branch herstellen", SECRET):
        assert said in privately(gathered, "sarah")
    assert text("record-kudos", count=1, kind=text("record-kudos-learning")) in privately(gathered, "sarah")

    # One by one: she answers the first, leaves out the second.
    first = await press(world, gathered, "record_next")
    assert text("record-question") in privately(first, "sarah")
    form(await press(world, first, "record_write"))
    second = await world.submit("sarah", text="Een branch herstellen", answer=ANSWER, keep="yes")
    assert text("record-saved") in privately(second, "sarah")
    assert TIL in privately(second, "sarah")
    third = await press(world, second, "record_drop")
    assert text("record-dropped") in privately(third, "sarah")

    # Something the bot could not know; and what she left out, back again.
    again = await look(world)
    assert ANSWER in privately(again, "sarah")
    assert TIL not in privately(again, "sarah")
    form(await press(world, again, "record_add"))
    added = await world.submit("sarah", text="Gesproken op het congres", on="2026-11-20", answer="")
    assert text("record-added") in privately(added, "sarah")
    gone = await press(world, again, "record_left_out")
    back = await press(world, gone, "record_return")
    assert text("record-returned") in privately(back, "sarah")

    # As files: in the order of the card, with her answer, read by others.
    given = await press(world, await look(world), "record_files")
    found = {one.text.rpartition(".")[2]: one.file for one in given if one.file}
    assert set(found) == {"pdf", "md", "csv"}
    assert all(one.where == "@sarah" for one in given if one.file)
    read = PdfReader(BytesIO(found["pdf"].encode("latin-1")))
    words = "\n".join(page.extract_text() for page in read.pages)
    told = [text("record-kind-goal"), ANSWER, text("record-kind-til"), TIL, "Gesproken op het congres"]
    places = [words.index(one) for one in told]
    assert places == sorted(places)
    assert read.root_object["/Lang"] == language
    assert f"- {TIL}" in found["md"]
    assert ANSWER in found["md"]
    rows = list(csv.reader(StringIO(found["csv"].removeprefix("\ufeff"))))
    assert rows[0] == list(speak(language).words("record-columns"))
    assert [text("record-kind-own"), "Gesproken op het congres", ""] == [rows[-1][n] for n in (0, 2, 3)]


async def test_over_other_days_and_days_that_cannot_be(world: World, text: Text) -> None:
    await a_year(world)
    assert TIL not in privately(await look(world, "2025"), "sarah")
    assert TIL in privately(await look(world, "10 jaar"), "sarah")
    for said, error in (("11 jaar", "record-error-long"), ("2027", "record-error-future")):
        assert text(error, most=10) in privately(await look(world, said), "sarah")
    assert TIL in privately(await look(world), "sarah"), "wrong days change nothing"
    assert text("record-unknown") in privately(await look(world, "hoe dan ook niks"), "sarah")
    near = await look(world, "bestandn")
    assert text("meant") in privately(near, "sarah")
    assert "10" in privately(await look(world, "help"), "sarah")

    form(await press(world, await look(world), "record_days"))
    again = form(await world.submit("sarah", first="2026-11-20", last="2026-11-01", review="2026-01-01"))
    assert again.errors == {"first": text("record-error-order"), "review": text("record-error-review")}
    kept = await world.submit("sarah", first="2026-11-01", last="2026-11-23", review="2026-12-11")
    assert text("record-review-kept", day="|").split("|")[0].strip() in privately(kept, "sarah")

    # A week before, while she works, once.
    assert of(await until(world, "12-04 08:00"), "sarah") == []
    reminded = of(await until(world, "12-04 12:00"), "sarah")
    assert [button([one], "record_next").id == one.id for one in reminded] == [True]
    assert of(await until(world, "12-12 12:00"), "sarah") == []


async def test_told_otherwise_and_wrongly(world: World, text: Text) -> None:
    await a_year(world)
    first = await press(world, await look(world), "record_next")
    form(await press(world, first, "record_write"))
    long = form(await world.submit("sarah", text="a" * 501, answer="b" * 1001, keep="misschien"))
    assert set(long.errors) == {"text", "answer", "keep"}
    await world.submit("sarah", text="Eigen woorden", answer="", keep="yes")
    assert "Eigen woorden" in privately(await look(world), "sarah")
    form(await press(world, await look(world), "record_add"))
    empty = form(await world.submit("sarah", text="…", on="2027-01-01", answer=""))
    assert empty.errors == {"text": text("record-error-empty"), "on": text("record-error-future")}


async def test_shown_to_one_person_until_a_day(world: World, text: Text) -> None:
    await a_year(world)
    said = "/learn record @sarah"
    # A manager, or anybody: refused kindly, whether there is anything or not; and it is written down.
    refused = privately(await world.say("joris", "@joris", said), "joris")
    assert text("record-refused", owner="@sarah") in refused
    assert TIL not in refused
    assert text("record-refused", owner="@mei") in privately(
        await world.say("joris", "@joris", "/learn terugblik @mei"), "joris"
    )
    acts = world.database.read(world.ref, lambda tx: [one.act for one in audit.last(tx, 9)])
    assert acts == ["refused record", "refused record"]

    # She shows it to Joris. What stands in the private channel he is not in stays out.
    shown = await show(world)
    assert TIL not in privately(shown, "joris")
    read = await world.press("joris", "record_look", button(of(shown, "joris"), "record_look").id)
    assert TIL in privately(read, "joris")
    assert SECRET not in privately(read, "joris")
    assert "record_write" not in [action for one in read for action in one.buttons.values()]
    assert TIL in privately(await world.say("joris", "@joris", said), "joris")
    for other in ("pieter", "mei"):
        assert text("record-refused", owner="@sarah") in privately(
            await world.say(other, f"@{other}", said), other
        )

    # It ends by itself, after that day.
    await until(world, "12-04 09:00")
    assert TIL in privately(await world.say("joris", "@joris", said), "joris")
    await until(world, "12-05 09:00")
    over = await world.press("joris", "record_look", button(of(shown, "joris"), "record_look").id)
    assert text("record-share-over") in privately(over, "joris")
    assert text("record-refused", owner="@sarah") in privately(
        await world.say("joris", "@joris", said), "joris"
    )


async def test_taken_back(world: World, text: Text) -> None:
    await a_year(world)
    shown = await show(world)
    await show(world, "@mei")
    back = await press(world, await look(world), "record_unshare", "record_share:1")
    assert text("record-unshared", reader="@joris") in privately(back, "sarah")
    over = await world.press("joris", "record_look", button(of(shown, "joris"), "record_look").id)
    assert text("record-share-over") in privately(over, "joris")
    assert TIL in privately(await world.say("mei", "@mei", "/learn record @sarah"), "mei")

    # To herself, to several, too long, in the past: each with what is wrong.
    form(await press(world, await look(world), "record_share"))
    wrong = form(await world.submit("sarah", reader="@sarah", until="2026-01-01"))
    assert wrong.errors == {"reader": text("record-error-one-reader"), "until": text("record-error-until")}


async def test_switched_off_half_way(world: World, text: Text) -> None:
    await a_year(world)
    shown = await show(world)
    world.database.write(
        world.ref, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=("til",))
    )
    off = text("admission-off", module=text("module-record"))
    assert off in privately(await look(world), "sarah")
    assert off in privately(
        await world.press("joris", "record_look", button(of(shown, "joris"), "record_look").id), "joris"
    )
    switch_on(world)
    assert TIL in privately(await world.say("joris", "@joris", "/learn record @sarah"), "joris")
