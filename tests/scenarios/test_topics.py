"""C14: topics keep what makes them a topic, and different ones stay different."""

from collections.abc import Callable

import pytest

from tests.scenarios.looking import card, form, privately
from tests.worlds.world import World

Text = Callable[..., str]


@pytest.mark.parametrize("topic", ["c++", "c#", ".net", "ci/cd", "r&d", "node.js", "a/b-testing"])
async def test_a_topic_is_shown_as_it_was_typed_and_found_again(world: World, topic: str, text: Text) -> None:
    shown = card(await world.say("sarah", "#leren", f"/til Hier leerde ik iets van #{topic.upper()}, #git"))

    assert f"#{topic} #git" in shown.text
    known = privately(await world.say("mei", "@opsteker", f"/learn who-knows {topic}"), "mei")
    assert text("experts-tils", count=1, topic=f"#{topic}") in known


async def test_who_knows_one_language_does_not_know_another(world: World, text: Text) -> None:
    for topic, person in (("c++", "sarah"), ("c#", "joris"), ("c", "pieter")):
        await world.say(person, "#leren", f"/til Een les van vandaag #{topic}")

    for topic, person in (("c++", "sarah"), ("c#", "joris"), ("c", "pieter")):
        known = privately(await world.say("mei", "@opsteker", f"/learn who-knows #{topic}"), "mei")
        assert text("experts-tils", count=1, topic=f"#{topic}") in known
        assert known.count(text("experts-tils", count=1, topic=f"#{topic}")) == 1
        others = {"sarah", "joris", "pieter"} - {person}
        assert f"@{person}" in known
        assert not [other for other in others if f"@{other}" in known]


async def test_no_topic_in_code_a_colour_or_a_number(world: World) -> None:
    said = "/til `#include` telt niet, de kleur #ff0000 ook niet en issue #12 evenmin #git"
    shown = card(await world.say("sarah", "#leren", said))

    assert shown.text.count("#git") == 1
    for once in ("#include", "#ff0000", "#12"):
        assert shown.text.count(once) == 1


async def test_what_is_no_topic_stays_where_it_stands(world: World) -> None:
    shown = card(await world.say("sarah", "#leren", "/til Opgelost in issue #12"))

    assert "Opgelost in issue #12" in shown.text


async def test_typed_in_a_field_of_their_own(world: World, text: Text) -> None:
    form(await world.say("sarah", "#leren", "/til"))
    shown = card(await world.submit("sarah", text="Vandaag geleerd", topics="C++, c#; .NET r&d", link=""))

    assert "#c++ #c# #.net #r&d" in shown.text


async def test_a_term_is_looked_up_as_a_word_of_its_own(world: World) -> None:
    await world.say("sarah", "#leren", "/til C leer je het snelst van een boek")
    assert "C leer je" not in privately(await world.say("mei", "@opsteker", "/tip C++"), "mei")

    await world.say("joris", "#leren", "/til C++ leer je het snelst van een collega #c++")
    for asked in ("C++", "#c++", "hoe leer ik C++?"):
        found = privately(await world.say("mei", "@opsteker", f"/tip {asked}"), "mei")
        assert "C++ leer je" in found, asked
