"""What speaks of something that stands in a channel leads back to it: asked for once, and never by somebody
who waits; nobody who is not there gets the way."""

from collections.abc import Callable

import pytest

from bot.source_links import Addresses
from storage import places, posts
from storage.database import Transaction
from storage.statements import change_rows
from tests.scenarios.looking import button, privately
from tests.scenarios.test_digest import address
from tests.worlds.slack_world import SlackWorld
from tests.worlds.world import Shown, World

Text = Callable[..., str]
TIL = "/til Met git switch - ga je terug naar de vorige branch #git"
WORDS = "git switch vorige branch"


async def share(world: World, who: str, where: str) -> Shown:
    return button(await world.say(who, where, TIL), "helped")


def leads_to(world: World, shown: Shown | str, there: Shown, text: Text) -> bool:
    """On the try-out page the way is made for whoever looks at it; a card holds it without an address."""
    said = shown if isinstance(shown, str) else shown.text
    return world.name == "tryout" or f"{text('see-message')}: {address(world, there)}" in said


async def test_lists_tips_and_the_page_lead_back_to_the_message(world: World, text: Text) -> None:
    there = await share(world, "joris", "#leren")
    await world.press("sarah", "keep", there.id)
    for who, said in (("joris", "/til mine"), ("sarah", "/til kept"), ("sarah", f"/tip {WORDS}")):
        assert leads_to(world, privately(await world.say(who, "@opsteker", said), who), there, text), said
    assert leads_to(world, (await world.home("sarah"))[-1], there, text)


async def test_whoever_comes_with_it_again_is_led_to_it(world: World, text: Text) -> None:
    link = "/til https://docs.example.org/git #git"
    there = button(await world.say("joris", "#leren", link), "helped")
    assert leads_to(world, privately(await world.say("sarah", "#leren", link), "sarah"), there, text)


async def test_slack_is_asked_once_for_each_message_and_by_nobody_who_waits(world: World, text: Text) -> None:
    if not isinstance(world, SlackWorld):
        pytest.skip("elsewhere the address is made of what we know")
    there = await share(world, "joris", "#leren")
    asked = len(world.slack.called("chat.getPermalink"))
    assert asked == 1
    for _ in range(2):
        home = (await world.home("joris"))[-1]
        assert leads_to(world, home, there, text)
        await world.say("joris", "@opsteker", "/til mine")
        await world.say("sarah", "@opsteker", f"/tip {WORDS}")
    assert len(world.slack.called("chat.getPermalink")) == asked


async def test_a_message_of_before_is_asked_for_when_there_is_time(world: World, text: Text) -> None:
    if not isinstance(world, SlackWorld):
        pytest.skip("elsewhere the address is made of what we know")
    there = await share(world, "joris", "#leren")

    def forget(tx: Transaction) -> None:
        change_rows(tx, posts.table, {"address": None}, about="til:1")

    world.database.write(world.ref, forget)
    assert text("see-message") not in (await world.home("joris"))[-1].text
    addresses = Addresses(world.database)
    assert await addresses.catch_up(world.app.platforms)
    assert leads_to(world, (await world.home("joris"))[-1], there, text)
    assert not await addresses.catch_up(world.app.platforms)


async def test_who_is_not_in_a_private_channel_gets_no_way_to_it(world: World, text: Text) -> None:
    """Also who could read it once: sarah kept it, and is not in the channel any more."""
    there = await share(world, "joris", "#retro")
    await world.say("sarah", "#retro", "@opsteker help")
    await world.press("sarah", "keep", there.id)
    for who in ("joris", "sarah"):
        assert text("see-message") in (await world.home(who))[-1].text or world.name == "tryout"
    world.database.write(world.ref, _out_of_everything)
    kept = await world.say("sarah", "@opsteker", "/til kept")
    assert text("see-message") not in privately(kept, "sarah")
    assert text("see-message") not in (await world.home("sarah"))[-1].text


def _out_of_everything(tx: Transaction) -> None:
    tx.execute(places.members.delete().where(places.members.c.workspace_id == tx.workspace.id))
