"""What people say of themselves on the try-out page, what Opsteker knows of it, and what a role offers."""

import re
from datetime import date

import pytest
from playwright.async_api import expect

from bot.tryout.presence import Presence
from bot.tryout.sample_week import _switch_everything_on
from bot.tryout.state import REF
from storage import leave, people
from storage.database import Transaction
from storage.statements import put
from tests import axe
from tests.bot.tryout.conftest import OpenTab, Site
from tests.bot.tryout.test_accessible import ALLOWED, fits

pytestmark = pytest.mark.asyncio(loop_scope="session")


def on_leave(tx: Transaction) -> None:
    joris = people.by_user(tx, "joris")
    assert joris is not None
    days = {"person_id": joris.id, "from_date": date(2026, 11, 23)}
    put(tx, leave.table, days, {"to_date": date(2026, 11, 27)})


async def test_who_is_there_goes_by_what_opsteker_knows(site: Site) -> None:
    there = site.workspace
    assert (there.presence("sarah"), there.presence("mei").kind) == (Presence("there"), "out")
    await site.do(who="joris", where="@joris", say="help")
    there._database.write(REF, on_leave)
    await _switch_everything_on(there)
    await site.do(who="pieter", where="@pieter", say="/learn leertijd ma 9:00 60")
    assert there.presence("joris") == Presence("leave", last_day=date(2026, 11, 27))
    assert there.presence("pieter").kind == "learning"
    assert [one["error"] for one in await there.do({"as": "joris", "status": "x" * 101})] != []


@pytest.mark.parametrize("width", [1280, 390])
async def test_a_status_is_set_seen_and_taken_away(open_tab: OpenTab, site: Site, width: int) -> None:
    await _switch_everything_on(site.workspace)
    tab = await open_tab("sarah", viewport={"width": width, "height": 800})
    await site.do(who="sarah", where="#leren", say="hoi")

    async def open_people() -> None:
        if width == 390:
            await expect(tab.locator("#people-summary")).to_be_hidden()
            await tab.click("#drawer")
        await tab.click("#people-summary")

    await open_people()
    await tab.click(".set-status")
    await expect(tab.locator("#status-words")).to_be_focused()
    await tab.locator("#status-emoji").select_option("sunny")
    await expect(tab.locator("#status-words")).to_have_value("Op vakantie")
    await tab.locator("#status-minutes").select_option("60")
    await tab.get_by_label("Laat zien dat ik er niet ben").check()
    assert [one for one in await axe.complaints(tab) if not one.startswith(ALLOWED)] == []
    assert await fits(tab)
    await tab.press("#status-words", "Enter")
    await expect(tab.locator("#people-summary")).to_contain_text("☀️ Op vakantie")
    await expect(tab.locator("#people-summary .presence")).to_have_class(re.compile("away"))
    await expect(tab.get_by_role("img", name="Op vakantie")).to_be_visible()
    await expect(tab.locator("[aria-labelledby=role-title]")).to_have_count(0)
    await site.do(clock="2026-11-23T10:30:00+01:00")
    await expect(tab.locator("#people-summary")).not_to_contain_text("Op vakantie")
    await tab.click(".set-status")
    await tab.get_by_role("button", name="Wis status").click()
    await expect(tab.locator("#people-summary .presence")).not_to_have_class(re.compile("away"))
    await tab.click("#person-anna")
    if width == 390:
        await tab.click("#drawer")
    await expect(tab.locator("[aria-labelledby=role-title]")).to_contain_text("Voor beheerders")
    await tab.get_by_role("button", name="Opsteker inrichten").click()
    await expect(tab.locator("#words")).to_have_value("/learn inrichten")
    await expect(tab.locator("body")).to_have_attribute("data-in", "@opsteker")
    await open_people()
    await tab.click("#person-fatima")
    await expect(tab.locator("[aria-labelledby=role-title] button").first).to_have_attribute(
        "data-fill", "/learn weekoverzicht team"
    )
