"""The tour of the try-out page: five steps, in both languages, skipped for good with one press."""

import pytest
from playwright.async_api import expect

from tests.bot.tryout.conftest import OpenTab, has_started

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize(("width", "language"), [(1280, "nl"), (390, "en")])
async def test_five_steps_and_never_again_unless_asked(open_tab: OpenTab, width: int, language: str) -> None:
    tab = await open_tab("sarah", viewport={"width": width, "height": 800}, locale=language, with_tour=True)
    offer, tour = tab.locator("#tour-offer"), tab.locator("#tour")
    await offer.locator("[data-act=tour]").click()
    await expect(offer).to_be_hidden()
    for number in range(1, 6):
        await expect(tour.locator(".count")).to_have_text(f"{number}/5")
        await expect(tour).to_be_in_viewport(ratio=1)
        await expect(tab.locator("[data-toured]")).to_have_count(1)
        await tab.keyboard.press("Enter")
    await expect(tour).to_be_hidden()
    await expect(tab.locator("#words")).to_be_focused()
    await tab.reload()
    await has_started(tab)
    await expect(offer).to_be_hidden()
    if width == 390:
        await tab.click("#drawer")
    await tab.locator("#tour-again").click()
    await expect(tour.locator(".count")).to_have_text("1/5")
    await tab.keyboard.press("Escape")
    await expect(tour).to_be_hidden()
