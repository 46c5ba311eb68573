"""The form of one's own settings and the set-up, in a real browser."""

import pytest
from playwright.async_api import Page, expect

from tests.bot.tryout.conftest import OpenTab

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def say(tab: Page, words: str) -> None:
    await tab.fill("#words", words)
    await tab.press("#words", "Escape")
    await tab.press("#words", "Enter")


async def test_settings_are_filled_in_corrected_and_kept(open_tab: OpenTab) -> None:
    tab = await open_tab("sarah")
    await say(tab, "/learn instellingen")
    dialog = tab.get_by_role("dialog")
    await expect(dialog.get_by_role("heading")).to_have_text("Jouw instellingen")
    await expect(dialog.get_by_label("maandag")).to_be_checked()
    await expect(dialog.get_by_label("zaterdag")).not_to_be_checked()

    await dialog.get_by_label("vrijdag").uncheck()
    await dialog.get_by_label("Kudos", exact=True).uncheck()
    quiet = dialog.locator("[name=quiet]")
    await quiet.fill("08:00-18:00")
    await dialog.locator("[type=submit]").click()
    await expect(quiet).to_have_attribute("aria-invalid", "true")
    await expect(dialog.locator(".field-error")).to_contain_text("Maak de stille uren korter")
    await expect(dialog.get_by_label("vrijdag")).not_to_be_checked()

    await quiet.fill("18:00-08:00")
    await dialog.locator("[name=listed]").select_option("no")
    await dialog.locator("[type=submit]").click()
    await expect(dialog).to_have_count(0)
    await expect(tab.get_by_text("Je instellingen zijn bewaard.")).to_be_visible()

    await say(tab, "/learn instellingen")
    await expect(dialog.locator("[name=quiet]")).to_have_value("18:00-08:00")
    await expect(dialog.locator("[name=listed]")).to_have_value("no")
    await expect(dialog.get_by_label("vrijdag")).not_to_be_checked()
    await expect(dialog.get_by_label("Kudos", exact=True)).not_to_be_checked()


async def test_an_admin_changes_a_part_from_the_card(open_tab: OpenTab) -> None:
    tab = await open_tab("anna")
    await say(tab, "/learn inrichten")
    await tab.get_by_role("button", name="Werktijden wijzigen").click()
    dialog = tab.get_by_role("dialog")
    await dialog.locator("[name=hours]").fill("8-16")
    await dialog.locator("[type=submit]").click()
    await expect(dialog).to_have_count(0)
    await expect(tab.locator(".card").last).to_contain_text("08:00-16:00")
