"""A Teams connection on loopback, with a stand-in for Microsoft before it and a script behind it."""

from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, cast

import pytest
from aiohttp import ClientResponse, ClientSession, web
from aiohttp.test_utils import TestServer

from bot.dispatch import Dispatch, Outcome
from bot.teams.connection import TeamsConnection
from handlers.chat import Capabilities, Event
from storage.database import Database, open_database
from storage.workspaces import WorkspaceRef
from tests.conftest import DEFAULTS
from tests.worlds.teams_activities import AT, Wire
from tests.worlds.teams_stand_in import TENANT, TeamsStandIn, teams_stand_in

TEAMS = WorkspaceRef("teams", TENANT)


@dataclass
class Script:
    """Stands in for dispatch: keeps what happened and answers as told."""

    events: list[Event] = field(default_factory=list)
    outcomes: deque[Outcome] = field(default_factory=deque)
    capabilities: list[Capabilities] = field(default_factory=list)

    async def handle(self, event: Event, can: Capabilities) -> Outcome:
        self.events.append(event)
        self.capabilities.append(can)
        return self.outcomes.popleft() if self.outcomes else Outcome()

    def spoken(self, event: Event) -> str:
        return event.by.language or "nl"


@dataclass
class Teams:
    stand_in: TeamsStandIn
    wire: Wire
    script: Script
    database: Database
    connection: TeamsConnection
    http: ClientSession
    url: str

    async def post(self, activity: dict[str, Any], token: str | None = None) -> ClientResponse:
        headers = {"Authorization": f"Bearer {token or self.stand_in.token()}"}
        return await self.http.post(self.url, json=activity, headers=headers)

    async def answer(self, activity: dict[str, Any]) -> Any:
        """The body of the answer to an invoke; None when there is none."""
        response = await self.post(activity)
        assert response.status == 200, await response.text()
        return await response.json() if response.content_type == "application/json" else None

    async def event(self, activity: dict[str, Any]) -> Event:
        """The one event that came of it."""
        self.script.events.clear()
        assert (await self.post(activity)).status == 200
        [event] = self.script.events
        return event


@asynccontextmanager
async def teams_connection(database_url: str, **settings: Any) -> AsyncIterator[Teams]:
    script = Script()
    database = open_database(database_url, DEFAULTS)
    async with teams_stand_in() as stand_in, ClientSession() as http:
        connection = TeamsConnection(
            stand_in.settings(**settings), database, cast(Dispatch, script), lambda: AT
        )
        application = web.Application()
        connection.mount(application)
        await connection.start()
        server = TestServer(application)
        await server.start_server()
        url = str(server.make_url("/api/messages"))
        yield Teams(stand_in, Wire(stand_in.service_url), script, database, connection, http, url)
        await server.close()
        await connection.stop()
    database.close()


@pytest.fixture
async def teams(sqlite_url: str) -> AsyncIterator[Teams]:
    async with teams_connection(sqlite_url) as running:
        yield running
