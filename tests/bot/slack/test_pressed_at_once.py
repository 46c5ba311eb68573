"""Two people press one button of a card on Slack at the same moment: both count once, and the card ends with
both. In one process, and in two that Slack brings everything to."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from handlers.texts import speak
from storage import kudos
from tests.bot.slack.test_two_processes import two_processes
from tests.scenarios import coffees, lunching
from tests.scenarios.looking import card
from tests.scenarios.mentoring import person_id
from tests.worlds.slack_world import SlackWorld, slack_world

say = speak("nl").text


@pytest_asyncio.fixture(params=["one process", "two processes"])
async def world(request: pytest.FixtureRequest, sqlite_url: str) -> AsyncIterator[SlackWorld]:
    if request.param == "one process":
        async with slack_world(sqlite_url, "nl") as made:
            yield _looked_at_in_turn(made)
    else:
        async with two_processes(request.getfixturevalue("postgres_url")) as (made, _):
            yield _looked_at_in_turn(made)


def _looked_at_in_turn(world: SlackWorld) -> SlackWorld:
    """All go in together; only the looking whether everything went out waits for its turn."""
    deliver, turn = world.app.outbox.deliver_due, asyncio.Lock()

    async def deliver_in_turn() -> None:
        async with turn:
            await deliver()

    world.app.outbox.deliver_due = deliver_in_turn  # type: ignore[method-assign]
    return world


def reads(world: SlackWorld, message: str) -> str:
    """The card as it stands there in the end."""
    return str(world.slack.find(message)[1])


async def test_both_join_a_coffee(world: SlackWorld) -> None:
    invitation = card([one for one in await coffees.begin(world) if not one.only_for])

    await asyncio.gather(*(world.press(who, "coffee_join", invitation.id) for who in ("joris", "mei")))

    assert say("coffee-count", count=2) in reads(world, invitation.id)


async def test_both_votes_are_on_the_card(world: SlackWorld) -> None:
    await lunching.begin(world)
    asked = card(await lunching.until(world, "11-26 10:00"))
    await lunching.propose(world, "joris", on=asked.id)

    await asyncio.gather(*(world.press(who, "lunch_vote", asked.id, "topic:1") for who in ("mei", "fatima")))

    assert say("lunch-topic-by", person="<@U0JORIS>", count=3) in reads(world, asked.id)


async def test_both_kudos_count(world: SlackWorld) -> None:
    shown = await world.say("sarah", "#leren", "/til SQLite kan FTS5 #sqlite")
    til = card(shown)

    await asyncio.gather(*(world.react(who, "bulb", til.id) for who in ("joris", "mei", "joris")))

    sarah = person_id(world, "sarah")
    assert world.database.read(world.ref, lambda tx: kudos.count_received(tx, sarah)) == 2
