"""L6: looking back on work: all write before anybody reads, and nobody is named who did not want it."""

from collections.abc import Callable, Sequence

import pytest

from storage import workspaces
from tests.scenarios.looking import button, card, form, privately, publicly
from tests.scenarios.lunching import changed, of, until
from tests.worlds.world import Shown, World

Text = Callable[..., str]
SAID = "De nieuwe website staat, en de oude bestellingen zijn weg"
TESTS = "We testen de volgende keer met echte bestellingen"


@pytest.fixture(autouse=True)
def switched_on(world: World) -> None:
    modules = ("til", "review")
    world.database.write(
        world.ref, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=modules)
    )


async def begin(world: World, **values: str) -> list[Shown]:
    form(await world.say("sarah", "#product", "/learn review-work nieuwe website"))
    return await world.submit("sarah", **{"name": "nieuwe website", "days": "3", **values})


async def answer(world: World, who: str, on: Shown, **values: str) -> list[Shown]:
    form(await world.press(who, "review_answer", on.id))
    words = {"expected": f"{who} verwachtte", "happened": f"{who} zag", "next_time": f"{who} doet anders"}
    return await world.submit(who, **{**words, "shown_as": "nameless", "as_til": "no", **values})


def result(shown: Sequence[Shown], text: Text, name: str = "nieuwe website") -> Shown:
    title = text("review-result", name=name)
    return next(one for one in publicly(shown, "#product") if title in one.text and not one.updates)


async def test_from_a_message_to_what_everybody_learned(world: World, text: Text) -> None:
    # From the menu of a message: the form has its words already.
    (said,) = await world.say("joris", "#product", SAID)
    form(await world.shortcut("sarah", "look_back", said.id))
    begun = await world.submit("sarah", days="3")
    called = card(begun, "#product")
    assert text("review-called", name=SAID) in called.text
    for question in ("expected", "happened", "next_time"):
        assert text(f"review-question-{question}") in called.text

    # A second time on the same message: it is there already, and one can join it.
    again = await world.shortcut("fatima", "look_back", said.id)
    assert text("review-there", state="open", name=SAID) in repr([one.text for one in again])
    assert publicly(again, "#product") == []

    # Everybody writes; nobody sees anything of anybody, nor that somebody wrote.
    for who in ("sarah", "joris", "fatima"):
        kept = await answer(world, who, called)
        assert publicly(kept, "#product") == []
        assert [one.text for one in kept if f"{who} zag" in one.text] == []
    form(await world.press("joris", "review_answer", called.id))
    kept = await world.submit(
        "joris", expected="", happened="", next_time=TESTS, shown_as="named", as_til="yes"
    )
    form(await world.press("pieter", "review_answer", called.id))
    await world.submit("pieter", expected="Rust", happened="", next_time="", shown_as="nameless", as_til="no")

    # Whoever began it closes it: all at once, under it.
    form(await world.press("pieter", "review_answer", called.id))
    page = await world.say("sarah", "@sarah", "/learn review-work")
    closed = await world.press("sarah", "review_close", button(page, "review_close").id)
    shown = result(closed, text, SAID)
    assert shown.thread == said.id
    for words in ("sarah verwachtte", "fatima zag", f"{TESTS} (@joris)", "Rust"):
        assert words in shown.text
    assert "joris zag" not in shown.text, "he wrote it anew"
    for name in ("@sarah", "@fatima", "@pieter"):
        assert name not in shown.text
    assert text("review-closed", name=SAID) in changed(closed, called.id)
    til = next(one for one in publicly(closed, "#product") if "helped" in one.buttons.values())
    assert TESTS in til.text
    assert "@joris" in til.text

    # Too late: the words come back.
    late = await world.submit("pieter", expected="Te laat bedacht", shown_as="nameless", as_til="no")
    assert text("review-not-open", state="closed") in privately(late, "pieter")
    assert "Te laat bedacht" in privately(late, "pieter")
    assert publicly(late, "#product") == []


async def test_it_closes_on_its_day_and_with_too_few_nothing_can_be_guessed(world: World, text: Text) -> None:
    begun = await begin(world)
    called = card(begun, "#product")
    for who in ("joris", "fatima"):
        await answer(world, who, called)
    closed = await until(world, "11-27 12:00")
    assert text("review-silent") in result(closed, text).text
    assert "joris zag" not in repr(closed)
    heard = of(closed, "joris")
    assert text("review-withheld", name="nieuwe website", least=3) in heard[0].text
    named = await world.press("joris", "review_name", heard[0].id)
    assert "joris zag (@joris)" in changed(named, result(closed, text).id)
    assert "fatima zag" not in repr(named)
    gone = await world.press("fatima", "review_withdraw", of(closed, "fatima")[0].id)
    assert text("review-withdrawn") in privately(gone, "fatima")
    again = await world.press("fatima", "review_name", of(closed, "fatima")[0].id)
    assert text("review-gone") in privately(again, "fatima")


async def test_on_the_day_a_project_ends(world: World, text: Text) -> None:
    planned = await world.say("sarah", "#product", "/learn nabespreken 2026-12-01 nieuwe website")
    assert text("review-planned", day="", where="#product", name="nieuwe website").split("  ")[
        -1
    ] in privately(planned, "sarah")
    assert publicly(planned, "#product") == []
    asked = await until(world, "12-01 10:00")
    assert text("review-called", name="nieuwe website") in card(asked, "#product").text
    other = await world.say("sarah", "#product", "/learn nabespreken 2026-12-08 nog iets")
    page = await world.say("sarah", "@sarah", "/learn nabespreken")
    assert "nieuwe website" in privately(page, "sarah")
    off = await world.press("sarah", "review_cancel", button(other, "review_cancel").id)
    assert text("review-cancelled") in privately(off, "sarah")
    assert "nog iets" not in repr(await until(world, "12-09 12:00"))


async def test_what_is_wrong_with_it_is_said(world: World, text: Text) -> None:
    past = await world.say("sarah", "#product", "/learn review-work 2026-01-01 nieuwe website")
    assert text("review-error-past").partition("`")[0] in privately(past, "sarah")
    odd = await world.say("sarah", "#product", "/learn review-work 2026-13-45 nieuwe website")
    assert text("settings-error-date") in privately(odd, "sarah")
    alone = await world.say("sarah", "@sarah", "/learn review-work iets")
    assert text("review-only-channels").partition("`")[0] in privately(alone, "sarah")
    helped = await world.say("sarah", "#product", "/learn review-work help")
    assert "2027-02-01" in privately(helped, "sarah")
    none = await world.say("sarah", "@sarah", "/learn review-work")
    assert text("review-none") in privately(none, "sarah")
    again = await begin(world, name="…")
    assert set(form(again).errors.values()) == {text("review-error-name")}
    again = await world.submit("sarah", name="wat @joris deed", days="3", on="")
    assert set(form(again).errors.values()) == {text("review-error-people")}
    begun = await world.submit("sarah", name="nieuwe website", days="3", on="")
    called = card(begun, "#product")
    blamed = await answer(world, "joris", called, happened="@fatima vergat het")
    assert set(form(blamed).errors.values()) == {text("review-error-people")}
    nothing = await world.submit(
        "joris", expected="", happened="", next_time="", shown_as="nameless", as_til="yes"
    )
    wrong = {text("review-error-empty"), text("review-error-no-lesson")}
    assert set(form(nothing).errors.values()) == wrong
