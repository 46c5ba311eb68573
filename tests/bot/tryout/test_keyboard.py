"""The whole try-out page by keyboard alone: the focus is seen at each step, and comes back where it was."""

import re

import pytest
from playwright.async_api import Page, expect

from tests.bot.tryout.conftest import OpenTab, Site

pytestmark = pytest.mark.asyncio(loop_scope="session")

MOST_TABS = 80
SEEN = """() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
    const ring = outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
    return ring || document.activeElement.matches(".write textarea, .find input, #popup button");
}"""
"""A field to write in and the one to search with light up their edge, and a menu its line."""


async def tab_to(tab: Page, selector: str, key: str = "Tab") -> None:
    """With Tab alone, and never to where one cannot see to be."""
    for _ in range(MOST_TABS):
        if await tab.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        await tab.keyboard.press(key)
        assert await tab.evaluate(SEEN), await tab.evaluate("document.activeElement.outerHTML.slice(0, 200)")
    raise AssertionError(f"{selector} is not reached")


@pytest.mark.parametrize("width", [1280, 390])
async def test_the_whole_page_without_a_mouse(open_tab: OpenTab, site: Site, width: int) -> None:
    on_phone = width == 390
    tab = await open_tab("sarah", viewport={"width": width, "height": 800})
    press, write, words = tab.keyboard.press, tab.keyboard.type, tab.locator("#words")

    async def to_sidebar(selector: str) -> None:
        if on_phone:
            await tab_to(tab, "#drawer", "Shift+Tab")
            await press("Enter")
            await expect(tab.locator("#people-summary")).to_be_focused()
            await tab_to(tab, selector)
        else:
            await tab_to(tab, selector, "Shift+Tab")

    # another person, another place
    await to_sidebar("#people-summary")
    await press("Enter")
    await tab_to(tab, "#person-joris")
    await press("Enter")
    await expect(tab.locator("body")).to_have_attribute("data-as", "joris")
    await to_sidebar("[id='place-#leren']")
    await press("Enter")
    # a command that is completed, and a button under what came of it
    await tab_to(tab, "#words")
    await write("/ti")
    await expect(tab.locator("#completions [aria-selected=true]")).to_be_visible()
    await press("Tab")
    await expect(words).to_have_value(re.compile("^/ti"))
    await words.fill("")
    await write("/til Met git switch ga je terug #git")
    await press("Enter")
    await expect(tab.locator("[data-press=ask]")).to_be_visible()
    await tab_to(tab, "[data-press=ask]", "Shift+Tab")
    await press("Enter")
    dialog = tab.locator("dialog[data-modal]")
    await expect(dialog).to_be_visible()
    # a form with an error, and out of it again
    await tab_to(tab, "dialog [type=submit]")
    await press("Enter")
    await expect(dialog.locator(".field-error").first).to_be_visible()
    await expect(dialog.locator(".wrong :is(input, textarea, select)").first).to_be_focused()
    await press("Escape")
    await expect(dialog).to_have_count(0)
    await expect(tab.locator("[data-press=ask]")).to_be_focused()
    # a reaction out of the picker
    await tab_to(tab, ".message[data-message=m3] [id$=-more]" if on_phone else "#m3-react")
    await press("Enter")
    if on_phone:
        await tab.locator("#popup [data-act=open-picker]").focus()
        await press("Enter")
    await expect(tab.locator("#emoji-words")).to_be_focused()
    await press("Escape")
    await expect(tab.locator("#m3-more" if on_phone else "#m3-react")).to_be_focused()
    await press("Enter")
    if on_phone:
        await tab.locator("#popup [data-act=open-picker]").focus()
        await press("Enter")
    await expect(tab.locator(".emoji-grid button").first).to_be_visible()
    await write("rocket")
    await press("ArrowDown")
    await press("Enter")
    await expect(tab.locator("#m3-rocket")).to_be_visible()
    await expect(tab.locator("#m3-more" if on_phone else "#m3-react")).to_be_focused()
    # an answer in the thread, and back
    await tab_to(tab, "#m3-more")
    await press("Enter")
    await expect(tab.locator("#popup button").first).to_be_focused()
    for _ in range(20):
        if await tab.evaluate("document.activeElement.dataset.act === 'reply'"):
            break
        await press("ArrowDown")
    await press("Enter")
    await expect(tab.locator("#thread-words" if not on_phone else "#thread")).to_be_visible()
    await tab_to(tab, "#thread-words")
    await write("Dank je")
    await press("Enter")
    await expect(tab.locator("#thread .message").last).to_contain_text("Dank je")
    await press("Escape")
    await expect(tab.locator("#thread")).to_have_count(0)
    await expect(tab.locator("#m3-thread")).to_be_focused()
    # search: out of it, and to what is found
    await press("Control+k")
    await press("Escape")
    await expect(tab.locator("#m3-thread")).to_be_focused()
    await press("Control+k")
    await write("product")
    await press("Enter")
    await expect(tab.locator("body")).to_have_attribute("data-in", "#product")
    # the clock, a status, the tour, starting over and not
    await to_sidebar("#clock-other > summary")
    await press("Enter")
    await tab_to(tab, "#clock-form button")
    await press("Enter")
    await expect(tab.locator("#clock-form button")).to_be_focused()
    await tab_to(tab, "#people-summary", "Shift+Tab")
    await press("Enter")
    await tab_to(tab, ".set-status")
    await press("Enter")
    await expect(tab.locator("#status-words")).to_be_focused()
    await write("Aan het leren")
    await press("Enter")
    await expect(tab.locator("#people-summary")).to_contain_text("Aan het leren")
    await expect(tab.locator(".set-status")).to_be_focused()
    await tab_to(tab, "#start-over")
    await press("Enter")
    await expect(tab.locator("#confirm")).to_be_visible()
    await press("Escape")
    await expect(tab.locator("#start-over")).to_be_focused()
    await tab_to(tab, "#tour-again", "Shift+Tab")
    await press("Enter")
    for number in range(1, 6):
        await expect(tab.locator("#tour .count")).to_have_text(f"{number}/5")
        await press("Enter")
    await expect(tab.locator("#tour")).to_be_hidden()
    await expect(tab.locator("#drawer" if on_phone else "#tour-again")).to_be_focused()
