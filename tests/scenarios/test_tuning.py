"""What search learned from what helped: admins look at it, undo it with one press, and switch it on again."""

from collections.abc import Callable

import pytest

from handlers.tuning import lifecycle
from storage import clicks, refits, search
from storage.database import Transaction
from storage.search import Features
from storage.search.confidence import MEASURED
from tests.scenarios.looking import button, privately
from tests.worlds.world import Shown, World

Text = Callable[..., str]
WORD = {"nl": "afstelling", "en": "tuning"}
GOOD, BAD = Features(0.6, 0.6, 0.2, 0.3, 4), Features(0.1, 0.2, 0.1, 0.1, 4)


def learned(world: World) -> None:
    """Enough people said whether they were helped, and it was learned from."""

    def do(tx: Transaction) -> None:
        for features, helped in ((GOOD, True), (BAD, False)) * 40:
            clicks.add(tx, features, helped, world.time().date())
        lifecycle.at_once(tx, world.time())

    world.database.write(world.ref, do)


def in_use(world: World) -> search.Coefficients:
    return world.database.read(world.ref, search.coefficients_in_use)


async def look(world: World, who: str = "anna") -> list[Shown]:
    return await world.say(who, "@opsteker", "/learn tuning")


async def test_nothing_was_learned_yet(world: World, text: Text, language: str) -> None:
    shown = privately(await world.say("anna", "@opsteker", f"/learn {WORD[language]}"), "anna")
    assert text("tuning-nothing") in shown
    assert text("tuning-about", least=50) in shown


async def test_undone_with_one_press_until_it_is_switched_on(world: World, text: Text) -> None:
    await world.say("anna", "@opsteker", "/learn")
    learned(world)
    assert in_use(world) != MEASURED
    shown = await look(world)
    assert text("tuning-fitted", count=80) in privately(shown, "anna")

    undone = await world.press("anna", "undo_tuning", button(shown, "undo_tuning").id)

    assert text("tuning-off") in privately(undone, "anna")
    assert in_use(world) == MEASURED
    assert world.database.read(world.ref, refits.next_due) is None
    again = await world.press("anna", "undo_tuning", button(shown, "undo_tuning").id)
    assert text("tuning-off") in privately(again, "anna")

    shown = await look(world)
    on = await world.press("anna", "resume_tuning", button(shown, "resume_tuning").id)
    assert text("tuning-resumed") in privately(on, "anna")
    assert world.database.read(world.ref, refits.next_due) is not None
    assert text("tuning-nothing") in privately(await look(world), "anna")


async def test_only_admins(world: World) -> None:
    await world.say("anna", "@opsteker", "/learn")
    assert "OPSTEKER_ADMINS" in privately(await look(world, "sarah"), "sarah")


async def test_a_button_under_an_answer_knows_on_which_evidence_it_was_shown(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was shown on other evidence teaches nothing, however late somebody presses."""
    await world.say("joris", "#leren", "/til Een verwijderde branch herstel je met git reflog #git")
    await world.say("joris", "#leren", "/til Een branch hernoem je met git branch -m #git")
    judged = []
    for who, version in (("sarah", 1), ("mei", 2)):
        monkeypatch.setattr("handlers.tips.cards.EVIDENCE_VERSION", version)
        shown = await world.say(who, "@opsteker", "/tip verwijderde branch herstellen")
        monkeypatch.setattr("storage.clicks.EVIDENCE_VERSION", 2)
        await world.press(who, "tip_helped", button(shown, "tip_helped").id)
        judged.append(len(world.database.read(world.ref, lambda tx: clicks.newest(tx, 9))))
    assert judged == [0, 1]
