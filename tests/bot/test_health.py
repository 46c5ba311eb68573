"""Health tells the truth: whether something can be written, and whether people can reach the bot."""

import asyncio
import os
import resource
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer
from sqlalchemy import Engine, create_engine, event, make_url

from bot import health
from bot.assemble import App, assemble
from bot.settings import Settings
from bot.slack import connection as slack_connection
from bot.teams import tokens
from storage.database import open_database
from tests.bot.running import opsteker
from tests.conftest import DEFAULTS
from tests.happenings import NOW
from tests.worlds.slack_stand_in import APP_TOKEN, SECRET, TOKEN, SlackStandIn, slack_stand_in
from tests.worlds.teams_stand_in import PASSWORD, TeamsStandIn, teams_stand_in

WELL = {"database": "ok"}
UNWELL = {"database": "unavailable"}


@pytest.fixture(autouse=True)
def at_every_look(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "WRITTEN_LASTS", 0)
    monkeypatch.setattr(health, "CONNECTED_LASTS", 0)
    monkeypatch.setattr(slack_connection, "TOKEN_LASTS", 0)
    monkeypatch.setattr(tokens, "LOOK_AGAIN_SECONDS", 0)


class Watcher:
    """Somebody outside who asks."""

    def __init__(self, http: ClientSession) -> None:
        self._http = http

    async def ask(self, path: str) -> tuple[int, Any]:
        async with self._http.get(path) as answer:
            return answer.status, await answer.json()

    async def health(self) -> tuple[int, Any]:
        return await self.ask("/healthz")

    async def ready(self) -> tuple[int, Any]:
        return await self.ask("/readyz")


@asynccontextmanager
async def watching(app: App) -> AsyncIterator[Watcher]:
    async with TestServer(app.web) as server, ClientSession(server.make_url("/")) as http:
        yield Watcher(http)
    await app.stop()


@pytest.fixture
async def watcher(database_url: str) -> AsyncIterator[Watcher]:
    async with watching(App(open_database(database_url, DEFAULTS), lambda: NOW)) as watcher:
        yield watcher


@pytest.fixture
async def on_sqlite(sqlite_url: str) -> AsyncIterator[tuple[Watcher, App, Path]]:
    app = App(open_database(sqlite_url, DEFAULTS), lambda: NOW)
    async with watching(app) as watcher:
        yield watcher, app, Path(sqlite_url.removeprefix("sqlite:///"))


# --- the database ----------------------------------------------------------------------------------


async def test_all_is_well(watcher: Watcher) -> None:
    assert await watcher.health() == (200, WELL)
    assert await watcher.ready() == (200, WELL)


async def test_a_file_that_may_only_be_read(on_sqlite: tuple[Watcher, App, Path]) -> None:
    watcher, app, path = on_sqlite
    with _read_only(app, path):
        assert await watcher.health() == (503, UNWELL)
        assert await watcher.ready() == (503, UNWELL)
    assert await watcher.health() == (200, WELL)


@contextmanager
def _read_only(app: App, path: Path) -> Iterator[None]:
    """Root may write anywhere; for this once we are nobody."""
    was_root, before = os.geteuid() == 0, path.parent.stat().st_mode
    app.database.engine.dispose()
    path.chmod(0o444)
    path.parent.chmod(0o555)
    if was_root:
        for parent in path.parents:
            if parent.stat().st_mode & 0o055 != 0o055:
                parent.chmod(parent.stat().st_mode | 0o055)
        os.seteuid(65_534)
    try:
        yield
    finally:
        if was_root:
            os.seteuid(0)
        path.chmod(0o644)
        path.parent.chmod(before)
        app.database.engine.dispose()


async def test_a_full_disk(sqlite_url: str) -> None:
    """As far as the process can tell: no file may grow any more."""
    async with opsteker("run", DATABASE_URL=sqlite_url) as running, ClientSession(running.address) as http:
        watcher, number = Watcher(http), running.process.pid
        assert await watcher.health() == (200, WELL)
        before = resource.prlimit(number, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
        await told(watcher, (503, UNWELL))
        assert await watcher.ready() == (503, UNWELL)
        resource.prlimit(number, resource.RLIMIT_FSIZE, before)
        await told(watcher, (200, WELL))


async def told(watcher: Watcher, expected: tuple[int, Any]) -> None:
    """As soon as it is looked again."""
    async with asyncio.timeout(20):
        while await watcher.health() != expected:  # noqa: ASYNC110 - a process apart
            await asyncio.sleep(0.05)


async def test_a_file_that_is_gone(on_sqlite: tuple[Watcher, App, Path]) -> None:
    watcher, _, path = on_sqlite
    path.rename(path.with_suffix(".away"))
    assert await watcher.health() == (503, UNWELL)
    path.with_suffix(".away").rename(path)
    assert await watcher.health() == (200, WELL)


async def test_a_file_that_another_holds(on_sqlite: tuple[Watcher, App, Path]) -> None:
    watcher, _, path = on_sqlite
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert await watcher.health() == (503, UNWELL)
    assert await watcher.health() == (200, WELL)


async def test_a_postgresql_that_is_read_only(postgres_url: str) -> None:
    async with watching(App(open_database(postgres_url, DEFAULTS), lambda: NOW)) as watcher:
        assert await watcher.health() == (200, WELL)
        for read_only, expected in (("on", (503, UNWELL)), ("off", (200, WELL))):
            _for_who_connects(postgres_url, f"SET default_transaction_read_only = {read_only}")
            assert await watcher.health() == expected
            assert await watcher.ready() == expected


def _for_who_connects(url: str, setting: str) -> None:
    """And everybody must connect anew."""
    name = make_url(url).database
    engine = create_engine(make_url(url).set(database="postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"ALTER DATABASE {name} {setting}")
        connection.exec_driver_sql(
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
        )
    engine.dispose()


async def test_many_may_ask_at_once_and_one_looks(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "WRITTEN_LASTS", 60)
    written: list[str] = []

    def note(connection: object, cursor: object, statement: str, *_: object) -> None:
        if statement.startswith(("PRAGMA user_version", "UPDATE alembic_version")):
            written.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    async with watching(App(open_database(database_url, DEFAULTS), lambda: NOW)) as watcher:
        answers = await asyncio.gather(*(watcher.health() for _ in range(200)))
    event.remove(Engine, "before_cursor_execute", note)
    assert answers == [(200, WELL)] * 200
    assert len(written) == 1


async def test_who_asks_and_hangs_up_takes_nothing_from_others(watcher: Watcher) -> None:
    asking = [asyncio.create_task(watcher.health()) for _ in range(20)]
    await asyncio.sleep(0.01)
    for one in asking[::2]:
        one.cancel()
    assert await asyncio.gather(*asking[1::2]) == [(200, WELL)] * 10


# --- the platforms ---------------------------------------------------------------------------------


@pytest.fixture
async def slack() -> AsyncIterator[SlackStandIn]:
    async with slack_stand_in(lambda: NOW.timestamp()) as stand_in:
        yield stand_in


@asynccontextmanager
async def on_slack(url: str, slack: SlackStandIn, **more: str) -> AsyncIterator[Watcher]:
    settings = Settings.from_environment({
        "DATABASE_URL": url, "SLACK_API_URL": slack.url, "SLACK_BOT_TOKEN": TOKEN,
        "SLACK_SIGNING_SECRET": SECRET, **more,
    })  # fmt: skip
    app = await assemble(settings, lambda: datetime.now(UTC))
    await app.start()
    async with watching(app) as watcher:
        yield watcher


async def test_slack_must_take_our_token(
    sqlite_url: str, slack: SlackStandIn, caplog: pytest.LogCaptureFixture
) -> None:
    async with on_slack(sqlite_url, slack) as watcher:
        assert await watcher.ready() == (200, {**WELL, "slack": "ok"})
        slack.trouble["auth.test"] = ["invalid_auth"]
        assert await watcher.ready() == (503, {**WELL, "slack": "not connected"})
        assert "Slack does not confirm SLACK_BOT_TOKEN: invalid_auth" in caplog.text
        slack.trouble["auth.test"] = [500, "drop"]
        assert (await watcher.ready())[0] == 503
        assert (await watcher.ready())[0] == 503
        assert await watcher.health() == (200, WELL), "restarting us would help nobody"
        assert await watcher.ready() == (200, {**WELL, "slack": "ok"})
    assert TOKEN not in caplog.text


async def test_slack_is_asked_now_and_then(
    sqlite_url: str, slack: SlackStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slack_connection, "TOKEN_LASTS", 60)
    async with on_slack(sqlite_url, slack) as watcher:
        for _ in range(20):
            assert (await watcher.ready())[0] == 200
    assert len(slack.called("auth.test")) == 1


async def test_socket_mode_must_be_connected(sqlite_url: str, slack: SlackStandIn) -> None:
    sockets: list[web.WebSocketResponse] = []

    async def listen(socket: web.WebSocketResponse) -> None:
        sockets.append(socket)
        await socket.send_json({"type": "hello"})
        async for _ in socket:
            pass

    slack.socket = listen
    async with on_slack(sqlite_url, slack, SLACK_APP_TOKEN=APP_TOKEN) as watcher:
        assert await watcher.ready() == (200, {**WELL, "slack": "ok"})
        slack.trouble["apps.connections.open"] = ["invalid_auth"] * 100
        await sockets[0].close()
        async with asyncio.timeout(10):
            while (await watcher.ready())[0] == 200:  # noqa: ASYNC110 - until the close came across
                await asyncio.sleep(0.01)
        assert await watcher.ready() == (503, {**WELL, "slack": "not connected"})
        assert (await watcher.health())[0] == 200


@pytest.fixture
async def teams() -> AsyncIterator[TeamsStandIn]:
    async with teams_stand_in() as stand_in:
        yield stand_in


@asynccontextmanager
async def on_teams(url: str, teams: TeamsStandIn, **more: Any) -> AsyncIterator[Watcher]:
    settings = replace(Settings.from_environment({"DATABASE_URL": url}), teams=teams.settings(**more))
    app = await assemble(settings, lambda: datetime.now(UTC))
    await app.start()
    async with watching(app) as watcher:
        yield watcher


async def test_teams_must_be_known_and_know_us(
    sqlite_url: str, teams: TeamsStandIn, caplog: pytest.LogCaptureFixture
) -> None:
    async with on_teams(sqlite_url, teams) as watcher:
        teams.login_is_down = True
        assert await watcher.ready() == (503, {**WELL, "teams": "not connected"})
        teams.login_is_down = False
        for _ in range(20):
            assert await watcher.ready() == (200, {**WELL, "teams": "ok"})
    assert (teams.key_look_ups, teams.tokens_given) == (1, 1)
    assert PASSWORD not in caplog.text


async def test_without_the_keys_of_teams_nobody_gets_in(sqlite_url: str, teams: TeamsStandIn) -> None:
    async with on_teams(sqlite_url, teams, openid_url="http://127.0.0.1:9/openid") as watcher:
        assert await watcher.ready() == (503, {**WELL, "teams": "not connected"})
        assert await watcher.health() == (200, WELL)


async def test_teams_without_tokens_has_nobody_to_reach(sqlite_url: str, teams: TeamsStandIn) -> None:
    async with on_teams(sqlite_url, teams, anonymous=True, openid_url="http://127.0.0.1:9/") as watcher:
        assert await watcher.ready() == (200, {**WELL, "teams": "ok"})
