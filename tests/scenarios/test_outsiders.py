"""R6: what colleagues, guests, people of other organisations, bots and leavers can do and get, for every
choice a workspace can make. Mei is who it is about: first a colleague, then what the row says."""

import json
from collections.abc import AsyncIterator, Callable
from datetime import datetime

import pytest
import pytest_asyncio
from sqlalchemy import select

from handlers.texts import speak
from handlers.tips import library
from storage import people, tips, workspaces
from storage.database import Transaction
from storage.people import Person
from tests.scenarios.conftest import WORLDS
from tests.scenarios.kudos_places import channel, meet
from tests.scenarios.looking import button, card, privately, publicly
from tests.worlds import slack_requests
from tests.worlds.slack_seen import user_id
from tests.worlds.slack_world import SlackWorld
from tests.worlds.world import Shown, World

Text = Callable[..., str]
TEXT = speak("nl").text
BEFORE = datetime.fromisoformat("2026-11-20T12:00:00+01:00")
DAYS = 181

KINDS = {
    "colleague": {},
    "guest": {"is_guest": True},
    "stranger": {"is_stranger": True},
    "bot": {"is_bot": True},
    "leaver": {"has_left": True},
}
ON_SLACK = {
    "colleague": {},
    "guest": {"is_restricted": True},
    "stranger": {"team_id": "T0OTHERS"},
    "bot": {"is_bot": True},
    "leaver": {"deleted": True},
}

ROWS = [
    ("colleague", "full"),
    ("guest", "full"),
    ("guest", "receive"),
    ("guest", "off"),
    ("stranger", "full"),
    ("stranger", "receive"),
    ("stranger", "off"),
    ("bot", "off"),
    ("leaver", "off"),
]
"""Kind and policy. Bots and leavers have no choice about them."""

CELLS = [
    pytest.param((platform, *row), marks=() if number % 3 == turn else pytest.mark.slow)
    for turn, platform in enumerate(WORLDS)
    for number, row in enumerate(ROWS)
    if row[0] != "bot" or platform == "slack"  # elsewhere the wire tells apps from people by their ids
]
"""Each row on one of the platforms in turn; on all of them with `--all`."""


@pytest_asyncio.fixture(params=CELLS, ids="-".join)
async def cell(request: pytest.FixtureRequest, sqlite_url: str) -> AsyncIterator[tuple[World, str, str]]:
    platform, kind, policy = request.param
    async with WORLDS[platform](sqlite_url, "nl") as world:
        yield world, kind, policy


async def become(world: World, kind: str, policy: str) -> None:
    """Slack says so itself; elsewhere it is what was stored of somebody."""

    def choose(tx: Transaction) -> None:
        which = {"guest": "guests", "stranger": "strangers"}.get(kind)
        if which:
            workspaces.change(tx.connection, tx.workspace, **{which: policy})
        if world.name != "slack":
            mei = mei_of(tx)
            people.seen(tx, Person(mei.user, **KINDS[kind]), BEFORE)

    world.database.write(world.ref, choose)
    if isinstance(world, SlackWorld):
        user = world.slack.users[user_id("mei")]
        user |= {**ON_SLACK[kind], "updated": 2}
        inner = {"type": "user_change", "user": user, "event_ts": world.slack.timestamp()}
        body = json.dumps(slack_requests.event(inner, world.clock.seconds()))
        await world._send("mei", body, "application/json")


def mei_of(tx: Transaction) -> Person:
    mine = people.table.c.workspace_id == tx.workspace.id
    users = tx.execute(select(people.table.c.user).where(mine)).scalars().all()
    found = (people.by_user(tx, user) for user in users)
    return next(one for one in found if one and (one.name or "").lower().startswith("mei"))


def owned_tip(tx: Transaction) -> None:
    made = tips.add(
        tx, "Een commit terugdraaien", "Met revert.", BEFORE, source="x:1", owner_id=mei_of(tx).id
    )
    assert made is not None
    library.publish(tx, made)


def told(shown: list[Shown]) -> str:
    return privately(shown, "mei")


async def test_the_row_of_the_matrix(cell: tuple[World, str, str]) -> None:
    world, kind, policy = cell
    takes_part = kind == "colleague" or policy == "full"
    receives = takes_part or policy == "receive"
    outsider = speak("nl", world.name).text("admission-outsider")
    waits = "" if kind in ("bot", "leaver") else outsider

    await meet(world, "sarah", "joris", "mei")
    await channel(world, "#product", top_days=30)
    await world.say("mei", "#leren", "/til Rebase herschrijft je geschiedenis #git")
    await world.say("sarah", "#product", "/kudos @mei dank")
    til = card(await world.say("sarah", "#leren", "/til Met git switch ga je terug #shell"))
    await world.say("mei", "#leren", "/til")
    world.database.write(world.ref, owned_tip)
    await world.wait(minutes=30)
    await become(world, kind, policy)

    # a form that was open already
    shown = await world.submit("mei", text="Iets nieuws", topics="")
    assert bool(publicly(shown, "#leren")) == takes_part
    assert (waits in told(shown)) if not takes_part else outsider not in told(shown)
    if not waits and not takes_part:
        assert told(shown) == "", "bots and leavers get nothing at all"

    # a command
    shown = await world.say("mei", "#leren", "/til Nog iets nieuws")
    assert bool(publicly(shown, "#leren")) == takes_part
    assert told(shown) == ("" if not waits else told(shown))
    assert takes_part or waits in told(shown)

    # a button
    shown = await world.press("mei", "helped", til.id)
    assert (TEXT("til-helped-thanks", author="@sarah") in told(shown)) == takes_part
    assert takes_part or waits in told(shown)

    # a reaction
    shown = await world.react("mei", "mortar_board", til.id)
    assert told(shown) == "" or takes_part
    await world.wait(minutes=30)
    home = "\n".join(one.text for one in await world.home("sarah"))
    assert TEXT("home-kudos", received=1 if takes_part else 0, left=4) in home

    # being thanked, and hearing of it
    shown = await world.say("joris", "#product", "/kudos @mei bedankt")
    shown += await world.wait(minutes=30)
    got = TEXT("kudos-received", giver="@joris", kind="learning", manager="no") in told(shown)
    assert got == receives
    assert (
        TEXT("kudos-given", names="@mei", left=4, kind="learning") in privately(shown, "joris")
    ) == receives
    if not receives:
        refusal = TEXT(f"kudos-refused-{'left' if kind == 'leaver' else kind}", names="@mei", count=1)
        assert refusal in privately(shown, "joris")
        assert told(shown) == ""

    # being named, and asked, as one who knows; strangers never are
    named = takes_part and kind != "stranger"
    shown = await world.say("sarah", "@opsteker", "/learn who-knows git")
    assert ("@mei" in privately(shown, "sarah")) == named
    asking = button(shown, "ask_colleague")
    await world.press("sarah", "ask_colleague", asking.id)
    shown = await world.submit("sarah", question="Hoe werkt rebase? #git", topics="git")
    shown += await world.wait(hours=7)  # by then it is morning where Mei is
    assert (TEXT("asking-title") in told(shown)) == named

    # the top list of a channel
    shown = await world.say("joris", "#product", "/kudos top")
    assert ("@mei" in privately(shown, "joris")) == named

    # a tip of theirs that may be out of date
    shown = await world.wait(days=DAYS)
    assert (TEXT("library-check") in told(shown)) == takes_part
    if not receives:
        assert told(shown) == ""


async def test_what_was_given_can_always_be_taken_back(cell: tuple[World, str, str]) -> None:
    """Whoever somebody is by now: nothing stays that they take away."""
    world, kind, policy = cell
    await meet(world, "sarah", "mei")
    til = card(await world.say("sarah", "#leren", "/til Met git switch ga je terug"))
    await world.react("mei", "mortar_board", til.id)
    await become(world, kind, policy)
    await world.react("mei", "mortar_board", til.id, added=False)
    home = "\n".join(one.text for one in await world.home("sarah"))
    assert TEXT("home-kudos", received=0, left=5) in home
