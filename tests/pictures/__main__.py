"""Draws every card that the conversations show, in the renderer Microsoft publishes for the web, as wide as a
phone and as wide as a channel: `python -m tests.pictures FOLDER`, and with `--contrast` in the high-contrast
theme. To be looked at; what the renderer does not read, what is wider than there is room for, and words that
stand out too little, are told.

Needs npm with its registry, and Chromium; where those are not it says so and is done.
"""

import argparse
import asyncio
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from playwright.async_api import Browser, async_playwright

from tests.bot.tryout.conftest import CHROMIUM, SWITCHES
from tests.conversations.play import replayed
from tests.worlds import every_card, teams_card_rules

ROOT = Path(__file__).parents[1]
PAGE = Path(__file__).parent / "page.html"
SCRIPTS = {
    "adaptivecards@3.0.6": "adaptivecards/dist/adaptivecards.min.js",
    "markdown-it@14.1.0": "markdown-it/dist/markdown-it.min.js",
}
WIDTHS = (320, 800)
ON_A_PICTURE = 10

Json = dict[str, Any]
Named = tuple[str, Json]


def missing() -> str:
    """Why it cannot be done here; "" when it can."""
    if shutil.which("npm") is None:
        return "npm is not installed"
    return "" if _chromium() else "Chromium is not installed"


def _chromium() -> str | None:
    return next((path for name in CHROMIUM if (path := shutil.which(name))), None)


def cards() -> Iterator[Named]:
    """One of every shape, with the name of the conversation it is in; then the same with long words."""
    shapes: set[str] = set()
    for path in sorted((ROOT / "conversations").glob("*.txt")):
        for content in _shown(path):
            for long, one in (("", content), (" long", every_card.lengthened(content, 1))):
                for shown, in_dialog in every_card.on_teams(one):
                    shape = json.dumps([teams_card_rules._shape(shown), path.suffixes[-2], long])
                    if shape not in shapes and not in_dialog:
                        shapes.add(shape)
                        yield f"{path.stem}{long}", shown


def _shown(path: Path) -> list[every_card.Content]:
    with pytest.MonkeyPatch.context() as patch:
        seen = every_card.Seen(patch)
        replayed(path.read_text("utf-8"), path.suffixes[-2].strip("."))
    return list(seen.contents.values())


def scripts(folder: Path) -> list[Path]:
    """Out of npm, for this time only: nothing of it stays. Raises `subprocess.CalledProcessError`."""
    asked = ["npm", "install", "--no-save", "--ignore-scripts", "--silent", "--prefix", str(folder), *SCRIPTS]
    subprocess.run(asked, check=True, capture_output=True, timeout=300)
    return [folder / "node_modules" / name for name in SCRIPTS.values()]


async def draw(found: list[Named], libraries: list[Path], target: Path, theme: str = "") -> list[str]:
    """Gives what is wrong."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=_chromium(), args=SWITCHES)
        wrong = [
            told for width in WIDTHS for told in await _at(browser, width, found, libraries, target, theme)
        ]
        await browser.close()
    return wrong


async def _at(
    browser: Browser, width: int, found: list[Named], libraries: list[Path], target: Path, theme: str
) -> list[str]:
    wrong = []
    for start in range(0, len(found), ON_A_PICTURE):
        tab = await browser.new_page(viewport={"width": width + 16, "height": 900})
        for library in libraries:
            await tab.add_init_script(path=library)
        await tab.goto(f"{PAGE.as_uri()}#{theme}")
        for name, card in found[start : start + ON_A_PICTURE]:
            for told in await tab.evaluate("([name, card]) => draw(name, card, true)", [name, card]):
                wrong.append(f"{width} px, {name}: {told}")
        await tab.screenshot(path=target / f"{width}-{start // ON_A_PICTURE:03}.png", full_page=True)
        await tab.close()
    return wrong


def main(target: Path, theme: str = "") -> int:
    if why := missing():
        print(f"Skipped: {why}.")
        return 0
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        try:
            libraries = scripts(Path(folder))
        except (subprocess.SubprocessError, OSError):
            print("Skipped: npm cannot fetch the renderer.")
            return 0
        found = list(cards())
        wrong = asyncio.run(draw(found, libraries, target, theme))
    print(f"{len(found)} cards, in {target}", *wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    asked = argparse.ArgumentParser(prog="python -m tests.pictures")
    asked.add_argument("folder", nargs="?", type=Path, default=Path("cards"))
    asked.add_argument("--contrast", action="store_true", help="in the high-contrast theme")
    given = asked.parse_args()
    sys.exit(main(given.folder, "contrast" if given.contrast else ""))
