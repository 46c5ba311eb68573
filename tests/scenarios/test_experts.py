"""S6: who knows about something, with the reason why."""

from collections.abc import Callable

import pytest

from tests.scenarios.looking import button, form, privately
from tests.scenarios.mentoring import ask, offer, switch_on
from tests.worlds.world import World

Text = Callable[..., str]
Listed = Callable[[list[str]], str]


async def _who_knows(world: World, topic: str = "git", by: str = "mei") -> str:
    return privately(await world.say(by, "@opsteker", f"/learn who-knows {topic}"), by)


async def test_each_with_the_reason_the_likeliest_first(world: World, text: Text, listed: Listed) -> None:
    for number in range(3):
        await world.say("joris", "#leren", f"/til Iets over git, nummer {number} #git")
    await world.say("sarah", "#product", "/kudos @joris @pieter bedankt voor de uitleg #git")

    answer = await _who_knows(world)

    assert text("experts-title", topic="#git") in answer
    shared, thanked = (
        text("experts-tils", count=3, topic="#git"),
        text("experts-kudos", count=1, topic="#git"),
    )
    joris = text("experts-line", person="@joris", reasons=listed([shared, thanked]))
    pieter = text("experts-line", person="@pieter", reasons=thanked)
    assert answer.index(joris) < answer.index(pieter)


@pytest.mark.parametrize("word", ["who-knows", "wie-weet"])
async def test_both_languages_and_any_spelling_of_a_topic(world: World, word: str) -> None:
    await world.say("joris", "#leren", "/til Dit is het #git")

    answer = privately(await world.say("mei", "#leren", f"/learn {word} #Git"), "mei")

    assert "@joris" in answer


async def test_never_oneself(world: World, text: Text) -> None:
    await world.say("joris", "#leren", "/til Dit is het #git")

    assert text("experts-none", topic="#git") in await _who_knows(world, by="joris")


async def test_what_was_shared_in_private_counts_for_its_members(world: World, text: Text) -> None:
    await world.say("sarah", "#retro", "/til Alleen voor ons #git")
    await world.say("fatima", "#retro", "@opsteker kudos @joris bedankt #git")

    assert text("experts-none", topic="#git") in await _who_knows(world)
    inside = await _who_knows(world, by="fatima")
    assert "@sarah" in inside
    assert "@joris" in inside


async def test_kudos_typed_as_a_command_in_private_stay_there(world: World, text: Text) -> None:
    await world.say("fatima", "#retro", "/kudos @joris bedankt #git")

    assert text("experts-none", topic="#git") in await _who_knows(world)
    assert "@joris" in await _who_knows(world, by="fatima")


async def test_kudos_by_a_form_in_private_stay_there(world: World, text: Text) -> None:
    form(await world.say("fatima", "#retro", "/kudos"))
    await world.submit("fatima", receivers="@joris", reason="bedankt", topics="git")

    assert text("experts-none", topic="#git") in await _who_knows(world)
    assert "@joris" in await _who_knows(world, by="fatima")


async def test_who_does_not_want_to_be_named_is_not(world: World, text: Text) -> None:
    await world.say("joris", "#leren", "/til Dit is het #git")

    off = privately(await world.say("joris", "@opsteker", "/learn who-knows off"), "joris")
    assert text("experts-off") in off
    assert text("experts-none", topic="#git") in await _who_knows(world)

    on = privately(await world.say("joris", "@opsteker", "/learn wie-weet aan"), "joris")
    assert text("experts-on") in on
    assert "@joris" in await _who_knows(world)


@pytest.mark.parametrize("typed", ["", "   ", "help", "🙂", "@joris"])
async def test_no_topic_is_explained(world: World, text: Text, typed: str) -> None:
    assert text("experts-usage") in await _who_knows(world, typed)


async def test_when_nobody_is_known_it_offers_to_ask(world: World, text: Text) -> None:
    shown = await world.say("mei", "@opsteker", "/learn who-knows zeilen")
    assert text("experts-none", topic="#zeilen") in privately(shown, "mei")

    opened = form(await world.press("mei", "ask_colleague", button(shown, "ask_colleague").id))
    assert text("asking-form-title") in opened.text


async def test_the_own_page_is_still_there(world: World, text: Text) -> None:
    assert text("home-title") in privately(await world.say("mei", "@opsteker", "/learn"), "mei")


def _offers(text: Text, topic: str, level: int, free: str = "yes") -> str:
    named = text("mentor-topic-level", topic=topic, level=level)
    return text("experts-line", person="@joris", reasons=text("experts-mentor", topic=named, free=free))


async def test_who_offers_to_be_a_mentor_is_named_with_that_reason(world: World, text: Text) -> None:
    switch_on(world)
    await offer(world, "joris", topics="SQL: expert\nQuery plannen: basis")

    shown = await world.say("mei", "@opsteker", "/learn who-knows sql")
    assert _offers(text, "#sql", 4) in privately(shown, "mei")
    form(await world.press("mei", "mentor_find", button(shown, "mentor_find").id))
    for spelled in ("query-plannen", "Query Plannen", "#query_plannen"):
        assert _offers(text, "#query-plannen", 2) in await _who_knows(world, spelled)

    # Paused or full: they know it all the same.
    await offer(world, "joris", paused="2026-12-20")
    assert _offers(text, "#sql", 4, "no") in await _who_knows(world, "sql")
    await offer(world, "joris", paused="")
    asked = await ask(world, "sarah", "joris")
    await world.press("joris", "mentor_accept", button(asked, "mentor_accept").id)
    assert _offers(text, "#sql", 4, "no") in await _who_knows(world, "sql")

    # Who opted out is not named; neither is anybody to whom "not with" was said.
    await world.say("joris", "@opsteker", "/learn who-knows off")
    assert text("experts-none", topic="#sql") in await _who_knows(world, "sql")


async def test_not_with_somebody_cannot_be_guessed(world: World, text: Text) -> None:
    switch_on(world)
    await offer(world, "joris", not_with="@mei")

    assert text("experts-none", topic="#sql") in await _who_knows(world, "sql")
    assert "@joris" in await _who_knows(world, "sql", by="pieter")
    await offer(world, "mei", topics="python: expert")
    assert text("experts-none", topic="#python") in await _who_knows(world, "python", by="joris")


async def test_an_offer_to_be_a_mentor_brings_no_questions(world: World, text: Text) -> None:
    switch_on(world)
    await offer(world, "joris")

    form(await world.say("mei", "@mei", "/tip ask Hoe lees ik een queryplan #sql"))
    sent = await world.submit("mei", question="Hoe lees ik een queryplan", topics="sql")

    assert privately(sent, "mei")
    assert [one for one in sent if one.where == "@joris"] == []
