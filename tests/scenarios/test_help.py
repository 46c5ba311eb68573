"""Every command has its help, and words nobody understands are answered kindly."""

from collections.abc import Callable

import pytest

from handlers import modules
from handlers.people import learn_menu
from handlers.routes import COMMANDS, LEARN, MENU
from handlers.texts import LANGUAGES, speak
from tests.scenarios.looking import privately
from tests.worlds.world import World

Text = Callable[..., str]


def switch_all_on(world: World) -> None:
    world.database.write(world.ref, lambda tx: tx.choose(modules=modules.ALL))


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("word", ["help", "hulp"])
async def test_each_command_explains_itself(
    world: World, text: Text, text_aloud: Text, name: str, word: str
) -> None:
    """What stands behind /learn is for one person, the rest may be read by all."""
    switch_all_on(world)
    answer = "\n".join(one.text for one in await world.say("sarah", "#leren", f"/{name} {word}"))

    said = text if name == "learn" else text_aloud
    assert said(f"{name}-does") in answer
    assert said(f"{name}-help", per_day=5).splitlines()[0] in answer


async def test_other_words_get_what_does_work_and_are_given_back(world: World, text: Text) -> None:
    switch_all_on(world)
    answer = privately(await world.say("sarah", "#leren", "@opsteker koffie graag"), "sarah")

    assert text("help-heard", said="koffie graag") in answer
    assert all(text(f"{name}-does") in answer for name in COMMANDS)


async def test_asking_for_help_is_understood(world: World, language: str) -> None:
    answer = privately(await world.say("sarah", "@opsteker", "help"), "sarah")

    assert speak(language, world.ref.platform).command("til") in answer
    assert "help" not in answer.splitlines()[1]


async def test_help_says_where_there_is_more(world: World, text: Text) -> None:
    answer = privately(await world.say("sarah", "@opsteker", "help"), "sarah")

    assert text("help-more", command="tip") in answer


async def test_learn_help_shows_what_is_on_and_allowed(world: World, text: Text) -> None:
    few = privately(await world.say("sarah", "#leren", "/learn help"), "sarah")
    assert text("learn-about-settings") in few
    assert text("learn-about-coffee") not in few
    assert text("learn-about-setup") not in few
    assert text("learn-group-admins") not in few

    switch_all_on(world)
    everything = privately(await world.say("anna", "#leren", "/learn help"), "anna")
    for name in ("coffee", "setup", "people", "audit", "time", "consult"):
        assert text(f"learn-about-{name}") in everything
    assert text("learn-about-setup") not in privately(
        await world.say("sarah", "#leren", "/learn help"), "sarah"
    )


async def test_what_needs_no_more_is_done_by_its_button(world: World, text: Text, language: str) -> None:
    shown = next(one for one in await world.say("sarah", "@opsteker", "/learn help") if one.buttons)
    say = speak(language, world.ref.platform)
    label = say.command(f"learn {learn_menu.word('settings', say)}")
    assert shown.buttons[label] == "meant"
    assert say.command(f"learn {learn_menu.word('who-knows', say)}") not in shown.buttons
    opened = await world.press("sarah", label, shown.id)
    assert any(text("settings-days") in one.text and one.inputs for one in opened)


def test_every_word_of_learn_is_in_help_with_its_module() -> None:
    told = [one for one, _ in MENU]
    for language in LANGUAGES:
        handlers = [LEARN[learn_menu.word(one.name, speak(language))] for one in told]
        assert set(handlers) == set(LEARN.values())
        assert [one.handler for one in told] == handlers
