"""L8: where no file can be given, that is said, and who can mend it."""

from handlers.texts import speak
from tests.scenarios.looking import privately
from tests.scenarios.test_record import a_year, look, switch_on
from tests.worlds.teams_world import teams_world


async def test_without_an_address_in_teams_it_is_said(sqlite_url: str, language: str) -> None:
    async with teams_world(sqlite_url, language, OPSTEKER_PUBLIC_URL="") as world:
        switch_on(world)
        await a_year(world)
        given = await look(world, "bestanden")
    assert [one for one in given if one.file] == []
    assert speak(language, "teams").text("files-no-way") in privately(given, "sarah")
