"""Finding a tip while writing a message in Teams. Whatever is put in a message anyone may read."""

import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import pytest_asyncio

from handlers.texts import speak
from handlers.tips.inserting import MOST
from storage import places, workspaces
from tests.worlds import teams_cards as cards
from tests.worlds.teams_world import TeamsWorld, channel_id, teams_world

Say = Callable[..., str]
Json = dict[str, Any]
BISECT = "Met git bisect vind je de commit die iets stukmaakte"


@pytest_asyncio.fixture
async def teams(sqlite_url: str, language: str) -> AsyncIterator[TeamsWorld]:
    async with teams_world(sqlite_url, language) as made:
        yield made


@pytest.fixture
def text(language: str) -> Say:
    return speak(language, "teams").text


def _listed(found: Json) -> list[str]:
    """What stands in the list, a title each."""
    assert (found["type"], found["attachmentLayout"]) == ("result", "list")
    return [one["preview"]["content"]["title"] for one in found["attachments"]]


def _words(attachment: Json) -> str:
    assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
    return cards.words(attachment["content"])


def _told(found: Json) -> str:
    assert set(found) == {"type", "text"}, "Teams takes nothing else with a sentence"
    assert found["type"] == "message"
    return str(found["text"])


async def test_what_a_colleague_learned_is_put_in_a_message(teams: TeamsWorld, text: Say) -> None:
    await teams.say("sarah", "#leren", f"/til {BISECT} #git")

    found = await teams.search("joris", "welke commit maakte het stuk", "#product")

    assert _listed(found)[0] == BISECT
    best = found["attachments"][0]
    assert best["preview"]["content"]["text"].startswith(text("tip-by-til", author="@Sarah", ago="")[:20])
    assert text("tip-search-learned") in _words(best)
    assert BISECT in _words(best)


async def test_the_card_has_no_buttons_and_calls_nobody(teams: TeamsWorld) -> None:
    """It stands in the message of somebody else: who pressed there would be answered about the wrong thing,
    and who is named would hear of every time."""
    await teams.say("sarah", "#leren", f"/til {BISECT}")
    card = (await teams.search("joris", "git bisect", "#product"))["attachments"][0]["content"]
    assert cards.actions(card) == []
    assert card["msteams"]["entities"] == []
    assert "Sarah" in cards.words(card)


async def test_before_anything_is_typed_the_newest_stand_there(teams: TeamsWorld, text: Say) -> None:
    await teams.say("sarah", "#leren", "/til Eerst dit")
    await teams.say("joris", "#leren", "/til Toen dat")
    found = await teams.search("mei", "", "#data")
    assert _listed(found)[:2] == ["Toen dat", "Eerst dit"]
    cleared = await teams.search("mei", "", "#data", parameters=[{"name": "question", "value": " "}])
    assert _listed(cleared) == _listed(found)


async def test_a_page_at_a_time(teams: TeamsWorld) -> None:
    for number in range(5):
        await teams.say("sarah", "#leren", f"/til Over zebrapaden nummer {number}")
    pages = [
        await teams.search("joris", "zebrapaden", "#product", queryOptions={"skip": skip, "count": 2})
        for skip in (0, 2, 4, 6)
    ]
    assert [len(_listed(page)) for page in pages] == [2, 2, 1, 0]
    assert len({title for page in pages for title in _listed(page)}) == 5
    newest = await teams.search("joris", "", "#product", queryOptions={"skip": 1, "count": 1})
    assert _listed(newest) == ["Over zebrapaden nummer 3"]


@pytest.mark.parametrize("asker", ["sarah", "mei"])
async def test_nothing_from_a_private_channel_also_for_who_is_in_it(
    teams: TeamsWorld, text: Say, asker: str
) -> None:
    """Whoever is in the conversation would read it."""
    await teams.say("sarah", "#retro", "/til Onze zebra-migratie mislukte door een verkeerde index")
    group = await teams.together("sarah", "joris")
    await teams.say("sarah", group, "/til In deze groep zeggen we zebra tegen de migratie")

    assert _told(await teams.search(asker, "zebra migratie", "#product")) == text("tip-search-none")
    assert "zebra" not in repr(await teams.search(asker, "", "#product")).casefold()


async def test_what_became_private_is_not_found_any_more(teams: TeamsWorld) -> None:
    await teams.say("sarah", "#product", f"/til {BISECT}")
    assert BISECT in repr(await teams.search("sarah", "git bisect", "#leren"))

    def close(tx: Any) -> None:
        places.seen(tx, places.Place(channel_id("product"), "private", "product"))

    teams.database.write(teams.ref, close)
    for asked in ("git bisect", ""):
        assert BISECT not in repr(await teams.search("sarah", asked, "#leren"))


async def test_no_name_stands_with_what_was_shared_without_one(teams: TeamsWorld, text: Say) -> None:
    await teams.say("sarah", "@opsteker", f"/til {text('typed-til-lesson').split(',')[0]}")
    await teams.submit("sarah", text="Ik mailde de verkeerde zebralijst", topics="", link="", name="nameless")
    found = repr(await teams.search("joris", "zebralijst", "#product"))
    assert "zebralijst" in found
    assert "sarah" not in found.casefold()


async def test_nothing_is_remembered_of_who_looks_or_where(teams: TeamsWorld) -> None:
    """Half a word is no question that nobody could answer."""
    await teams.search("joris", "hoe heet de kat van de buren", "group:joris,mei")
    key = "19:joris.mei@thread.v2"
    assert teams.database.read(teams.ref, lambda tx: places.by_key(tx, key)) is None
    assert "kat van de buren" not in repr(await teams.say("anna", "@opsteker", "/learn gaps"))


async def test_switched_off_it_says_so(teams: TeamsWorld, text: Say) -> None:
    def off(tx: Any) -> None:
        left = [one for one in tx.workspace.modules if one != "tip"]
        workspaces.change(tx.connection, tx.workspace, modules=tuple(left))

    teams.database.write(teams.ref, off)
    told = _told(await teams.search("joris", "git", "#product"))
    assert told == text("admission-off", module=text("module-tip"))


async def test_who_is_new_gets_an_answer_too(teams: TeamsWorld, text: Say) -> None:
    await teams.say("sarah", "#leren", f"/til {BISECT}")
    found = await teams.search("somebody-new", "git bisect", "#product")
    assert BISECT in _listed(found)[0]


async def test_html_in_what_people_wrote_stays_words(teams: TeamsWorld) -> None:
    await teams.say("sarah", "#leren", "/til <b>Zebra &amp; <at>Joris <script>alert(1)")
    (title,) = _listed(await teams.search("joris", "zebra", "#product"))
    assert not [one for one in ("<b>", "&amp;", "<at>", "<script>") if one in title]


ODD: list[Json] = [
    {"parameters": [{"name": "question", "value": "zebra " * 400}]},
    {"parameters": [{"name": "question", "value": ["zebra"]}]},
    {"parameters": []},
    {"parameters": None},
    {"parameters": [{"name": "question"}]},
    {"parameters": [{"value": "zebra"}]},
    {"queryOptions": None},
    {"queryOptions": {}},
    {"queryOptions": {"skip": -5, "count": -5}},
    {"queryOptions": {"skip": 0, "count": 10**30}},
    {"commandId": "no_such_search"},
    {"commandId": None},
]


async def test_whatever_is_asked_is_answered(teams: TeamsWorld) -> None:
    await teams.say("sarah", "#leren", "/til Over zebrapaden")
    for odd in ODD:
        found = await teams.search("joris", "zebra", "#product", **odd)
        assert found["type"] in ("result", "message"), odd
        assert len(found.get("attachments", [])) <= MOST
        if "commandId" in odd:
            assert found["attachments"] == []


@pytest.mark.parametrize("skip", [10**6, 10**30])
async def test_beyond_the_end_there_is_nothing(teams: TeamsWorld, skip: int) -> None:
    for asked in ("zebra", ""):
        found = await teams.search("joris", asked, "#product", queryOptions={"skip": skip, "count": 25})
        assert _listed(found) == []


async def test_the_largest_page_is_as_large_as_teams_asks_and_each_card_fits(teams: TeamsWorld) -> None:
    for number in range(3):
        await teams.say("sarah", "#leren", f"/til {number} zebra " + "ñandú <&> " * 200)
    found = (await teams.search("joris", "zebra", "#product"))["attachments"]
    assert len(found) == 3
    for one in found:
        assert len(json.dumps(one["content"])) < 25_000


async def test_another_organisation_is_not_let_in(teams: TeamsWorld) -> None:
    activity = teams._wire.query("sarah", "zebra")
    activity["conversation"]["tenantId"] = "99999999-bbbb-cccc-dddd-eeeeeeeeeeee"
    headers = {"Authorization": f"Bearer {teams.teams.token()}"}
    async with teams._http.post("/api/messages", json=activity, headers=headers) as response:
        assert response.status == 403
