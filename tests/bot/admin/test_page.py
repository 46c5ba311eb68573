"""The page for admins in a real browser, from the link in the chat on: with a keyboard, on a phone, in the
dark, on paper."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, ConsoleMessage, Page, expect

from bot.assemble import assemble_tryout
from bot.settings import Settings
from bot.tryout.state import REF
from handlers.texts import LANGUAGES, speak
from storage import audit, jobs
from storage.database import Transaction
from storage.migrate import newest
from tests.axe import complaints
from tests.bot.tryout.conftest import MONDAY, PATIENCE, chromium

__all__ = ["chromium"]
pytestmark = pytest.mark.asyncio(loop_scope="session")

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
Link = Callable[[str], Awaitable[str]]
Open = Callable[..., Awaitable[Page]]


def happened(tx: Transaction) -> None:
    """What an admin may want to look back on."""
    for number in range(30):
        audit.add_by_command_line(tx, "import", f"tips: {number} new, 0 changed, 0 refused", MONDAY)
    whole = jobs.begin(tx, "import people", 120, MONDAY)
    jobs.move(tx, whole, 120, MONDAY)
    jobs.end(tx, whole, 120, MONDAY, is_whole=True)
    jobs.move(tx, jobs.begin(tx, "import tips", 400, MONDAY), 100, MONDAY)


def is_complaint(told: ConsoleMessage) -> bool:
    """What a browser says of a page that is not for it (401) is as it should be."""
    return told.type == "error" and not told.text.startswith("Failed to load resource")


@pytest_asyncio.fixture(loop_scope="session")
async def link(tmp_path: Any, sqlite_url: str) -> AsyncIterator[Link]:
    """Anna asks for it in the try-out workspace, in this language."""
    settings = Settings.from_environment({"DATABASE_URL": sqlite_url}, dotenv=tmp_path / "none")
    app, workspace = await assemble_tryout(settings, MONDAY, with_managers=True)
    await app.listen("127.0.0.1", 0)
    app.database.write(REF, happened)

    async def ask(language: str) -> str:
        await workspace.speak_to("anna", language)
        shown = await workspace.do({"as": "anna", "in": "@opsteker", "say": "/learn admin"})
        return re.findall(r"http://\S+/admin/in/[\w-]+", str(shown))[0]

    yield ask
    await app.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def opened(chromium: Browser, link: Link) -> AsyncIterator[Open]:
    """Signed in, in a browser of one's own that runs no script; fails on any complaint of the browser."""
    contexts, complaints = [], []
    expect.set_options(timeout=PATIENCE)

    async def opened(language: str = "nl", **how: Any) -> Page:
        how = {"viewport": {"width": 1280, "height": 900}, "java_script_enabled": False, **how}
        context = await chromium.new_context(**how)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        tab = await context.new_page()
        tab.on("console", lambda told: complaints.append(told.text) if is_complaint(told) else None)
        await tab.goto(await link(language))
        await tab.get_by_role("button", name=speak(language).text("admin-sign-in-button")).click()
        await expect(tab).to_have_url(re.compile("/admin$"))
        return tab

    yield opened
    for context in contexts:
        await context.close()
    assert complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_everything_stands_there_in_ones_own_language(opened: Open, language: str) -> None:
    tab, text = await opened(language), speak(language, "tryout").text
    await expect(tab.locator("html")).to_have_attribute("lang", language)
    await expect(tab.get_by_role("heading", level=1)).to_have_text(text("admin-page-title"))
    for key in (
        "admin-health",
        "admin-setup",
        "module-reports",
        "obstacles-title",
        "admin-imports",
        "audit-title",
        "admin-doctor",
    ):
        await expect(tab.get_by_role("region", name=text(key), exact=True).first).to_be_visible()
    for key in ("admin-rhythms", "admin-outbox", "setup-modules", "admin-choices", "admin-people"):
        await expect(tab.get_by_role("table", name=text(key), exact=True)).to_be_visible()
    running = tab.get_by_role("row", name=re.compile("opsteker import tips"))
    await expect(running).to_contain_text(text("admin-jobs-of", done=100, total=400))
    await expect(running).to_contain_text("25%")


async def test_it_can_all_be_done_with_a_keyboard(opened: Open) -> None:
    tab, text = await opened(), speak("nl", "tryout").text
    await tab.keyboard.press("Tab")
    skip = tab.get_by_role("link", name=text("admin-skip"))
    await expect(skip).to_be_focused()
    await expect(skip).to_be_in_viewport()
    await tab.keyboard.press("Enter")
    await expect(tab).to_have_url(re.compile("#main$"))
    await tab.keyboard.press("Tab")
    await expect(tab.get_by_role("link", name=text("admin-audit-older"))).to_be_focused()
    await tab.keyboard.press("Enter")
    await expect(tab).to_have_url(re.compile(r"\?before=\d+#audit$"))
    await tab.get_by_role("link", name=text("admin-audit-newest")).focus()
    await tab.keyboard.press("Enter")
    await tab.get_by_role("button", name=text("admin-sign-out")).focus()
    await tab.keyboard.press("Enter")
    await expect(tab.get_by_text(text("admin-signed-out"))).to_be_visible()
    await tab.go_back()
    await expect(tab.get_by_text(text("admin-signed-off"))).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_axe_finds_nothing_amiss(opened: Open, theme: str) -> None:
    tab = await opened(color_scheme=theme, java_script_enabled=True)
    assert await complaints(tab) == []
    used = await tab.goto(f"{tab.url}/in/used")
    assert used is not None
    assert used.status == 404
    assert await complaints(tab) == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_doctor_looks_when_asked(opened: Open, language: str) -> None:
    tab, text = await opened(language), speak(language, "tryout").text
    await tab.get_by_role("link", name=text("admin-doctor-look")).click()
    found = tab.get_by_role("table", name=text("admin-doctor"), exact=True)
    await expect(found).to_contain_text(text("doctor-database-good", has=newest()))
    await expect(found).to_contain_text(text("doctor-ledger-good", rows=0))
    await expect(found.locator("td.bad")).to_have_count(0)


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_it_fits_on_a_phone(opened: Open, theme: str) -> None:
    tab = await opened(**PHONE, color_scheme=theme, java_script_enabled=True)
    wide = await tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide == 0
    small = """[...document.querySelectorAll("a:not(.skip), button")]
        .filter(one => one.getBoundingClientRect().height < 40).map(one => one.textContent)"""
    assert await tab.evaluate(small) == []
    await expect(tab.get_by_role("table").first).to_be_visible()
    await expect(tab.get_by_role("rowheader").first).to_be_visible()
    assert await complaints(tab) == []


async def test_on_paper_stands_what_can_be_read_and_nothing_to_press(opened: Open) -> None:
    tab = await opened(color_scheme="dark")
    await tab.emulate_media(media="print")
    await expect(tab.get_by_role("button")).to_have_count(0)
    await expect(tab.get_by_role("navigation")).to_be_hidden()
    await expect(tab.get_by_role("table").first).to_be_visible()
