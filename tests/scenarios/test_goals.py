"""L2: a goal from its first sentence to celebrated, and who can see it on the way."""

from collections.abc import Callable, Sequence

import pytest

from handlers.goals import rules
from storage import goals, places, workspaces
from storage.goals import Goal
from tests.scenarios.consulting import press
from tests.scenarios.looking import button, card, form, privately, publicly
from tests.scenarios.lunching import changed, of, until
from tests.worlds.world import Shown, World

Text = Callable[..., str]
GOAL = "Ik wil ons datamodel aan een klant kunnen uitleggen"
WHY = "Ik schuif die vragen steeds door"


@pytest.fixture(autouse=True)
def switched_on(world: World) -> None:
    modules = ("til", "goals")
    world.database.write(
        world.ref, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=modules)
    )


async def set_one(world: World, said: str = GOAL, who: str = "sarah") -> list[Shown]:
    return await world.say(who, f"@{who}", f"/learn doel {said}")


async def change(world: World, shown: Sequence[Shown], **values: str) -> list[Shown]:
    form(await world.press("sarah", "goal_change", button(shown, "goal_change").id))
    return await world.submit("sarah", **{"text": GOAL, "why": WHY, "weeks": "2", **values})


async def share(world: World, shown: Sequence[Shown], **values: str) -> list[Shown]:
    form(await world.press("sarah", "goal_share", button(shown, "goal_share").id))
    return await world.submit("sarah", **values)


def set_now(world: World) -> list[Goal]:
    """Those that are open: only she has any."""
    every = world.database.read(world.ref, lambda tx: [goals.find(tx, number) for number in range(1, 9)])
    return [one for one in every if one is not None and one.state == "open"]


def place(world: World, name: str) -> str:
    known = world.database.read(world.ref, lambda tx: places.public(tx, 100))
    return next(one.key for one in known if (one.name or "").lstrip("#") == name)


async def test_from_the_first_sentence_to_celebrated(world: World, text: Text) -> None:
    # Nothing yet: one friendly next step. One sentence is a goal, and hers alone.
    empty = await world.say("sarah", "#leren", "/learn goal")
    assert text("goals-none") in privately(empty, "sarah")
    kept = await world.say("sarah", "#leren", f"/learn goal {GOAL}")
    assert text("goals-saved", weeks=rules.USUAL_WEEKS) in privately(kept, "sarah")
    assert text("goals-private") in privately(kept, "sarah")
    assert publicly(kept, "#leren") == []

    # Why and by when, if she wants.
    more = await change(world, kept, until="2026-12-18")
    assert text("goals-why", why=WHY) in privately(more, "sarah")
    assert text("goals-changed", weeks=2) in privately(more, "sarah")

    # She shares it with Joris and a channel: they see what, not why.
    await world.say("mei", "#data", "/til Iets #data")
    shared = await share(world, more, people="@joris", channel=place(world, "data"))
    posted = card(shared, "#data")
    assert GOAL in posted.text
    assert text("goals-for-you", owner="@sarah") in privately(shared, "joris")
    assert WHY not in posted.text + privately(shared, "joris")
    assert GOAL in privately(await world.say("joris", "@joris", "/learn doel"), "joris")
    assert GOAL not in privately(await world.say("pieter", "@pieter", "/learn doel"), "pieter")

    # Two weeks later one question, answered with one press; her page has it too until she does.
    asked = of(await until(world, "12-07 12:00"), "sarah")
    assert [text("goals-check") in one.text for one in asked] == [True]
    going = await press(world, asked, "sarah", "goal_going")
    assert text("goals-going", weeks=2) in privately(going, "sarah")

    # The day she named; she did it. Celebrated with her and with them, once.
    over = of(await until(world, "12-18 12:00"), "sarah")
    assert text("goals-check-over") in over[-1].text
    done = await world.press("sarah", "goal_reached", over[-1].id)
    assert text("goals-reached") in privately(done, "sarah")
    assert text("goals-colleague-reached", owner="@sarah") in privately(done, "joris")
    assert text("goals-channel-reached", owner="@sarah") in changed(done, posted.id)
    again = await world.press("sarah", "goal_reached", asked[0].id)
    assert text("goals-reached-before") in privately(again, "sarah")
    assert privately(again, "joris") == ""

    # What it taught her becomes a TIL, in her own words.
    offered = form(await world.press("sarah", "fill_til", button(done, "fill_til").id))
    assert "text" in offered.inputs.values()
    told = await world.submit("sarah", text="Eerst de klant, dan pas de tabellen", topics="data")
    assert "Eerst de klant" in "".join(one.text for one in told)
    assert GOAL in privately(await world.say("sarah", "@sarah", "/learn doel"), "sarah")
    assert [one for one in await until(world, "12-31 12:00") if text("goals-check") in one.text] == []


async def test_a_goal_without_words_too_long_or_on_a_day_that_cannot_be(world: World, text: Text) -> None:
    nothing = await set_one(world, "…")
    assert text("goals-error-empty") in privately(nothing, "sarah")
    long = await set_one(world, "a " * 200)
    assert text("error-too-long", length=399, most=300) in privately(long, "sarah")
    kept = await set_one(world)
    for day in ("2026-01-01", "9999-12-31", "2026-11-23"):
        again = await change(world, kept, until=day)
        assert set(form(again).errors.values()) == {text("goals-error-day")}
        await world.submit("sarah", text=GOAL, why="", until="", weeks="2")
    again = await change(world, kept, until="straks")
    assert set(form(again).errors.values()) == {text("settings-error-date")}


async def test_three_at_a_time_and_none_of_them_for_good(world: World, text: Text) -> None:
    for number in range(rules.MOST):
        await set_one(world, f"Doel nummer {number}")
    same = await set_one(world, "doel nummer 1")
    assert text("goals-exists") in privately(same, "sarah")
    fourth = await set_one(world, "Nog een doel")
    assert text("goals-full", most=rules.MOST) in privately(fourth, "sarah")
    assert "Nog een doel" in privately(fourth, "sarah"), "nobody has to type it again"

    page = await world.say("sarah", "@sarah", "/learn doel")
    stopped = await world.press("sarah", "goal_stop", button(page, "goal_stop").id, value="goal:1")
    assert text("goals-stopped") in privately(stopped, "sarah")
    await set_one(world, "Nog een doel")
    assert len(set_now(world)) == rules.MOST
    full = await world.press("sarah", "goal_resume", button(stopped, "goal_resume").id)
    assert text("goals-full", most=rules.MOST) in privately(full, "sarah")
    page = await world.say("sarah", "@sarah", "/learn doel")
    await world.press("sarah", "goal_reached", button(page, "goal_reached").id, value="goal:2")
    again = await world.say("sarah", "@sarah", "/learn doel")
    assert text("goals-reached-list", goals="🎉 Doel nummer 1") in privately(again, "sarah")


async def test_shared_no_more(world: World, text: Text) -> None:
    kept = await set_one(world)
    shared = await share(world, kept, people="@joris @mei", channel="none")
    assert text("goals-for-you", owner="@sarah") in privately(shared, "joris")
    alone = await world.press("sarah", "goal_unshare", button(shared, "goal_unshare").id)
    assert text("goals-private-again") in privately(alone, "sarah")
    assert GOAL not in privately(await world.say("joris", "@joris", "/learn doel"), "joris")

    again = await share(world, kept, people="@mei", channel="none")
    assert text("goals-for-you", owner="@sarah") in privately(again, "mei")
    await share(world, kept, people="", channel="none")
    assert GOAL not in privately(await world.say("mei", "@mei", "/learn doel"), "mei")


async def test_on_her_own_page(world: World, text: Text) -> None:
    assert "goal_new" in button(await world.home("sarah"), "goal_new").buttons.values()
    await set_one(world)
    page = "".join(one.text for one in await world.home("sarah"))
    assert text("home-heading-goals") in page
    assert GOAL in page
    await until(world, "12-07 12:00")
    waits = "".join(one.text for one in await world.home("sarah"))
    assert text("goals-check") in waits
    assert GOAL not in "".join(one.text for one in await world.home("joris"))


async def test_help_and_a_slip_of_the_fingers(world: World, text: Text) -> None:
    helped = await world.say("sarah", "@sarah", "/learn goal help")
    assert GOAL not in privately(helped, "sarah")
    assert str(rules.MOST) in privately(helped, "sarah")
    form(await world.say("sarah", "@sarah", "/learn doel nieuw"))
    near = await world.say("sarah", "@sarah", "/learn doel niewu")
    assert text("meant") in privately(near, "sarah")
    assert set_now(world) == []


async def test_a_goal_finds_a_mentor_when_they_say_so(world: World, text: Text) -> None:
    """For a topic that somebody offers, at once; for any other they say what it is about."""
    world.database.write(world.ref, lambda tx: tx.choose(modules=("goals", "mentor")))
    await world.say("joris", "@joris", "/mentor offer data model, data")
    kept = await set_one(world, "I want to explain our data-model to a customer")
    shown = await world.press("sarah", text("mentor-button-for"), button(kept, "goal_change").id)
    assert text("mentor-found-title", topic="data model") in privately(shown, "sarah")
    assert "@joris" in privately(shown, "sarah")

    other = await set_one(world, "Rustiger vergaderen")
    opened = form(await world.press("sarah", "mentor_find", button(other, "mentor_find").id))
    assert "topic" in opened.inputs.values()
    nobody = await world.submit("sarah", topic="vergaderen", level="0")
    assert text("mentor-nobody", why="topic", topic="vergaderen") in privately(nobody, "sarah")

    world.database.write(world.ref, lambda tx: tx.choose(modules=("goals",)))
    alone = button(await set_one(world, "Iets anders leren"), "goal_change")
    assert text("mentor-button-for") not in alone.buttons
