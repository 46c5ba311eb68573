"""The clock of the try-out page: what happens next and goes there, and what happened of itself today."""

from datetime import datetime

import pytest
from playwright.async_api import expect

from bot.tryout import sample_week
from bot.tryout.coming import TOLD, UNSEEN, Coming, first, title
from scheduler.rhythms import RHYTHMS
from tests.bot.tryout.conftest import OpenTab, Site
from tests.bot.tryout.test_view import message

pytestmark = pytest.mark.asyncio(loop_scope="session")

WEEKDAY = "1"


async def test_what_nobody_sees_is_not_what_comes_next() -> None:
    early, late = datetime.fromisoformat("2026-11-23T10:00Z"), datetime.fromisoformat("2026-11-23T11:00Z")
    digest = Coming(late, "weekly_digest")
    assert first([Coming(early, "leavers"), digest]) == digest
    assert first([]) is None
    assert title(message(1)) == "hoi"


async def test_each_rhythm_has_its_words_or_is_not_seen() -> None:
    assert {one.name for one in RHYTHMS} == {*TOLD, *UNSEEN} - {"delivery"}


async def weekly_digest(site: Site) -> None:
    await sample_week._switch_everything_on(site.workspace)
    await site.do(who="sarah", where="#leren", say="/til Met git switch - ga je terug #git")
    await site.do(who="anna", where="#leren", say="/learn weekoverzicht")
    await site.do(who="anna", submit={"weekday": WEEKDAY, "time": "09:30"})


async def test_next_goes_to_what_is_seen_next(site: Site) -> None:
    assert await site.workspace.do({"clock": "next"}) == [{"error": "nothing is to come"}]
    await weekly_digest(site)
    [digest] = [one for one in await site.do(clock="next") if one["by"] == "opsteker"]
    assert site.workspace.now == datetime.fromisoformat("2026-11-23T09:30+01:00")
    [came] = [one for one in site.workspace.messages("#leren", "mei") if one.unasked]
    assert came.id == digest["id"]
    before = site.workspace.now
    await site.do(clock="next")
    assert before < site.workspace.now <= datetime.fromisoformat("2026-11-30T09:30+01:00")


@pytest.mark.parametrize("width", [1280, 390])
async def test_the_clock_says_what_comes_and_what_came(open_tab: OpenTab, site: Site, width: int) -> None:
    await weekly_digest(site)
    tab = await open_tab("mei", "@opsteker", viewport={"width": width, "height": 800})
    if width == 390:
        await tab.click("#drawer")
    next_thing, came = tab.locator("#clock-next"), tab.locator("#clock-happened")
    await expect(next_thing).to_contain_text("03:30 · het weekoverzicht")
    await expect(came).to_have_count(0)
    await next_thing.click()
    await expect(tab.locator(".clock .now b")).to_have_text("03:30")
    await came.locator("summary").click()
    await expect(came.get_by_role("link")).to_have_count(1)
    await expect(came.get_by_role("link")).to_contain_text("#leren")
    await came.get_by_role("link").click()
    await expect(tab.get_by_role("heading", level=1)).to_have_text("#leren")
    await expect(tab.locator("#main .message").last).to_be_focused()
