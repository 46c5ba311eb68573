"""What a first-time visitor of the try-out meets: a weekday at nine, their own language, a week of life."""

import re
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import ClientSession
from playwright.async_api import expect

from bot.assemble import assemble_tryout
from bot.settings import Settings
from bot.tryout.sample_company import FULL_NAMES, PRODUCT, opening
from bot.tryout.state import REF
from bot.tryout.view import View
from bot.tryout.workspace import Workspace
from handlers.chat import Card
from handlers.texts import speak
from storage import people, staff
from storage.database import Transaction
from tests.bot.tryout.conftest import MONDAY, OpenTab, Site

pytestmark = pytest.mark.asyncio(loop_scope="session")

TWO_LINES = 80
"""Pixels."""


@pytest.mark.parametrize(
    ("wall", "begins"),
    [
        ("2026-11-27T23:30:00+00:00", "2026-11-30T09:00:00+01:00"),  # Saturday already, in Amsterdam
        ("2026-11-28T10:00:00+00:00", "2026-11-30T09:00:00+01:00"),
        ("2026-11-29T22:59:00+00:00", "2026-11-30T09:00:00+01:00"),
        ("2026-11-29T23:30:00+00:00", "2026-11-30T09:00:00+01:00"),
        ("2026-11-25T18:00:00+00:00", "2026-11-25T09:00:00+01:00"),
        ("2026-10-24T10:00:00+00:00", "2026-10-26T09:00:00+01:00"),  # the clock goes back in between
        ("2026-07-01T03:00:00+00:00", "2026-07-01T09:00:00+02:00"),
    ],
)
async def test_it_begins_on_a_weekday_at_nine(wall: str, begins: str) -> None:
    assert opening(datetime.fromisoformat(wall)).isoformat() == begins


@pytest_asyncio.fixture(params=["nl", "en"], loop_scope="session")
async def opened(tmp_path: Path, sqlite_url: str, request: pytest.FixtureRequest) -> AsyncIterator[Workspace]:
    """As `bot try` opens it."""
    given = {"DATABASE_URL": sqlite_url, "OPSTEKER_LANGUAGE": request.param}
    settings = Settings.from_environment(given, dotenv=tmp_path / "none")
    start = MONDAY.replace(minute=0)
    app, workspace = await assemble_tryout(settings, start, with_managers=True, with_a_week=True)
    assert workspace.now == start
    yield workspace
    await app.stop()


async def test_there_is_a_question_to_answer_and_a_digest_within_five_minutes(opened: Workspace) -> None:
    there = opened.messages("#leren", seen_by="pieter")
    actions = {button.action for one in there if one.card for button in one.card.buttons()}
    assert {"helped", "know_answer"} <= actions
    results = await opened.do({"clock": (opened.now + timedelta(minutes=5)).isoformat()})
    digest = [one for one in results if one.get("in") == "#leren" and one.get("by") == "opsteker"]
    assert len(digest) == 1
    shown = digest[0]["text"]
    assert "demo" in shown
    assert "@pieter" in shown


def _managers(tx: Transaction) -> dict[str, str]:
    found = {one: people.by_user(tx, one) for one in ("sarah", "joris", "fatima")}
    reports = staff.reports_of(tx, found["fatima"].id) if found["fatima"] else []
    return {name: "fatima" for name, one in found.items() if one and one.id in reports}


async def test_fatima_is_their_manager(opened: Workspace) -> None:
    assert opened._database.read(REF, _managers) == {"sarah": "fatima", "joris": "fatima"}


async def test_lars_is_a_guest(site: Site) -> None:
    database = site.workspace._database
    members = {one.name: one for one in site.workspace.people}
    assert list(members) == list(FULL_NAMES)
    assert len(members) == 7
    assert [one.name for one in members.values() if one.guest] == ["lars"]
    assert "lars" not in PRODUCT
    await site.do(who="lars", where="#leren", say="/tip")
    lars = database.read(REF, lambda tx: people.by_user(tx, "lars"))
    assert lars is not None
    assert lars.is_guest


async def test_two_visitors_each_hear_their_own_language(site: Site) -> None:
    dutch, english = {"Accept-Language": "nl"}, {"Accept-Language": "en-GB"}
    async with ClientSession() as http:
        for _ in range(2):
            one = await (await http.get(site.at("sarah", "home"), headers=english)).text()
            two = await (await http.get(site.at("joris", "home"), headers=dutch)).text()
            assert '<html lang="en">' in one
            assert "product manager" in one
            assert '<html lang="nl">' in two
            assert "productmanager" in two
            for who, headers in (("sarah", english), ("joris", dutch)):
                line = {"as": who, "in": f"@{who}", "say": "help"}
                await http.post(f"{site.url}/do", json=line, headers=headers)
        for who, language in (("sarah", "en"), ("joris", "nl")):
            card = site.workspace.messages(f"@{who}", seen_by=who)[-1].card
            assert isinstance(card, Card)
            assert card.title == speak(language).text("help-title")
        til = {"as": "sarah", "in": "#leren", "say": "/til Git bisect finds it #git"}
        await http.post(f"{site.url}/do", json=til, headers=english)
        shown = await (await http.get(site.at("joris"), headers=dutch)).text()
        assert "leerde vandaag" in shown, "a channel keeps the language of the workspace"


async def test_a_form_names_what_people_do_in_the_language_of_who_looks(site: Site) -> None:
    async with ClientSession() as http:
        for who, headers in (("sarah", {"Accept-Language": "en"}), ("joris", {"Accept-Language": "nl"})):
            await http.get(site.at(who, "home"), headers=headers)
            await site.do(who=who, home=True)
            await site.do(who=who, press="open_kudos", on="home")
        english = await (await http.get(site.at("sarah"), headers={"Accept-Language": "en"})).text()
        dutch = await (await http.get(site.at("joris"), headers={"Accept-Language": "nl"})).text()
    ticks = [html.partition('<div id="dialogs">')[2].partition("</form>")[0] for html in (english, dutch)]
    assert "<small>data analyst</small>" in ticks[0]
    assert "<small>data-analist</small>" not in ticks[0]
    assert "<small>data-analist</small>" in ticks[1]


async def test_what_comes_later_is_in_the_language_of_who_looked_last(site: Site) -> None:
    await site.do(who="joris", where="#product", say="/kudos @sarah voor de uitleg")
    async with ClientSession() as http:
        await http.get(site.at("sarah"), headers={"Accept-Language": "en"})
    await site.do(who="joris", where="#product", say="/kudos @sarah")
    sarah = site.workspace._database.read(REF, lambda tx: people.by_user(tx, "sarah"))
    assert sarah is not None
    assert sarah.language == "en"


async def test_three_things_to_try_for_each_person(open_tab: OpenTab) -> None:
    tab = await open_tab("pieter", "#product")
    hint = tab.locator(".hint")
    await expect(hint.locator("li")).to_have_count(3)
    await expect(hint).to_contain_text("Pieter")
    await hint.get_by_role("button", name="Bied je aan als mentor").click()
    await expect(tab.locator("#words")).to_have_value("/mentor aanbieden")
    await expect(tab.locator("h1")).to_have_text("@opsteker")
    await tab.get_by_role("button", name="Verberg deze tips").click()
    await expect(hint).to_be_hidden()
    await tab.locator("#people-summary").click()
    await tab.click("#person-anna")
    await expect(hint).to_be_visible()
    await expect(hint).to_contain_text("Richt Opsteker in")
    await tab.locator("#people-summary").click()
    await tab.click("#person-pieter")
    await expect(tab.locator("#person-anna")).to_be_attached()
    await expect(hint).to_be_hidden()


async def test_ones_own_page_follows_the_language_that_is_chosen(open_tab: OpenTab) -> None:
    tab = await open_tab("sarah", "home")
    await expect(tab.locator(".home h2")).to_have_text("Jouw Opsteker")
    await tab.get_by_role("button", name="English").click()
    await expect(tab.locator(".home h2")).to_have_text("Your Opsteker")


async def test_on_a_phone_the_things_to_try_are_a_line_until_somebody_unfolds_them(open_tab: OpenTab) -> None:
    tab = await open_tab("sarah", viewport={"width": 390, "height": 800})
    hint = tab.locator(".hint")
    box = await hint.bounding_box()
    assert box is not None
    assert box["height"] < TWO_LINES
    await hint.locator("summary").click()
    await hint.get_by_role("button", name="Vul maar in").first.click()
    await expect(tab.locator("#words")).to_have_value(re.compile("^/til "))
    await expect(hint.locator("ol")).to_be_hidden()


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_everything_to_try_works(site: Site, language: str) -> None:
    for member in site.workspace.people:
        view = View.chosen(site.workspace, member.name, "", speak(language))
        for thing in view.things():
            line = {"as": member.name, "in": thing.place, "say": thing.fill}
            results = await site.workspace.do(line, language)
            assert not [one for one in results if "error" in one], (thing, results)
            buttons = {button["id"] for one in results for button in one.get("buttons", ())}
            assert "meant" not in buttons, thing
            await site.workspace.do({"as": member.name, "close": True})


async def test_behind_learn_the_words_are_completed(open_tab: OpenTab) -> None:
    tab = await open_tab("sarah")
    words = tab.locator("#words")
    await words.press_sequentially("/learn ")
    options = tab.get_by_role("option")
    await expect(options.filter(has_text="/learn instellingen")).to_have_count(1)
    await expect(options.filter(has_text="/learn inrichten")).to_have_count(0)
    await expect(options.filter(has_text="/learn koffie")).to_have_count(0)
    await tab.keyboard.type("inst")
    await expect(options).to_have_count(1)
    await tab.keyboard.press("Enter")
    await expect(words).to_have_value("/learn instellingen ")
    await words.fill("")
    await words.press_sequentially("/learn ")
    await tab.keyboard.press("Enter")  # nothing chosen: it goes as it stands
    await expect(tab.locator(".card").last).to_contain_text("Er wacht niets op je")


@pytest.mark.parametrize("width", [1280, 390])
async def test_a_whole_command_goes_at_the_first_enter(open_tab: OpenTab, width: int) -> None:
    tab = await open_tab("sarah", "@opsteker", viewport={"width": width, "height": 800})
    words = tab.locator("#words")
    for whole in ("/learn instellingen", "/TIL", "Hoi @joris"):
        await words.press_sequentially(whole)
        await expect(tab.locator('#completions [aria-selected="true"]')).to_be_visible()
        await tab.keyboard.press("Enter")
        await expect(words).to_have_value("")
        if whole.startswith("/"):
            await tab.get_by_role("dialog").get_by_text("Annuleren").click()
            await expect(tab.get_by_role("dialog")).to_have_count(0)
    await expect(tab.locator(".words").last).to_have_text("Hoi @joris")
    await words.press_sequentially("/learn instellingen")
    await tab.keyboard.press("Tab")
    await expect(words).to_have_value("/learn instellingen ")


async def test_saving_settings_as_they_were_forgets_no_language(site: Site) -> None:
    await site.do(who="sarah", home=True)
    await site.workspace.speak_to("sarah", "en")
    await site.do(who="sarah", press="open_settings", on="home")
    await site.do(who="sarah", submit={})
    sarah = site.workspace._database.read(REF, lambda tx: people.by_user(tx, "sarah"))
    assert sarah is not None
    assert (sarah.language, sarah.zone) == ("en", "Europe/Amsterdam")
