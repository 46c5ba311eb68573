"""The contract once more, on Teams with another library behind its port."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.scenarios.test_contract import *  # noqa: F403  # the tests themselves
from tests.worlds.teams_plain import over_plain_http
from tests.worlds.teams_world import teams_world
from tests.worlds.world import World

pytestmark = pytest.mark.everywhere


@pytest.fixture(params=["nl"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest_asyncio.fixture(params=["teams"])
async def world(sqlite_url: str, language: str) -> AsyncIterator[World]:
    with over_plain_http():
        async with teams_world(sqlite_url, language) as made:
            yield made
