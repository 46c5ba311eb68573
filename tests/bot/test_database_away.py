"""R7: the server of the database goes away under a working bot and comes back. What somebody did meanwhile is
not lost, health and the doctor say how it is, and nobody has to start the bot again."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.__main__ import main
from handlers.texts import speak
from storage.database import open_database
from storage.migrate import upgrade
from tests.bot.running import opsteker
from tests.bot.test_shutdown import on_slack, platform, til
from tests.conftest import DEFAULTS
from tests.servers import postgresql_server
from tests.worlds.slack_stand_in import SlackStandIn

__all__ = ["platform"]
pytestmark = pytest.mark.slow

DEADLINE = 120


@pytest.fixture
def server() -> Iterator[tuple[Any, str]]:
    """One of its own: others go on with theirs."""
    with postgresql_server() as (running, address):
        url = address.format("postgres")
        database = open_database(url, DEFAULTS)
        upgrade(database)
        database.close()
        yield running, url


async def healthy(http: ClientSession, address: str, status: int) -> None:
    async with asyncio.timeout(DEADLINE):
        while True:
            async with http.get(f"{address}/healthz") as answer:
                if answer.status == status:
                    return
            await asyncio.sleep(0.05)


async def posted(platform: SlackStandIn, text: str) -> None:
    async with asyncio.timeout(DEADLINE):
        while not any(text in str(seen.body) for seen in platform.seen if seen.what == "message"):  # noqa: ASYNC110 - a process apart
            await asyncio.sleep(0.05)


async def test_the_server_of_the_database_stops_and_starts(
    server: tuple[Any, str],
    platform: SlackStandIn,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    postgresql, url = server
    settings = on_slack(url, platform)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)

    async def doctor() -> tuple[int, str]:
        return await asyncio.to_thread(main, ["doctor"]), capsys.readouterr().out

    async with opsteker("run", **settings) as running, ClientSession() as http:
        await til(http, running.address, "Ervoor")
        await posted(platform, "Ervoor")
        await asyncio.to_thread(postgresql.stop)
        await healthy(http, running.address, 503)
        assert await til(http, running.address, "Ondertussen") == 200
        code, said = await doctor()
        assert code == 1
        assert "[!!] database: does not answer" in said
        assert speak("en").text("doctor-do-database") in said
        await asyncio.to_thread(postgresql.ensure_postgres_running)
        await healthy(http, running.address, 200)
        await posted(platform, "Ondertussen")
        await til(http, running.address, "Erna")
        await posted(platform, "Erna")
        assert "[ok] database: answers" in (await doctor())[1]
        assert running.process.returncode is None
    told = [str(seen.body) for seen in platform.seen if seen.what == "message"]
    assert sum("Ondertussen" in one for one in told) == 1, "and once"
