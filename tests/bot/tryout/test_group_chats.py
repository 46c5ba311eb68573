"""A few people together in the try-out workspace: what they do in their group message, and who sees it."""

import pytest
from playwright.async_api import expect

from bot.platform import Delivery
from bot.tryout.state import REF
from handlers.chat import Button, Buttons, Card, GroupChat, TalkTogether, Text, Who, mention
from tests.bot.tryout.conftest import OpenTab, Site

pytestmark = pytest.mark.asyncio(loop_scope="session")

GROUP = "group:anna,joris"
CARD = Card(
    (
        Text(f"Hoi {mention(1)}, leer elkaar kennen"),
        TalkTogether((1, 2), "Begin een gesprek"),
        Buttons((Button("til", "Deel iets wat je leerde"),)),
    )
)


async def bring_together(site: Site) -> str:
    effect = GroupChat((1, 2), CARD, {}, "k")
    who = {1: Who("joris", "Joris Bakker")}
    return await site.workspace.deliver(Delivery("k", REF, effect, users=("joris", "anna"), who=who))


async def test_a_group_is_there_for_its_members_only(site: Site) -> None:
    message = await bring_together(site)
    await bring_together(site)
    assert [site.workspace.groups(who) for who in ("anna", "joris", "sarah")] == [[GROUP], [GROUP], []]

    [said] = await site.do(who="anna", where=GROUP, say="Wanneer kun jij?")
    assert (said["in"], said["by"], said["only_for"]) == (GROUP, "anna", None)
    for line, wrong in (
        ({"as": "sarah", "in": GROUP, "say": "Mag ik erbij?"}, "sarah is not in group:anna,joris"),
        (
            {"as": "sarah", "in": "group:anna,sarah", "say": "Hoi"},
            "there is no place called group:anna,sarah",
        ),
        ({"as": "sarah", "react": "heart", "to": message}, "sarah is not in group:anna,joris"),
        ({"as": "sarah", "press": "til", "on": message}, "sarah is not in group:anna,joris"),
    ):
        assert await site.workspace.do(line) == [{"error": wrong}]


async def test_what_members_do_there_is_answered_to_them_alone(site: Site) -> None:
    message = await bring_together(site)
    await site.do(who="joris", react="heart", to=message)
    [answer] = await site.do(who="joris", where=GROUP, say="/learn help")
    assert (answer["in"], answer["only_for"]) == (GROUP, "joris")
    said, answer = await site.do(who="anna", where=GROUP, say="@opsteker help")
    assert (said["by"], answer["in"], answer["only_for"]) == ("anna", GROUP, "anna")


async def test_the_page_shows_it_under_the_direct_messages(open_tab: OpenTab, site: Site) -> None:
    tab = await open_tab("anna", "@opsteker")
    await bring_together(site)
    await site.do(who="joris", where=GROUP, say="Dinsdag om tien uur?")
    link = tab.locator("#sidebar").get_by_role("link", name="Joris Bakker")
    await expect(link.locator(".unread-mark")).to_be_visible()
    await link.click()
    await expect(tab.get_by_role("heading", level=1)).to_have_text("Joris Bakker")
    await expect(tab.locator(".heading-words p")).to_contain_text("niemand anders leest mee")
    await expect(tab.locator(".card .text")).to_have_text(["Hoi @joris, leer elkaar kennen"])
    await tab.fill("#words", "Goed idee")
    await tab.press("#words", "Enter")
    await expect(tab.locator(".words")).to_have_text(["Dinsdag om tien uur?", "Goed idee"])

    other = await open_tab("joris", GROUP)
    await expect(other.get_by_role("heading", level=1)).to_have_text("Anna Visser")
    await expect(other.locator(".words").last).to_have_text("Goed idee")
    outsider = await open_tab("sarah", GROUP)
    await expect(outsider.get_by_role("heading", level=1)).to_have_text("#leren")
    await expect(outsider.locator("#sidebar .places")).not_to_contain_text("Joris")
