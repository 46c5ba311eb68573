"""Each scenario is played on every platform, in both languages, with the same words expected."""

from collections.abc import AsyncIterator, Callable

import pytest
import pytest_asyncio

from handlers.texts import speak
from tests.worlds.slack_world import slack_world
from tests.worlds.teams_world import teams_world
from tests.worlds.tryout_world import tryout_world
from tests.worlds.world import World

WORLDS = {"tryout": tryout_world, "slack": slack_world, "teams": teams_world}


@pytest.fixture(params=["nl", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest_asyncio.fixture(params=list(WORLDS))
async def world(request: pytest.FixtureRequest, sqlite_url: str, language: str) -> AsyncIterator[World]:
    async with WORLDS[request.param](sqlite_url, language) as made:
        yield made


@pytest.fixture
def text(request: pytest.FixtureRequest, language: str) -> Callable[..., str]:
    """What the bot says for a key, in the language and on the platform of this scenario, to one person."""
    return speak(language, _platform(request)).text


@pytest.fixture
def text_aloud(request: pytest.FixtureRequest, language: str) -> Callable[..., str]:
    """The same where others read along."""
    return speak(language, _platform(request), True).text


def _platform(request: pytest.FixtureRequest) -> str:
    return str(request.node.callspec.params.get("world", ""))


@pytest.fixture
def listed(language: str) -> Callable[[list[str]], str]:
    """People in a sentence, in that language: "@joris en @mei"."""
    return speak(language).listed
