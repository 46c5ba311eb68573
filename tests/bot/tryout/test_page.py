"""The try-out page in a real browser: what somebody with a keyboard, a mouse or a phone experiences."""

import asyncio
import re
from datetime import datetime

import pytest
from playwright.async_api import Page, expect

from handlers import routes
from tests.bot.tryout.conftest import OpenTab, Site, has_started

pytestmark = pytest.mark.asyncio(loop_scope="session")

PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}
TIL = "/til Met git switch - ga je terug #git"


async def say(tab: Page, words: str) -> None:
    await tab.fill("#words", words)
    await tab.press("#words", "Escape")
    await tab.press("#words", "Enter")


async def test_sharing_a_til_takes_only_the_keyboard(open_tab: OpenTab) -> None:
    tab = await open_tab("sarah")
    words = tab.locator("#words")
    await expect(words).to_be_focused()
    await tab.keyboard.type("/")
    await expect(tab.get_by_role("option")).to_have_count(len(routes.COMMANDS))
    await expect(words).to_have_attribute("aria-expanded", "true")
    await tab.keyboard.press("ArrowDown")
    chosen = tab.locator('#completions [aria-selected="true"]')
    await expect(chosen).to_contain_text("/til")
    await expect(words).to_have_attribute("aria-activedescendant", await chosen.get_attribute("id") or "")
    await tab.keyboard.press("Enter")
    await expect(words).to_have_value("/til ")
    await expect(chosen).to_have_count(0)  # what else can stand behind it is there, and Enter sends
    await tab.keyboard.type("Met git switch - ga je terug #git")
    await tab.keyboard.press("Enter")
    await expect(tab.locator(".card").first).to_contain_text("Met git switch - ga je terug")
    await expect(words).to_have_value("")
    await expect(words).to_be_focused()


async def test_a_name_is_completed_and_escape_leaves_it(open_tab: OpenTab) -> None:
    tab = await open_tab("sarah")
    await tab.locator("#words").press_sequentially("Dank @jo")
    await expect(tab.get_by_role("option")).to_have_text(re.compile("Joris Bakker"))
    await tab.keyboard.press("Escape")
    await expect(tab.locator("#completions")).to_be_hidden()
    await tab.keyboard.type("r")
    await tab.keyboard.press("Tab")
    await expect(tab.locator("#words")).to_have_value("Dank @joris ")


async def test_shift_enter_starts_a_new_line(open_tab: OpenTab) -> None:
    tab = await open_tab("sarah", "#product")
    await tab.locator("#words").press_sequentially("een")
    await tab.keyboard.press("Shift+Enter")
    await tab.keyboard.type("twee")
    await tab.keyboard.press("Enter")
    await expect(tab.locator(".words").last).to_have_text("een\ntwee")


async def test_a_form_says_what_is_missing_and_keeps_what_was_typed(open_tab: OpenTab) -> None:
    tab = await open_tab("sarah")
    await say(tab, "/til")
    dialog = tab.get_by_role("dialog")
    await expect(dialog).to_be_visible()
    text, topics = dialog.locator("[name=text]"), dialog.locator("[name=topics]")
    await expect(text).to_be_focused()
    await topics.fill("git")
    await topics.press("Enter")
    await expect(text).to_have_attribute("aria-invalid", "true")
    await expect(text).to_be_focused()
    error = dialog.locator(".field-error")
    described_by = (await text.get_attribute("aria-describedby") or "").split()
    assert await error.get_attribute("id") in described_by
    await expect(topics).to_have_value("git")
    await text.fill("Met git switch - ga je terug")
    await dialog.locator("[type=submit]").click()
    await expect(dialog).to_have_count(0)
    await expect(tab.locator(".card").first).to_contain_text("#git")


async def test_what_is_typed_in_a_form_survives_news(open_tab: OpenTab, site: Site) -> None:
    tab = await open_tab("sarah")
    await say(tab, "/til")
    await tab.fill("dialog[open] [name=text]", "Halverwege een zin")
    await site.do(who="joris", where="#leren", say="Hoi allemaal")
    await expect(tab.locator(".words")).to_have_text("Hoi allemaal")
    await expect(tab.locator("dialog[open] [name=text]")).to_have_value("Halverwege een zin")


async def test_escape_leaves_a_form(open_tab: OpenTab, site: Site) -> None:
    tab = await open_tab("sarah")
    await say(tab, "/til")
    await expect(tab.get_by_role("dialog")).to_be_visible()
    await tab.keyboard.press("Escape")
    await expect(tab.get_by_role("dialog")).to_have_count(0)
    await expect(tab.locator("#words")).to_be_focused()
    assert site.workspace.open_form("sarah") is None


async def test_people_are_ticked_in_a_form(open_tab: OpenTab, site: Site) -> None:
    tab = await open_tab("sarah", "home")
    await tab.get_by_role("button", name="Geef kudos").click()
    dialog = tab.get_by_role("dialog")
    await dialog.get_by_label("Joris Bakker").check()
    await dialog.get_by_label("Mei Chen").check()
    for box in await dialog.locator("textarea, input[type=text]").all():
        await box.fill("git")
    await dialog.locator("[type=submit]").click()
    await expect(dialog).to_have_count(0)
    for name in ("joris", "mei"):
        assert len(site.workspace.messages(f"@{name}", seen_by=name)) == 1


async def test_a_reaction_goes_on_and_off(open_tab: OpenTab, site: Site) -> None:
    await site.do(who="sarah", where="#leren", say=TIL)
    tab = await open_tab("joris")
    await tab.locator("#m3").hover()
    await tab.locator("#m3-react").click()
    await tab.get_by_role("button", name="Reageer met mortar board").click()
    chip = tab.locator("#m3 .chip")
    await expect(chip).to_have_attribute("aria-pressed", "true")
    await expect(chip).to_have_attribute("title", "Joris Bakker")
    await chip.click()
    await expect(chip).to_have_count(0)
    assert site.workspace.messages("#leren", "joris")[0].reactions == {}


async def test_another_person_sees_other_things(open_tab: OpenTab, site: Site) -> None:
    await site.do(who="sarah", where="#leren", say=TIL)
    tab = await open_tab("sarah", "#retro")
    await tab.click("#place-\\#leren")
    await expect(tab.get_by_text("Alleen zichtbaar voor jou")).to_have_count(1)
    await tab.click("#people-summary")
    await expect(tab.locator("#person-mei")).to_contain_text("New York 03:12")
    await tab.click("#person-mei")
    await expect(tab.locator("#people-summary")).to_contain_text("Mei Chen")
    await expect(tab.get_by_text("Alleen zichtbaar voor jou")).to_have_count(0)
    await expect(tab.locator(".place", has_text="retro")).to_have_count(0)
    await expect(tab.locator("#m3 time")).to_have_text("03:12")
    await tab.go_back()
    await expect(tab.locator("#people-summary")).to_contain_text("Sarah de Vries")


async def test_a_message_menu_works_with_the_keyboard(open_tab: OpenTab) -> None:
    tab = await open_tab("sarah", "#product")
    await tab.focus("#m2-more")
    await tab.keyboard.press("Enter")
    await expect(tab.get_by_role("menuitem").first).to_be_focused()
    await tab.keyboard.press("End")
    for _ in range(len(routes.SHORTCUTS)):
        await tab.keyboard.press("ArrowUp")
    await expect(tab.get_by_role("menuitem", name="Bewaar als TIL")).to_be_focused()
    await tab.keyboard.press("Enter")
    await expect(tab.locator(".card").first).to_contain_text("git bisect")
    await expect(tab.locator("#m2-more")).to_be_focused()


async def test_escape_closes_a_menu(open_tab: OpenTab) -> None:
    tab = await open_tab("sarah", "#product")
    await tab.focus("#m2-more")
    await tab.keyboard.press("Enter")
    await tab.keyboard.press("Escape")
    await expect(tab.get_by_role("menu")).to_be_hidden()
    await expect(tab.locator("#m2-more")).to_be_focused()
    await expect(tab.locator("#m2-more")).to_have_attribute("aria-expanded", "false")


async def test_editing_and_deleting_ones_own_words(open_tab: OpenTab) -> None:
    tab = await open_tab("joris", "#product")
    await tab.fill("#words", "een klad")
    await tab.focus("#m2-more")
    await tab.keyboard.press("Enter")
    await tab.get_by_role("menuitem", name="Bewerk bericht").click()
    await expect(tab.locator("#words")).to_have_value(re.compile("git bisect"))
    await tab.fill("#words", "Tip: git bisect")
    await tab.keyboard.press("Enter")
    await expect(tab.locator("#m2 .words")).to_have_text("Tip: git bisect (bewerkt)")
    await expect(tab.locator("#words")).to_have_value("een klad")
    await tab.focus("#m2-more")
    await tab.keyboard.press("Enter")
    await tab.get_by_role("menuitem", name="Verwijder bericht").click()
    await tab.get_by_role("button", name="Verwijder bericht", exact=True).click()
    await expect(tab.locator("#m2")).to_have_count(0)


async def test_others_words_cannot_be_edited(open_tab: OpenTab) -> None:
    tab = await open_tab("sarah", "#product")
    await tab.focus("#m2-more")
    await tab.keyboard.press("Enter")
    await expect(tab.get_by_role("menuitem", name="Geef kudos")).to_be_visible()
    await expect(tab.get_by_role("menuitem", name="Bewerk bericht")).to_have_count(0)


async def test_a_dangerous_button_asks_first(open_tab: OpenTab, site: Site) -> None:
    await site.do(who="sarah", where="#leren", say=TIL)
    tab = await open_tab("sarah")
    await tab.locator("#m4 .danger").click()
    question = tab.get_by_role("dialog")
    await expect(question).to_contain_text("Weet je zeker")
    await question.get_by_role("button", name="Annuleren").click()
    await expect(question).to_be_hidden()
    await expect(tab.locator("#m3")).to_be_visible()
    await tab.locator("#m4 .danger").click()
    await question.get_by_role("button", name="Verwijderen").click()
    await expect(tab.locator("#m3")).to_have_count(0)


@pytest.mark.parametrize(
    ("who", "button", "then"),
    [
        ("sarah", "+1 uur", "2026-11-23T10:12+01:00"),
        ("sarah", "+1 dag", "2026-11-24T09:12+01:00"),
        ("sarah", "Ma 9:00", "2026-11-30T09:00+01:00"),
        ("mei", "Ma 9:00", "2026-11-30T09:00-05:00"),
    ],
)
async def test_the_clock_moves(open_tab: OpenTab, site: Site, who: str, button: str, then: str) -> None:
    tab = await open_tab(who)
    await tab.get_by_role("button", name=button).click()
    await expect(tab.locator(".clock .now b")).to_have_text(then[11:16])
    async with asyncio.timeout(10):
        while site.workspace.now != datetime.fromisoformat(then):
            await tab.wait_for_timeout(50)


async def test_the_clock_can_be_set_in_ones_own_time(open_tab: OpenTab, site: Site) -> None:
    tab = await open_tab("mei")
    await tab.click("#clock-other summary")
    await tab.fill("#clock-at", "2026-11-27T15:00")
    await tab.click("#clock-form button")
    await expect(tab.locator(".clock .now")).to_contain_text("vrijdag 27 november")
    assert site.workspace.now == datetime.fromisoformat("2026-11-27T15:00-05:00")


async def test_what_cannot_be_done_is_said(open_tab: OpenTab) -> None:
    tab = await open_tab("sarah")
    await tab.click("#clock-other summary")
    await tab.fill("#clock-at", "2020-01-01T15:00")
    await tab.evaluate("document.getElementById('clock-at').removeAttribute('min')")
    await tab.click("#clock-form button")
    await expect(tab.get_by_role("status")).not_to_be_empty()


async def test_two_people_see_each_other_live(open_tab: OpenTab) -> None:
    sarah, joris = await open_tab("sarah"), await open_tab("joris")
    await say(sarah, "/til Met git switch - ga je terug #git")
    await expect(joris.locator("#m3 .card")).to_contain_text("git switch")
    await joris.locator("#m3").hover()
    await joris.locator("#m3-react").click()
    await joris.get_by_role("button", name="Reageer met mortar board").click()
    await expect(sarah.locator("#m3 .chip")).to_have_attribute("title", "Joris Bakker")
    await expect(sarah.locator("#place-\\@opsteker")).to_have_class(re.compile("unread"))
    await sarah.click("#place-\\@opsteker")
    await expect(sarah.get_by_role("heading", level=1)).to_have_text("@opsteker")
    await expect(sarah.locator(".card", has_text="@joris")).to_have_count(1)
    await expect(sarah.locator("#place-\\@opsteker")).not_to_have_class(re.compile("unread"))


async def test_what_is_half_written_stays_in_its_channel(open_tab: OpenTab) -> None:
    tab = await open_tab("sarah")
    await tab.locator("#words").press_sequentially("nog niet af")
    await tab.click("#place-\\#product")
    await expect(tab.get_by_role("heading", level=1)).to_have_text("#product")
    await expect(tab.locator("#words")).to_have_value("")
    await tab.click("#place-\\#leren")
    await expect(tab.locator("#words")).to_have_value("nog niet af")


async def test_words_are_shown_and_never_run(open_tab: OpenTab, site: Site) -> None:
    evil = "<script>document.title='x'</script><img src=x onerror=alert(1)> \"' & https://example.com/?a=1&b"
    await site.do(who="joris", where="#leren", say=evil)
    await site.do(who="joris", where="#leren", say=f"/til {evil}")
    tab = await open_tab("sarah")
    await expect(tab.locator(".words").first).to_have_text(evil)
    await expect(tab.locator(".card .text").first).to_contain_text("<script>document.title='x'</script>")
    assert await tab.locator(".messages script, .messages img[src=x]").count() == 0
    assert await tab.locator(".words a").get_attribute("href") == "https://example.com/?a=1&b"
    assert await tab.locator(".words a").get_attribute("rel") == "noopener noreferrer"


async def test_first_time_there_are_three_things_to_try(open_tab: OpenTab) -> None:
    tab = await open_tab("sarah")
    await expect(tab.locator(".hint li")).to_have_count(3)
    await tab.get_by_role("button", name="Vul maar in").first.click()
    await expect(tab.locator("#words")).to_have_value(re.compile("^/til "))
    await tab.get_by_role("button", name="Verberg deze tips").click()
    await tab.reload()
    await has_started(tab)
    await expect(tab.locator("#words")).to_be_focused()
    await expect(tab.locator(".hint")).to_be_hidden()


async def test_the_language_follows_the_browser_until_it_is_chosen(open_tab: OpenTab, site: Site) -> None:
    tab = await open_tab("sarah", locale="en-GB")
    await expect(tab.locator("html")).to_have_attribute("lang", "en")
    await tab.get_by_role("button", name="Nederlands").click()
    await expect(tab.locator("html")).to_have_attribute("lang", "nl")
    await expect(tab.locator("#words")).to_have_attribute("placeholder", "Bericht aan #leren")
    await say(tab, TIL)
    await expect(tab.locator(".card").first).to_contain_text("leerde vandaag")


async def test_another_language_keeps_what_is_being_written(open_tab: OpenTab) -> None:
    tab = await open_tab("sarah", "#retro")
    await tab.fill("#words", "half een zin")
    await tab.evaluate("window.sameDocument = true")
    await tab.get_by_role("button", name="English").click()
    await expect(tab.locator("html")).to_have_attribute("lang", "en")
    await expect(tab.locator("#words")).to_have_value("half een zin")
    await expect(tab.locator("#editing button")).to_have_text("Cancel")
    assert await tab.evaluate("window.sameDocument"), "loading the page anew cuts off what is being sent"


async def test_home_is_ones_own(open_tab: OpenTab, site: Site) -> None:
    await site.do(who="sarah", where="#leren", say=TIL)
    tab = await open_tab("sarah", "#retro")
    await tab.get_by_role("link", name="Thuis").click()
    await expect(tab.locator(".home")).to_contain_text("Met git switch")
    await tab.locator(".home .primary").first.click()
    dialog = tab.get_by_role("dialog")
    await dialog.locator("[name=text]").fill("Nog iets")
    await dialog.locator("[type=submit]").click()
    await expect(dialog).to_have_count(0)
    assert "Nog iets" in site.workspace.messages("#leren", "mei")[-1].card.as_text()


async def test_on_a_phone_the_sidebar_is_a_drawer(open_tab: OpenTab) -> None:
    tab = await open_tab("sarah", **PHONE)
    await expect(tab.locator("#sidebar")).to_be_hidden()
    await tab.get_by_role("button", name="Menu", exact=True).click()
    await expect(tab.locator("#sidebar")).to_be_visible()
    await expect(tab.locator("#people-summary")).to_be_focused()
    await tab.keyboard.press("Escape")
    await expect(tab.locator("#sidebar")).to_be_hidden()
    await expect(tab.locator("#drawer")).to_be_focused()
    await tab.click("#drawer")
    await tab.click("#place-\\#product")
    await expect(tab.get_by_role("heading", level=1)).to_have_text("#product")
    await expect(tab.locator("#sidebar")).to_be_hidden()


TOO_SMALL = """() => [...document.querySelectorAll('button, summary, select, a:not(p a), input, textarea')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .map((one) => [(one.closest('label') ?? one).getBoundingClientRect(), one])
  .filter(([box]) => box.height < 44 || box.width < 44)
  .map(([, one]) => one.id || one.outerHTML.slice(0, 80))"""


async def test_a_phone_of_360_pixels_has_room_for_everything(open_tab: OpenTab, site: Site) -> None:
    await site.do(who="joris", where="#leren", say="w" * 400)
    await site.do(who="sarah", where="#leren", say=TIL)
    await site.do(who="joris", react="mortar_board", to="m4")
    tab = await open_tab("sarah", **PHONE)
    assert await tab.evaluate("document.documentElement.scrollWidth") <= 360
    assert await tab.locator(".scroller").evaluate("e => e.scrollWidth - e.clientWidth") == 0
    assert await tab.evaluate(TOO_SMALL) == []
    await tab.click("#drawer")
    assert await tab.evaluate(TOO_SMALL) == []


async def test_a_skip_link_comes_first(open_tab: OpenTab) -> None:
    tab = await open_tab("sarah", "home")
    await tab.keyboard.press("Tab")
    await expect(tab.get_by_role("link", name="Naar het schrijfvak")).to_be_focused()
