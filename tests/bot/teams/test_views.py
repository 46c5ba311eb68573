"""A card in a channel looks different to who it is of: what is theirs to do stands on it for them alone."""

import json
from typing import Any

import pytest

from bot.platform import Delivery
from bot.teams import render
from handlers.chat import Button, Buttons, Card, Post, Text, Update, Who, mention
from tests.bot.teams.conftest import TEAMS, Teams
from tests.worlds import teams_card_rules
from tests.worlds import teams_cards as cards
from tests.worlds.teams_activities import CHANNEL, user

WHO = {1: Who(user("sarah"), "Sarah"), 2: Who("", "iemand")}
HELPED = Button("helped", "Hielp mij", "til:1")
EDIT, DELETE = Button("edit_til", "Wijzigen", "til:1"), Button("delete_til", "Weg", "til:1")


def til(*whose: int, words: str = "Les") -> Card:
    return Card((Text(f"{mention(1)}: {words}"), Buttons((HELPED,), theirs=(EDIT, DELETE), whose=whose)))


async def _posted(teams: Teams, card: Card) -> dict[str, Any]:
    await teams.post(teams.wire.message("sarah", "hoi", CHANNEL))
    delivery = Delivery("p", TEAMS, Post(1, card, "p", "til:1"), place=CHANNEL, who=WHO)
    await teams.connection.deliver(delivery)
    return teams.stand_in.sent[-1].card


async def _asked_for(teams: Teams, shown: dict[str, Any], who: str) -> Any:
    data = shown["refresh"]["action"]["data"]
    return await teams.answer(teams.wire.execute(who, data, "17", CHANNEL))


async def test_its_author_sees_what_is_theirs_to_do_and_nobody_else_does(teams: Teams) -> None:
    shown = await _posted(teams, til(1))
    assert [one["title"] for one in cards.actions(shown)] == ["Hielp mij"]
    assert shown["refresh"]["userIds"] == [user("sarah")]
    teams.script.events.clear()
    theirs = (await _asked_for(teams, shown, "sarah"))["value"]
    assert [one["title"] for one in cards.actions(theirs)] == ["Wijzigen", "Weg"]
    assert cards.words(theirs) == cards.words(shown)
    assert teams_card_rules.faults(theirs) == []
    nobodys = await _asked_for(teams, shown, "joris")
    assert nobodys["type"] == "application/vnd.microsoft.activity.message"
    assert nobodys["value"] == ""
    assert teams.script.events == [], "nothing is looked up"


async def test_it_follows_when_the_card_changes(teams: Teams) -> None:
    await _posted(teams, til(1))
    update = Update(1, "til:1", til(1, words="Beter"), "u")
    delivery = Delivery("u", TEAMS, update, place=CHANNEL, messages=("17",), who=WHO)
    await teams.connection.deliver(delivery)
    changed = teams.stand_in.sent[-1].card
    assert "Beter" in cards.words((await _asked_for(teams, changed, "sarah"))["value"])


@pytest.mark.parametrize("whose", [(), (2,), (9,)])
async def test_of_nobody_known_it_is_the_same_for_all(teams: Teams, whose: tuple[int, ...]) -> None:
    assert "refresh" not in await _posted(teams, til(*whose))


async def test_a_forged_view_is_not_shown(teams: Teams) -> None:
    forged = {"opsteker": {"view": "AAAA" * 20}}
    answer = await teams.answer(teams.wire.execute("sarah", forged, "17", CHANNEL))
    assert answer["value"] == ""


async def test_a_card_without_room_for_it_is_the_same_for_all(teams: Teams) -> None:
    words = "".join(chr(0x4E00 + n * 7 % 20_000) for n in range(3_300))
    shown = await _posted(teams, til(1, words=words))
    assert "refresh" not in shown
    assert len(json.dumps(shown)) <= render.CARD_BYTES
