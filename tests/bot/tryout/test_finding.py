"""Finding on the try-out page: messages, places, people, commands word by word, and emoji to react with."""

import re

import pytest
from msgspec.structs import replace
from playwright.async_api import expect

from bot.tryout.finding import AROUND, MOST, find
from bot.tryout.state import Message
from bot.tryout.view import View
from handlers.chat import Card, Written
from handlers.texts import speak
from tests.bot.tryout.conftest import OpenTab, Site
from tests.bot.tryout.test_view import message

WIDTHS = pytest.mark.parametrize("width", [1280, 390])


def said(number: int, text: str) -> Message:
    return replace(message(number, minutes=number), text=text)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("GIT", [("", "git", " en vet")]),
        ("vet git", [("", "git", " en ", "vet", "")]),
        ("git svn", []),
        ("  ", []),
        ("(", []),
    ],
)
def test_all_words_are_in_what_is_found(typed: str, found: list[tuple[str, ...]]) -> None:
    there = said(1, "git en **vet**")
    assert [one.parts for one in find([there], typed)] == found
    on_a_card = replace(there, text=None, card=Card((Written("git en **vet**"),)))
    assert [one.parts for one in find([on_a_card], typed)] == found


def test_the_newest_come_first_and_only_so_many_with_the_words_around() -> None:
    long = "a" * 500 + " naald " + "b" * 500
    hits = find([said(number, long) for number in range(1, 40)], "naald")
    assert [hit.message.id for hit in hits] == [f"m{number}" for number in range(39, 39 - MOST, -1)]
    before, word, after = hits[0].parts
    assert word == "naald"
    assert len(before) <= AROUND + 2
    assert before.startswith("…")
    assert after.endswith("…")


@pytest.mark.asyncio(loop_scope="session")
async def test_nobody_finds_what_they_do_not_see(site: Site) -> None:
    await site.do(who="sarah", where="#retro", say="Geheim plan")
    await site.do(who="sarah", where="@sarah", say="geheim voor de bot")
    await site.do(who="joris", where="#leren", say="/til Geheim recept #koken")
    for who, places in (
        ("sarah", {"#leren", "@opsteker", "#retro"}),
        ("fatima", {"#leren", "#retro"}),
        ("mei", {"#leren"}),
    ):
        hits = View.chosen(site.workspace, who, "", speak("nl")).found("geheim")
        assert {hit["place"] for hit in hits} == places, who


@WIDTHS
@pytest.mark.asyncio(loop_scope="session")
async def test_places_people_and_messages_are_found(open_tab: OpenTab, site: Site, width: int) -> None:
    await site.do(who="joris", where="#product", say="Met stash erbij", under="m2")
    tab = await open_tab("sarah", viewport={"width": width, "height": 800})
    await tab.keyboard.press("Control+k")
    finder = tab.get_by_role("dialog")
    field, options = finder.get_by_role("combobox"), finder.get_by_role("option")
    await expect(field).to_be_focused()
    await field.press_sequentially("retr")
    await expect(options).to_have_count(1)
    await tab.keyboard.press("Enter")
    await expect(tab.get_by_role("heading", level=1)).to_have_text("#retro")
    await expect(finder).to_be_hidden()

    await tab.get_by_role("button", name="Zoek berichten").click()
    await field.press_sequentially("stash")
    await expect(options.locator("mark")).to_have_text("stash")
    await tab.keyboard.press("Enter")
    await expect(tab.locator("#t-m3")).to_be_in_viewport()
    await tab.keyboard.press("Control+k")
    await field.press_sequentially("zzz")
    await expect(finder.get_by_text("Niets gevonden")).to_be_visible()
    await field.fill("jo")
    await expect(options.first).to_contain_text("Joris Bakker")
    await tab.keyboard.press("Escape")
    await expect(finder).to_be_hidden()
    await tab.keyboard.press("Control+k")
    await field.press_sequentially("mei ch")
    await options.first.click()
    await expect(tab.locator("#people-summary")).to_contain_text("Mei Chen")


@WIDTHS
@pytest.mark.asyncio(loop_scope="session")
async def test_an_emoji_is_found_in_ones_own_skin_and_comes_first_next_time(
    open_tab: OpenTab, site: Site, width: int
) -> None:
    phone = {"is_mobile": True, "has_touch": True} if width == 390 else {}
    tab = await open_tab("sarah", "#product", viewport={"width": width, "height": 800}, **phone)

    async def open_picker() -> None:
        if phone:
            await tab.click("#m2-more")
            await tab.get_by_role("menuitem", name="Meer emoji").click()
        else:
            await tab.focus("#m2-react")
            await tab.keyboard.press("Enter")

    await open_picker()
    field, grid = tab.get_by_label("Zoek een emoji"), tab.locator(".emoji-grid button")
    await expect(grid.first).to_have_attribute("data-emoji", "mortar_board")
    await tab.get_by_role("button", name="Midden", exact=True).click()
    await field.fill("zwaaien")
    await expect(grid).to_have_text(["👋🏽"])
    await field.press("Enter")
    chip = tab.locator("#m2 .chip")
    await expect(chip).to_have_text(re.compile("👋🏽 *1"))
    assert site.workspace.messages("#product", "sarah")[0].reactions == {"wave": ("sarah",)}
    await open_picker()
    await expect(grid.first).to_have_attribute("data-emoji", "wave::skin-tone-4")
    await field.fill("zzz")
    await expect(tab.get_by_text("Geen emoji die zo heet")).to_be_visible()
    await field.fill("")
    await field.press("ArrowDown")
    await expect(grid.first).to_be_focused()
    await tab.keyboard.press("ArrowRight")
    await expect(grid.nth(1)).to_be_focused()
    await tab.keyboard.press("Escape")
    await expect(field).to_be_hidden()
    await chip.click()
    await expect(chip).to_have_count(0)


@WIDTHS
@pytest.mark.asyncio(loop_scope="session")
async def test_up_edits_ones_last_words_and_commands_come_word_by_word(open_tab: OpenTab, width: int) -> None:
    tab = await open_tab("joris", "#product", viewport={"width": width, "height": 800})
    words, options = tab.locator("#words"), tab.get_by_role("option")
    await words.press("ArrowUp")
    await expect(words).to_have_value(re.compile("git bisect"))
    await words.fill("Tip: git bisect")
    await words.press("Enter")
    await expect(tab.locator("#m2 .words")).to_have_text("Tip: git bisect (bewerkt)")
    await words.press("ArrowUp")
    await words.press("Escape")
    await expect(words).to_have_value("")
    await words.press_sequentially("/mentor z")
    await words.press("Enter")
    await expect(words).to_have_value("/mentor zoek ")
    await words.fill("")
    await words.press_sequentially("/learn wie-weet ")
    await expect(options.locator("b")).to_have_text(["/learn wie-weet uit", "/learn wie-weet aan"])
