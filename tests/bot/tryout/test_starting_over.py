"""The try-out workspace made new again: whole, once, for everybody who looks at it, and never another one."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest
from aiohttp import ClientSession
from playwright.async_api import expect
from sqlalchemy import func, select

from bot.assemble import assemble_tryout
from bot.settings import Settings
from bot.tryout import sample_week
from bot.tryout.state import REF
from bot.tryout.workspace import StartedOver, Workspace
from storage import tryout
from storage.database import Transaction
from storage.schema import metadata
from storage.workspaces import WorkspaceRef
from tests.bot.tryout.conftest import MONDAY, OpenTab, Site, visit

pytestmark = pytest.mark.asyncio(loop_scope="session")

ELSEWHERE = WorkspaceRef("slack", "T1")
NUMBER = re.compile(r"(?<=[a-z]:)\d+\b")  # of a row: PostgreSQL counts on
TIL = "/til Met git switch - ga je terug #git"


@asynccontextmanager
async def opened(url: str, folder: Path, **begins_with: bool) -> AsyncIterator[Workspace]:
    settings = Settings.from_environment({"DATABASE_URL": url}, dotenv=folder / "none")
    app, workspace = await assemble_tryout(settings, MONDAY, **begins_with)
    yield workspace
    await app.stop()


def stored(tx: Transaction) -> dict[str, int]:
    """How many rows there are in each table, and what the workspace chose."""
    tables = [one for one in metadata.sorted_tables if "workspace_id" in one.c]
    here = {
        one.name: tx.execute(
            select(func.count()).select_from(one).where(one.c.workspace_id == tx.workspace.id)
        ).scalar_one()
        for one in tables
    }
    return {**here, "chosen": hash(tx.workspace)}


def seen(workspace: Workspace) -> list[Any]:
    """What is to be seen, for whoever sees most."""
    places = ["@sarah", "@anna", *(channel.name for channel in workspace.channels)]
    there = [workspace.messages(where, seen_by="sarah") for where in places]
    return [str(workspace.now), NUMBER.sub("", msgspec.json.encode(there).decode())]


async def use(workspace: Workspace) -> None:
    """A little of everything."""
    await workspace.do({"as": "sarah", "in": "#leren", "say": TIL})
    await workspace.do({"join": {"name": "Noor"}})
    await workspace.do({"as": "anna", "in": "@anna", "say": "/learn setup"})
    await workspace.do({"as": "joris", "in": "#leren", "say": "/learn leertijd"})
    await workspace.do({"as": "pieter", "in": "@pieter", "say": "/mentor aanbieden"})
    await workspace.do({"clock": "next"})


@pytest.mark.either
async def test_it_is_as_a_new_one_and_any_other_is_untouched(tmp_path: Path, database_url: str) -> None:
    async with opened(database_url, tmp_path, with_managers=True, with_a_week=True) as workspace:
        database = workspace._database
        new, before = seen(workspace), database.read(REF, stored)
        database.write(ELSEWHERE, lambda tx: tryout.put(tx, "message", "m1", "{}"))
        elsewhere = database.read(ELSEWHERE, stored)
        await use(workspace)
        assert database.read(REF, stored) != before
        was = workspace.began
        await asyncio.gather(*(workspace.start_over(was) for _ in range(3)))
        assert seen(workspace) == new
        assert database.read(REF, stored) == before
        assert database.read(ELSEWHERE, stored) == elsewhere
        assert workspace.people[0].name == "sarah"
        with pytest.raises(StartedOver):
            await workspace.do({"as": "sarah", "in": "#leren", "say": "te laat"}, began=was)
        assert seen(workspace) == new
        with pytest.raises(ValueError, match="only the try-out"):
            database.write(ELSEWHERE, lambda tx: tryout.start_over(tx, database.defaults))


async def test_what_was_stopped_halfway_begins_again(
    tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def stops(workspace: Workspace, start: object) -> None:
        await workspace.carry_out({"as": "sarah", "in": "#leren", "say": "halverwege"})
        raise ConnectionError

    async with opened(sqlite_url, tmp_path) as workspace:
        new = seen(workspace)
    monkeypatch.setattr(sample_week, "play", stops)
    another = f"{sqlite_url}2"
    with pytest.raises(ConnectionError):
        await opened(another, tmp_path, with_a_week=True).__aenter__()
    async with opened(another, tmp_path) as workspace:
        assert seen(workspace) == new


async def test_opened_again_one_is_who_one_was_last(tmp_path: Path, sqlite_url: str) -> None:
    async with opened(sqlite_url, tmp_path) as workspace:
        await workspace.do({"join": {"name": "Bas"}})
        order = [one.name for one in workspace.people]
        assert (order[0], order[-1], workspace.acted) == ("sarah", "bas", "")
    async with opened(sqlite_url, tmp_path) as workspace:
        assert [one.name for one in workspace.people] == order
        await workspace.do({"as": "joris", "in": "#leren", "say": "hoi"}, "nl")
    async with opened(sqlite_url, tmp_path) as workspace:
        assert workspace.acted == "joris"


async def test_only_from_the_page_itself(site: Site) -> None:
    await site.do(who="sarah", where="#leren", say="hoi")
    began = site.workspace.began
    async with ClientSession() as http:
        for headers in ({"Origin": "https://example.com"}, {"Host": "example.com"}):
            answer = await http.post(f"{site.url}/start-over", json={"began": began}, headers=headers)
            assert answer.status in (403, 421)
        assert (await http.get(f"{site.url}/start-over")).status == 405
        assert (await http.post(f"{site.url}/start-over", json={})).status == 400
    assert (site.workspace.began, len(site.workspace.messages("#leren", "sarah"))) == (began, 1)


@pytest.mark.parametrize(("width", "language"), [(1280, "nl-NL"), (390, "en-GB")])
async def test_it_asks_first_and_every_tab_is_new(
    open_tab: OpenTab, site: Site, width: int, language: str
) -> None:
    how = {"viewport": {"width": width, "height": 800}, "locale": language, "with_tour": True}
    tab = await open_tab("sarah", **how)
    other = await tab.context.new_page()
    await visit(other, site.at("joris"))
    await tab.click("#tour-offer [data-act=tour-end]")
    await tab.fill("#words", TIL)
    await tab.press("#words", "Enter")
    await expect(tab.locator(".card").first).to_be_visible()
    await expect(other.locator(".card").first).to_be_visible()
    await tab.fill("#words", "half geschreven")
    if width == 390:
        await tab.click("#drawer")
    await tab.click("#start-over")
    confirm = tab.locator("#confirm")
    await expect(confirm).to_be_visible()
    await confirm.locator("[value=no]").press("Enter")
    await expect(tab.locator("#start-over")).to_be_focused()
    await expect(tab.locator(".card").first).to_be_visible()
    await tab.keyboard.press("Enter")
    await confirm.locator("[value=yes]").click()
    told = "opnieuw begonnen" if language == "nl-NL" else "started over"
    await asyncio.gather(*(expect(one.locator("#toast")).to_contain_text(told) for one in (tab, other)))
    for one, who in ((tab, "sarah"), (other, "joris")):
        await expect(one.locator(".card")).to_have_count(0)
        await expect(one.locator("body")).to_have_attribute("data-as", who)
        await expect(one.locator("#words")).to_have_value("")
        await expect(one.locator("#tour-offer")).to_be_visible()
        assert await one.evaluate("Object.keys(sessionStorage)") == ["opsteker-began"]
    assert site.workspace.messages("#leren", "sarah") == []
    await other.close()
