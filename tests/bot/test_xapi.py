"""What a learning platform says somebody finished: once, for who brings the key, and told to nobody else."""

import asyncio
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import ClientSession, encode_basic_auth, web
from aiohttp.test_utils import TestServer

from bot.xapi import StatementsPage
from storage import catalogue, people, workspaces
from storage.database import Database, Transaction
from tests.happenings import NOW, REF, person
from tests.racing import several
from tests.storage.test_catalogue import made
from tests.worlds.slack_world import slack_world

KEY = "a-key-that-nobody-guesses"
ADDRESS = "/xapi/slack/T1/statements"
LINK = "https://git.example"


def statement(**values: Any) -> dict[str, Any]:
    return {
        "id": str(uuid.uuid4()),
        "actor": {"account": {"homePage": "https://slack.com", "name": "sarah"}},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"},
        "object": {"id": f"{LINK}/?utm_source=lms"},
        **values,
    }


def begin(tx: Transaction) -> int:
    workspaces.change(tx.connection, tx.workspace, modules=("catalogue",))
    made(tx, "git", 5)
    return people.seen(tx, person("sarah"), NOW).id


class Platform:
    """`sends` gives the status of the answer."""

    def __init__(self, http: ClientSession) -> None:
        self._http = http

    async def sends(self, said: Any, key: str = KEY, address: str = ADDRESS, method: str = "POST") -> int:
        shown = {"Authorization": encode_basic_auth("opsteker", key)}
        async with self._http.request(method, address, json=said, headers=shown) as answer:
            return answer.status


async def reached(stack: AsyncExitStack, database: Database) -> Platform:
    application = web.Application()
    StatementsPage(database, lambda: NOW, KEY).mount(application)
    server = await stack.enter_async_context(TestServer(application))
    return Platform(await stack.enter_async_context(ClientSession(server.make_url("/"))))


@pytest.fixture
async def platform(database: Database) -> AsyncIterator[Platform]:
    database.write(REF, begin)
    async with AsyncExitStack() as stack:
        yield await reached(stack, database)


def finished(database: Database) -> list[str]:
    def look(tx: Transaction) -> list[str]:
        sarah = people.by_user(tx, "sarah")
        assert sarah is not None
        return [one.title for one in catalogue.by_person(tx, sarah.id, 9)]

    return database.read(REF, look)


async def test_once_also_when_it_was_undone_since(platform: Platform, database: Database) -> None:
    said = statement()
    assert [await platform.sends(said), await platform.sends([said])] == [200, 200]
    assert finished(database) == ["git"]

    def undo(tx: Transaction) -> None:
        sarah, git = people.by_user(tx, "sarah"), catalogue.by_link(tx, LINK)
        assert sarah is not None
        assert git is not None
        one = catalogue.completion_of(tx, git.id, sarah.id)
        assert one is not None
        assert (one.source, one.celebrate_at) == ("xapi", NOW)
        catalogue.undo(tx, one)

    database.write(REF, undo)
    address = f"{ADDRESS}?statementId={said['id']}"
    assert await platform.sends(said, address=address, method="PUT") == 204
    assert finished(database) == []


async def test_the_same_eleven_times_at_once_is_one(database_url: str) -> None:
    said = statement()
    with several(database_url, 11) as databases:
        databases[0].write(REF, begin)
        async with AsyncExitStack() as stack:
            platforms = [await reached(stack, one) for one in databases]
            assert await asyncio.gather(*(one.sends(said) for one in platforms)) == [200] * 11
        assert finished(databases[0]) == ["git"]


WRONG: dict[str, Callable[[], Any]] = {
    "nobody": lambda: statement(actor={"account": {"name": "nobody"}}),
    "no actor": lambda: {"verb": {"id": "x"}, "object": {"id": LINK}},
    "not in the catalogue": lambda: statement(object={"id": "https://other.example"}),
    "from the future": lambda: statement(timestamp=(NOW + timedelta(days=1)).isoformat()),
    "without a zone": lambda: statement(timestamp="2026-11-20T10:00:00"),
    "no UUID": lambda: statement(id="1"),
    "too many": lambda: [statement() for _ in range(101)],
    "one of two": lambda: [statement(), statement(actor={"name": "nobody"})],
    "no statement": lambda: "completed",
}


@pytest.mark.parametrize("which", WRONG)
async def test_what_is_wrong_is_refused_whole(platform: Platform, database: Database, which: str) -> None:
    assert await platform.sends(WRONG[which]()) == 400
    assert finished(database) == []


async def test_who_may_not_and_what_is_nothing_to_us(platform: Platform, database: Database) -> None:
    assert await platform.sends(statement(), key="another") == 401
    assert await platform.sends(statement(), address="/xapi/slack/T2/statements") == 404
    opened = {"verb": {"id": "http://adlnet.gov/expapi/verbs/opened"}}
    for ignored in (opened, {"result": {"success": False}}):
        assert await platform.sends(statement(**ignored)) == 200
    assert finished(database) == []
    database.write(REF, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=()))
    assert await platform.sends(statement()) == 400


async def test_without_a_key_there_is_no_such_address(sqlite_url: str) -> None:
    for environment, status in (({}, 404), ({"OPSTEKER_XAPI_KEY": KEY}, 401)):
        async with (
            slack_world(sqlite_url, "nl", **environment) as world,
            TestServer(world.app.web) as server,
            ClientSession(server.make_url("/")) as http,
            http.post(ADDRESS, json=statement()) as answer,
        ):
            assert answer.status == status
