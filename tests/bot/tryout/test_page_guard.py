"""What the try-out page refuses, and what it sends along: no browser needed."""

import asyncio
import re
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientSession

from bot.tryout.page_files import Files, PageFile
from tests.bot.tryout.conftest import Site

pytestmark = pytest.mark.asyncio(loop_scope="session")

LINE = {"as": "sarah", "in": "#leren", "say": "hoi"}


@pytest_asyncio.fixture(loop_scope="session")
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


def said(site: Site) -> int:
    return len(site.workspace.messages("#leren", "sarah"))


async def fetched(site: Site, http: ClientSession) -> list[str]:
    """The addresses of the files that the page names."""
    return re.findall(r'(?:src|href)="(/page/[^"]+)"', await (await http.get(site.url)).text())


async def test_the_page_may_only_load_its_own_files(site: Site, http: ClientSession) -> None:
    files = await fetched(site, http)
    assert [address.rpartition("/")[2] for address in files] == ["mark.svg", "style.css", "start.js"]
    for address in ("/", *files):
        answer = await http.get(site.url + address)
        assert answer.status == 200
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'self';")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"


async def test_a_browser_keeps_the_files_and_asks_for_the_page_each_time(
    site: Site, http: ClientSession
) -> None:
    assert (await http.get(site.url)).headers["Cache-Control"] == "no-cache"
    for address in await fetched(site, http):
        assert (await http.get(site.url + address)).headers["Cache-Control"] == "max-age=31536000, immutable"


async def test_what_is_in_the_files_is_in_their_address(tmp_path: Path) -> None:
    (tmp_path / "style.css").write_text("body { color: red }")
    before = Files(tmp_path)
    assert before.edition == Files(tmp_path).edition
    (tmp_path / "style.css").write_text("body { color: tan }")
    after = Files(tmp_path)
    assert before.edition != after.edition
    assert after.find(before.edition, "style.css") is None
    assert after.find(after.edition, "style.css") == PageFile(b"body { color: tan }", "text/css")


async def test_the_page_itself_holds_no_script_and_no_style(site: Site, http: ClientSession) -> None:
    html = await (await http.get(site.url)).text()
    (script,) = re.findall(r"<script[^>]*>", html)
    assert re.fullmatch(r'<script type="module" src="/page/[0-9a-f]{12}/start.js">', script)
    assert "<style" not in html
    assert " style=" not in html
    assert " onclick=" not in html


async def test_a_line_from_the_page_is_done(site: Site, http: ClientSession) -> None:
    answer = await http.post(site.url + "/do", json=LINE, headers={"Origin": site.url})
    assert (answer.status, await answer.json()) == (200, {"errors": []})
    assert said(site) == 1


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "https://example.com"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://127.0.0.1:1"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 415),
    ],
)
@pytest.mark.parametrize("address", ["/do", "/language"])
async def test_another_site_gets_nothing_done(
    site: Site, http: ClientSession, address: str, headers: dict[str, str], status: int
) -> None:
    answer = await http.post(site.url + address, json=LINE | {"language": "en"}, headers=headers)
    assert answer.status == status
    assert said(site) == 0
    assert site.workspace.language == "nl"


@pytest.mark.parametrize(
    "host", ["example.com", "example.com:3000", "127.0.0.1.example.com", "localhost.evil", ""]
)
@pytest.mark.parametrize(("method", "address"), [("GET", "/"), ("GET", "/events"), ("POST", "/do")])
async def test_a_foreign_name_for_this_machine_is_refused(
    site: Site, http: ClientSession, method: str, address: str, host: str
) -> None:
    body = LINE if method == "POST" else None
    answer = await http.request(method, site.url + address, json=body, headers={"Host": host})
    assert answer.status == 421
    assert "sarah" not in await answer.text()
    assert said(site) == 0


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:80", "[::1]:3000"])
async def test_every_name_of_this_machine_is_good(site: Site, http: ClientSession, host: str) -> None:
    assert (await http.get(site.url, headers={"Host": host})).status == 200


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"1", b"null", b'"x"', b"\xff", b'{"a":' * 20_000])
async def test_what_is_no_line_is_refused(site: Site, http: ClientSession, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    for address in ("/do", "/language"):
        answer = await http.post(site.url + address, data=body, headers=headers)
        assert answer.status == 400
        assert (await answer.json())["errors"]


@pytest.mark.parametrize(
    "line",
    [
        {},
        {"as": "nobody", "in": "#leren", "say": "x"},
        {"as": 1, "say": []},
        {"as": "mei", "in": "#retro", "say": "x"},
        {"clock": "nu", "as": "sarah"},
        {"clock": None, "as": ["sarah"]},
        {"as": "sarah", "react": "bulb", "to": "m999"},
        {"as": "sarah", "submit": {"x": "y"}},
    ],
)
async def test_a_line_that_makes_no_sense_is_explained(
    site: Site, http: ClientSession, line: dict[str, Any]
) -> None:
    answer = await http.post(site.url + "/do", json=line)
    assert answer.status == 200
    assert (await answer.json())["errors"]


async def test_too_much_is_refused(site: Site, http: ClientSession) -> None:
    body = BytesIO(b'{"say": "' + b"x" * 2_000_000 + b'"}')
    answer = await http.post(site.url + "/do", data=body, headers={"Content-Type": "application/json"})
    assert answer.status == 413
    assert "te lang" in (await answer.json())["errors"][0]


@pytest.mark.parametrize("name", ["../page.py", "%2e%2e%2fpage.py", "page.html", "icons.html", "nothing"])
async def test_only_the_pages_files_are_given(site: Site, http: ClientSession, name: str) -> None:
    folder = (await fetched(site, http))[0].rpartition("/")[0]
    assert (await http.get(f"{site.url}{folder}/{name}")).status == 404


@pytest.mark.parametrize(
    "query", ["as=nobody&in=nowhere", "as=%00&in=%ff", "as=mei&in=%23retro", "in=group:1"]
)
async def test_who_or_where_unknown_shows_the_learning_channel(
    site: Site, http: ClientSession, query: str
) -> None:
    html = await (await http.get(f"{site.url}/?{query}")).text()
    assert 'data-in="#leren"' in html
    assert ("retro" in html) == ("mei" not in query)


async def test_news_is_told_until_the_page_is_closed(
    site: Site, http: ClientSession, caplog: pytest.LogCaptureFixture
) -> None:
    events = await http.get(site.url + "/events")
    assert events.headers["Content-Type"] == "text/event-stream"
    assert await events.content.readline() == f"data: {site.workspace.version}\n".encode()
    await site.do(who="joris", where="#leren", say="hoi")
    assert await events.content.readline() == b"\n"
    assert await events.content.readline() == f"data: {site.workspace.version}\n".encode()
    events.close()
    for words in ("een", "twee", "drie"):
        await site.do(who="joris", where="#leren", say=words)
        await asyncio.sleep(0.05)
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == []


async def test_a_private_message_is_only_on_the_page_of_its_reader(site: Site, http: ClientSession) -> None:
    await site.do(who="sarah", where="#leren", say="/til Met git switch - ga je terug")
    private = "Alleen zichtbaar voor jou"
    assert private in await (await http.get(site.at("sarah"), headers={"Accept-Language": "nl"})).text()
    assert private not in await (await http.get(site.at("joris"), headers={"Accept-Language": "nl"})).text()


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("nl-NL,nl;q=0.9,en;q=0.8", "nl"),
        ("en-GB", "en"),
        ("fr;q=1,en;q=0.5,nl;q=0.4", "en"),
        ("en;q=0.1, nl", "nl"),
        ("de", "nl"),
        ("", "nl"),
        (";;q=x,,en;q=9", "nl"),
    ],
)
async def test_the_page_speaks_what_the_browser_likes(
    site: Site, http: ClientSession, accepted: str, language: str
) -> None:
    html = await (await http.get(site.url, headers={"Accept-Language": accepted})).text()
    assert f'<html lang="{language}">' in html
    assert site.workspace.language == "nl"  # of the workspace itself, whoever looks
