"""How long somebody waits for the try-out page: until something of it is drawn, the first time (a browser
that kept nothing) and again, and from a message sent to the bot's answer in sight. In a real Chromium on
loopback, beside a page of one line from the same server, with the same headers, and a bare POST to it,
taking turns. Skipped where there is no Chromium."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from aiohttp import web
from playwright.async_api import Browser, Page, async_playwright

from bot.assemble import assemble_tryout
from bot.settings import Settings
from bot.tryout import page
from bot.tryout.sample_company import opening
from tests.bot.tryout.conftest import CHROMIUM, MONDAY, NO_TOUR, SWITCHES, has_started, visit

RUNS = 40
FIRST_PAINT = """() => new Promise((done) => {
    const observer = new PerformanceObserver((list) => {
        const [drawn] = list.getEntriesByName("first-contentful-paint");
        if (drawn) done(drawn.startTime);
    });
    observer.observe({ type: "paint", buffered: true });
})"""
TO_ANSWER = """(words) => new Promise((done) => {
    const messages = document.querySelector("main .messages");
    const before = messages.querySelectorAll(".message").length;
    const field = document.getElementById("words");
    field.value = words;
    const start = performance.now();
    new MutationObserver((_, observer) => {
        if (messages.querySelectorAll(".message").length < before + 2) return;
        observer.disconnect();
        requestAnimationFrame(() => done(performance.now() - start));
    }).observe(messages, { childList: true });
    field.form.requestSubmit();
})"""
BARE_POST = """async () => {
    const start = performance.now();
    await (await fetch("/bare", { method: "POST", body: "{}" })).text();
    return performance.now() - start;
}"""
BYTES = """() => performance.getEntries().map((one) => one.decodedBodySize ?? 0).filter(Boolean)"""


def main() -> None:
    found = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if found is None:
        print("Skipped: Chromium is not installed.")
    else:
        asyncio.run(_measure(found))


async def _measure(chromium: str) -> None:
    with TemporaryDirectory() as folder:
        settings = Settings.from_environment(
            {"DATABASE_URL": f"sqlite:///{folder}/page.db"}, dotenv=Path(folder, "none")
        )
        app, workspace = await assemble_tryout(
            settings, opening(MONDAY), with_tips=True, with_managers=True, with_a_week=True
        )
        page.mount(app.web, workspace, chosen_language="en")
        app.web.router.add_route("*", "/bare", _bare)
        runner = web.AppRunner(app.web, access_log=None, shutdown_timeout=1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        try:
            async with async_playwright() as playwright:
                browser = await playwright.chromium.launch(executable_path=chromium, args=SWITCHES)
                await _tell(browser, f"http://127.0.0.1:{runner.addresses[0][1]}")
                await browser.close()
        finally:
            await runner.cleanup()
            await app.stop()


async def _bare(_: web.Request) -> web.Response:
    html = "<!doctype html><title>bare</title><p>Here."
    return web.Response(text=html, content_type="text/html", headers=page.HEADERS)


async def _new_tab(browser: Browser) -> Page:
    """Of a browser that kept nothing."""
    context = await browser.new_context()
    await context.add_init_script(NO_TOUR)
    return await context.new_page()


async def _painted(tab: Page, address: str) -> float:
    await tab.goto(address)
    painted = float(await tab.evaluate(FIRST_PAINT))
    await has_started(tab)
    return painted


async def _tell(browser: Browser, url: str) -> None:
    tab = await _new_tab(browser)
    there = f"{url}/?as=sarah&in=%40opsteker"
    await visit(tab, there)
    sizes = await tab.evaluate(BYTES)
    print(f"the page and all it fetches: {len(sizes)} files, {sum(sizes) / 1000:.0f} KB")

    async def first(address: str) -> float:
        new = await _new_tab(browser)
        try:
            return await _painted(new, address)
        finally:
            await new.context.close()

    async def again(address: str) -> float:
        return await _painted(tab, address)

    async def answered() -> float:
        return float(await tab.evaluate(TO_ANSWER, "help"))

    async def posted() -> float:
        return float(await tab.evaluate(BARE_POST))

    for name, paint in (("first paint, first visit", first), ("first paint, again", again)):
        await _pair(name, partial(paint, there), "of a bare page", partial(paint, f"{url}/bare"))
    await visit(tab, there)
    await _pair("a message to its answer", answered, "a bare POST", posted)


async def _pair(
    name: str, ours: Callable[[], Awaitable[float]], other: str, bare: Callable[[], Awaitable[float]]
) -> None:
    pairs = [(await ours(), await bare()) for _ in range(RUNS)]
    for told, times in ((name, [one for one, _ in pairs]), (other, [one for _, one in pairs])):
        print(f"{told:24} p50 {median(times):6.1f} ms   p95 {quantiles(times, n=20)[-1]:6.1f} ms")
    more = median(one - two for one, two in pairs)
    times = median(one / max(two, 0.1) for one, two in pairs)
    print(f"{'':24} {more:.0f} ms more, {times:.1f} times as long")


if __name__ == "__main__":
    main()
