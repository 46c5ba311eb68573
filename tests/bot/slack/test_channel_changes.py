"""Who comes into a channel or leaves it, and what becomes of channels, as Slack tells it."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from storage import places
from tests.scenarios.looking import privately
from tests.worlds import slack_requests
from tests.worlds.slack_stand_in import BOT
from tests.worlds.slack_world import SlackWorld, slack_world

Json = dict[str, Any]
RETRO, LEREN, PRODUCT = "C0RETRO", "C0LEREN", "C0PRODUCT"


@pytest.fixture
async def world(sqlite_url: str) -> AsyncIterator[SlackWorld]:
    async with slack_world(sqlite_url, "nl") as made:
        yield made


@pytest.fixture
async def retro(world: SlackWorld) -> SlackWorld:
    """Joris did something in the private channel, where Sarah shared something."""
    await world.say("sarah", "#retro", "/til Onze zebra-migratie mislukte door een verkeerde index")
    await world.say("joris", "#retro", "/til help")
    assert await finds(world, "joris")
    return world


async def happens(world: SlackWorld, kind: str, seconds_ago: int = 0, **told: Any) -> None:
    stamp = world.slack.timestamp()
    at = f"{int(stamp.partition('.')[0]) - seconds_ago}.{stamp.partition('.')[2]}"
    body = json.dumps(slack_requests.event({"type": kind, "event_ts": at, **told}, world.clock.seconds()))
    assert not await world._send("sarah", body, "application/json")


async def goes(world: SlackWorld, user: str, **more: Any) -> None:
    await happens(world, "member_left_channel", user=user, channel=RETRO, channel_type="G", **more)


async def comes(world: SlackWorld, user: str, **more: Any) -> None:
    await happens(world, "member_joined_channel", user=user, channel=RETRO, channel_type="G", **more)


async def finds(world: SlackWorld, who: str) -> bool:
    found = await world.say(who, "@opsteker", "/tip zebra migratie")
    return "verkeerde index" in privately(found, who)


def kind_and_name(world: SlackWorld, channel: str) -> tuple[str | None, str | None]:
    found = world.database.read(world.ref, lambda tx: places.by_key(tx, channel))
    assert found is not None
    return found.kind, found.name


async def test_who_leaves_a_private_channel_finds_nothing_of_it_any_more(retro: SlackWorld) -> None:
    await goes(retro, "U0JORIS")
    assert not await finds(retro, "joris")
    assert await finds(retro, "sarah")


async def test_who_comes_into_a_private_channel_finds_at_once_what_was_said_there(retro: SlackWorld) -> None:
    await goes(retro, "U0JORIS")
    await comes(retro, "U0JORIS")
    assert await finds(retro, "joris")
    await comes(retro, "U0PIETER")
    assert not await finds(retro, "pieter"), "nothing is kept of who never met the bot"


async def test_that_somebody_came_is_no_news_when_it_comes_late(retro: SlackWorld) -> None:
    """Slack repeats what it got no answer for, and they may have left meanwhile."""
    await goes(retro, "U0JORIS")
    await comes(retro, "U0JORIS", seconds_ago=60)
    assert not await finds(retro, "joris")
    await retro.say("joris", "#retro", "/til help")
    assert await finds(retro, "joris")


@pytest.mark.parametrize("way", ["group_left", "channel_left", "member_left_channel"])
async def test_of_a_private_channel_that_the_bot_is_taken_out_of_nothing_is_found(
    retro: SlackWorld, way: str
) -> None:
    """Nobody tells us any more who leaves it."""
    await happens(retro, way, channel=RETRO, user=BOT)
    assert not await finds(retro, "sarah")
    assert not await finds(retro, "joris")
    mine = privately(await retro.say("sarah", "@opsteker", "/til mine"), "sarah")
    assert "verkeerde index" in mine, "what is theirs stays theirs"
    await happens(
        retro, "member_joined_channel", channel=RETRO, channel_type="G", user=BOT, inviter="U0JORIS"
    )
    assert await finds(retro, "joris")
    assert not await finds(retro, "sarah")


async def test_a_renamed_channel_is_called_by_its_new_name(world: SlackWorld) -> None:
    await world.say("sarah", "#product", "/til help")
    await happens(world, "channel_rename", channel={"id": PRODUCT, "name": "bouwen", "created": 1})
    assert kind_and_name(world, PRODUCT) == ("public", "bouwen")


async def test_no_name_of_a_private_channel_is_kept(retro: SlackWorld) -> None:
    await happens(retro, "channel_rename", channel={"id": RETRO, "name": "geheim", "created": 1})
    assert kind_and_name(retro, RETRO) == ("private", None)


async def mei_finds_bisect(world: SlackWorld) -> bool:
    return "bisect" in privately(await world.say("mei", "@opsteker", "/tip git bisect"), "mei")


@pytest.mark.parametrize("way", ["said", "somebody left"])
async def test_what_was_said_in_a_channel_that_is_closed_is_for_who_is_in_it(
    world: SlackWorld, way: str
) -> None:
    await world.say("sarah", "#product", "/til Met git bisect vind je de fout")
    assert await mei_finds_bisect(world)
    if way == "said":
        subtype = {"subtype": "channel_convert_to_private", "channel_type": "group", "user": "U0SARAH"}
        await happens(world, "message", channel=PRODUCT, ts=world.slack.timestamp(), **subtype)
    else:
        await happens(world, "member_left_channel", user="U0PIETER", channel=PRODUCT, channel_type="G")
    assert kind_and_name(world, PRODUCT)[0] == "private"
    assert not await mei_finds_bisect(world)
    await world.say("joris", "#product", "/til help")
    found = await world.say("joris", "@opsteker", "/tip git bisect")
    assert "bisect" in privately(found, "joris")


async def test_a_channel_that_is_opened_is_for_everybody(retro: SlackWorld) -> None:
    subtype = {"subtype": "channel_convert_to_public", "channel_type": "channel", "user": "U0SARAH"}
    await happens(retro, "message", channel=RETRO, ts=retro.slack.timestamp(), **subtype)
    assert await finds(retro, "mei")


@pytest.mark.parametrize("may_see_private", [True, False])
async def test_what_is_shared_by_a_mention_in_a_channel_that_was_closed_stays_there(
    world: SlackWorld, may_see_private: bool
) -> None:
    """Nobody told that it was; without `groups:read` Slack does not say so when it is asked either."""
    await world.say("sarah", "#product", "@opsteker til Iets over zebra's dat iedereen mag weten")
    channel = world.slack.channels[PRODUCT]
    channel.kind = "private"
    if not may_see_private:
        world.slack.scopes.discard("groups:read")
    await world.wait(minutes=11)
    await world.say("sarah", "#product", "@opsteker til Onze geheime okapi-migratie mislukte")
    assert kind_and_name(world, PRODUCT)[0] == "private"
    found = await world.say("mei", "@opsteker", "/tip okapi migratie")
    assert "geheime" not in privately(found, "mei")


async def test_a_form_that_was_open_while_the_channel_was_closed_does_not_open_it(world: SlackWorld) -> None:
    await world.say("sarah", "#product", "/til")
    world.slack.channels[PRODUCT].kind = "private"
    await happens(world, "member_left_channel", user="U0PIETER", channel=PRODUCT, channel_type="G")
    await world.submit("sarah", text="Langzaam geschreven over okapi's")
    assert kind_and_name(world, PRODUCT)[0] == "private"


async def test_places_and_people_we_never_met_stay_unknown(world: SlackWorld) -> None:
    for kind in ("member_left_channel", "member_joined_channel", "channel_left", "group_left"):
        await happens(world, kind, user="U0NEW", channel="C0NOWHERE", channel_type="G")
    await happens(world, "channel_rename", channel={"id": "C0NOWHERE", "name": "ergens"})
    assert world.database.read(world.ref, lambda tx: places.by_key(tx, "C0NOWHERE")) is None


@pytest.mark.parametrize(
    "told",
    [{"channel": 5}, {"channel": ["C0RETRO"]}, {"channel": {"id": 5}}, {"user": "x" * 300, "channel": RETRO}],
)
async def test_what_makes_no_sense_changes_nothing(retro: SlackWorld, told: Json) -> None:
    body = json.dumps(slack_requests.event({"type": "member_left_channel", **told}, retro.clock.seconds()))
    headers = slack_requests.signed(body, retro.clock.seconds(), "application/json")
    async with retro._http.post("/slack/events", data=body, headers=headers) as response:
        assert response.status == 400
    assert await finds(retro, "sarah")


async def test_who_did_not_sign_it_changes_nothing(retro: SlackWorld) -> None:
    told = {"type": "member_left_channel", "user": "U0JORIS", "channel": RETRO, "channel_type": "G"}
    body = json.dumps(slack_requests.event(told, retro.clock.seconds()))
    headers = slack_requests.signed(body, retro.clock.seconds(), "application/json", secret="another")
    async with retro._http.post("/slack/events", data=body, headers=headers) as response:
        assert response.status == 401
    assert await finds(retro, "joris")
