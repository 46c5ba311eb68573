"""Two processes on one PostgreSQL, and a Slack that delivers everything to both at the same moment: all of it
counts once. So it needs no memory of requests that all share: what happened has a key of its own."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientResponse, ClientSession
from aiohttp.test_utils import TestServer
from sqlalchemy import func, select

from bot.assemble import App, assemble
from bot.settings import Settings
from storage.tables import metadata
from tests.worlds.slack_stand_in import SECRET, TOKEN
from tests.worlds.slack_world import SlackWorld, slack_world


class Everywhere:
    """Sends each request to both; shows the answer that says something."""

    def __init__(self, *https: ClientSession) -> None:
        self._https = https
        self.statuses: list[int] = []

    @asynccontextmanager
    async def post(self, path: str, **request: Any) -> AsyncIterator[ClientResponse]:
        answers = await asyncio.gather(*(http.post(path, **request) for http in self._https))
        self.statuses += [one.status for one in answers]
        told = [await one.text() for one in answers]
        if "block_suggestion" in str(request["data"]):
            assert len({*told}) == 1, "what only reads reads the same"
            told = told[:1]
        assert sum(bool(one) for one in told) <= 1, "only one of them answers"
        yield next((one for one, text in zip(answers, told, strict=True) if text), answers[0])


@asynccontextmanager
async def two_processes(url: str) -> AsyncIterator[tuple[SlackWorld, Everywhere]]:
    async with slack_world(url, "nl") as world:
        second = await _another(world, url)
        async with TestServer(second.web) as server, ClientSession(server.make_url("/")) as http:
            both = Everywhere(world._http, http)
            world._http = both  # type: ignore[assignment]
            world.app.outbox.deliver_due = _by_both(world.app, second)  # type: ignore[method-assign]
            yield world, both
        await second.platforms["slack"].stop()
        await second.stop()


async def _another(world: SlackWorld, url: str) -> App:
    settings = Settings.from_environment({
        "DATABASE_URL": url, "OPSTEKER_TIL_CHANNEL": "C0LEREN", "SLACK_BOT_TOKEN": TOKEN,
        "SLACK_SIGNING_SECRET": SECRET, "SLACK_API_URL": world.slack.url, "SLACK_READ_MESSAGES": "yes",
    })  # fmt: skip
    app = await assemble(settings, world.clock.now)
    await app.platforms["slack"].start()
    return app


def _by_both(*apps: App) -> Any:
    deliver = [app.outbox.deliver_due for app in apps]

    async def at_once() -> None:
        await asyncio.gather(*(one() for one in deliver))

    return at_once


async def play(world: SlackWorld) -> dict[str, int]:
    """Commands, a press, reactions put on and off, words to the bot, a form and the home; gives how many rows
    there are of what."""
    shown = await world.say("sarah", "#leren", "/til SQLite kan FTS5 #sqlite")
    til = next(one.id for one in shown if one.where == "#leren" and not one.only_for)
    await world.react("joris", "bulb", til)
    await world.react("mei", "bulb", til)
    await world.react("mei", "bulb", til, added=False)
    await world.press("joris", "keep", til)
    await world.say("joris", "#leren", "/kudos @mei voor #git")
    await world.say("mei", "@opsteker", "kudos @joris voor uitleg over #rebase")
    await world.say("joris", "#leren", "/til")
    await world.submit("joris", text="Nog iets", topics="git")
    await world.home("sarah")
    return world.database.read(world.ref, _rows)


def _rows(tx: Any) -> dict[str, int]:
    bound = [table for table in metadata.sorted_tables if "workspace_id" in table.c]
    counted = {
        table.name: tx.execute(
            select(func.count()).select_from(table).where(table.c.workspace_id == tx.workspace.id)
        ).scalar_one()
        for table in bound
    }
    return {name: rows for name, rows in counted.items() if rows}


async def test_what_comes_to_both_counts_once(sqlite_url: str, postgres_url: str) -> None:
    async with slack_world(sqlite_url, "nl") as alone:
        expected, sent = await play(alone), _seen(alone)
    async with two_processes(postgres_url) as (world, both):
        assert await play(world) == expected
        assert _seen(world) == sent
    assert set(both.statuses) == {200}
    assert expected["tils"] == 2
    assert expected["kudos"] >= 3


def _seen(world: SlackWorld) -> dict[tuple[str, str], int]:
    """How often something became visible, and where."""
    found: dict[tuple[str, str], int] = {}
    for one in world.slack.seen:
        if one.what != "home":  # each shows the page as it is: the same twice is the same
            key = (one.what, one.channel or one.user)
            found[key] = found.get(key, 0) + 1
    return found
