"""W7: a quiz of one's own on every platform: from the offer in one's learning time to the last answer."""

from collections.abc import Callable

import pytest

from storage import workspaces
from tests.scenarios.consulting import press
from tests.scenarios.looking import button, card, privately
from tests.scenarios.lunching import of, until
from tests.worlds.world import Shown, World

Text = Callable[..., str]
SHARED = {
    "git": "Met `git switch -` ga je terug naar de vorige branch",
    "sql": "Een venster telt zonder subquery",
    "thee": "Groene thee zet je met water van tachtig graden",
}


@pytest.fixture(autouse=True)
def switched_on(world: World) -> None:
    modules = ("til", "tip", "time", "quiz")
    world.database.write(
        world.ref, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=modules)
    )


async def shares(world: World, who: str = "sarah", kept_by: str = "") -> None:
    for topic, text in SHARED.items():
        shown = await world.say(who, "#leren", f"/til {text} #{topic}")
        if kept_by:
            await world.press(kept_by, "keep", card(shown).id)


def last(shown: list[Shown], who: str) -> Shown:
    return [one for one in shown if one.only_for == who or one.where == f"@{who}"][-1]


async def test_offered_in_her_learning_time_and_done_in_two_minutes(world: World, text: Text) -> None:
    await shares(world)
    await world.say("sarah", "@sarah", "/learn leertijd donderdag 14:00 1u")
    on = await world.say("sarah", "@sarah", "/learn quiz on")
    assert text("quiz-switched-on", time="yes") in privately(on, "sarah")
    assert text("quiz-yours") in privately(on, "sarah")

    assert of(await until(world, "11-26 13:59"), "sarah") == []
    offered = await until(world, "11-26 14:10")
    assert text("quiz-offer", count=3) in privately(offered, "sarah")
    shown = await press(world, offered, "sarah", "quiz_begin")
    for number, (topic, said) in enumerate(reversed(SHARED.items()), 1):
        question = last(shown, "sarah")
        assert text("quiz-title-of", number=number, count=3) in question.text
        assert f"#{topic}" in question.text
        assert "2026" in question.text
        assert said.split()[-1] not in question.text, "recall first"
        answer = await press(world, shown, "sarah", "quiz_show")
        assert said.replace("`", "") in last(answer, "sarah").text.replace("`", "")
        shown = await press(world, answer, "sarah", ("quiz_knew", "quiz_almost", "quiz_forgot")[number - 1])
    assert text("quiz-done") in privately(shown, "sarah")

    # What she forgot comes back first: too little for a quiz for now, and none is offered.
    later = await world.say("sarah", "@sarah", "/learn quiz")
    assert text("quiz-later", day="").split(".")[0] in privately(later, "sarah")
    nobody = [one for one in (*offered, *shown, *later) if one.where not in ("@sarah", "#leren")]
    assert nobody == []
    assert [one for one in (*offered, *shown, *later) if one.where == "#leren" and not one.only_for] == []

    (again,) = [
        one for one in of(await until(world, "12-03 14:10"), "sarah") if "quiz_off" in one.buttons.values()
    ]
    off = await world.press("sarah", "quiz_off", again.id)
    assert text("quiz-switched-off") in privately(off, "sarah")
    week = of(await until(world, "12-10 14:10"), "sarah")
    assert text("quiz-title") not in "".join(one.text for one in week)


async def test_at_once_of_what_was_kept_and_only_for_her(world: World, text: Text) -> None:
    little = await world.say("sarah", "@sarah", "/learn quiz")
    assert text("quiz-nothing", least=3, til="yes") in privately(little, "sarah")
    await shares(world, "joris", kept_by="sarah")
    begun = await world.say("sarah", "#leren", "/learn overhoring")
    assert "#thee" in privately(begun, "sarah")
    assert [one for one in begun if one.where == "#leren" and not one.only_for and one.by == "opsteker"] == []
    shown = await world.press("sarah", "quiz_show", button(begun, "quiz_show").id)
    assert "tachtig graden" in privately(shown, "sarah")
    await world.press("sarah", "quiz_knew", button(shown, "quiz_knew").id)
    home = await world.home("sarah")
    assert text("quiz-button-begin") not in home[-1].text, "not on her page: she did not ask for it"


async def test_help_a_slip_and_without_learning_time(world: World, text: Text) -> None:
    helped = await world.say("sarah", "@sarah", "/learn quiz help")
    assert text("quiz-help", least=3, most=5) in privately(helped, "sarah")
    near = await world.say("sarah", "@sarah", "/learn quiz offf")
    assert text("meant") in privately(near, "sarah")
    on = await world.say("sarah", "@sarah", "quiz aan")
    assert text("quiz-switched-on", time="no") in privately(on, "sarah")
    assert button(on, "time_add")


async def test_from_her_own_page(world: World, text: Text) -> None:
    """Where there is one, for who asked for it: what is asked stands on it."""
    await shares(world)
    await world.say("sarah", "@sarah", "/learn quiz aan")
    home = (await world.home("sarah"))[-1]
    assert text("quiz-offer", count=3) in home.text
    begun = await world.press("sarah", "quiz_begin", home.id)
    question = next(one for one in reversed(begun) if "quiz_show" in one.buttons.values())
    assert text("quiz-title-of", number=1, count=3) in question.text
    shown = await world.press("sarah", "quiz_show", question.id)
    assert "tachtig graden" in "".join(one.text for one in shown)
