"""What can be chosen in a field of a form is looked for while somebody types: by whom, and among what."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from storage import lunches, people, places
from storage.database import Transaction
from storage.places import Place
from tests.scenarios import lunching
from tests.scenarios.looking import button, card, privately
from tests.worlds import slack_requests
from tests.worlds.slack_world import SlackWorld, slack_world

Json = dict[str, Any]


@pytest.fixture
async def world(sqlite_url: str) -> AsyncIterator[SlackWorld]:
    async with slack_world(sqlite_url, "en") as made:
        yield made


async def sees(world: SlackWorld, who: str, typed: str, field: str = "topics") -> list[str]:
    return [one["text"]["text"] for one in await world.look(who, field, typed)]


async def test_topics_there_are_come_while_somebody_types_and_a_new_one_is_offered(world: SlackWorld) -> None:
    await world.say("joris", "#leren", "/til Bisect finds the fault #git #github")
    await world.say("joris", "#leren", "/til Switch goes back #git")
    await world.say("sarah", "#leren", "/til")
    assert await sees(world, "sarah", "") == ["#git", "#github"]
    assert await sees(world, "sarah", "git") == ["#git", "#github"]
    assert await sees(world, "sarah", "#GITH") == ["#gith", "#github"]
    assert await sees(world, "sarah", "hub") == ["#hub", "#github"]
    assert await sees(world, "sarah", "sql, c++") == ["#sql #c++"]

    shown = await world.submit("sarah", text="Rebase tidies up", topics="git, rebase")
    assert "#git #rebase" in card(shown, "#leren").text


async def test_what_was_chosen_before_stands_in_the_form(world: SlackWorld) -> None:
    til = card(await world.say("sarah", "#leren", "/til Bisect finds the fault #git #sql"), "#leren")
    mine = await world.say("sarah", "@opsteker", "/til mine")
    await world.press("sarah", "edit_til", button(mine, "edit_til").id)
    blocks = world.slack.views["U0SARAH"]["blocks"]
    element = next(one["element"] for one in blocks if one["block_id"] == "topics")
    assert [one["value"] for one in element["initial_options"]] == ["git", "sql"]
    shown = await world.submit("sarah", text="Bisect finds every fault")
    assert "#git #sql" in next(one.text for one in shown if one.updates == til.id)


@pytest.mark.parametrize(
    "typed", ["zzzz", "?!…", "   ", "%", "_", "x" * 2_000, "a " * 1_000, "\u202e'; drop"]
)
async def test_whatever_is_typed_is_answered(world: SlackWorld, typed: str) -> None:
    await world.say("joris", "#leren", "/til Bisect finds the fault #git")
    await world.say("sarah", "#leren", "/til")
    offered = await sees(world, "sarah", typed)
    assert ("#git" in offered) is not typed.strip()
    assert len(offered) <= 1


async def test_topics_of_a_private_channel_are_offered_to_who_is_in_it(world: SlackWorld) -> None:
    await world.say("sarah", "#retro", "/til Nobody is to know of the merger #merger")
    await world.say("joris", "#retro", "/til")
    assert await sees(world, "joris", "merg") == ["#merg", "#merger"]
    await world.say("mei", "#leren", "/til")
    assert await sees(world, "mei", "merg") == ["#merg"]
    assert await sees(world, "mei", "") == []


async def test_what_was_deleted_is_offered_no_more(world: SlackWorld) -> None:
    await world.say("sarah", "#leren", "/til Bisect finds the fault #git")
    mine = await world.say("sarah", "@opsteker", "/til mine")
    await world.press("sarah", "delete_til", button(mine, "delete_til").id)
    await world.say("joris", "#leren", "/til")
    assert await sees(world, "joris", "") == []


async def test_who_may_do_nothing_here_is_offered_nothing(world: SlackWorld) -> None:
    await world.say("joris", "#leren", "/til Bisect finds the fault #git")
    await world.say("sarah", "#leren", "/til")
    world.slack.views["U0PIETER"] = world.slack.views["U0SARAH"]
    world.slack.users["U0PIETER"]["is_restricted"] = True
    world.database.write(world.ref, lambda tx: tx.choose(guests="off"))
    assert await sees(world, "pieter", "git") == []


async def round_form(world: SlackWorld) -> None:
    """Opened by an admin, with more channels than a list can hold."""

    def make(tx: Transaction) -> None:
        tx.choose(modules=("til", "mentor"))
        for number in range(150):
            places.seen(tx, Place(f"C0N{number}", "public", f"team-{number:03}"))

    world.database.write(world.ref, make)
    await world.say("anna", "#leren", "/mentor round")


async def test_of_more_channels_than_a_list_holds_one_is_found_by_a_part_of_its_name(
    world: SlackWorld,
) -> None:
    await world.say("sarah", "#retro", "/til help")
    await round_form(world)
    element = next(
        one["element"] for one in world.slack.views["U0ANNA"]["blocks"] if one["block_id"] == "channel"
    )
    assert element["type"] == "external_select"
    assert element["initial_option"]["text"]["text"] == "#leren"
    assert await sees(world, "anna", "team-14", "channel") == [f"#team-14{one}" for one in range(10)]
    assert len(await sees(world, "anna", "", "channel")) == 100
    assert await sees(world, "anna", "nothing like it", "channel") == []
    assert await sees(world, "anna", "x" * 2_000, "channel") == []
    assert await sees(world, "anna", "retro", "channel") == []

    world.slack.add_channel("C0N149", "team-149", "public", {"U0BOT", "U0ANNA"})
    shown = await world.submit("anna", name="Spring", until="2026-12-11", days="3", channel="#team-149")
    assert [one.where for one in shown if one.where == "#team-149"]


async def test_topics_of_a_lunch_are_offered_to_who_organises_it(world: SlackWorld) -> None:
    world.database.write(world.ref, lambda tx: tx.choose(modules=("til", "lunch")))
    await lunching.begin(world)
    await lunching.until(world, "11-26 10:00")

    def propose(tx: Transaction) -> str:
        sarah = people.by_user(tx, "U0SARAH")
        place = places.by_key(tx, "C0LEREN")
        assert sarah
        assert place
        series = lunches.series_in(tx, place.id)
        assert series
        for number in range(110):
            lunches.propose(tx, series.id, f"Topic {number:03}", sarah.id, False)
        return lunches.open_sessions(tx, series.id)[0].about

    about = world.database.write(world.ref, propose)
    view = {"private_metadata": json.dumps({"id": "f1", "name": "lunch_other_topic", "about": about})}
    for who in ("sarah", "mei"):
        world.slack.views[f"U0{who.upper()}"] = view
    assert await sees(world, "sarah", "topic 10", "topic") == [f"Topic 10{one}" for one in range(10)]
    assert await sees(world, "mei", "topic 10", "topic") == []


async def ask(world: SlackWorld, **more: Any) -> tuple[int, str]:
    view = {"private_metadata": json.dumps({"id": "f1", "name": "share_til"})}
    payload = slack_requests.interaction("block_suggestion", "U0SARAH", view=view, action_id="topics")
    body = slack_requests.form({**payload, **more})
    headers = slack_requests.signed(body, world.clock.seconds(), "application/x-www-form-urlencoded")
    async with world._http.post("/slack/events", data=body, headers=headers) as response:
        return response.status, await response.text()


async def test_a_field_that_there_is_not_has_nothing_to_choose(world: SlackWorld) -> None:
    assert await ask(world, action_id="nothing") == (200, '{"options":[]}')
    elsewhere = {"private_metadata": json.dumps({"id": "f1", "name": "gone", "about": "lunch:999999"})}
    assert await ask(world, action_id="topic", view=elsewhere) == (200, '{"options":[]}')
    lunch = {"private_metadata": json.dumps({"id": "f1", "name": "lunch_other_topic", "about": "lunch:x"})}
    assert await ask(world, action_id="topic", view=lunch) == (200, '{"options":[]}')


@pytest.mark.parametrize(
    "more", [{"view": None}, {"view": {"private_metadata": "{"}}, {"value": 5}, {"action_id": ""}]
)
async def test_what_makes_no_sense_is_refused(world: SlackWorld, more: Json) -> None:
    assert (await ask(world, **more))[0] == 400


async def test_somebody_new_is_offered_something_too(world: SlackWorld) -> None:
    await world.say("joris", "#leren", "/til Bisect finds the fault #git")
    status, text = await ask(world, value="git")
    assert (status, json.loads(text)["options"][0]["value"]) == (200, "git")
    assert privately(await world.say("sarah", "@opsteker", "/til mine"), "sarah")
