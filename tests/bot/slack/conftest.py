"""The Slack side alone: the real connection and a real HTTP server, a dispatch that only listens."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from bot.dispatch import Outcome
from bot.settings import SlackSettings
from bot.slack.connection import SlackConnection
from handlers.chat import Capabilities, Event, Immediate, Who
from storage.workspaces import WorkspaceRef
from tests.worlds.slack_requests import signed
from tests.worlds.slack_stand_in import SECRET, TOKEN, SlackStandIn, slack_stand_in
from tests.worlds.slack_world import START, Clock, people_and_channels

FORM, JSON = "application/x-www-form-urlencoded", "application/json"


@dataclass
class Listening:
    """Stands where dispatch stands: keeps the events, answers what it is told to."""

    events: list[Event] = field(default_factory=list)
    effects: tuple[Immediate, ...] = ()
    who: dict[int, Who] = field(default_factory=dict)

    async def handle(self, event: Event, can: Capabilities) -> Outcome:
        self.events.append(event)
        return Outcome(self.effects, self.who)

    def spoken(self, event: Event) -> str:
        return event.by.language or "nl"


@dataclass
class Wire:
    slack: SlackStandIn
    dispatch: Listening
    connection: SlackConnection
    http: ClientSession
    clock: Clock

    async def post(self, body: str | bytes, kind: str = FORM, **headers: str) -> tuple[int, str]:
        """Signed by Slack, now, unless the headers say otherwise; "" leaves a header out."""
        sent = {
            **signed(body, self.clock.seconds(), kind),
            **{k.replace("_", "-"): v for k, v in headers.items()},
        }
        sent = {name: value for name, value in sent.items() if value}
        async with self.http.post("/slack/events", data=body, headers=sent) as response:
            return response.status, await response.text()


async def books(workspace: WorkspaceRef) -> tuple[str, ...]:
    return ("books",)


def settings(slack: SlackStandIn, app_token: str = "", read_messages: bool = False) -> SlackSettings:
    return SlackSettings(TOKEN, SECRET, app_token, slack.url, read_messages)


@pytest.fixture
def clock() -> Clock:
    return Clock(START)


@pytest.fixture
async def slack(clock: Clock) -> AsyncIterator[SlackStandIn]:
    async with slack_stand_in(clock.seconds) as stand_in:
        people_and_channels(stand_in, "nl")
        stand_in.scopes.add("channels:history")
        yield stand_in


@pytest.fixture
async def wire(slack: SlackStandIn, clock: Clock) -> AsyncIterator[Wire]:
    dispatch = Listening()
    connection = SlackConnection(
        settings(slack, read_messages=True),
        dispatch,  # type: ignore[arg-type]
        clock.now,
        til_emoji=books,
    )
    application = web.Application()
    connection.mount(application)
    await connection.start()
    async with TestServer(application) as server, ClientSession(server.make_url("/")) as http:
        yield Wire(slack, dispatch, connection, http, clock)
    await connection.stop()
