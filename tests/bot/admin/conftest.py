"""The page for admins, served on loopback, with a clock to move."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientResponse, ClientSession, DummyCookieJar, web
from aiohttp.test_utils import TestServer

from bot.admin.site import AdminPage
from handlers.admin_page.address import PATH, SIGN_IN
from storage import admin_sessions, people
from storage.database import Database, Transaction
from storage.people import Person
from storage.workspaces import WorkspaceRef
from tests.happenings import NOW, REF

OTHER = WorkspaceRef("teams", "T2")


def admin(user: str = "anna", language: str = "nl") -> Person:
    return Person(user, user.title(), language, "Europe/Amsterdam", is_admin=True, is_bot=False)


@dataclass
class Browser:
    """One browser: what it holds, it sends along."""

    http: ClientSession
    origin: str
    cookies: dict[str, str] = field(default_factory=dict)

    async def get(self, path: str = PATH, **how: Any) -> ClientResponse:
        return await self._send("GET", path, **how)

    async def post(self, path: str, fields: dict[str, str], **headers: str) -> ClientResponse:
        sent = {"Origin": self.origin, "Sec-Fetch-Site": "same-origin", **headers}
        return await self._send("POST", path, data=fields, headers=sent)

    async def _send(self, method: str, path: str, headers: dict[str, str] | None = None, **how: Any) -> Any:
        held = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {**(headers or {}), **({"Cookie": held} if held else {})}
        response = await self.http.request(method, path, headers=headers, allow_redirects=False, **how)
        for name, cookie in response.cookies.items():
            self.cookies.pop(name, None)
            if cookie.value:
                self.cookies[name] = cookie.value
        await response.read()
        return response


@dataclass
class Site:
    database: Database
    http: ClientSession
    page: AdminPage
    origin: str
    now: datetime = NOW

    def browser(self) -> Browser:
        return Browser(self.http, self.origin)

    def link(self, who: Person | None = None, ref: WorkspaceRef = REF) -> str:
        """The secret of a link that the bot gave them."""

        def ask(tx: Transaction) -> str:
            return admin_sessions.ask(tx, people.seen(tx, who or admin(), self.now).id, self.now)

        return self.database.write(ref, ask)

    async def signed_in(self, who: Person | None = None, ref: WorkspaceRef = REF) -> Browser:
        browser = self.browser()
        response = await browser.post(f"{SIGN_IN}/{self.link(who, ref)}", {})
        assert response.status == 303
        return browser

    def write(self, work: Callable[[Transaction], Any], ref: WorkspaceRef = REF) -> Any:
        return self.database.write(ref, work)


@asynccontextmanager
async def serving(database: Database, public: str = "", now: datetime = NOW) -> AsyncIterator[Site]:
    site: Site
    page = AdminPage(database, lambda: site.now, public)
    application = web.Application()
    page.mount(application)
    jar = DummyCookieJar()
    async with TestServer(application) as server, ClientSession(server.make_url("/"), cookie_jar=jar) as http:
        origin = str(server.make_url("/")).rstrip("/")
        if not public:
            page.reach_at(origin, only_here=True)
        site = Site(database, http, page, public or origin, now)
        yield site


@pytest_asyncio.fixture
async def site(database: Database) -> AsyncIterator[Site]:
    async with serving(database) as running:
        yield running


Serve = Callable[[str], Awaitable[Site]]


@pytest.fixture(autouse=True)
def nowhere_afterwards() -> Any:
    """Where the page is, is said once for the whole process."""
    from handlers.admin_page import address

    yield
    address.reach_at("")
