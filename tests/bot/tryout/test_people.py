"""Who is who on the try-out page, and two of them next to each other in one window."""

import re

import pytest
from playwright.async_api import expect

from bot.tryout.sample_company import members
from tests.bot.tryout.conftest import OpenTab, Site
from tests.bot.tryout.test_view import view

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_who_is_away_goes_by_their_own_clock() -> None:
    there = view()  # Tuesday at 9:00 in Amsterdam, 3:00 in New York
    by_name = {one.name: one for one in members("nl")}
    assert [name for name, one in by_name.items() if there.is_away(one)] == ["mei"]
    told = {name: there.standing(one) for name, one in by_name.items() if there.standing(one)}
    assert told == {"fatima": "leidinggevende", "anna": "beheerder", "lars": "gast"}
    assert (there.other("joris"), there.other("sarah"), there.other("nobody")) == ("joris", "joris", "joris")


@pytest.mark.parametrize("width", [1280, 390])
async def test_what_one_gives_is_seen_to_arrive_at_the_other(
    open_tab: OpenTab, site: Site, width: int
) -> None:
    tab = await open_tab("sarah", viewport={"width": width, "height": 800})
    if width == 390:
        await tab.click("#drawer")
    await tab.click("#people-summary")
    await expect(tab.locator("#person-anna .tag")).to_have_text("beheerder")
    await expect(tab.locator("#person-mei")).to_contain_text("buiten werktijd")
    await tab.get_by_role("link", name="Naast Joris Bakker").click()
    sarah, joris = (tab.frame_locator(f"iframe >> nth={number}") for number in (0, 1))
    await expect(joris.locator("#place-\\@opsteker")).to_have_count(1)
    await sarah.locator("#words").fill("/kudos @joris voor de uitleg")
    await sarah.locator("#words").press("Enter")
    await expect(sarah.locator("#main .card").last).to_contain_text("Kudos voor @joris")
    await expect(joris.locator("#place-\\@opsteker")).to_have_class(re.compile("unread"))
    await tab.get_by_role("link", name="Terug naar één scherm").click()
    await expect(tab.locator("#words")).to_be_visible()
