"""R5: all that is stored about somebody is theirs to have, and theirs to have forgotten."""

import json
import re
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import select

from handlers import modules
from handlers.texts import speak
from storage import audit, people, tables
from storage.database import Transaction
from storage.own_data.columns import person_columns
from storage.prepared import Prepared
from storage.statements import same_columns
from tests.scenarios.conftest import WORLDS
from tests.scenarios.looking import button, card, form, privately
from tests.worlds.slack_world import slack_world
from tests.worlds.teams_world import teams_world
from tests.worlds.world import Shown, World

Text = Callable[..., str]


def files(shown: list[Shown], who: str) -> dict[str, str]:
    """What was given, by the end of its name."""
    return {one.text.rpartition(".")[2]: one.file for one in shown if one.file and one.where == f"@{who}"}


async def test_export_gives_a_page_and_data_privately(world: World, text: Text, language: str) -> None:
    await world.say("sarah", "#leren", "/til Ik leerde <b>zeewier</b> knopen #knopen")
    await world.say("joris", "#leren", "/kudos @sarah dank voor de knoop")

    shown = await world.say("sarah", "#leren", "/learn export")

    assert text("own-export-comes") in privately(shown, "sarah")
    given = files(shown, "sarah")
    assert set(given) == {"html", "json"}
    assert not [one for one in shown if one.file and one.where != "@sarah"]
    data = json.loads(given["json"])
    assert [row["text"] for row in data["tables"]["tils"]] == ["Ik leerde <b>zeewier</b> knopen"]
    assert [row["topic"] for row in data["tables"]["til_topics"]] == ["knopen"]
    assert "dank voor de knoop" in [row["reason"] for row in data["tables"]["kudos"]]
    page = given["html"]
    assert f'<html lang="{language}">' in page
    assert "&lt;b&gt;zeewier&lt;/b&gt;" in page
    assert "<script" not in page
    assert text("own-table-tils") in page
    assert "dank voor de knoop" in page


# --- erasing ---------------------------------------------------------------------------------------

ALONE = "kwarkzalf"
"""A word that only she uses, in what is hers alone."""


@pytest_asyncio.fixture(params=list(WORLDS))
async def everywhere(
    request: pytest.FixtureRequest, database_url: str, language: str
) -> AsyncIterator[World]:
    """Every platform, on both databases."""
    async with WORLDS[request.param](database_url, language) as made:
        yield made


@pytest.fixture(autouse=True)
def everything_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    for room in ("bot", "handlers", "scheduler", "storage"):
        caplog.set_level("DEBUG", logger=room)


def rows_of(world: World) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, but for those of the chat that the try-out stands in for."""

    def look(tx: Transaction) -> dict[str, list[dict[str, Any]]]:
        return {
            table.name: [dict(zip(table.c.keys(), row, strict=True)) for row in tx.rows(chosen)]
            for table, chosen in EVERYTHING.items()
        }

    return world.database.read(world.ref, look)


EVERYTHING = {
    table: Prepared(select(table).where(same_columns(table, {})))
    for table in tables.metadata.sorted_tables
    if "workspace_id" in table.c and table.name != "tryout_items"
}


async def a_life(world: World) -> Shown:
    """She shares, asks, thanks, is thanked and named; gives the card of what she shared."""
    shared = await world.say("sarah", "#leren", "/til Zeewier knoop je met twee handen #knopen")
    named = card(await world.say("joris", "#leren", "/til Van @sarah leerde ik splitsen #knopen"))
    await world.press("sarah", "helped", named.id)
    await world.press("sarah", "keep", named.id)
    await world.say("sarah", "#leren", f"/kudos @joris dank voor de {ALONE}")
    await world.say("joris", "#leren", f"/kudos @sarah dank voor jouw {ALONE}")
    await world.say("mei", "#data", "/kudos @sarah ook dank")
    await world.press("pieter", "helped", card(shared).id)
    await world.say("sarah", "#leren", f"/tip vraag hoe maak ik {ALONE}")
    form(await world.say("sarah", "@opsteker", f"/tip vraag hoe maak ik {ALONE}"))
    await world.submit("sarah", question=f"hoe maak ik {ALONE}")
    await world.say("sarah", "@opsteker", "/learn")
    return card(shared)


async def forget(world: World, who: str, text: Text) -> list[Shown]:
    asked = await world.say(who, "@opsteker", "/learn erase")
    form(await world.press(who, "open_erase", button(asked, "open_erase").id))
    refused = form(await world.submit(who, word="nee"))
    assert refused.errors == {"word": text("erase-not-the-word", word=text("erase-word"))}
    return await world.submit(who, word=text("erase-word").upper())


def ids(world: World, who: str) -> tuple[int, str, str]:
    """How we and the platform know somebody, and their name."""
    (person,) = [
        row
        for row in rows_of(world)["people"]
        if re.fullmatch(rf"(U0|29:1)?{who}(-\w+)?", row["user"], re.IGNORECASE)
    ]
    return person["id"], person["user"], person["name"]


PERSON = {(column.table.name, column.name) for column in person_columns()}


async def test_after_erasing_nothing_is_found(
    everywhere: World, text: Text, caplog: pytest.LogCaptureFixture
) -> None:
    world = everywhere
    shared = await a_life(world)
    number, user, name = ids(world, "sarah")
    sums = sorted((row["receiver_id"] == number, row["change"]) for row in rows_of(world)["kudos"])
    before = found_of(world, number, user, name)
    assert {"people", "kudos", "outbox", "questions", "tils", "til_marks"} <= before.keys()

    shown = await forget(world, "sarah", text)

    assert text("erase-done") in privately(shown, "sarah")
    assert found_of(world, number, user, name) == {}
    after = rows_of(world)
    nameless = next(row["id"] for row in after["people"] if row["user"].startswith("erased:"))
    assert sorted((row["receiver_id"] == nameless, row["change"]) for row in after["kudos"]) == sums
    assert "Zeewier knoop je met twee handen" in [row["text"] for row in after["tils"]]
    assert not [line for line in caplog.messages if user in line or ALONE in line]
    updated = [one for one in shown if one.updates == shared.id]
    assert updated
    assert "sarah" not in updated[-1].text.lower()


def found_of(world: World, number: int, user: str, name: str) -> dict[str, list[dict[str, Any]]]:
    """The rows in which somebody can be found, by table."""
    marks = (user, name, people.mark(number), f"person:{number}", ALONE)
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(mark)}(?!\w)" for mark in marks))
    found: dict[str, list[dict[str, Any]]] = {}
    for table, rows in rows_of(world).items():
        for row in rows:
            refers = any((table, key) in PERSON and value == number for key, value in row.items())
            if refers or pattern.search(" ".join(str(value) for value in row.values())):
                found.setdefault(table, []).append(row)
    return found


@pytest.mark.parametrize("platform", ["slack", "teams"])
async def test_the_file_holds_nothing_either(
    platform: str, sqlite_url: str, language: str, text: Text
) -> None:
    """While the bot goes on running: not the database file, nor the log beside it."""
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    async with WORLDS[platform](sqlite_url, language) as world:
        await a_life(world)
        _, user, name = ids(world, "sarah")
        assert user.encode() in raw(path)
        await forget(world, "sarah", text)
        left = raw(path)

    for mark in (user, name, ALONE):
        assert not re.search(rb"(?<!\w)" + re.escape(mark.encode()) + rb"(?!\w)", left), mark


def raw(path: Path) -> bytes:
    """The file as it lies on the disk, with what was written beside it."""
    return b"".join(file.read_bytes() for file in sorted(path.parent.glob(f"{path.name}*")))


async def test_what_was_shared_is_still_found(world: World, text: Text) -> None:
    await a_life(world)
    await forget(world, "sarah", text)

    found = privately(await world.say("pieter", "#leren", "/tip hoe knoop ik zeewier"), "pieter")
    named = privately(await world.say("pieter", "#leren", "/tip splitsen"), "pieter")

    assert "Zeewier knoop je met twee handen" in found
    assert text("erase-somebody") in named
    assert "sarah" not in (found + named).lower()


async def test_erasing_twice_and_coming_back(world: World, text: Text) -> None:
    await a_life(world)
    await forget(world, "sarah", text)

    again = privately(await world.say("sarah", "@opsteker", "/learn erase"), "sarah")
    assert text("erase-nothing") in again
    assert not [row for row in rows_of(world)["people"] if "sarah" in row["user"].lower()]

    await world.say("sarah", "#leren", "/til Ik ben er weer #terug")
    given = files(await world.say("sarah", "@opsteker", "/learn export"), "sarah")
    assert [row["text"] for row in json.loads(given["json"])["tables"]["tils"]] == ["Ik ben er weer"]


# --- what admins did -------------------------------------------------------------------------------


async def test_the_audit_log_is_for_admins(world: World, text: Text) -> None:
    refused = privately(await world.say("sarah", "@opsteker", "/learn audit"), "sarah")
    assert text("audit-admins-only") in refused
    for _ in range(15):
        await world.say("joris", "@opsteker", "/learn audit")

    first = await world.say("anna", "@opsteker", "/learn logboek")
    refused = text("audit-act-refused", about=text("audit-about-audit"))
    assert f" · @joris · {refused}" in privately(first, "anna")
    assert "@sarah" not in privately(first, "anna")
    second = privately(await world.press("anna", "more_audit", button(first, "more_audit").id), "anna")
    assert "@sarah" in second
    assert text("list-end") in second


async def test_exports_and_erasures_are_in_it_without_words(world: World, text: Text) -> None:
    await a_life(world)
    await world.say("sarah", "@opsteker", "/learn export")
    await forget(world, "sarah", text)
    at = world.time()
    world.database.write(world.ref, lambda tx: audit.add_by_command_line(tx, "import", "tips: 3 new", at))

    shown = privately(await world.say("anna", "@opsteker", "/learn audit"), "anna")
    gone = text("erase-somebody")
    own = text("audit-act-export", about=text("audit-about-own"))
    assert f" · {text('audit-command-line')} · {text('audit-act-import', about='tips: 3 new')}" in shown
    assert f" · {text('audit-nobody')} · {text('audit-act-erase', about=gone)}" in shown
    assert f" · {gone} · {own}" in shown, "not as if the bot had done it"
    assert "sarah" not in shown.lower()
    assert ALONE not in shown


async def test_without_an_address_nothing_is_promised_in_teams(sqlite_url: str, language: str) -> None:
    """It is said once, in the place of that it comes; and it was no export."""
    say = speak(language, "teams")
    async with teams_world(sqlite_url, language, OPSTEKER_PUBLIC_URL="") as world:
        answer = privately(await world.say("sarah", "@opsteker", "/learn export"), "sarah")
        assert answer.splitlines()[-1] == say.text("files-no-way")
        assert answer.count(say.text("files-no-way")) == 1
        assert say.text("own-export-comes") not in answer
        assert world.database.write(world.ref, lambda tx: audit.last(tx, 10)) == []

        world.database.write(world.ref, lambda tx: tx.choose(modules=modules.ALL))
        kept = privately(await world.say("sarah", "@opsteker", "/learn time thursday 14:00 1h"), "sarah")
        assert say.text("time-added", block="|", when="|", file="no").split("|")[-1].strip(". ") in kept
        assert say.text("time-added", block="|", when="|", file="yes").split("|")[-1].strip(". ") not in kept
        assert say.text("files-no-way") in kept


async def test_slack_without_the_right_says_who_can_mend_it(sqlite_url: str, language: str) -> None:
    async with slack_world(sqlite_url, language) as world:
        world.slack.scopes.remove("files:write")
        shown = await world.say("sarah", "#leren", "/learn export")

    assert not [one for one in shown if one.file]
    assert speak(language, "slack").text("files-no-way") in privately(shown, "sarah")


async def test_news_from_the_platform_does_not_bring_somebody_back(
    sqlite_url: str, language: str, text: Text
) -> None:
    async with slack_world(sqlite_url, language) as world:
        await a_life(world)
        await forget(world, "sarah", text)
        changed = {"type": "user_change", "user": world.slack.users["U0SARAH"], "event_ts": "1795420800.1"}
        await world._event("sarah", changed)

        assert "U0SARAH" not in [row["user"] for row in rows_of(world)["people"]]
