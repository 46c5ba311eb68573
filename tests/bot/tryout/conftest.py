"""The try-out workspace, served on loopback and looked at in a real browser."""

import shutil
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import Browser, ConsoleMessage, Error, Page, async_playwright, expect

from bot.assemble import assemble_tryout
from bot.settings import Settings
from bot.tryout import page as tryout_page
from bot.tryout.workspace import Workspace

MONDAY = datetime.fromisoformat("2026-11-23T09:12:00+01:00")
CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first has no windows at all, and draws in a third of the time."""

SWITCHES = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    # A Chromium with windows draws what hangs under each address bar too: two thirds of the work of a new tab
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
]
NO_TOUR = """try { localStorage.setItem("opsteker-tour", '{"over": true}') } catch { /* about:blank */ }"""
PATIENCE = 20_000
"""Milliseconds: a busy machine draws slowly, and waiting costs nothing where it is quick."""


@dataclass(frozen=True)
class Site:
    """A running page, and the workspace behind it."""

    url: str
    workspace: Workspace

    def at(self, who: str, where: str = "#leren") -> str:
        return f"{self.url}/?{urlencode({'as': who, 'in': where})}"

    async def do(self, **line: Any) -> list[dict[str, Any]]:
        """What somebody else does meanwhile. `as` is a word of Python, so here it is `who`."""
        if "who" in line:
            line["as"] = line.pop("who")
        if "where" in line:
            line["in"] = line.pop("where")
        results = await self.workspace.do(line)
        assert not [result for result in results if "error" in result], results
        return results


@pytest_asyncio.fixture(loop_scope="session")
async def site(tmp_path: Path, sqlite_url: str) -> AsyncIterator[Site]:
    settings = Settings.from_environment({"DATABASE_URL": sqlite_url}, dotenv=tmp_path / "none")
    app, workspace = await assemble_tryout(settings, MONDAY)
    tryout_page.mount(app.web, workspace, chosen_language=None)
    runner = web.AppRunner(app.web, access_log=None, shutdown_timeout=2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield Site(f"http://127.0.0.1:{runner.addresses[0][1]}", workspace)
    await runner.cleanup()
    await app.stop()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    path = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if path is None:
        pytest.skip(f"none of {', '.join(CHROMIUM)} is installed")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=SWITCHES)
        yield browser
        await browser.close()


async def _new_tab(chromium: Browser, with_tour: bool = False, **how: Any) -> Page:
    """Without the offer of a tour, unless that is what it is for."""
    context = await chromium.new_context(**how)
    if not with_tour:
        await context.add_init_script(NO_TOUR)
    return await context.new_page()


STARTED = """() => document.querySelector("script[src*='start.js']") && new Promise((done) => {
    const observer = new PerformanceObserver((list) => list.getEntriesByName("started").length && done());
    observer.observe({ type: "mark", buffered: true });
})"""


async def visit(tab: Page, address: str) -> None:
    await tab.goto(address)
    await has_started(tab)


async def has_started(tab: Page) -> None:
    """Its scripts come after its first paint, and after "load"; so do those of the pages it shows."""
    for frame in tab.frames:
        await frame.evaluate(STARTED)


OpenTab = Callable[..., Awaitable[Page]]


@pytest.fixture(scope="session")
def idle_tabs() -> dict[str, list[Page]]:
    """Those that nobody has before them, by how they were opened: opening one takes longer than most
    tests."""
    return defaultdict(list)


@pytest_asyncio.fixture(loop_scope="session")
async def open_tab(chromium: Browser, site: Site, idle_tabs: dict[str, list[Page]]) -> AsyncIterator[OpenTab]:
    """Opens the page as somebody, in a browser of their own; fails on any error in the console."""
    opened: list[tuple[str, Page]] = []
    complaints: list[str] = []
    expect.set_options(timeout=PATIENCE)

    def on_console(said: ConsoleMessage) -> None:
        if said.type == "error":
            complaints.append(said.text)

    def on_error(error: Error) -> None:
        complaints.append(str(error))

    async def open_tab(who: str = "sarah", where: str = "#leren", **how: Any) -> Page:
        how = {"viewport": {"width": 1280, "height": 800}, "locale": "nl-NL", **how}
        idle = idle_tabs[repr(how)]
        tab = idle.pop() if idle else await _new_tab(chromium, **how)
        opened.append((repr(how), tab))
        tab.context.set_default_timeout(PATIENCE)
        tab.on("console", on_console)
        tab.on("pageerror", on_error)
        await visit(tab, site.at(who, where))
        return tab

    yield open_tab
    for how, tab in opened:
        if await _left(tab):
            idle_tabs[how].append(tab)
        tab.remove_listener("console", on_console)
        tab.remove_listener("pageerror", on_error)
    assert complaints == []


async def _left(tab: Page) -> bool:
    """Whether it is as new: nothing is remembered in it, and nothing under the mouse. A test may have closed
    it, or opened more."""
    if tab.is_closed() or tab.context.pages != [tab]:
        await tab.context.close()
        return False
    await tab.evaluate("localStorage.clear(); sessionStorage.clear()")
    await tab.goto("about:blank")
    await tab.mouse.move(0, 0)
    await tab.context.clear_cookies()
    return True
