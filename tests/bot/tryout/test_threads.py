"""Threads on the try-out page: beside the messages on a wide screen, a page of their own on a phone."""

import re

import pytest
from playwright.async_api import expect

from bot.tryout.state import Message
from tests.bot.tryout.conftest import OpenTab, Site

pytestmark = pytest.mark.asyncio(loop_scope="session")

TIL = "/til Met git switch - ga je terug #git"
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
WIDE = {"viewport": {"width": 1280, "height": 800}}
UNREAD = re.compile("unread")


def there(site: Site, who: str) -> list[Message]:
    return site.workspace.messages("#leren", who)


async def test_what_is_done_in_a_thread_is_answered_there(site: Site) -> None:
    await site.do(who="sarah", where="#leren", say=TIL)
    await site.do(who="joris", press="ask", on="m3", under="m3")
    await site.do(who="joris", submit={"question": "Ook met stash?"})
    asked, told = there(site, "joris")[-2:]
    assert (asked.thread, asked.only_for) == ("m3", None)
    assert (told.thread, told.only_for) == ("m3", "joris"), "beside the question, to whoever asked alone"
    await site.do(who="sarah", where="#leren", say="@opsteker help", under=asked.id)
    said, answered = there(site, "sarah")[-2:]
    assert (said.thread, answered.thread, answered.only_for) == ("m3", "m3", "sarah")
    await site.do(who="joris", press="keep", on="m3")
    assert there(site, "joris")[-1].thread is None, "in the channel, what was done there"


@pytest.mark.parametrize("screen", [WIDE, PHONE], ids=["1280", "390"])
async def test_ask_under_a_til_gets_its_answer_there(open_tab: OpenTab, site: Site, screen: dict) -> None:
    await site.do(who="sarah", where="#leren", say=TIL)
    tab = await open_tab("sarah", **screen)
    await expect(tab.locator("#thread")).to_have_count(0)
    await site.do(who="joris", press="ask", on="m3")
    await site.do(who="joris", submit={"question": "Ook met stash?"})
    link = tab.locator("#m3-thread")
    await expect(link).to_contain_text("1 antwoord")
    await expect(link).to_have_class(UNREAD)
    await expect(tab.locator("#main .message", has_text="Ook met stash?")).to_have_count(0)

    await link.click()
    thread = tab.get_by_role("complementary", name="Draadje")
    await expect(thread.locator(".message")).to_have_count(2)
    await expect(tab.locator("main")).to_be_visible(visible=screen is WIDE)
    await thread.get_by_label("Antwoord in dit draadje").fill("Ja, maar *eerst* `git stash`.")
    await tab.keyboard.press("Enter")
    await expect(thread.locator(".message").last).to_contain_text("eerst")
    assert (there(site, "joris")[-1].thread, there(site, "joris")[-1].by) == ("m3", "sarah")
    await thread.get_by_label("Antwoord in dit draadje").fill("half")
    await site.do(who="joris", where="#leren", say="Dank je!", under="m3")
    await expect(thread.locator(".message").last).to_contain_text("Dank je!")
    await expect(thread.locator(".message").last).to_be_in_viewport()
    await expect(thread.locator("textarea")).to_have_value("half")

    await thread.get_by_role("button", name="Hielp mij").focus()  # its card is on the page twice
    await thread.get_by_role("link", name="Terug" if screen is PHONE else "Sluit").click()
    await expect(thread).to_have_count(0)
    await expect(link).to_be_focused()
    await expect(link).not_to_have_class(UNREAD)
    await expect(link).to_contain_text("3 antwoorden")
    await tab.go_back()
    await expect(thread.locator("textarea")).to_have_value("half")


async def test_a_thread_with_the_keyboard(open_tab: OpenTab, site: Site) -> None:
    tab = await open_tab("sarah", "#product")
    for item in ("Antwoord in een draadje", "Bewaar als antwoord"):
        message = "m2" if item.startswith("Antwoord") else "t-m3"
        await tab.focus(f"#{message}-more")
        await tab.keyboard.press("Enter")
        if message != "m2":
            await expect(tab.get_by_role("menuitem", name="Antwoord in een draadje")).to_have_count(0)
        await tab.get_by_role("menuitem", name=item).press("Enter")
        if message == "m2":
            await expect(tab.locator("#thread-words")).to_be_focused()
            await tab.keyboard.type("Begin met een commit die werkt.")
            await tab.keyboard.press("Enter")
            await expect(tab.locator("#t-m3")).to_be_visible()
    await expect(tab.get_by_role("dialog")).to_contain_text("Het antwoord")
    await tab.keyboard.press("Escape")
    await expect(tab.get_by_role("dialog")).to_have_count(0)
    await tab.focus("#t-m3-more")
    await tab.keyboard.press("Enter")
    await tab.get_by_role("menuitem", name="Bewerk bericht").press("Enter")
    await expect(tab.locator("#thread-words")).to_have_value("Begin met een commit die werkt.")
    await tab.keyboard.press("Escape")
    await expect(tab.locator("#thread-words")).to_have_value("")
    await tab.keyboard.press("Escape")
    await expect(tab.locator("#thread")).to_have_count(0)
