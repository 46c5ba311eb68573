"""Channels that are archived, renamed, made private or left; old forms; an admin by the settings."""

from collections.abc import AsyncIterator

import pytest

from handlers.texts import speak
from tests.scenarios.looking import card, privately
from tests.worlds.slack_stand_in import BOT, Channel
from tests.worlds.slack_world import SlackWorld, slack_world

SAY = speak("nl")
TIL = "/til Met git bisect vind je de fout #git"


@pytest.fixture
async def world(sqlite_url: str) -> AsyncIterator[SlackWorld]:
    async with slack_world(sqlite_url, "nl") as made:
        yield made


def leren(world: SlackWorld) -> Channel:
    return world.slack.channels["C0LEREN"]


@pytest.mark.parametrize("what", ["archived", "left", "private without us"])
async def test_who_shares_where_nothing_can_be_said_hears_so(world: SlackWorld, what: str) -> None:
    channel = leren(world)
    channel.is_archived = what == "archived"
    channel.kind = "private" if what == "private without us" else "public"
    if what != "archived":
        channel.members.remove(BOT)
    shown = await world.say("sarah", "@opsteker", TIL)
    assert [one for one in shown if one.where == "#leren"] == []
    told = [one for one in shown if one.where == "@sarah" and "post_til_again" in one.buttons.values()]
    assert len(told) == 1, "once, with the way to try again"


async def test_an_answer_to_a_press_in_an_archived_channel_comes_in_ones_own_chat(world: SlackWorld) -> None:
    til = card(await world.say("sarah", "#leren", TIL))
    leren(world).is_archived = True
    shown = await world.press("joris", "keep", til.id)
    assert [(one.where, one.text) for one in shown] == [("@joris", SAY.text("til-kept"))]


async def test_a_channel_made_private_keeps_what_is_shared_there_to_itself(world: SlackWorld) -> None:
    leren(world).kind = "private"
    leren(world).members.discard("U0MEI")
    til = card(await world.say("sarah", "#leren", TIL), "#leren")
    await world.press("joris", "keep", til.id)
    found = await world.say("mei", "@opsteker", "/tip git bisect")
    assert "bisect" not in "".join(one.text for one in found if one.by == "opsteker" and one.where == "@mei")
    found = await world.say("joris", "@opsteker", "/tip git bisect")
    assert "bisect" in privately(found, "joris")


async def test_a_channel_that_was_renamed_is_called_by_its_new_name(world: SlackWorld) -> None:
    await world.say("sarah", "#leren", TIL)
    leren(world).name = "wat-we-leren"
    shown = await world.say("sarah", "#wat-we-leren", "/til Iets anders #git")
    assert "#wat-we-leren" in privately(shown, "sarah")


async def test_a_form_that_was_open_for_days_still_counts_once(world: SlackWorld) -> None:
    await world.say("sarah", "#leren", "/til")
    view = world.slack.views["U0SARAH"]
    await world.wait(days=2)
    shown = await world.submit("sarah", text="Langzaam geschreven #git")
    assert "Langzaam geschreven" in card(shown, "#leren").text
    world.slack.views["U0SARAH"] = view
    again = await world.submit("sarah", text="Langzaam geschreven #git")
    assert [one for one in again if one.where == "#leren"] == []


async def test_a_form_about_what_is_gone_by_now_says_so(world: SlackWorld) -> None:
    til = card(await world.say("sarah", "#leren", TIL))
    own = await world.say("sarah", "@opsteker", "/til mine")
    await world.press("joris", "ask", til.id)
    await world.press(
        "sarah", "delete_til", next(one.id for one in own if "delete_til" in one.buttons.values())
    )
    await world.wait(days=2)
    shown = await world.submit("joris", question="Hoe dan?")
    assert [one for one in shown if one.where == "#leren" and not one.only_for] == []
    assert privately(shown, "joris")


async def test_the_first_to_set_up_may_be_an_admin_by_the_settings_alone(sqlite_url: str) -> None:
    async with slack_world(sqlite_url, "nl", OPSTEKER_ADMINS="U0SARAH") as world:
        world.slack.users["U0ANNA"]["is_admin"] = False
        refused = await world.say("joris", "#leren", "/learn setup")
        assert SAY.text("setup-title") not in "".join(one.text for one in refused)
        shown = await world.say("sarah", "#leren", "/learn setup")
        assert SAY.text("setup-title") in privately(shown, "sarah")
        change, *_ = shown[-1].buttons
        (form,) = await world.press("sarah", change, shown[-1].id)
        assert form.inputs, "also what is chosen there"
