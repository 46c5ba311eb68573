"""M1: who wants to be a mentor says so, and who looks for one finds the best with the reasons why."""

from collections.abc import Callable

import pytest

from tests.scenarios.looking import button, form, privately
from tests.scenarios.mentoring import offer, switch_on
from tests.worlds.world import World

Text = Callable[..., str]


async def test_an_offer_is_found_with_reasons_and_only_then(world: World, text: Text) -> None:
    switch_on(world)
    nobody = await world.say("sarah", "#leren", "/mentor find sql")
    assert text("mentor-nobody", why="topic", topic="sql") in privately(nobody, "sarah")
    assert button(nobody, "ask_colleague")

    form(await world.say("joris", "@joris", "/mentor aanbieden"))
    saved = await world.submit(
        "joris", topics="SQL: basis, #sql: expert\nsql", languages="nl,en", capacity="2"
    )
    assert text("mentor-topic-level", topic="sql", level=4) in privately(saved, "joris")

    found = await world.say("sarah", "#leren", "/mentor zoek SQL")
    shown = privately(found, "sarah")
    assert text("mentor-reason-topic", mentor="@joris", topic="sql", level=4) in shown
    assert text("mentor-reason-hours", hours=8, to="them") in shown
    assert "joris" in " ".join(button(found, "mentor_ask").buttons).lower()
    assert "@joris" not in privately(await world.say("joris", "@joris", "/mentor find sql"), "joris")


async def test_what_is_filled_in_wrongly_comes_back(world: World, text: Text) -> None:
    switch_on(world)
    none = form(await offer(world, "pieter", capacity="0"))
    assert text("mentor-error-capacity-none") in none.errors.values()
    form(await world.say("pieter", "@pieter", "/mentor offer"))
    many = form(await world.submit("pieter", topics=" , ", languages="", capacity="11", paused="gisteren"))
    assert text("mentor-error-topics") in many.errors.values()
    assert text("mentor-error-capacity", least=1, most=10) in many.errors.values()
    assert text("settings-error-date") in many.errors.values()
    form(await world.say("pieter", "@pieter", "/mentor offer"))
    oneself = form(await world.submit("pieter", topics="sql", capacity="1", not_with="@pieter"))
    assert text("mentor-error-not-with-self") in oneself.errors.values()
    home = await world.say("pieter", "@pieter", "/mentor")
    assert text("mentor-button-offer") in button(home, "mentor_offer").buttons


async def test_not_with_somebody_and_nobody_hears_it(world: World, text: Text) -> None:
    switch_on(world)
    await offer(world, "pieter", not_with="@sarah")

    shown = privately(await world.say("sarah", "#leren", "/mentor find sql"), "sarah")

    assert shown.splitlines()[1:2] == [text("mentor-nobody", why="other", topic="sql")]
    assert "@pieter" in privately(await world.say("joris", "#leren", "/mentor find sql"), "joris")


async def test_who_pauses_or_stops_is_not_found(world: World, text: Text) -> None:
    switch_on(world)
    paused = await offer(world, "pieter", paused="2026-12-20")
    assert text("mentor-offer-saved", offer="X", paused="yes").splitlines()[-1] in privately(paused, "pieter")
    assert "@pieter" not in privately(await world.say("sarah", "#leren", "/mentor find sql"), "sarah")

    await offer(world, "pieter", paused="")
    assert "@pieter" in privately(await world.say("sarah", "#leren", "/mentor find sql"), "sarah")
    stopped = await world.say("pieter", "@pieter", "/mentor stop")
    assert text("mentor-stopped", pairs=0) in privately(stopped, "pieter")
    again = await world.say("pieter", "@pieter", "/mentor stop")
    assert text("mentor-not-offering") in privately(again, "pieter")
    assert "@pieter" not in privately(await world.say("sarah", "#leren", "/mentor find sql"), "sarah")


async def test_ones_own_level_counts(world: World, text: Text) -> None:
    switch_on(world)
    await offer(world, "pieter", topics="sql: gevorderd")

    assert "@pieter" in privately(await world.say("sarah", "#leren", "/mentor find sql basis"), "sarah")
    same = await world.say("sarah", "#leren", "/mentor find sql advanced")
    assert text("mentor-nobody", why="level", topic="sql") in privately(same, "sarah")
    expert = await world.say("sarah", "#leren", "/mentor find sql expert")
    assert text("mentor-own-expert", topic="sql") in privately(expert, "sarah")
    opened = form(
        await world.press("sarah", "mentor_find", (await world.say("sarah", "@sarah", "/mentor"))[-1].id)
    )
    assert opened.inputs
    assert "@pieter" in privately(await world.submit("sarah", topic="#SQL", level="2"), "sarah")


async def test_off_unless_switched_on(world: World, text: Text) -> None:
    shown = privately(await world.say("sarah", "#leren", "/mentor find sql"), "sarah")

    assert text("admission-off", module=text("module-mentor")) in shown


@pytest.mark.parametrize("word", ["offer", "aanbieden"])
async def test_several_topics_are_offered_in_one_line(world: World, text: Text, word: str) -> None:
    switch_on(world)
    shown = await world.say("joris", "@joris", f"/mentor {word} git, SQL: expert")
    (answer,) = [one for one in shown if one.by == "opsteker"]
    for topic, level in (("git", 3), ("sql", 4)):
        assert text("mentor-topic-level", topic=topic, level=level) in answer.text
    more = await world.say("joris", "@joris", f"/mentor {word} excel")
    assert text("mentor-topic-level", topic="sql", level=4) in privately(more, "joris")
    assert text("mentor-topic-level", topic="excel", level=3) in privately(more, "joris")
    found = await world.say("sarah", "@sarah", "/mentor find git")
    assert "@joris" in privately(found, "sarah")

    long = await world.say("joris", "@joris", f"/mentor {word} {'x' * 41}, git")
    assert text("mentor-error-topic-long", topic="x" * 20, most=40) in privately(long, "joris")
    assert "x" * 41 in privately(long, "joris"), "their words are given back"


async def test_what_is_not_understood_is_one_answer(world: World, text: Text) -> None:
    switch_on(world)
    shown = await world.say("sarah", "@sarah", "/mentor bloemen schikken")
    (answer,) = [one for one in shown if one.by == "opsteker"]
    assert text("mentor-not-understood", said="bloemen schikken") in answer.text
    assert "mentor_find" in answer.buttons.values()
