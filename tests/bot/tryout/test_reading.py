"""Reading on the try-out page: what is new since last time, one's place in it, and the way to a message."""

import pytest
from playwright.async_api import expect

from tests.bot.tryout.conftest import OpenTab, Site, visit

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize("width", [1280, 390])
async def test_one_keeps_ones_place_and_finds_what_is_new(open_tab: OpenTab, site: Site, width: int) -> None:
    for number in range(45):
        await site.do(who="joris", where="#product", say=f"bericht {number}")
    how = {"viewport": {"width": width, "height": 800}, "permissions": ["clipboard-read", "clipboard-write"]}
    tab = await open_tab("sarah", "#product", **how)
    scroller, newer = tab.locator("#main .scroller"), tab.locator("#newer")
    await expect(tab.get_by_text("bericht 44")).to_be_in_viewport()
    await expect(newer).to_be_hidden()
    await scroller.evaluate("element => { element.scrollTop = 250 }")
    await expect(newer.get_by_text("Naar het nieuwste")).to_be_visible()
    mark = tab.get_by_text("bericht 14", exact=True)
    before = await mark.evaluate("element => element.getBoundingClientRect().top")
    await site.do(who="joris", where="#product", say="erbij", under="m3")  # higher up
    await expect(tab.locator("#m3-thread")).to_contain_text("1 antwoord")
    await site.do(who="joris", where="#product", say="iets nieuws")
    await expect(newer.get_by_text("Nieuwe berichten")).to_be_visible()
    assert abs(await mark.evaluate("element => element.getBoundingClientRect().top") - before) < 1
    await newer.click()
    await expect(tab.get_by_text("iets nieuws")).to_be_in_viewport()
    await expect(newer).to_be_hidden()
    await site.do(who="joris", where="#product", say="en nog iets")
    await expect(tab.get_by_text("en nog iets")).to_be_in_viewport()

    line = tab.locator("#new-since")
    await expect(line).to_have_count(0)
    await visit(tab, site.at("sarah", "#algemeen"))
    await expect(tab.get_by_role("heading", level=1)).to_have_text("#algemeen")
    for number in range(20):
        await site.do(who="joris", where="#product", say=f"later {number}")
    await visit(tab, site.at("sarah", "#product"))
    await expect(line).to_be_in_viewport()
    await expect(tab.locator("#new-since + .message")).to_contain_text("later 0")
    await tab.fill("#words", "Gelezen!")
    await tab.press("#words", "Enter")
    await expect(tab.get_by_text("Gelezen!")).to_be_in_viewport()
    await expect(line).to_have_count(0)

    await visit(tab, f"{site.at('sarah', '#product')}#m10")
    await expect(tab.locator("#m10")).to_be_in_viewport()
    await expect(tab.locator("#m10")).to_be_focused()
    await tab.focus("#m12-more")
    await tab.keyboard.press("Enter")
    await tab.get_by_role("menuitem", name="Kopieer link").press("Enter")
    await expect(tab.get_by_role("status").filter(has_text="klembord")).to_be_visible()
    copied = str(await tab.evaluate("navigator.clipboard.readText()"))
    assert copied == f"{site.url}/?in=%23product#m12"
    reply = site.workspace.messages("#product", "sarah")
    in_thread = next(one.id for one in reply if one.thread)
    await tab.goto("about:blank")
    await visit(tab, f"{site.at('sarah', '#product')}#{in_thread}")  # a reply: its thread opens
    await expect(tab.locator(f"#t-{in_thread}")).to_be_focused()


async def test_the_best_tip_is_in_sight(open_tab: OpenTab, site: Site) -> None:
    for number in range(3):
        await site.do(who="joris", where="#leren", say=f"/til Git stash {number} " + "regel\n" * 14 + "#git")
    tab = await open_tab("sarah", viewport={"width": 390, "height": 700})
    await tab.fill("#words", "/tip git stash")
    await tab.press("#words", "Escape")
    await tab.press("#words", "Enter")
    answer = tab.locator("#main .message.private").last
    await expect(answer).to_be_visible()
    await expect(answer.locator(".card > *").first).to_be_in_viewport()
    assert (
        await tab.locator("#main .scroller").evaluate("e => e.scrollHeight - e.scrollTop - e.clientHeight")
        > 80
    )
