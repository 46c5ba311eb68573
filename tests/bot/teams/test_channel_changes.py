"""Who may find what was said in a channel, when the bot, its members or the channel itself go. See
`tests/scenarios/test_team_changes.py` for what the bot does there then."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from storage import conversations, people, places
from storage.database import Transaction
from tests.scenarios.looking import privately
from tests.worlds.teams_activities import user
from tests.worlds.teams_stand_in import BOT, TENANT
from tests.worlds.teams_world import TeamsWorld, channel_id, teams_world

pytestmark = pytest.mark.either

Json = dict[str, Any]
TEAM = channel_id("algemeen")
"""Its first channel has the id of the team, and tells what happens to it and to the others."""


@pytest.fixture
async def world(database_url: str) -> AsyncIterator[TeamsWorld]:
    async with teams_world(database_url, "nl") as made:
        yield made


@pytest.fixture
async def retro(world: TeamsWorld) -> TeamsWorld:
    """Joris did something in the private channel, where Sarah shared something."""
    await happens(world, "retro", kind="private", membersAdded=[{"id": BOT}])
    await world.say("sarah", "#retro", "/til Onze zebra-migratie mislukte door een verkeerde index")
    await world.say("joris", "#retro", "/til help")
    assert await finds(world, "joris")
    return world


async def happens(
    world: TeamsWorld, where: str, event: str = "", *, of: str = "", kind: str = "standard", **more: Any
) -> None:
    """Something happens to the channel `of`, which Teams tells in `where`; with `kind` "" it says no type."""
    told = {"type": "conversationUpdate", **more}
    activity = world._wire.base("anna", TEAM if where == "team" else channel_id(where), **told)
    activity["timestamp"] = world.now.isoformat()
    about = of or where
    channel = {"id": TEAM if about == "team" else channel_id(about), "name": about}
    activity["channelData"] = {
        "tenant": {"id": TENANT},
        "team": {"id": TEAM, "name": "Iedereen"},
        "channel": channel | ({"type": kind} if kind else {}),
        "eventType": event,
    }
    headers = {"Authorization": f"Bearer {world.teams.token()}"}
    async with world._http.post("/api/messages", json=activity, headers=headers) as response:
        assert response.status == 200
    await world._what_follows("", len(world.teams.sent))


async def finds(world: TeamsWorld, who: str, asked: str = "zebra migratie", found: str = "index") -> bool:
    return found in privately(await world.say(who, "@opsteker", f"/tip {asked}"), who)


def kind_of(world: TeamsWorld, channel: str) -> str | None:
    found = world.database.read(world.ref, lambda tx: places.by_key(tx, channel_id(channel)))
    assert found is not None
    return found.kind


GONE: dict[str, tuple[str, Json]] = {
    "taken out of the channel": ("retro", {"membersRemoved": [{"id": BOT}], "kind": "private"}),
    "app removed from the channel": ("retro", {"type": "installationUpdate", "action": "remove"}),
    "taken out of the team": ("team", {"membersRemoved": [{"id": BOT}]}),
    "app removed from the team": ("team", {"type": "installationUpdate", "action": "remove"}),
    "channel deleted": ("team", {"event": "channelDeleted", "of": "retro", "kind": "private"}),
    "team deleted": ("team", {"event": "teamDeleted"}),
    "team deleted for good": ("team", {"event": "teamHardDeleted"}),
}


@pytest.mark.parametrize("way", GONE)
async def test_of_a_channel_that_the_bot_is_not_in_any_more_nothing_is_found(
    retro: TeamsWorld, way: str
) -> None:
    """Nobody tells us any more who leaves it. It is there again for whoever does something there."""
    where, told = GONE[way]
    await happens(retro, where, **told)
    assert not await finds(retro, "sarah")
    assert not await finds(retro, "joris")
    mine = privately(await retro.say("sarah", "@opsteker", "/til mine"), "sarah")
    assert "verkeerde index" in mine, "what is theirs stays theirs"
    assert kind_of(retro, "retro") == "private"
    await happens(retro, "retro", kind="private", membersAdded=[{"id": BOT}])
    await retro.say("joris", "#retro", "/til help")
    assert await finds(retro, "joris")
    assert not await finds(retro, "sarah")


async def test_whoever_is_taken_out_of_a_team_is_out_of_its_private_channels(retro: TeamsWorld) -> None:
    await happens(retro, "team", membersRemoved=[{"id": user("joris")}])
    assert not await finds(retro, "joris")
    assert await finds(retro, "sarah")


async def test_another_team_stays_as_it_is(retro: TeamsWorld) -> None:
    other = "19:other@thread.tacv2"

    def of_another(tx: Transaction) -> None:
        known = conversations.by_key(tx, channel_id("retro"))
        assert known is not None
        moved = conversations.Conversation(known.key, known.service_url, team=other)
        conversations.seen(tx, moved, retro.now)

    retro.database.write(retro.ref, of_another)
    await happens(retro, "team", membersRemoved=[{"id": BOT}])
    assert await finds(retro, "joris")


async def test_a_chat_with_somebody_who_removed_the_bot_stays_theirs(world: TeamsWorld) -> None:
    await world._send("joris", world._wire.base("joris", type="installationUpdate", action="remove"))
    await world.say("joris", "@opsteker", "/til Met git bisect vind je de fout")
    assert await finds(world, "joris", "git bisect", "bisect")


async def test_of_a_group_that_the_bot_is_taken_out_of_nobody_is_known_to_be_in_it(world: TeamsWorld) -> None:
    group = await world.together("joris", "mei")
    await world.say("joris", group, "@opsteker help")
    key = "19:joris.mei@thread.v2"

    def is_known(tx: Transaction) -> bool:
        place, joris = places.by_key(tx, key), people.by_user(tx, user("joris"))
        assert place is not None
        assert joris is not None
        return places.may_see(tx, place, joris.id)

    assert world.database.read(world.ref, is_known)
    removed = {"type": "conversationUpdate", "membersRemoved": [{"id": BOT}]}
    await world._send("joris", world._wire.base("joris", key, **removed))
    assert not world.database.read(world.ref, is_known)


async def test_of_a_channel_that_is_not_shared_any_more_nobody_is_known_to_be_in_it(
    retro: TeamsWorld,
) -> None:
    """A whole team is out of it then, and nobody says who was in that."""
    await happens(retro, "team", "channelUnshared", of="retro", kind="shared")
    assert not await finds(retro, "joris")
    await retro.say("joris", "#retro", "/til help")
    assert await finds(retro, "joris")


@pytest.mark.parametrize("way", ["shared", "made private"])
async def test_a_closed_channel_is_not_opened_by_a_message_that_does_not_say_its_type(
    world: TeamsWorld, way: str
) -> None:
    await world.say("sarah", "#product", "/til Met git bisect vind je de fout")
    assert await finds(world, "mei", "git bisect", "bisect")
    event, kind = {"shared": ("channelShared", "shared"), "made private": ("", "private")}[way]
    await happens(world, "team", event, of="product", kind=kind)
    activity = world._wire.message("sarah", "<at>Opsteker</at> til help", channel_id("product"), ("bot",))
    activity["channelData"]["channel"] = {"id": channel_id("product")}
    headers = {"Authorization": f"Bearer {world.teams.token()}"}
    async with world._http.post("/api/messages", json=activity, headers=headers) as response:
        assert response.status == 200
    await world._what_follows("sarah", len(world.teams.sent))
    assert kind_of(world, "product") == "private"
    assert not await finds(world, "mei", "git bisect", "bisect")
    assert await finds(world, "sarah", "git bisect", "bisect")


LISTED = [{"id": TEAM}, {"id": channel_id("nieuw"), "type": "standard"}, {"id": channel_id("oud")}]
CLOSED = [{"id": channel_id("dicht"), "type": "private"}, {"id": channel_id("gedeeld"), "type": "shared"}]


async def shares_in_a_new_channel(world: TeamsWorld, channel: str) -> None:
    """Teams does not tell its type."""
    said = "<at>Opsteker</at> til Met git bisect vind je de fout"
    activity = world._wire.message("sarah", said, channel_id(channel), ("bot",))
    activity |= {"timestamp": world.now.isoformat()}
    activity["channelData"] |= {"team": {"id": TEAM}, "channel": {"id": channel_id(channel)}}
    headers = {"Authorization": f"Bearer {world.teams.token()}"}
    async with world._http.post("/api/messages", json=activity, headers=headers) as response:
        assert response.status == 200
    await world._what_follows("sarah", len(world.teams.sent))


@pytest.mark.parametrize(("channel", "kind"), [
    ("nieuw", "public"), ("oud", "public"), ("dicht", None), ("gedeeld", None), ("elders", None),
])  # fmt: skip
async def test_of_a_new_channel_that_does_not_say_its_type_the_team_says_it(
    world: TeamsWorld, channel: str, kind: str | None
) -> None:
    world.teams.channels = [*LISTED, *CLOSED]
    await shares_in_a_new_channel(world, channel)
    assert kind_of(world, channel) == kind
    assert await finds(world, "sarah", "git bisect", "bisect")
    assert await finds(world, "mei", "git bisect", "bisect") == (kind == "public")


@pytest.mark.parametrize("status", [403, 404, 500])
async def test_while_the_team_does_not_say_it_a_new_channel_is_closed(world: TeamsWorld, status: int) -> None:
    world.teams.channels = LISTED
    world.teams.trouble.append((status, {}))
    await shares_in_a_new_channel(world, "nieuw")
    assert not await finds(world, "mei", "git bisect", "bisect")
    world.now += timedelta(minutes=10)
    await shares_in_a_new_channel(world, "nieuw")
    assert await finds(world, "mei", "git bisect", "bisect")


async def test_a_renamed_team_keeps_who_is_in_its_channels(retro: TeamsWorld) -> None:
    await happens(retro, "team", "teamRenamed")
    assert await finds(retro, "joris")
