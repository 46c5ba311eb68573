"""Commands that another app has: people type the names that the settings chose, and read those."""

from collections.abc import Iterator

import pytest

from handlers.texts import call_commands
from tests.worlds.slack_world import slack_world


@pytest.fixture(autouse=True)
def as_they_were() -> Iterator[None]:
    yield
    call_commands({})


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_kudos_by_another_name(sqlite_url: str, language: str) -> None:
    async with slack_world(sqlite_url, language, OPSTEKER_COMMANDS="kudos=props,tip=lookup") as world:
        shown = await world.say("sarah", "#product", "/props @joris voor de uitleg over #git")
        assert any(one.where == "@joris" for one in shown)
        (answer,) = await world.say("sarah", "#product", "/props help")
        assert "/props" in answer.text
        assert "/kudos" not in answer.text
        (answer,) = await world.say("sarah", "#product", "/lookup git")
        assert answer.only_for == "sarah"
        (answer,) = await world.say("sarah", "#product", "/learn help")
        assert "/kudos" not in answer.text
