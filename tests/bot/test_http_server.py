"""Strangers at the door: half a request, none, too many, and bodies that are not what they say. Through raw
sockets, on every address there is; nothing of it may cost more than a line a minute in the log."""

import asyncio
import gzip
import logging
import os
import socket
import subprocess
import sys
import zlib
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot import http_server, rejections
from bot.assemble import App, assemble
from bot.settings import Settings
from bot.tryout import page
from bot.tryout.workspace import Workspace
from storage.database import open_database
from tests.conftest import DEFAULTS
from tests.worlds.slack_requests import signed
from tests.worlds.slack_stand_in import SECRET, TOKEN, slack_stand_in
from tests.worlds.teams_stand_in import APP_ID, PASSWORD, TENANT, TeamsStandIn, teams_stand_in

FORM = "application/x-www-form-urlencoded"
Peer = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class House:
    """The whole bot behind its door: both platforms and health; or the page of the try-out."""

    def __init__(self, address: str, teams: TeamsStandIn | None = None) -> None:
        self.port = int(address.rpartition(":")[2])
        self.teams = teams

    async def knock(self, said: bytes = b"") -> Peer:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(said)
        return reader, writer

    async def answer(self, said: bytes) -> bytes:
        """All that comes back until the door is shut."""
        reader, writer = await self.knock(said)
        async with asyncio.timeout(20):
            answer = await reader.read()
        writer.close()
        return answer


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HEAD_SECONDS", "BODY_SECONDS", "LINGER_SECONDS"):
        monkeypatch.setattr(http_server, name, 0.2)
    monkeypatch.setattr(rejections.rejections, "_told", None)
    monkeypatch.setattr(rejections.rejections, "_counts", Counter())


@asynccontextmanager
async def both_platforms(url: str) -> AsyncIterator[House]:
    async with slack_stand_in(lambda: datetime.now(UTC).timestamp()) as slack, teams_stand_in() as teams:
        settings = Settings.from_environment({
            "DATABASE_URL": url, "SLACK_API_URL": slack.url, "SLACK_BOT_TOKEN": TOKEN,
            "SLACK_SIGNING_SECRET": SECRET, "TEAMS_APP_ID": APP_ID, "TEAMS_APP_PASSWORD": PASSWORD,
            "TEAMS_TENANT_ID": TENANT, "OPSTEKER_PUBLIC_URL": "https://opsteker.example",
        })  # fmt: skip
        app = await assemble(replace(settings, teams=teams.settings()), lambda: datetime.now(UTC))
        await app.start()
        yield House(await app.listen("127.0.0.1", 0), teams)
        await app.stop()


@asynccontextmanager
async def the_page(url: str) -> AsyncIterator[House]:
    database = open_database(url, DEFAULTS)
    workspace = Workspace(database, datetime.now(UTC), "nl")
    app = App(database, lambda: workspace.now)
    page.mount(app.web, workspace, chosen_language="nl")
    yield House(await app.listen("127.0.0.1", 0))
    await app.stop()


@pytest.fixture(params=[both_platforms, the_page], ids=["run", "try"])
async def house(
    request: pytest.FixtureRequest, sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> AsyncIterator[House]:
    caplog.set_level(logging.DEBUG)
    async with request.param(sqlite_url) as opened:
        yield opened


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    assert "Traceback" not in caplog.text
    assert not [record for record in caplog.records if record.exc_info], caplog.text
    return [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING]


# --- who does not come to the point ----------------------------------------------------------------

HALF = [b"", b"G", b"GET /healthz HT", b"GET /healthz HTTP/1.1\r\nHost: x\r\nA: ", b"\r\n\r\n"]


async def test_who_asks_nothing_in_time_is_shut_out(house: House, caplog: pytest.LogCaptureFixture) -> None:
    assert await asyncio.gather(*map(house.answer, HALF)) == [b""] * len(HALF)
    assert told(caplog) == ["turned away since the last time this was said: no request in time 1"]


async def test_nor_may_the_second_request_be_half(house: House) -> None:
    reader, writer = await house.knock(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert b"ok" in await reader.readuntil(b"}")
    writer.write(b"GET /heal")
    async with asyncio.timeout(20):
        assert await reader.read() == b""
    writer.close()


async def test_who_drips_does_not_win_time(house: House) -> None:
    reader, writer = await house.knock(b"GET /healthz HTTP/1.1\r\n")
    shut = asyncio.ensure_future(asyncio.gather(reader.read(), return_exceptions=True))
    for dripped in range(2_000):
        writer.write(b"X: y\r\n" if dripped % 2 else b"Z")
        await asyncio.wait([shut], timeout=0.01)
        if shut.done():
            break
    assert shut.done()
    writer.close()


async def test_a_connection_that_is_idle_is_closed_in_silence(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(http_server, "IDLE_SECONDS", 0.3)
    answer = await house.answer(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert answer.endswith(b'{"database": "ok"}')
    assert told(caplog) == []


async def test_a_page_that_is_listening_is_not_idle(sqlite_url: str) -> None:
    async with the_page(sqlite_url) as house:
        reader, writer = await house.knock(b"GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert await reader.readuntil(b"data: ")
        await asyncio.sleep(3 * http_server.HEAD_SECONDS)
        assert not reader.at_eof()
        writer.close()


# --- too many --------------------------------------------------------------------------------------


async def test_there_is_a_most_for_all_and_for_one_address(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(http_server, "HEAD_SECONDS", 60)
    for name in ("MOST_CONNECTIONS", "MOST_FROM_ONE_ADDRESS"):
        with monkeypatch.context() as fewer:
            fewer.setattr(http_server, name, 3)
            inside = [await house.knock(b"GET /") for _ in range(3)]
            assert [await house.answer(b"GET /healthz HTTP/1.1\r\n\r\n") for _ in range(20)] == [b""] * 20
            for _, writer in inside:
                writer.write(b"healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            for reader, writer in inside:
                assert b"200 OK" in await reader.read(), "who was inside is served"
                writer.close()
            again = await house.answer(
                b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            )
            assert b"200 OK" in again, "there is room again"
    assert told(caplog) == ["turned away since the last time this was said: too many connections 1"]


async def test_one_line_a_minute_says_how_many(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(10):
        await house.answer(b"GET /healthz HTTP/9\r\n\r\n")
    assert len(told(caplog)) == 1
    monkeypatch.setattr(rejections, "TELL_EVERY_SECONDS", 0.0)
    await house.answer(b"GET /healthz HTTP/9\r\n\r\n")
    assert told(caplog)[1].endswith("unreadable request 10")


@pytest.mark.parametrize(("command", "host"), [("run", "127.0.0.1"), ("try", "192.0.2.1")])
def test_an_address_that_cannot_be_had_is_one_line(command: str, host: str, sqlite_url: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        chosen = {
            "DATABASE_URL": sqlite_url,
            "OPSTEKER_HOST": host,
            "OPSTEKER_LOG_LEVEL": "ERROR",
            "PORT": str(taken.getsockname()[1]),
        }
        words = [command, *(["--no-browser"] if command == "try" else [])]
        done = subprocess.run(
            [sys.executable, "-m", "bot", *words],
            env=os.environ | chosen, capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    [line] = done.stderr.splitlines()
    assert line.startswith(f"opsteker: {host}:{chosen['PORT']} ")
    assert "OPSTEKER_HOST and PORT" in line


# --- what cannot be read ---------------------------------------------------------------------------

BOMB = gzip.compress(b"x" * 50_000_000)
CHUNKED = "Transfer-Encoding: chunked\r\n"

BODIES: dict[str, tuple[str, bytes]] = {
    "no chunk": (CHUNKED, b"zz\r\nabc\r\n0\r\n\r\n"),
    "negative chunk": (CHUNKED, b"-5\r\nabc\r\n0\r\n\r\n"),
    "huge chunk": (CHUNKED, b"f" * 40 + b"\r\nabc"),
    "chunk too long": (CHUNKED, b"2\r\nabcdef\r\n0\r\n\r\n"),
    "chunk never ends": (CHUNKED, b"5\r\nab"),
    "endless chunk line": (CHUNKED, b"1;" + b"x" * 100_000),
    "two lengths": ("Content-Length: 2\r\nContent-Length: 5\r\n", b"abcde"),
    "length and chunks": (CHUNKED + "Content-Length: 3\r\n", b"3\r\nabc\r\n0\r\n\r\n"),
    "no length": ("Content-Length: many\r\n", b"abc"),
    "negative length": ("Content-Length: -1\r\n", b"abc"),
    "too short": ("Content-Length: 500\r\n", b"abc"),
    "too large": ("Content-Length: 500000000\r\n", b"abc"),
    "gzip bomb": (f"Content-Encoding: gzip\r\nContent-Length: {len(BOMB)}\r\n", BOMB),
    "no gzip": ("Content-Encoding: gzip\r\nContent-Length: 3\r\n", b"abc"),
    "no deflate": ("Content-Encoding: deflate\r\nContent-Length: 3\r\n", b"abc"),
    "deflate": ("Content-Encoding: deflate\r\nContent-Length: 11\r\n", zlib.compress(b"abc")),
    "unknown encoding": ("Content-Encoding: zip, gzip\r\nContent-Length: 3\r\n", b"abc"),
    "unknown transfer": ("Transfer-Encoding: gzip\r\n", b"abc"),
    "odd expectation": ("Expect: a miracle\r\nContent-Length: 3\r\n", b"abc"),
    "odd charset": ("Content-Length: 4\r\n", b"\xff\xfe\xed\xa0"),
    "long header": (f"X: {'y' * 20_000}\r\n", b""),
    "many headers": ("X: y\r\n" * 2_000, b""),
    "header with NUL": ("X: \x00\r\n", b""),
    "folded header": ("X: a\r\n b\r\nContent-Length: 0\r\n", b""),
}


def _slack(body: bytes, _: House) -> tuple[str, str]:
    headers = signed(body, datetime.now(UTC).timestamp(), FORM)
    return "/slack/events", "".join(f"{name}: {value}\r\n" for name, value in headers.items())


def _teams(_: bytes, house: House) -> tuple[str, str]:
    assert house.teams is not None
    token = house.teams.token()
    return "/api/messages", f"Authorization: Bearer {token}\r\nContent-Type: application/json\r\n"


def _health(*_: object) -> tuple[str, str]:
    return "/healthz", ""


def _do(*_: object) -> tuple[str, str]:
    return "/do", "Content-Type: application/json\r\n"


Ask = Callable[[bytes, House], tuple[str, str]]


Opened = Callable[[str], AbstractAsyncContextManager[House]]


@pytest.mark.parametrize(("opened", "ask"), [
    (both_platforms, _slack), (both_platforms, _teams), (both_platforms, _health),
    (the_page, _do), (the_page, _health),
], ids=["slack", "teams", "health of run", "page", "health of try"])  # fmt: skip
async def test_a_body_that_cannot_be_read_is_refused_and_leaves_no_trace(
    opened: Opened, ask: Ask, sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with opened(sqlite_url) as house:
        for shape, (headers, body) in BODIES.items():
            path, more = ask(body, house)
            method = "GET" if path == "/healthz" else "POST"
            head = f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{more}{headers}\r\n"
            status = (await house.answer(head.encode() + body))[9:10]
            assert status in ((b"", b"2", b"4") if path == "/healthz" else (b"", b"4")), shape
        health = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        assert b"200 OK" in await house.answer(health), "and others go on being served"
    assert len(told(caplog)) <= 1
    assert "abc" not in caplog.text


@pytest.mark.parametrize("opened", [both_platforms, the_page], ids=["run", "try"])
async def test_who_hangs_up_in_the_middle_leaves_no_trace(
    opened: Opened, sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with opened(sqlite_url) as house:
        for ask in (_slack, _teams) if house.teams else (_do,):
            path, more = ask(b"abc", house)
            head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\n{more}Content-Length: 500\r\n\r\nabc"
            for cut in (5, len(head) - 20, len(head)):
                _, writer = await house.knock(head[:cut].encode())
                await asyncio.sleep(0.02)
                writer.transport.abort()
                await asyncio.sleep(0.02)
    assert len(told(caplog)) <= 1
