"""What somebody does on their own page is answered there; where there is no page, in the chat they are in."""

from collections.abc import Callable

import pytest

from handlers import modules, routes
from handlers.people import learn_menu
from handlers.people.home import HEADINGS
from handlers.texts import speak
from tests.scenarios import mentoring
from tests.worlds.world import Shown, World

Text = Callable[..., str]
TIL = "/til Met git switch - ga je terug #git"


def there(world: World, results: list[Shown], who: str) -> str:
    """What the page shows; on Teams it is a card in the chat, which is changed in place."""
    where = f"@{who}" if world.name == "teams" else f"home:{who}"
    shown = [one for one in results if one.where == where and not one.inputs]
    shown = [one for one in shown if one.updates] or shown
    assert shown, results
    return shown[-1].text


async def page(world: World, who: str) -> Shown:
    return (await world.home(who))[-1]


async def _six(world: World) -> None:
    for number in range(6):
        await world.say("sarah", "#leren", f"/til Dit is ding {number} #git{number}")


async def test_more_of_ones_own_comes_on_the_page(world: World, text: Text) -> None:
    await _six(world)
    home = await page(world, "sarah")
    more = await world.press("sarah", "more_mine", home.id)
    shown = there(world, more, "sarah")
    assert "Dit is ding 0" in shown
    assert text("home-title") in shown or text("home-helped", count=0) in shown


async def test_what_is_dropped_or_deleted_is_gone_from_the_page(world: World, text: Text) -> None:
    shared = await world.say("joris", "#leren", TIL)
    card = next(one for one in shared if "helped" in one.buttons.values())
    await world.press("sarah", "keep", card.id)
    home = await page(world, "sarah")
    assert "git switch" in home.text
    dropped = there(world, await world.press("sarah", "drop", home.id), "sarah")
    assert text("til-dropped") in dropped
    assert "git switch" not in dropped
    home = await page(world, "joris")
    asked = [
        one
        for one in await world.press("joris", "remove_til", home.id)
        if text("til-delete-sure") in one.text
    ]
    deleted = there(world, await world.press("joris", "delete_til", asked[-1].id), "joris")
    assert text("til-deleted") in deleted
    assert "git switch" not in deleted


async def test_the_settings_are_saved_on_the_page(world: World, text: Text) -> None:
    home = await page(world, "sarah")
    await world.press("sarah", "open_settings", home.id)
    saved = await world.submit("sarah", listed="no")
    assert text("settings-saved") in there(world, saved, "sarah")


async def test_a_til_shared_from_the_page_stands_on_it(world: World, text: Text) -> None:
    home = await page(world, "sarah")
    await world.press("sarah", "share_til", home.id)
    shared = await world.submit("sarah", text="Rebase eerst", topics="git")
    shown = there(world, shared, "sarah")
    assert "Rebase eerst" in shown


async def test_a_til_is_edited_on_the_page(world: World, text: Text) -> None:
    await world.say("sarah", "#leren", TIL)
    home = await page(world, "sarah")
    await world.press("sarah", "edit_til", home.id)
    shown = there(world, await world.submit("sarah", text="Rebase eerst"), "sarah")
    assert text("til-changed") in shown
    assert "Rebase eerst" in shown


async def test_a_tip_is_looked_up_on_the_page(world: World) -> None:
    await world.say("joris", "#leren", TIL)
    home = await page(world, "sarah")
    await world.press("sarah", "open_tip", home.id)
    shown = there(world, await world.submit("sarah", question="git switch"), "sarah")
    assert "git switch" in shown


@pytest.mark.parametrize("action", ["open_tip", "share_til", "open_lesson", "open_kudos", "open_settings"])
async def test_every_form_of_the_page_opens_at_once(world: World, action: str) -> None:
    home = await page(world, "sarah")
    opened = await world.press("sarah", action, home.id)
    assert any(one.inputs for one in opened)


async def test_the_setup_is_shown_on_the_page(world: World, text: Text) -> None:
    world.database.write(world.ref, lambda tx: tx.choose(modules=modules.ALL))
    home = await page(world, "anna")
    shown = there(world, await world.press("anna", "setup_overview", home.id), "anna")
    assert text("setup-intro") in shown


@pytest.mark.parametrize("said", ["learn settings", "settings", "learn instellingen"])
async def test_settings_asked_in_the_chat_come_with_one_press(world: World, text: Text, said: str) -> None:
    asked = await world.say("sarah", "@opsteker", said)
    opened = [one for one in asked if one.inputs]
    if not opened:
        button = next(one for one in asked if one.buttons)
        assert len(button.buttons) == 1
        assert text("settings-days") not in button.text
        opened = [
            one for one in await world.press("sarah", next(iter(button.buttons)), button.id) if one.inputs
        ]
    assert text("settings-days") in opened[0].text


async def test_who_is_new_reads_one_sentence_and_no_empty_headings(world: World, text: Text) -> None:
    home = await page(world, "pieter")
    assert text("home-quiet", til="yes") in home.text
    assert text("home-helped", count=0) not in home.text, "one thing to begin with"
    assert not any(text(f"home-heading-{under}") in home.text for under in HEADINGS)


async def test_who_asks_for_a_mentor_is_answered_on_the_page(world: World, text: Text) -> None:
    mentoring.switch_on(world)
    await mentoring.offer(world, "joris")
    await mentoring.ask(world, "sarah", "joris")
    home = await page(world, "joris")
    assert text("home-heading-waiting") in home.text
    assert text("mentor-asks-you", mentee="@sarah", topic="sql") in home.text
    assert mentoring.HOPE in home.text
    accepted = await world.press("joris", "mentor_accept", home.id)
    assert text("mentor-accepted", mentee="@sarah") in there(world, accepted, "joris")
    home = await page(world, "joris")
    assert text("home-heading-waiting") not in home.text
    assert text("home-heading-together") in home.text
    assert "mentor_note" in home.buttons.values()
    assert "mentor_withdraw" not in (await page(world, "sarah")).buttons.values()


async def test_a_question_waits_on_the_page_of_who_may_know(world: World, text: Text) -> None:
    await world.say("joris", "#leren", TIL)
    await world.press("sarah", "ask_colleague", (await page(world, "sarah")).id)
    await world.submit("sarah", question="Hoe ga ik terug in git?", topics="git")
    home = await page(world, "joris")
    assert "Hoe ga ik terug in git?" in home.text
    assert text("asking-by", asker="@sarah") in home.text
    assert any(one.inputs for one in await world.press("joris", "know_answer", home.id))
    await world.submit("joris", answer="Met git switch -")
    assert "Hoe ga ik terug" not in (await page(world, "joris")).text


FORMS_OF_THE_PAGE = {
    "tip": "open_tip", "til": "share_til", "lesson": "open_lesson", "kudos": "open_kudos",
    "question": "ask_colleague", "goal": "goal_new", "mentor": "mentor_find", "time": "time_add",
    "settings": "open_settings",
}  # fmt: skip
"""What one comes for most: one press, and there it is."""


async def test_everything_one_can_do_is_two_presses_away(world: World, text: Text, language: str) -> None:
    world.database.write(world.ref, lambda tx: tx.choose(modules=modules.ALL))
    home = await page(world, "pieter")
    assert set(FORMS_OF_THE_PAGE.values()) <= set(home.buttons.values())

    every = [one for one in await world.press("pieter", text("home-every"), home.id) if one.buttons][-1]
    say = speak(language, world.name)
    for word, _ in routes.MENU:
        label = say.command(f"learn {learn_menu.word(word.name, say)}")
        assert (label in every.buttons) == (not word.needs_words and not word.for_admins), label
    for name, shows in (("path", "path-title"), ("catalogue", "catalogue-title"), ("goal", "goals-title")):
        home = await page(world, "pieter")
        every = [one for one in await world.press("pieter", text("home-every"), home.id) if one.buttons][-1]
        label = say.command(f"learn {learn_menu.word(name, say)}")
        shown = await world.press("pieter", label, every.id)
        assert text(shows) in "\n".join(one.text for one in shown), name


async def test_a_goal_stands_on_the_page_with_its_next_step(world: World, text: Text) -> None:
    """However long its sentence is: what somebody can do with it fits."""
    world.database.write(world.ref, lambda tx: tx.choose(modules=modules.ALL))
    goal = "Rebasen zonder vrees " + "en nog beter " * 20
    await world.say("sarah", "@sarah", f"/learn goal {goal}")
    await world.say("joris", "#leren", "/til Rebasen zonder vrees: eerst een tak #git")
    home = await page(world, "sarah")
    assert "Rebasen zonder vrees" in home.text
    assert text("goals-next", day="@").partition("@")[0].strip() in home.text
    stuck = await world.press("sarah", "goal_stuck", home.id)
    assert text("goals-stuck") in there(world, stuck, "sarah")
    ways = next(one for one in stuck if text("goals-button-tip") in one.buttons)
    assert text("mentor-button-for") in ways.buttons
    looked = await world.press("sarah", text("goals-button-tip"), ways.id)
    assert "eerst een tak" in there(world, looked, "sarah")
