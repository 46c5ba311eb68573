"""Every view of the try-out page for who cannot see it, uses no mouse, enlarges it or has a narrow screen."""

import pytest
from playwright.async_api import Page, Request

from tests import axe
from tests.bot.tryout.conftest import OpenTab, Site, visit

pytestmark = pytest.mark.asyncio(loop_scope="session")

MOST_KILOBYTES = 200
TIL = "/til Met git switch - ga je **terug** #git"
RIGHT_TO_LEFT = "שלום **עולם** \u202eomgekeerd"
ALLOWED = ("aria-allowed-role", "region (", "landmark-one-main", "page-has-heading-one")
"""Advice that is no part of WCAG: a field of several lines that suggests is a combobox to every screen reader
and to no rule; and a menu on top, or a drawer that makes the rest inert, is no landmark."""


async def fits(tab: Page) -> bool:
    """Nothing sticks out to the side."""
    return bool(await tab.evaluate("document.documentElement.scrollWidth <= innerWidth"))


@pytest.mark.parametrize(
    ("width", "colours"), [(1280, "light"), (390, "dark"), (320, "light")], ids=["1280", "390", "320"]
)
async def test_axe_finds_nothing_on_any_view(open_tab: OpenTab, site: Site, width: int, colours: str) -> None:
    await site.do(who="sarah", where="#leren", say=TIL)
    await site.do(who="joris", where="#leren", say=RIGHT_TO_LEFT, under="m3")
    await site.do(who="joris", where="#leren", say=f"{RIGHT_TO_LEFT} :bulb:\n\n- een\n- twee\n\n`{'w' * 60}`")
    await site.do(who="joris", react="mortar_board", to="m3")
    how = {"viewport": {"width": width, "height": 800}, "color_scheme": colours, "reduced_motion": "reduce"}
    tab = await open_tab("sarah", **how)

    async def check(view: str) -> None:
        found = [one for one in await axe.complaints(tab) if not one.startswith(ALLOWED)]
        assert found == [], view
        assert await fits(tab), view

    await check("channel")
    if width < 760:
        await tab.click("#drawer")
        await check("drawer")
    await tab.focus("#tour-again")
    await tab.keyboard.press("Enter")
    await check("tour")
    await tab.keyboard.press("Escape")
    if width < 760:
        await tab.click("#drawer")
    await tab.focus("#start-over")
    await tab.keyboard.press("Enter")
    await check("question")
    await tab.keyboard.press("Escape")
    if width < 760:
        await tab.keyboard.press("Escape")
    await tab.keyboard.press("Control+k")
    await tab.keyboard.type("git")
    await tab.locator("#found mark").first.wait_for()
    await check("finder")
    await tab.keyboard.press("Escape")
    await tab.focus("#m3-more")
    await tab.keyboard.press("Enter")
    await check("menu")
    await tab.get_by_role("menuitem", name="Meer emoji").press("Enter")
    await tab.locator(".emoji-grid button").first.wait_for()
    await check("picker")
    await tab.keyboard.press("Escape")
    await tab.fill("#words", "/")
    await check("completions")
    await tab.fill("#words", "")
    await tab.click("#m3-thread")
    await tab.locator("#thread").wait_for()
    await check("thread")
    await visit(tab, site.at("sarah", "home"))
    await tab.get_by_role("button", name="Geef kudos").click()
    await tab.locator("dialog[data-modal][open]").wait_for()
    await check("form")
    await tab.keyboard.press("Escape")
    await tab.locator("dialog[data-modal]").wait_for(state="detached")
    await check("home")


async def test_nothing_leaves_the_machine_and_the_page_is_small(open_tab: OpenTab, site: Site) -> None:
    await site.do(who="sarah", where="#leren", say=TIL)
    tab = await open_tab("sarah", "home")
    asked: list[Request] = []
    sizes: dict[str, int] = {}

    def keep(one: Request) -> None:
        asked.append(one)

    tab.on("request", keep)
    async with tab.expect_event("load"):
        await visit(tab, site.at("sarah"))
    for request in asked:
        if not request.url.endswith("/events"):
            sizes[request.url] = len(await (await tab.request.get(request.url)).body())
    assert {request.url[: len(site.url)] for request in asked} == {site.url}
    assert sum(sizes.values()) < MOST_KILOBYTES * 1000, sizes


async def test_twice_as_large_it_still_fits_and_nothing_moves(open_tab: OpenTab, site: Site) -> None:
    await site.do(who="sarah", where="#leren", say=TIL)
    tab = await open_tab(
        "sarah", viewport={"width": 640, "height": 400}, device_scale_factor=2, reduced_motion="reduce"
    )
    assert await fits(tab)
    moving = (
        "[...document.querySelectorAll('*')].filter(one => getComputedStyle(one).transitionDuration !== '0s')"
    )
    assert await tab.evaluate(f"{moving}.length") == 0
    await tab.focus("#words")
    assert await tab.locator("#words").is_visible()
