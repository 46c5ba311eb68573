"""Who is chosen in a people picker, or named beside it."""

from datetime import UTC, datetime
from typing import Any

import pytest

from handlers.chat import Person, Submit, mention
from handlers.texts import LANGUAGES, speak
from storage import people
from tests.bot.teams.conftest import TEAMS, Teams
from tests.bot.teams.test_receive import FORM, _events
from tests.scenarios.looking import privately
from tests.worlds.teams_activities import CHANNEL, Wire, aad, user
from tests.worlds.teams_world import teams_world

A = Wire("http://127.0.0.1/")


def _typing(names: Any, chosen: str = "") -> dict[str, Any]:
    return FORM | {"people": chosen, "people.typed": names}


async def test_a_name_can_be_typed_where_the_picker_is_not_or_does_not_know_them(teams: Teams) -> None:
    """Somebody we met by a part of their name, somebody on a roster by all of it."""
    teams.stand_in.rosters[CHANNEL] = [
        {"id": user("pieter"), "name": "Pieter de Vries", "objectId": aad("pieter")},
        {"id": user("zoe"), "name": "Zoë Smit", "objectId": aad("zoe")},
    ]
    _meet(teams, "mei", "Mei Chen")
    await teams.event(teams.wire.message("joris", "hallo", CHANNEL))
    typed = " @Mei ; pieter  de vries\nzoe smit,"
    event = await teams.event(teams.wire.execute("joris", _typing(typed, aad("joris")), "17"))
    assert isinstance(event, Submit)
    everybody = [user(name) for name in ("joris", "mei", "pieter", "zoe")]
    assert event.values["people"] == "".join(map(mention, everybody))
    assert event.unfound == ()
    assert {person.user for person in event.others} == set(everybody)


async def test_a_name_that_is_not_clear_is_told_of_and_stays_there(teams: Teams) -> None:
    _meet(teams, "mei", "Mei Chen")
    _meet(teams, "other", "Mei Jansen")
    event = await teams.event(teams.wire.execute("joris", _typing("Mei, Nobody Here, Mei Chen"), "17"))
    assert isinstance(event, Submit)
    assert event.unfound == ("people",)
    assert event.values["people"] == f"Mei, Nobody Here, {mention(user('mei'))}"


@pytest.mark.parametrize("names", [None, 5, ["Mei"], {"a": 1}, "", " , ;@,\n", "\x00" * 9])
async def test_what_is_no_name_names_nobody(teams: Teams, names: Any) -> None:
    event = await teams.event(teams.wire.execute("joris", _typing(names), "17"))
    assert isinstance(event, Submit)
    assert (event.values["people"], event.unfound) == ("", ())


def test_many_long_names_are_cut() -> None:
    [event] = _events(A.execute("joris", _typing(", ".join(["x" * 500] * 200)), "17"))
    assert len(event.values["people"]) < 3_000


def _meet(teams: Teams, who: str, name: str) -> None:
    at = datetime.now(UTC)
    teams.database.write(TEAMS, lambda tx: people.seen(tx, Person(user(who), name=name), at))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_kudos_for_somebody_the_picker_does_not_find(sqlite_url: str, language: str) -> None:
    """First somebody whom nobody knows; what was typed is there to be put right."""
    say = speak(language, "teams")
    async with teams_world(sqlite_url, language) as world:
        await world.say("joris", "@opsteker", "/help")
        await world.start("sarah", "give_kudos", "#leren")
        wrong = await world.submit("sarah", reason="voor de uitleg", **{"receivers.typed": "Jorris"})
        assert [error for one in wrong for error in one.errors.values()] == [say.text("form-unfound")]
        assert say.text("form-names-typed") in wrong[0].inputs
        card = world._dialogs["sarah"].card
        [typed] = [one for one in card["body"] if one.get("id") == "receivers.typed"]
        assert (typed["isVisible"], typed["value"]) == (True, "Jorris")
        shown = await world.submit("sarah", **{"receivers.typed": "@joris"})
        assert "@sarah" in privately(shown, "joris")
