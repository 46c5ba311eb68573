"""Writing on the try-out page: looks that are typed, pressed or pasted, and shown as such."""

import pytest
from playwright.async_api import Page, Request, expect

from tests.bot.tryout.conftest import OpenTab, Site

pytestmark = pytest.mark.asyncio(loop_scope="session")

PASTE = """([html]) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  data.setData("text/plain", "plain");
  const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
  document.activeElement.dispatchEvent(event);
}"""


async def typed(tab: Page, *keys: str) -> str:
    """What stands in the field after these words (with a blank before) and keys."""
    await tab.fill("#words", "")
    for one in keys:
        await (tab.keyboard.type(one[1:]) if one.startswith(" ") else tab.keyboard.press(one))
    return await tab.input_value("#words")


@pytest.mark.parametrize("width", [1280, 390])
async def test_looks_are_kept_from_writing_to_reading(open_tab: OpenTab, site: Site, width: int) -> None:
    tab = await open_tab("sarah", "#product", viewport={"width": width, "height": 800})
    await tab.focus("#words")
    assert await typed(tab, " vet", "Control+a", "Control+b") == "**vet**"
    assert await typed(tab, " vet", "Control+a", "Control+b", "Control+b") == "vet"
    assert await typed(tab, "Control+i", " schuin") == "_schuin_"
    assert await typed(tab, "Control+b", " x", "Control+z") in ("", "****")
    assert (
        await typed(tab, " - een", "Shift+Enter", " twee", "Shift+Enter", "Shift+Enter", " na")
        == "- een\n- twee\nna"
    )
    assert await typed(tab, " 9. een", "Shift+Enter", " twee") == "9. een\n10. twee"
    assert await typed(tab, " > een", "Shift+Enter", " twee") == "> een\n> twee"
    assert await typed(tab, " ```", "Enter", " x", "Enter", " y") == "```\nx\ny", "no message yet"
    await tab.fill("#words", "een\ntwee")
    await tab.press("#words", "Control+a")
    for name, made in (
        ("Lijst", "- een\n- twee"), ("Citaat", "> een\n> twee"), ("Code", "```\n> een\n> twee\n```\n"),
    ):  # fmt: skip
        await tab.press("#words", "Control+a")
        await tab.get_by_role("button", name=name).click()
        assert await tab.input_value("#words") == made
    await tab.fill("#words", "")
    html = (
        "<p>Met <b>git</b> <a href='https://git-scm.com/x'>lees <i>meer</i></a></p><ul><li>een</li><li>twee"
        "</li></ul><pre>ls -l\n</pre><script>alert(1)</script><img src=x onerror=alert(1)>"
    )
    await tab.evaluate(PASTE, [html])
    assert await tab.input_value("#words") == (
        "Met **git** [lees _meer_](https://git-scm.com/x)\n\n- een\n- twee\n\n```\nls -l\n```"
    )
    await tab.press("#words", "Control+End")
    await tab.keyboard.press("Enter")
    said = tab.locator(".words").last
    await expect(said.locator("strong")).to_have_text("git")
    await expect(said.locator("a em")).to_have_text("meer")
    await expect(said.locator("ul li")).to_have_text(["een", "twee"])
    await expect(said.locator("pre")).to_have_text("ls -l")
    assert "**git**" in str(site.workspace.messages("#product", "sarah")[-1].text), "as it was written"


async def test_what_one_says_oneself_is_fetched_once(open_tab: OpenTab) -> None:
    """The server tells everybody that something changed, also who has it on its way already."""
    tab = await open_tab("sarah", "@opsteker")
    fetched: list[str] = []

    def on_request(asked: Request) -> None:
        if asked.resource_type == "fetch" and asked.method == "GET":
            fetched.append(asked.url)

    tab.on("request", on_request)
    for said in (1, 2, 3):
        await tab.fill("#words", "help")
        await tab.press("#words", "Enter")
        await expect(tab.locator("main .message")).to_have_count(2 * said)
    tab.remove_listener("request", on_request)
    assert len(fetched) == 3
