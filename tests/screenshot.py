"""Draws the pictures of the README: `python -m tests.screenshot [FOLDER]`, all twelve of them into a folder
when one is named, and otherwise the three that the README shows.

They are of the sample company as `make try` opens it, where people do what stands in `STORY`. Its clock
stands still: the same page gives the same pictures, but for how Chromium smooths letters, of which it has two
ways. Needs Chromium and, for the emoji, a colour emoji font (Debian: fonts-noto-color-emoji).
"""

import asyncio
import shutil
import sys
from collections.abc import Container, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlencode

from aiohttp import web
from PIL import Image
from playwright.async_api import Browser, async_playwright

from bot.assemble import assemble_tryout
from bot.settings import Settings
from bot.tryout import page
from bot.tryout.sample_company import opening
from bot.tryout.workspace import Workspace
from tests.bot.tryout.conftest import CHROMIUM, MONDAY, NO_TOUR, SWITCHES

LANGUAGES = ("nl", "en")
README = Path(__file__).parents[1] / "manifest" / "pictures"
IN_README = ("til", "lunch", "digest")
"""Of which the README shows the English ones."""

WIDTH = 1100
SHARPNESS = 2
COLOURS = 128
MOST_BYTES = 150_000
NO_HINT = "localStorage.setItem('opsteker-hints', JSON.stringify({sarah: true}))"

Json = dict[str, Any]
"""Words that differ are a pair, in the order of `LANGUAGES`."""


@dataclass(frozen=True)
class Picture:
    """Of what Sarah sees there, when that has been said."""

    name: str
    where: str
    height: int = 720


STORY: list[Json | Picture] = [
    # What is Sarah's own.
    {
        "as": "sarah",
        "in": "@opsteker",
        "say": (
            "/learn leertijd elke donderdag van 14:00 tot 15:00",
            "/learn time every thursday from 2 to 3 pm",
        ),
    },
    {
        "as": "sarah",
        "in": "@opsteker",
        "say": (
            "/learn doel Ik wil ons datamodel aan een klant kunnen uitleggen",
            "/learn goal I want to explain our data model to a customer",
        ),
    },
    # She shares what she learned, and it helps.
    {
        "as": "pieter",
        "in": "#leren",
        "say": (
            "Goedemorgen! Wie leerde er vrijdag iets nieuws?",
            "Good morning! Who learned something new on Friday?",
        ),
    },
    {
        "as": "sarah",
        "in": "#leren",
        "say": (
            "/til Vraag eerst wat voor iemand een nee is: dan komt het echte bezwaar eerder #interviews",
            "/til First ask what would make it a no: the real objection comes up sooner #interviews",
        ),
    },
    {"as": "joris", "react": "mortar_board", "to": "helped"},
    {"as": "mei", "react": "mortar_board", "to": "helped"},
    {"as": "fatima", "react": "bulb", "to": "helped"},
    {"as": "joris", "press": "helped"},
    {
        "as": "joris",
        "in": "#leren",
        "say": (
            "Die vraag neem ik morgen mee naar de klant, dank @sarah!",
            "I’m taking that question to the customer tomorrow, thanks @sarah!",
        ),
    },
    Picture("til", "#leren"),
    {
        "as": "sarah",
        "in": "@opsteker",
        "say": ("/tip hoe vraag ik om feedback", "/tip how do I ask for feedback"),
    },
    Picture("tip", "@opsteker", 760),
    # Pieter and Mei are mentors, and Sarah looks for one.
    {"as": "pieter", "in": "@opsteker", "say": ("/mentor aanbieden", "/mentor offer")},
    {
        "as": "pieter",
        "submit": {
            "topics": ("presenteren: expert", "presenting: expert"),
            "languages": "nl,en",
            "capacity": "2",
        },
    },
    {"as": "mei", "in": "@opsteker", "say": ("/mentor aanbieden", "/mentor offer")},
    {
        "as": "mei",
        "submit": {
            "topics": ("presenteren: gevorderd", "presenting: advanced"),
            "languages": "nl,en",
            "capacity": "1",
        },
    },
    {"as": "sarah", "in": "@opsteker", "say": ("/mentor zoek presenteren", "/mentor find presenting")},
    Picture("mentor", "@opsteker"),
    # A lunch about what most people want to hear.
    {"as": "sarah", "in": "#leren", "say": "/learn lunch"},
    {
        "as": "sarah",
        "submit": {"weekday": "4", "at": "12:00", "seats": "12", "venue": ("Zaal 2", "Room 2")},
    },
    {"clock": "2026-11-26T10:00:00+01:00"},
    {"as": "joris", "press": "lunch_propose"},
    {
        "as": "joris",
        "submit": {"topic": ("Zo lees je een queryplan", "How to read a query plan"), "speak": "yes"},
    },
    {"as": "anna", "press": "lunch_vote", "value": "topic:2"},
    {"clock": "2026-11-30T10:00:00+01:00"},
    {"as": "joris", "press": "lunch_speak_yes"},
    {"as": "pieter", "press": "lunch_join"},
    {"as": "anna", "press": "lunch_join"},
    {"as": "sarah", "press": "lunch_join"},
    Picture("lunch", "#leren"),
    # Two weeks later.
    {
        "as": "joris",
        "in": "#leren",
        "say": (
            "/til Met git bisect vind je in een paar stappen de commit die iets stukmaakte #git",
            "/til git bisect finds the commit that broke something in a few steps #git",
        ),
    },
    {"as": "mei", "press": "helped"},
    {"clock": "2026-12-08T14:00:00+01:00"},
    {
        "as": "pieter",
        "in": "#leren",
        "say": (
            "/til Een roadmap met drie dingen komt af, over een met tien wordt gepraat #prioriteiten",
            "/til A roadmap of three things gets done, one of ten gets discussed #priorities",
        ),
    },
    {"as": "fatima", "react": "mortar_board", "to": "helped"},
    {"as": "sarah", "press": "helped"},
    {"as": "joris", "press": "helped"},
    {
        "as": "mei",
        "in": "#leren",
        "say": (
            "/til Zet bij een grafiek de conclusie in de titel #data",
            "/til Put the conclusion in the title of a chart #data",
        ),
    },
    {"as": "sarah", "react": "mortar_board", "to": "helped"},
    {"as": "anna", "press": "helped"},
    {"clock": "2026-12-14T09:05:00+01:00"},
    Picture("digest", "#leren", 800),
    Picture("home", "home"),
]

ALL = [one.name for one in STORY if isinstance(one, Picture)]


async def draw(language: str, names: Container[str], folder: Path) -> None:
    with TemporaryDirectory() as kept:
        settings = Settings.from_environment(
            {"DATABASE_URL": f"sqlite:///{kept}/story.db", "OPSTEKER_LANGUAGE": language},
            dotenv=Path(kept, "none"),
        )
        app, workspace = await assemble_tryout(
            settings, opening(MONDAY), with_tips=True, with_managers=True, with_a_week=True
        )
        page.mount(app.web, workspace, chosen_language=language)
        runner = web.AppRunner(app.web, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        try:
            async with async_playwright() as playwright:
                browser = await playwright.chromium.launch(executable_path=_chromium(), args=SWITCHES)
                await _live(workspace, language, names, folder, browser, runner.addresses[0][1])
                await browser.close()
        finally:
            await runner.cleanup()
            await app.stop()


async def _live(
    workspace: Workspace, language: str, names: Container[str], folder: Path, browser: Browser, port: int
) -> None:
    with_button: dict[str, str] = {}
    for line in STORY:
        if isinstance(line, Picture):
            if line.name in names:
                shown = await _look(browser, port, line, language)
                _keep(shown, folder / f"{line.name}.{language}.png")
            continue
        results = await workspace.do(_said(line, language, with_button))
        assert not any("error" in result for result in results), results
        with_button |= {button["id"]: one["id"] for one in results for button in one.get("buttons", ())}


def _said(line: Json, language: str, with_button: Mapping[str, str]) -> Json:
    """In one language. What is pressed, or reacted to, is the newest message with that button."""
    said: Json = _in(line, LANGUAGES.index(language))
    if "press" in said:
        said["on"] = with_button[said["press"]]
    if "to" in said:
        said["to"] = with_button[said["to"]]
    return said


def _in(thing: Any, number: int) -> Any:
    if isinstance(thing, dict):
        return {name: _in(value, number) for name, value in thing.items()}
    return thing[number] if isinstance(thing, tuple) else thing


async def _look(browser: Browser, port: int, picture: Picture, language: str) -> bytes:
    """As a visitor who has been here before."""
    context = await browser.new_context(
        viewport={"width": WIDTH, "height": picture.height},
        device_scale_factor=SHARPNESS,
        locale=language,
        reduced_motion="reduce",
    )
    await context.add_init_script(NO_TOUR)
    await context.add_init_script(NO_HINT)
    tab = await context.new_page()
    await tab.goto(f"http://127.0.0.1:{port}/?{urlencode({'as': 'sarah', 'in': picture.where})}")
    await tab.locator("article.home, .message").last.wait_for()
    shown = await tab.screenshot(caret="hide", animations="disabled")
    await context.close()
    return shown


def _keep(shown: bytes, path: Path) -> None:
    """With a palette, which is a third of the size."""
    picture = Image.open(BytesIO(shown)).convert("RGB")
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"{path}: {path.stat().st_size / 1000:.0f} KB")
    assert path.stat().st_size < MOST_BYTES, "too large"


def _chromium() -> str:
    found = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if found is None:
        sys.exit("Chromium is not installed.")
    return found


async def main(folder: Path | None) -> None:
    for language in LANGUAGES if folder else ("en",):
        target = folder or README
        target.mkdir(parents=True, exist_ok=True)
        await draw(language, ALL if folder else IN_README, target)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
