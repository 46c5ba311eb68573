"""What Slack signed and nobody can do anything with: refused or left unknown, and never a 500."""

import json
from typing import Any

import pytest

from handlers.chat import Command, Words, mention
from tests.bot.slack.conftest import FORM, JSON, Wire
from tests.worlds.slack_requests import command, event, form, interaction, urlencode
from tests.worlds.slack_stand_in import BOT

Json = dict[str, Any]
NO_USERS = ["X0SARAH", "sarah", "", "U", "U 1", "U1\n", "Ué", "U" * 300, "\x00"]
NO_TIMES = [
    "nan",
    "inf",
    "-inf",
    "1e400",
    "-1",
    "253402300799",
    "253402300800.5",
    "99999999999999",
    "1_0",
    "x",
    " 1",
]


async def _posted(wire: Wire, inner: Json) -> int:
    status, _ = await wire.post(json.dumps(event(inner, wire.clock.seconds())), JSON)
    return status


@pytest.mark.parametrize("user", NO_USERS)
async def test_who_is_no_user_is_refused(wire: Wire, user: str) -> None:
    asked = command(user, "C0LEREN", "leren", "1.2.a", "/til", "hoi")
    pressed = interaction("block_actions", user, actions=[{"action_id": "helped"}], trigger_id="1.2.b")
    said = {
        "type": "message",
        "channel_type": "im",
        "user": user,
        "channel": "D1",
        "text": "hoi",
        "ts": "1.5",
    }
    reacted = {
        "type": "reaction_added", "user": "U0SARAH", "item_user": user, "reaction": "books",
        "event_ts": "1.5", "item": {"type": "message", "channel": "C1", "ts": "1.5"},
    }  # fmt: skip
    assert (await wire.post(urlencode(asked), FORM))[0] == 400
    assert (await wire.post(form(pressed), FORM))[0] == 400
    nobody = [200, 200] if user == "" else [400, 400]  # left out, as Slack does where it has nobody to name
    assert [await _posted(wire, said), await _posted(wire, reacted)] == nobody
    assert [one.by.user for one in wire.dispatch.events] == ["U0SARAH"][: user == ""]


@pytest.mark.parametrize("user", NO_USERS)
async def test_who_is_no_user_is_not_mentioned(wire: Wire, user: str) -> None:
    asked = command("U0SARAH", "C0LEREN", "leren", "1.2.a", "/til", f"dank <@{user}|mei> en <@U0JORIS>")
    assert (await wire.post(urlencode(asked), FORM))[0] == 200
    (happened,) = wire.dispatch.events
    assert isinstance(happened, Command)
    assert [one.user for one in happened.others] == ["U0JORIS"]
    assert happened.text.endswith(f" en {mention('U0JORIS')}")


async def test_a_place_that_begins_like_a_person_is_a_place(wire: Wire) -> None:
    """Slack looks up neither: what failed is remembered by what it was of."""
    for channel, user in (("U0ODD", "U0SARAH"), ("U0SARAH", "U0ODD")):
        said = {"type": "app_mention", "user": user, "channel": channel, "text": f"<@{BOT}> hoi"}
        assert await _posted(wire, {**said, "ts": f"1795420800.{len(wire.dispatch.events)}"}) == 200
    assert all(isinstance(one, Words) for one in wire.dispatch.events)
    assert [(one.by.user, one.place and one.place.key) for one in wire.dispatch.events] == [
        ("U0SARAH", "U0ODD"),
        ("U0ODD", "U0SARAH"),
    ]


@pytest.mark.parametrize("ts", NO_TIMES)
async def test_a_time_at_which_nothing_happens_is_refused(wire: Wire, ts: str) -> None:
    reaction = {
        "type": "reaction_added", "user": "U0SARAH", "reaction": "books", "event_ts": ts,
        "item": {"type": "message", "channel": "C1", "ts": "1.5"},
    }  # fmt: skip
    said = {"type": "message", "channel_type": "im", "user": "U0SARAH", "channel": "D1", "text": "hoi"}
    pressed = interaction("block_actions", "U0SARAH", actions=[{"action_id": "helped", "action_ts": ts}])
    assert [await _posted(wire, reaction), await _posted(wire, {**said, "ts": ts})] == [400, 400]
    assert (await wire.post(form(pressed), FORM))[0] == 400
    assert wire.dispatch.events == []


async def test_zone_language_and_name_of_a_user_that_are_none_stay_unknown(wire: Wire) -> None:
    user = {
        "id": "U0MEI", "tz": "Mars/Olympus_Mons", "locale": "fr-FR",
        "profile": {"display_name": "Mei\n\x07" + "i" * 400},
    }  # fmt: skip
    changed = {"type": "user_change", "user": user, "event_ts": "1795420800.000100"}
    assert await _posted(wire, changed) == 200
    (happened,) = wire.dispatch.events
    assert (happened.by.zone, happened.by.language) == (None, None)
    assert happened.by.name == "Mei " + "i" * 251


async def test_a_group_named_again_and_again_does_not_make_a_text_endless(wire: Wire) -> None:
    wire.slack.groups["S1"] = [f"U{number}" for number in range(400)]
    asked = command("U0SARAH", "C0LEREN", "leren", "1.2.a", "/kudos", "<!subteam^S1|@wij> " * 500)
    assert (await wire.post(urlencode(asked), FORM))[0] == 200
    (happened,) = wire.dispatch.events
    assert isinstance(happened, Command)
    assert happened.text.count(mention("U7")) == 2
