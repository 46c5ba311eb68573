"""What comes in and makes no sense: it is refused, or said kindly, and never answered by a failure."""

from typing import Any

import pytest

from bot.dispatch import Outcome
from handlers.chat import Card, Reply, Text, Words
from tests.bot.teams.conftest import Teams
from tests.worlds.teams_activities import CHANNEL

HUGE = "x" * 20_000


@pytest.mark.parametrize("year", ["0001", "1969", "9999"])
async def test_a_time_that_never_was_is_refused(teams: Teams, year: str) -> None:
    activity = teams.wire.message("sarah", "til x") | {"timestamp": f"{year}-12-31T23:59:59Z"}
    assert (await teams.post(activity)).status == 400
    assert teams.script.events == []


async def test_a_mention_inside_code_is_no_mention(teams: Teams) -> None:
    activity = teams.wire.message("sarah", "til `&lt;at&gt;Joris&lt;/at&gt;` werkt")
    event = await teams.event(activity)
    assert isinstance(event, Words)
    assert "<at>Joris</at>" in event.text
    assert event.others == ()


@pytest.mark.parametrize("verb", ["", "unknown", HUGE])
@pytest.mark.parametrize(
    "data", [{}, {"opsteker": {"action": "gone_since_last_month"}}, {"text": HUGE}, {"x": [[]]}]
)
async def test_invokes_with_odd_verbs_and_values(teams: Teams, verb: str, data: dict[str, Any]) -> None:
    value = {"action": {"type": "Action.Execute", "verb": verb, "data": data}, "trigger": "manual"}
    invoke = teams.wire.invoke("sarah", "adaptiveCard/action", value, CHANNEL, "17")
    assert (await teams.post(invoke)).status == 200


async def test_in_a_conversation_that_was_deleted_the_answer_is_no_failure(teams: Teams) -> None:
    teams.stand_in.trouble.append((404, {}))
    teams.script.outcomes.append(Outcome((Reply(Card((Text("Hoi"),))),)))
    assert (await teams.post(teams.wire.message("sarah", "til x"))).status == 200
    assert teams.stand_in.sent == []


async def test_out_of_order_and_twice_have_the_keys_they_would_have(teams: Teams) -> None:
    first, second = teams.wire.message("sarah", "een"), teams.wire.message("sarah", "twee")
    keys = [(await teams.event(one)).key for one in (second, first, second)]
    assert keys[0] == keys[2] != keys[1]


async def test_a_reaction_to_a_message_nobody_knows(teams: Teams) -> None:
    assert (await teams.post(teams.wire.reaction("sarah", "1", ["like"], [], CHANNEL))).status == 200
