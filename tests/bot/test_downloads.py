"""Files that people fetch from us by a secret link."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
import pytest_asyncio
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from bot.downloads import DownloadLinks
from handlers.chat import Command, File, Link
from handlers.texts import speak
from storage import people
from storage.database import Database
from tests import happenings as they
from tests.happenings import NOW, REF

ADDRESS = "https://opsteker.example.org"
FILES = (File("gegevens é.html", "text/html", "<p>één</p>".encode()),)


@dataclass
class Served:
    links: DownloadLinks
    http: ClientSession
    now: datetime = NOW

    async def link(self) -> str:
        card = await self.links.card(asked(), FILES)
        (found,) = (part for part in card.parts if isinstance(part, Link))
        return found.url.removeprefix(ADDRESS)


def asked() -> Command:
    return they.command("sarah", "learn export", key="export")


@pytest_asyncio.fixture
async def served(database: Database) -> AsyncIterator[Served]:
    database.write(REF, lambda tx: people.seen(tx, they.person("sarah"), NOW))
    running: Served
    links = DownloadLinks(database, ADDRESS + "/", lambda: running.now)
    application = web.Application()
    links.mount(application)
    async with TestServer(application) as server, ClientSession(server.make_url("/")) as http:
        running = Served(links, http)
        yield running


async def test_it_is_given_as_a_file_that_nothing_keeps(served: Served) -> None:
    async with served.http.get(await served.link()) as response:
        assert response.status == 200
        assert await response.read() == FILES[0].content
        assert response.headers["Content-Type"] == "text/html; charset=utf-8"
        assert response.headers["Content-Disposition"] == (
            "attachment; filename*=UTF-8''gegevens%20%C3%A9.html"
        )
        assert "no-store" in response.headers["Cache-Control"]
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in response.headers["Content-Security-Policy"]
        assert response.headers["Referrer-Policy"] == "no-referrer"


async def test_after_an_hour_it_is_gone(served: Served) -> None:
    link = await served.link()
    served.now += timedelta(minutes=61)
    async with served.http.get(link) as response:
        assert response.status == 404
        said = await response.text()
    assert speak("nl").text("files-gone") in said
    assert speak("en").text("files-gone") in said


@pytest.mark.parametrize("path", ["/files/x", "/files/%00", "/files/..%2f..%2fetc", "/files/" + "a" * 4_000])
async def test_other_addresses_give_nothing(served: Served, path: str) -> None:
    async with served.http.get(path) as response:
        assert response.status == 404


async def test_asking_only_for_the_headers_takes_no_turn(served: Served) -> None:
    async with served.http.head(await served.link()) as response:
        assert response.status == 405


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_without_an_address_it_says_what_must_be_set(database: Database, language: str) -> None:
    database.write(REF, lambda tx: people.seen(tx, they.person("sarah", language), NOW))
    event = they.command("sarah", "learn export", key="export")
    links = DownloadLinks(database, "", lambda: NOW)
    application = web.Application()
    links.mount(application)

    card = await links.card(event, FILES)

    assert "OPSTEKER_PUBLIC_URL" in card.as_text()
    assert "files:write" in card.as_text()
    assert not application.router.resources()


async def test_who_was_erased_meanwhile_gets_no_link(served: Served, database: Database) -> None:
    nobody = they.command("niemand", "learn export", key="export")
    card = await served.links.card(nobody, FILES)
    assert not [part for part in card.parts if isinstance(part, Link)]
