"""Every command has its help, and words nobody understands are answered kindly."""

from collections.abc import Callable

import pytest

from handlers import modules
from handlers.routes import COMMANDS
from tests.scenarios.looking import privately
from tests.worlds.world import World

Text = Callable[..., str]


def switch_all_on(world: World) -> None:
    world.database.write(world.ref, lambda tx: tx.choose(modules=modules.ALL))


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("word", ["help", "hulp"])
async def test_each_command_explains_itself(world: World, text: Text, name: str, word: str) -> None:
    switch_all_on(world)
    answer = privately(await world.say("sarah", "#leren", f"/{name} {word}"), "sarah")

    assert text(f"{name}-does") in answer
    assert text(f"{name}-help", per_day=5).splitlines()[0] in answer


async def test_other_words_get_what_does_work_and_are_given_back(world: World, text: Text) -> None:
    switch_all_on(world)
    answer = privately(await world.say("sarah", "#leren", "@opsteker koffie graag"), "sarah")

    assert text("help-heard", said="koffie graag") in answer
    assert all(text(f"{name}-does") in answer for name in COMMANDS)


async def test_asking_for_help_is_understood(world: World) -> None:
    answer = privately(await world.say("sarah", "@opsteker", "help"), "sarah")

    assert "/til" in answer
    assert "help" not in answer.splitlines()[1]
