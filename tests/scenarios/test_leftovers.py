"""C18: fields that are open, links, and what is left when people are taken out of a text."""

from collections.abc import Callable

import pytest

from tests.scenarios.looking import card, form, privately
from tests.worlds.world import World

Text = Callable[..., str]


@pytest.mark.parametrize(
    "typed", ["@joris: bedankt voor alles", "@joris , bedankt voor alles", "@joris - bedankt voor alles"]
)
async def test_a_reason_begins_with_its_first_word(world: World, text: Text, typed: str) -> None:
    told = privately(await world.say("sarah", "#product", f"/kudos {typed}"), "joris")

    assert "bedankt voor alles" in told
    assert not [line for line in told.splitlines() if line.lstrip().startswith((":", ",", "- ", "."))]


async def test_of_a_name_that_was_half_recognised_nothing_is_left(world: World) -> None:
    shown = await world.say("sarah", "#product", "/kudos @fatima @joris.bakker: bedankt voor alles")

    told = privately(shown, "fatima")
    assert "bedankt voor alles" in told
    assert "bakker" not in told


@pytest.mark.parametrize(
    "typed", ["Zie https://git-scm.com/docs voor uitleg", "Lees dit: https://git-scm.com/docs"]
)
async def test_a_link_is_shown_once(world: World, typed: str) -> None:
    til = card(await world.say("sarah", "#leren", f"/til {typed} #git"))
    assert til.text.count("https://git-scm.com/docs") == 1

    mine = privately(await world.say("sarah", "@opsteker", "/til mine"), "sarah")
    assert mine.count("https://git-scm.com/docs") == 1
    found = privately(await world.say("joris", "@opsteker", "/tip git uitleg lees"), "joris")
    assert found.count("https://git-scm.com/docs") <= 1


async def test_a_second_link_is_kept(world: World) -> None:
    til = card(await world.say("sarah", "#leren", "/til Vergelijk deze https://a.example https://b.example"))

    assert til.text.count("https://a.example") == til.text.count("https://b.example") == 1


@pytest.mark.parametrize("nothing", ["   ", "…", "?!"])
async def test_an_open_field_is_asked_for_by_name(world: World, text: Text, nothing: str) -> None:
    form(await world.say("sarah", "#leren", "/til"))
    again = form(await world.submit("sarah", text=nothing, topics="", link=""))
    assert again.errors == {"text": text("error-empty")}

    form(await world.say("sarah", "@opsteker", "/tip"))
    again = form(await world.submit("sarah", question=nothing))
    assert again.errors == {"question": text("error-empty-question")}


@pytest.mark.parametrize("command", ["/til …", "/tip !?"])
async def test_only_signs_behind_a_command_open_its_form(world: World, command: str) -> None:
    form(await world.say("sarah", "@opsteker", command))
