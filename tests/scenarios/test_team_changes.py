"""What happens to teams, channels and chats in Microsoft Teams, and to the bot in them."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import pytest_asyncio

from handlers.texts import speak
from storage import conversations, places
from storage.database import Transaction
from tests.scenarios.looking import form, privately, publicly
from tests.worlds.teams_activities import chat_of, user
from tests.worlds.teams_stand_in import BOT
from tests.worlds.teams_world import TeamsWorld, channel_id, teams_world

Say = Callable[..., str]
Json = dict[str, Any]
TEAM = "algemeen"
"""Its first channel, in which Teams tells what happens to the others."""

REMOVED: dict[str, tuple[str, Json]] = {
    "app removed": ("leren", {"type": "installationUpdate", "action": "remove"}),
    "bot removed": ("leren", {"type": "conversationUpdate", "membersRemoved": [{"id": BOT}]}),
    "channel deleted": (TEAM, {"type": "conversationUpdate", "of": ("leren", "channelDeleted")}),
    "team deleted": ("leren", {"type": "conversationUpdate", "of": ("leren", "teamDeleted")}),
}


@pytest_asyncio.fixture
async def teams(sqlite_url: str, language: str) -> AsyncIterator[TeamsWorld]:
    async with teams_world(sqlite_url, language) as made:
        made.database.write(made.ref, lambda tx: tx.choose(modules=("kudos", "til", "tip", "digest")))
        yield made


@pytest.fixture
def text(language: str) -> Say:
    return speak(language, "teams").text


async def _happens(teams: TeamsWorld, name: str, happened: Json) -> None:
    """`of` is the channel it is about, as Teams says it, and what happened to it."""
    about, event = happened.pop("of", (name, ""))
    kind, called = happened.pop("kind", "standard"), happened.pop("called", about)
    activity = teams._wire.base("anna", channel_id(name), **happened)
    activity["timestamp"] = teams.now.isoformat()
    channel = {"id": channel_id(about), "name": called, "type": kind}
    activity["channelData"] |= {"eventType": event, "channel": channel, "team": {"id": channel_id(TEAM)}}
    headers = {"Authorization": f"Bearer {teams.teams.token()}"}
    async with teams._http.post("/api/messages", json=activity, headers=headers) as response:
        assert response.status == 200


def _is_active(teams: TeamsWorld, key: str) -> bool:
    found = teams.database.read(teams.ref, lambda tx: conversations.by_key(tx, key))
    assert found is not None
    return found.is_active


async def _weekly(teams: TeamsWorld) -> None:
    form(await teams.say("sarah", "#leren", "/learn digest"))
    await teams.submit("sarah", weekday="5", time="16:00")
    await teams.say("joris", "#leren", "/til Een les")


@pytest.mark.parametrize("way", REMOVED)
async def test_where_the_bot_may_not_speak_any_more_it_ends_and_its_organiser_hears_it_once(
    teams: TeamsWorld, text: Say, way: str
) -> None:
    await _weekly(teams)
    where, happened = REMOVED[way]
    await _happens(teams, where, {**happened})
    assert not _is_active(teams, channel_id("leren"))
    assert _is_active(teams, channel_id("product"))

    shown = await teams.wait(days=4, hours=8)
    assert publicly(shown, "#leren") == []
    assert text("digest-undelivered", why="gone", where="#leren") in privately(shown, "sarah")

    again = await teams.wait(days=14)
    assert text("digest-undelivered", why="gone", where="#leren") not in privately(again, "sarah")
    in_channel = [sent for sent in teams.teams.sent if sent.conversation.split(";")[0] == channel_id("leren")]
    assert in_channel[-1].kind == "post"


async def test_an_app_that_is_removed_in_the_middle_of_a_digest(teams: TeamsWorld, text: Say) -> None:
    """The Connector says so before we hear it."""
    await _weekly(teams)
    teams.teams.trouble.append((403, {}))
    shown = await teams.wait(days=4, hours=8)
    assert publicly(shown, "#leren") == []
    assert not _is_active(teams, channel_id("leren"))
    assert text("digest-undelivered", why="gone", where="#leren") in privately(shown, "sarah")


async def test_who_blocked_the_bot_gets_nothing_until_they_speak_again(teams: TeamsWorld, text: Say) -> None:
    await teams._send("joris", teams._wire.base("joris", type="installationUpdate", action="remove"))
    assert not _is_active(teams, chat_of("joris"))
    shown = await teams.say("sarah", "#leren", "/kudos @joris voor de uitleg")
    assert privately(shown, "joris") == ""
    await teams.say("joris", "@opsteker", "/help")
    assert _is_active(teams, chat_of("joris"))
    await teams.wait(days=1)
    shown = await teams.say("mei", "#leren", "/kudos @joris voor de les")
    assert "@mei" in privately(shown, "joris")


async def test_a_renamed_channel_is_called_by_its_new_name(teams: TeamsWorld) -> None:
    await _happens(
        teams, TEAM, {"type": "conversationUpdate", "of": ("product", "channelRenamed"), "called": "bouwen"}
    )
    assert _place(teams, "product") == ("public", "bouwen")


def _place(teams: TeamsWorld, name: str) -> tuple[str | None, str | None]:
    found = teams.database.read(teams.ref, lambda tx: places.by_key(tx, channel_id(name)))
    assert found is not None
    return found.kind, found.name


async def test_a_renamed_team_changes_nothing_of_its_channels(teams: TeamsWorld) -> None:
    await _happens(teams, TEAM, {"type": "conversationUpdate", "of": (TEAM, "teamRenamed")})
    assert _place(teams, "product") == ("public", "product")
    assert _is_active(teams, channel_id(TEAM))


@pytest.mark.parametrize(
    ("event", "kind"), [("channelShared", "standard"), ("channelMemberAdded", "private")]
)
async def test_what_was_said_in_a_channel_that_is_closed_is_for_who_is_in_it(
    teams: TeamsWorld, event: str, kind: str
) -> None:
    await teams.say("sarah", "#product", "/til Met git bisect vind je de fout")
    assert "bisect" in privately(await teams.say("mei", "@opsteker", "/tip git bisect"), "mei")
    await _happens(teams, TEAM, {"type": "conversationUpdate", "of": ("product", event), "kind": kind})
    assert _place(teams, "product")[0] == "private"
    assert "bisect" not in privately(await teams.say("mei", "@opsteker", "/tip git bisect"), "mei")


async def test_who_is_taken_out_of_a_private_channel_finds_nothing_of_it_any_more(teams: TeamsWorld) -> None:
    await teams.say("sarah", "#retro", "/til Onze zebra-migratie mislukte door een verkeerde index")
    await teams.say("joris", "#retro", "/til help")

    async def finds() -> bool:
        return "verkeerde index" in privately(
            await teams.say("joris", "@opsteker", "/tip zebra migratie"), "joris"
        )

    assert await finds()
    one = [{"id": user("joris")}]
    await _happens(teams, "retro", {"type": "conversationUpdate", "membersRemoved": one, "kind": "private"})
    assert not await finds()
    await _happens(teams, "retro", {"type": "conversationUpdate", "membersAdded": one, "kind": "private"})
    assert await finds()


async def test_places_and_people_we_never_met_stay_unknown(teams: TeamsWorld) -> None:
    strangers = [{"id": user("somebody-new")}]
    await _happens(teams, "never-seen", {"type": "conversationUpdate", "membersRemoved": strangers})
    await _happens(teams, TEAM, {"type": "conversationUpdate", "of": ("nowhere", "channelRenamed")})
    await _happens(teams, TEAM, {"type": "conversationUpdate", "of": ("nowhere", "channelDeleted")})

    def known(tx: Transaction) -> list[bool]:
        return [places.by_key(tx, channel_id(name)) is None for name in ("never-seen", "nowhere")]

    assert teams.database.read(teams.ref, known) == [True, True]
