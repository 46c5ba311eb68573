"""Draws the picture of the try-out page for the README: `python -m tests.screenshot [file.png]`.

Needs Chromium and, for the emoji, a colour emoji font (Debian: fonts-noto-color-emoji).
"""

import asyncio
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from aiohttp import web
from playwright.async_api import Page, async_playwright

from bot.assemble import assemble_tryout
from bot.settings import Settings
from bot.tryout import page
from tests.bot.tryout.conftest import CHROMIUM, MONDAY, SWITCHES

DEFAULT = Path(__file__).parents[1] / "manifest" / "page.png"
TIL = "/til Met git switch - spring je terug naar de branch waar je vandaan kwam. Scheelt veel zoeken. #git"
SCENE = [
    {
        "as": "pieter",
        "in": "#leren",
        "say": "Goedemorgen! Wie leerde er vrijdag iets nieuws?",
    },
    {"as": "sarah", "in": "#leren", "say": TIL},
    {"as": "joris", "react": "mortar_board", "to": "m4"},
    {"as": "mei", "react": "mortar_board", "to": "m4"},
    {"as": "fatima", "react": "bulb", "to": "m4"},
    {"as": "sarah", "react": "heart", "to": "m3"},
    {"as": "joris", "in": "#leren", "say": "Die ga ik vandaag gebruiken, dank @sarah!"},
]


async def draw(target: Path) -> None:
    with TemporaryDirectory() as folder:
        settings = Settings.from_environment(
            {"DATABASE_URL": f"sqlite:///{folder}/scene.db"}, dotenv=Path(folder, "none")
        )
        app, workspace = await assemble_tryout(settings, MONDAY)
        page.mount(app.web, workspace, chosen_language="nl")
        runner = web.AppRunner(app.web, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        try:
            async with async_playwright() as playwright:
                browser = await playwright.chromium.launch(executable_path=_chromium(), args=SWITCHES)
                tab = await browser.new_page(viewport={"width": 1180, "height": 760}, locale="nl-NL")
                await tab.goto(f"http://127.0.0.1:{runner.addresses[0][1]}/?as=sarah&in={quote('#leren')}")
                for line in SCENE:
                    results = await workspace.do(line)
                    assert not any("error" in result for result in results), results
                await _pose(tab, target)
                await browser.close()
        finally:
            await runner.cleanup()
            await app.stop()


async def _pose(tab: Page, target: Path) -> None:
    await tab.locator(".words", has_text="Die ga ik vandaag").wait_for()
    await tab.click("#tour-offer [data-act=tour-end]")
    await tab.click("[data-act=dismiss-hint]")
    await tab.screenshot(path=target)


def _chromium() -> str:
    found = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if found is None:
        sys.exit("Chromium is not installed.")
    return found


if __name__ == "__main__":
    asyncio.run(draw(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT))
