"""What works with the scopes that a workspace may refuse, and what is said without them."""

from collections.abc import AsyncIterator

import pytest

from bot.slack.in_time import ACK_SECONDS
from handlers.texts import speak
from tests.scenarios.looking import card, privately
from tests.worlds.slack_world import SlackWorld, slack_world

SAY = speak("nl")


@pytest.fixture
async def world(sqlite_url: str) -> AsyncIterator[SlackWorld]:
    async with slack_world(sqlite_url, "nl") as made:
        made.slack.groups["S1"] = ["U0JORIS", "U0FATIMA", "U0SARAH"]
        yield made


async def thanks_a_group(world: SlackWorld) -> str:
    channel = world.slack.channels["C0PRODUCT"]
    shown = await world._command("sarah", channel, "/kudos", "<!subteam^S1|@ontwerp> dank voor de uitleg")
    assert {one.where for one in shown if one.where.startswith("@")} <= {"@joris", "@fatima"}
    return "\n".join(one.text for one in shown)


async def test_thanks_to_a_user_group_reach_everybody_in_it(world: SlackWorld) -> None:
    said = await thanks_a_group(world)
    assert SAY.text("kudos-refused-self") in said, "she is one of them"
    assert "@joris" in said
    assert "@fatima" in said


async def test_without_the_scope_its_members_must_be_named(world: SlackWorld) -> None:
    world.slack.scopes.remove("usergroups:read")
    said = await thanks_a_group(world)
    assert SAY.text("kudos-refused-group", names="@ontwerp") in said


async def test_a_private_channel_is_known_as_one(world: SlackWorld) -> None:
    shown = await world.say("sarah", "#retro", "@opsteker til Dit blijft hier")
    assert "Dit blijft hier" in card([one for one in shown if one.by == "opsteker"], "#retro").text


async def test_without_the_scope_it_is_asked_first_where_that_may_go(world: SlackWorld) -> None:
    world.slack.scopes.remove("groups:read")
    shown = await world.say("sarah", "#retro", "@opsteker til Dit blijft hier")
    asked = privately(shown, "sarah")
    assert "Dit blijft hier" in asked
    assert [one for one in shown if one.where == "#leren"] == []


def test_slack_is_answered_within_two_seconds() -> None:
    assert ACK_SECONDS < 2
