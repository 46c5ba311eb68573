"""Asked to stop, the bot brings to an end what it acknowledged and what it is sending, and its exit code says
that all is well; asked twice, it ends at once."""

import asyncio
import signal
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from urllib.parse import urlencode

import pytest
from aiohttp import ClientSession
from sqlalchemy import select

from bot import assemble as assemble_module
from bot import dispatch
from bot.assemble import App, assemble
from bot.dispatch import Outcome
from bot.settings import Settings
from bot.slack import in_time
from handlers.chat import Capabilities, Event
from storage import audit, outbox
from storage.database import open_database
from tests import happenings as they
from tests.bot.running import opsteker, until
from tests.bot.test_locked import locked
from tests.bot.test_solver_worker import Tables, Time, ask, wanted
from tests.bot.test_solver_worker import solver as solver_for
from tests.bot.test_solver_worker import tables as tables
from tests.conftest import DEFAULTS
from tests.happenings import EVERYTHING, NOW, REF
from tests.worlds import slack_stand_in
from tests.worlds.slack_requests import command, signed
from tests.worlds.slack_stand_in import BOT, SECRET, TOKEN, SlackStandIn
from tests.worlds.slack_stand_in import slack_stand_in as slack

pytestmark = pytest.mark.sampled

ASKED = [signal.SIGTERM, signal.SIGINT]


@pytest.fixture
async def platform() -> AsyncIterator[SlackStandIn]:
    async with slack(time.time) as stand_in:
        stand_in.add_user("U0SARAH", "sarah", "Europe/Amsterdam", "nl-NL")
        stand_in.add_channel("C0LEREN", "leren", "public", {"U0SARAH", BOT})
        yield stand_in


def on_slack(url: str, stand_in: SlackStandIn) -> dict[str, str]:
    return {
        "DATABASE_URL": url, "SLACK_API_URL": stand_in.url, "SLACK_BOT_TOKEN": TOKEN,
        "SLACK_SIGNING_SECRET": SECRET, "OPSTEKER_TIL_CHANNEL": "C0LEREN",
    }  # fmt: skip


async def til(http: ClientSession, address: str, text: str) -> int:
    body = urlencode(command("U0SARAH", "C0LEREN", "leren", f"{text}.1.x", "/til", text))
    headers = signed(body, time.time(), "application/x-www-form-urlencoded")
    async with http.post(f"{address}/slack/events", data=body, headers=headers) as answer:
        return answer.status


def states(url: str) -> list[str]:
    database = open_database(url, DEFAULTS)
    table = outbox.table.c
    try:
        everything = select(table.state).where(table.workspace_id > 0)
        return list(database.submit_across(lambda c: list(c.execute(everything).scalars())).result())
    finally:
        database.close()


@pytest.mark.parametrize("by", ASKED)
@pytest.mark.parametrize("what", ["run", "try"])
async def test_asked_to_stop_it_stops_and_all_is_well(what: str, by: signal.Signals, sqlite_url: str) -> None:
    arguments = (what, "--no-browser") if what == "try" else (what,)
    async with opsteker(*arguments, DATABASE_URL=sqlite_url) as running:
        assert await running.stop(by) == 0


@pytest.mark.parametrize("by", ASKED)
async def test_what_is_being_sent_is_brought_to_an_end(
    by: signal.Signals, platform: SlackStandIn, sqlite_url: str
) -> None:
    async with opsteker("run", **on_slack(sqlite_url, platform)) as running, ClientSession() as http:
        platform.trouble["chat.postMessage"] = ["slow"]
        assert await til(http, running.address, "iets") == 200
        await until(lambda: platform.called("chat.postMessage"))
        assert await running.stop(by) == 0
    assert [seen.channel for seen in platform.seen if seen.what == "message"] == ["C0LEREN"]
    assert states(sqlite_url) == ["sent"]


async def test_who_waits_for_an_answer_gets_it(
    platform: SlackStandIn, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opsteker("run", **on_slack(sqlite_url, platform)) as running, ClientSession() as http:
        platform.trouble["users.info"] = ["slow"]
        asking = asyncio.create_task(til(http, running.address, "iets"))
        await until(lambda: platform.called("users.info"))
        assert await running.stop(signal.SIGTERM) == 0
        assert await asking == 200


async def test_asked_twice_it_stops_at_once(
    platform: SlackStandIn, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slack_stand_in, "SLOW", 30.0)
    async with opsteker("run", **on_slack(sqlite_url, platform)) as running, ClientSession() as http:
        platform.trouble["chat.postMessage"] = ["slow"]
        assert await til(http, running.address, "iets") == 200
        await until(lambda: platform.called("chat.postMessage"))
        running.process.send_signal(signal.SIGTERM)
        await asyncio.sleep(0.5)
        assert running.process.returncode is None, "it waits for what it sends"
        assert await running.stop(signal.SIGTERM) == -signal.SIGTERM
    assert states(sqlite_url) == ["sending"], "as after a crash: the next start takes it up"


async def test_what_takes_too_long_is_left_for_the_next_start(
    platform: SlackStandIn, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slack_stand_in, "SLOW", 5.0)
    monkeypatch.setattr(assemble_module, "WIND_DOWN_SECONDS", 0.3)
    settings = Settings.from_environment(on_slack(sqlite_url, platform))
    app = await assemble(settings, lambda: datetime.now(UTC))
    await app.start()
    address = await app.listen("127.0.0.1", 0)
    async with ClientSession() as http:
        platform.trouble["chat.postMessage"] = ["slow"]
        assert await til(http, address, "iets") == 200
        await until(lambda: platform.called("chat.postMessage"))
        await app.stop()
    assert states(sqlite_url) == ["sending"], "as after a crash: the next start takes it up"


async def test_what_was_acknowledged_before_it_was_done_is_done(
    platform: SlackStandIn, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It came just before the end, Slack was told so, and another holds the database until it is put off."""
    monkeypatch.setattr(in_time, "ACK_SECONDS", 0.5)
    monkeypatch.setattr(dispatch, "PATIENCE", 1.0)
    app = await assemble(Settings.from_environment(on_slack(sqlite_url, platform)), lambda: datetime.now(UTC))
    await app.start()
    address = await app.listen("127.0.0.1", 0)
    handle, arrived = app.dispatch.handle, asyncio.Event()

    async def arriving(event: Event, can: Capabilities) -> Outcome:
        arrived.set()
        return await handle(event, can)

    async with ClientSession() as http:
        assert await til(http, address, "eerst") == 200
        await until(lambda: states(sqlite_url) == ["sent"])
        monkeypatch.setattr(app.dispatch, "handle", arriving)
        with locked(sqlite_url):
            asking = asyncio.create_task(til(http, address, "iets"))
            await arrived.wait()
            stopping = asyncio.create_task(app.stop())
            assert await asking == 200
            await until(lambda: app.dispatch._retries._waiting or stopping.done())
        await stopping
    assert len(states(sqlite_url)) > 1, "Slack does not send it again"


async def test_what_an_answer_wants_remembered_is_remembered(sqlite_url: str) -> None:
    """An export is brought first; that there was one is written after that."""
    app = App(open_database(sqlite_url, DEFAULTS), lambda: NOW)
    await app.dispatch.handle(they.til("sarah", "git bisect #git", key="1"), EVERYTHING)
    await app.dispatch.handle(they.command("sarah", "learn", "export", key="2"), EVERYTHING)
    await app.stop()
    database = open_database(sqlite_url, DEFAULTS)
    acts = database.read(REF, lambda tx: audit.last(tx, 10))
    database.close()
    assert [act.act for act in acts] == ["export"]


async def test_a_sum_that_is_being_solved_is_given_back(tables: Tables, sqlite_url: str) -> None:
    """Not one of its attempts: it did nothing wrong."""
    database = open_database(sqlite_url, DEFAULTS)
    ask(database)
    solver, begun = solver_for(database, Time()), asyncio.Event()
    loop = asyncio.get_running_loop()

    def order(*_: object) -> object:
        loop.call_soon_threadsafe(begun.set)
        return Tables().order(*_)  # type: ignore[arg-type]

    tables.order = order  # type: ignore[method-assign,assignment]
    running = asyncio.create_task(solver.run())
    await begun.wait()
    running.cancel()
    await asyncio.wait([running])
    left = wanted(database)
    assert left is not None
    assert (left.attempts, left.due_at) == (0, NOW)
    database.close()
