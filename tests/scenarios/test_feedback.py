"""L11: feedback that only who asked reads; without names only from three on, and all at once."""

import json
from collections.abc import Callable, Sequence
from datetime import date

import pytest

from handlers.feedback import rules
from handlers.texts import speak
from storage import workspaces
from tests.scenarios.consulting import press
from tests.scenarios.looking import button, form, privately
from tests.scenarios.lunching import of, until
from tests.worlds.world import Shown, World

Text = Callable[..., str]
QUESTION = "Wat kan ik morgen beter doen?"
SAID = {"joris": "Begin met de conclusie", "mei": "Laat meer stiltes vallen", "pieter": "Als het kan korter"}


@pytest.fixture(autouse=True)
def switched_on(world: World) -> None:
    modules = ("til", "feedback")
    world.database.write(
        world.ref, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=modules)
    )


async def ask(world: World, people: str = "@joris", how: str = "named", **values: str) -> list[Shown]:
    form(await world.say("sarah", "@sarah", "/learn feedback nieuw"))
    return await world.submit("sarah", **{"people": people, "question": QUESTION, "how": how, **values})


async def answer(world: World, shown: Sequence[Shown], who: str, said: str = "") -> list[Shown]:
    form(await press(world, shown, who, "feedback_answer"))
    return await world.submit(who, answer=said or SAID[who])


async def overview(world: World) -> list[Shown]:
    return await world.say("sarah", "@sarah", "/learn feedback")


async def test_one_question_one_answer_and_one_reader(world: World, text: Text) -> None:
    assert text("feedback-none") in privately(await overview(world), "sarah")
    assert QUESTION not in privately(await world.home("joris"), "joris")
    # Typed with a name: the form has it already, and nothing is sent before she sends it.
    opened = await world.say("sarah", "@sarah", f"/learn feedback @joris {QUESTION}")
    assert of(opened, "joris") == []
    sent = await world.submit("sarah", people="@joris", question=QUESTION, how="named")
    assert text("feedback-sent", count=1) in privately(sent, "sarah")
    assert text("feedback-read-named", asker="@sarah") in privately(sent, "joris")
    assert QUESTION in "".join(one.text for one in await world.home("joris"))

    said = await answer(world, sent, "joris")
    assert text("feedback-thanks") in privately(said, "joris")
    assert text("feedback-answered", name="@joris") in privately(said, "sarah")
    assert SAID["joris"] not in privately(said, "sarah"), "it stands in one place, and she opens it"
    read = await press(world, said, "sarah", "feedback_read")
    assert SAID["joris"] in privately(read, "sarah")
    again = await world.press("joris", "feedback_answer", button(of(sent, "joris"), "feedback_answer").id)
    assert text("feedback-said-before") in privately(again, "joris")


async def test_without_names_nothing_is_seen_until_it_is_over(
    world: World, text: Text, language: str
) -> None:
    sent = await ask(world, "@joris @mei @pieter @fatima", "nameless")
    day = speak(language).day(date(2026, 11, 30))
    assert text("feedback-sent-nameless", count=4, least=3, day=day) in privately(sent, "sarah")
    for who in ("joris", "mei", "pieter"):
        told = await answer(world, sent, who)
        assert of(told, "sarah") == [], "not even that somebody answered"
        page = await overview(world)
        assert text("feedback-state-closed-book") in privately(page, "sarah")
        assert "feedback_read" not in [one for shown in page for one in shown.buttons.values()]

    # What she may have of herself does not have them either.
    given = await world.say("sarah", "@sarah", "/learn export")
    files = "".join(one.file for one in given if one.file)
    assert QUESTION in files
    assert [said for said in SAID.values() if said in files] == []
    mine = [one.file for one in await world.say("mei", "@mei", "/learn export") if one.text.endswith("json")]
    assert [json.loads(one)["tables"].get("feedback_answers") for one in mine] == [None]

    # The fourth would rather not. That is not told either, nor does it end for that.
    last = await press(world, sent, "fatima", "feedback_refuse")
    assert text("feedback-refused") in privately(last, "fatima")
    assert of(last, "sarah") == []
    # She closes it herself: they come by the alphabet, without names.
    page = await overview(world)
    closed = await world.press("sarah", "feedback_close", button(page, "feedback_close").id, "feedback:1")
    read = privately(await press(world, closed, "sarah", "feedback_read"), "sarah")
    places = [read.index(one) for one in sorted(SAID.values())]
    assert places == sorted(places)
    assert [name for name in ("joris", "mei", "pieter", "fatima") if name in read.lower()] == []


async def test_two_without_a_name_are_thrown_away(world: World, text: Text) -> None:
    sent = await ask(world, "@joris @mei @pieter", "nameless")
    for who in ("joris", "mei"):
        await answer(world, sent, who)
    over = of(await until(world, "12-08 12:00"), "sarah")
    assert [text("feedback-too-few", least=3) in one.text for one in over] == [True]
    page = privately(await overview(world), "sarah")
    assert text("feedback-state-few") in page
    late = await world.press("pieter", "feedback_answer", button(of(sent, "pieter"), "feedback_answer").id)
    assert text("feedback-over") in privately(late, "pieter")
    assert [said for said in SAID.values() if said in page] == []


async def test_who_would_rather_not_looks_like_who_says_nothing(world: World, text: Text) -> None:
    sent = await ask(world)
    refused = await press(world, sent, "joris", "feedback_refuse")
    assert text("feedback-refused") in privately(refused, "joris")
    assert of(refused, "sarah") == []
    assert text("feedback-state-open", count=0) in privately(await overview(world), "sarah")


async def test_who_cannot_be_asked_and_what_is_no_question(world: World, text: Text) -> None:
    wrong = form(await ask(world, "@sarah", question="…"))
    assert wrong.errors == {
        "people": text("feedback-error-people", most=rules.MOST_ASKED),
        "question": text("feedback-error-empty"),
    }
    few = form(await ask(world, "@joris @mei", "nameless"))
    assert few.errors == {"how": text("feedback-error-nameless", least=3)}
    for _ in range(rules.MOST_OPEN):
        sent = await ask(world)
    full = await world.say("sarah", "@sarah", "/learn feedback nieuw")
    assert text("feedback-full", most=rules.MOST_OPEN) in privately(full, "sarah")
    page = await overview(world)
    closed = await world.press("sarah", "feedback_close", button(page, "feedback_close").id, "feedback:3")
    assert text("feedback-closed") in privately(closed, "sarah")
    empty = await press(world, sent, "joris", "feedback_answer")
    assert text("feedback-over") in privately(empty, "joris")
    near = await world.say("sarah", "@sarah", "/learn feedback niew")
    assert text("meant") in privately(near, "sarah")
    helped = await world.say("sarah", "@sarah", "/learn feedback help")
    assert str(rules.MOST_ASKED) in privately(helped, "sarah")


async def test_whoever_is_erased_takes_their_named_answer_along(world: World, text: Text) -> None:
    sent = await ask(world, "@joris @mei")
    said = await answer(world, sent, "joris")
    await answer(world, sent, "mei")
    asked = await world.say("joris", "@joris", "/learn erase")
    form(await world.press("joris", "open_erase", button(asked, "open_erase").id))
    await world.submit("joris", word=text("erase-word"))
    read = privately(await press(world, said, "sarah", "feedback_read"), "sarah")
    assert SAID["mei"] in read
    assert SAID["joris"] not in read
