"""What the person who did something sees at once, and where."""

import asyncio
import base64
import json
import os
import zlib
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from bot.slack.offering import OPEN_OFFERED, Offer
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Form,
    FormErrors,
    Immediate,
    Input,
    OpenForm,
    Reply,
    ShowHome,
    Text,
    Who,
    mention,
)
from handlers.parsing import nearest
from tests.bot.slack.conftest import FORM, JSON, Wire
from tests.worlds import slack_blocks
from tests.worlds.slack_requests import command, event, form, interaction, urlencode
from tests.worlds.slack_stand_in import BOT, Seen

Json = dict[str, Any]
CARD = Card((Text("Mooi!"),))
SHARE = Form("share", "f1", "Wat leerde je?", (Input("text", "Wat?"), Input("link", "Link")), "Deel", "Nee")


async def gives(wire: Wire, *effects: Immediate, body: str, kind: str = FORM) -> tuple[Json, list[Seen]]:
    """The body of the answer, and what became visible by calls."""
    wire.dispatch.effects = effects
    before = len(wire.slack.seen)
    status, text = await wire.post(body, kind)
    assert status == 200
    return (json.loads(text) if text else {}), wire.slack.seen[before:]


def til(wire: Wire, channel: str = "C0LEREN", name: str = "leren") -> str:
    wire.slack.asking = "U0SARAH"
    return urlencode(command("U0SARAH", channel, name, wire.slack.trigger(), "/til", "x"))


def said(wire: Wire, **more: Any) -> str:
    inner = {"type": "app_mention", "user": "U0SARAH", "channel": "C0LEREN", "text": "x", **more}
    return json.dumps(event({"ts": wire.slack.timestamp(), **inner}, wire.clock.seconds()))


def pressed(wire: Wire, action: str = "a", value: str = "", **more: Any) -> str:
    wire.slack.asking = "U0SARAH"
    action_sent = {"action_id": action, "value": value, "action_ts": wire.slack.timestamp()}
    channel = {"id": "C0LEREN", "name": "leren"}
    payload = interaction(
        "block_actions",
        "U0SARAH",
        **{"actions": [action_sent], "trigger_id": wire.slack.trigger(), "channel": channel, **more},
    )
    return form(payload)


def sent_in(wire: Wire, values: Json | None = None, **kept: str) -> str:
    view = {
        "callback_id": "share",
        "private_metadata": json.dumps({"id": wire.slack.timestamp(), "name": "share", **kept}),
        "state": {"values": values or {}},
    }
    return form(interaction("view_submission", "U0SARAH", view=view))


async def test_a_command_is_answered_in_the_acknowledgement(wire: Wire) -> None:
    wire.dispatch.who = {1: Who("U0JORIS", "joris")}
    answer, seen = await gives(wire, Reply(Card((Text(f"Dag {mention(1)}"),))), body=til(wire))
    assert (answer["response_type"], answer["text"]) == ("ephemeral", "Dag <@U0JORIS>")
    assert seen == []


async def test_a_second_answer_to_a_command_is_a_private_message(wire: Wire) -> None:
    answer, seen = await gives(wire, Reply(CARD), Reply(Card((Text("En dit."),))), body=til(wire))
    assert answer["text"] == "Mooi!"
    assert [(one.what, one.user, one.body["text"]) for one in seen] == [("ephemeral", "U0SARAH", "En dit.")]


async def test_a_mention_is_answered_privately_in_its_thread(wire: Wire) -> None:
    answer, (shown,) = await gives(wire, Reply(CARD), body=said(wire, thread_ts="1.1"), kind=JSON)
    assert answer == {}
    assert (shown.what, shown.channel, shown.user) == ("ephemeral", "C0LEREN", "U0SARAH")
    assert shown.body["thread_ts"] == "1.1"


async def test_in_the_direct_message_an_answer_is_a_message(wire: Wire) -> None:
    wire.slack.direct("U0SARAH")
    body = said(wire, type="message", channel="D0SARAH", channel_type="im")
    _, (shown,) = await gives(wire, Reply(CARD), body=body, kind=JSON)
    assert (shown.what, shown.channel) == ("message", "D0SARAH")


@pytest.mark.parametrize("gone", [BOT, "U0SARAH"])
async def test_where_one_of_us_is_not_in_the_channel_it_goes_to_the_direct_message(
    wire: Wire, gone: str
) -> None:
    wire.slack.channels["C0LEREN"].members.remove(gone)
    _, (shown,) = await gives(wire, Reply(CARD), body=pressed(wire))
    assert (shown.what, shown.channel) == ("message", "D0SARAH")


async def test_from_the_home_it_goes_to_the_direct_message(wire: Wire) -> None:
    _, (shown,) = await gives(wire, Reply(CARD), body=pressed(wire, channel=None))
    assert (shown.what, shown.channel) == ("message", "D0SARAH")


async def test_a_form_opens_from_a_command_and_remembers_where(wire: Wire) -> None:
    answer, (shown,) = await gives(wire, OpenForm(SHARE), body=til(wire))
    assert (answer, shown.what, shown.user) == ({}, "view", "U0SARAH")
    kept = json.loads(shown.body["private_metadata"])
    assert (kept["place"], kept["kind"]) == ("C0LEREN", "public")
    _, (shown,) = await gives(wire, Reply(CARD), body=sent_in(wire, **kept))
    assert (shown.what, shown.channel) == ("ephemeral", "C0LEREN")


async def test_a_form_as_reply_opens_too(wire: Wire) -> None:
    _, (shown,) = await gives(wire, Reply(SHARE), body=pressed(wire))
    assert shown.what == "view"


async def test_a_form_that_comes_too_late_is_offered_by_a_button(wire: Wire) -> None:
    body = til(wire)
    wire.clock.at += timedelta(seconds=4)
    answer, seen = await gives(wire, OpenForm(SHARE), body=body)
    assert seen == []
    assert answer["text"] == "Wat leerde je?"
    (button,) = slack_blocks.buttons(answer["blocks"])
    assert (button["text"]["text"], button["action_id"]) == ("Open het formulier", OPEN_OFFERED)
    _, (view,) = await gives(wire, body=pressed(wire, OPEN_OFFERED, button["value"]))
    assert (view.what, view.body["title"]["text"]) == ("view", "Wat leerde je?")


async def test_a_press_that_slack_brings_twice_opens_one_form_and_says_nothing(wire: Wire) -> None:
    wire.dispatch.effects = (OpenForm(SHARE),)
    body = pressed(wire, trigger_id=wire.slack.trigger())
    assert (await wire.post(body))[0] == 200
    wire.clock.at += timedelta(seconds=1)
    assert (await wire.post(body))[0] == 200
    assert [one.what for one in wire.slack.seen] == ["view"]


async def test_words_bring_no_trigger_so_a_button_opens_the_form(wire: Wire) -> None:
    _, (shown,) = await gives(wire, OpenForm(SHARE), body=said(wire), kind=JSON)
    (button,) = slack_blocks.buttons(shown.body["blocks"])
    assert (button["text"]["text"], button["action_id"]) == ("Open het formulier", OPEN_OFFERED)
    handled = len(wire.dispatch.events)
    _, (view,) = await gives(wire, body=pressed(wire, OPEN_OFFERED, button["value"]))
    assert (view.what, view.body["title"]["text"]) == ("view", "Wat leerde je?")
    assert len(wire.dispatch.events) == handled


async def test_a_form_offered_before_it_was_packed_still_opens(wire: Wire) -> None:
    value = msgspec.json.encode(Offer(SHARE, {})).decode()
    _, (view,) = await gives(wire, body=pressed(wire, OPEN_OFFERED, value))
    assert view.body["title"]["text"] == "Wat leerde je?"


BIG = Form("share", "f1", "Titel", (Input("text", "Wat?", value=os.urandom(1_300).hex()),), "Deel", "Nee")


async def test_a_form_too_big_for_a_button_is_asked_for_again_by_one(wire: Wire) -> None:
    _, (shown,) = await gives(wire, OpenForm(BIG), body=said(wire), kind=JSON)
    assert shown.body["text"] == "Titel"
    (button,) = slack_blocks.buttons(shown.body["blocks"])
    assert button["action_id"] == nearest.ACTION
    late = pressed(wire, "edit_til", "til:1")
    wire.clock.at += timedelta(seconds=4)
    _, (shown,) = await gives(wire, OpenForm(BIG), body=late)
    (button,) = slack_blocks.buttons(shown.body["blocks"])
    assert (button["action_id"], button["value"]) == ("edit_til", "til:1")


async def test_a_made_up_button_is_a_bad_request(wire: Wire) -> None:
    for value in ("{}", "", "geen", "eJw=", base64.b64encode(zlib.compress(b"x" * 1_000_000)).decode()):
        assert (await wire.post(pressed(wire, OPEN_OFFERED, value)))[0] == 400


async def test_errors_stay_in_the_form(wire: Wire) -> None:
    answer, _ = await gives(wire, FormErrors(SHARE, {"text": "Leeg."}), body=sent_in(wire))
    assert answer == {"response_action": "errors", "errors": {"text": "Leeg."}}


async def test_a_form_after_a_form_takes_its_place(wire: Wire) -> None:
    answer, _ = await gives(wire, OpenForm(SHARE), body=sent_in(wire))
    assert answer["response_action"] == "update"
    slack_blocks.view(answer["view"])


async def test_the_home_is_published(wire: Wire) -> None:
    inner = {
        "type": "app_home_opened",
        "user": "U0SARAH",
        "channel": "D0SARAH",
        "tab": "home",
        "event_ts": "1795420800.1",
    }
    body = json.dumps(event(inner, wire.clock.seconds()))
    _, (shown,) = await gives(wire, ShowHome(CARD), body=body, kind=JSON)
    assert (shown.what, shown.user) == ("home", "U0SARAH")


@pytest.mark.parametrize("trouble", [500, "drop", 429, "internal_error"])
async def test_slack_failing_at_the_answer_is_no_failure_of_the_request(
    wire: Wire, trouble: int | str
) -> None:
    wire.slack.trouble = {"chat.postEphemeral": [trouble], "views.publish": [trouble]}
    _, seen = await gives(wire, Reply(CARD), ShowHome(CARD), body=pressed(wire))
    assert seen == []
    assert len(wire.slack.called("chat.postEphemeral")) == 1


async def test_a_defect_in_one_answer_leaves_the_others(wire: Wire) -> None:
    broken = Card((Buttons((Button("a", "b", value="x" * 3_000),)),))
    answer, _ = await gives(wire, Reply(broken), Reply(CARD), body=til(wire))
    assert answer["text"] == "Mooi!"


async def test_a_slow_look_up_keeps_nobody_waiting(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.slack import directory

    asked = asyncio.Event()
    users_info = wire.connection._client.users_info

    async def slow(**arguments: Any) -> Any:
        await asked.wait()
        return await users_info(**arguments)

    monkeypatch.setattr(directory, "WAIT_SECONDS", 0.01)
    monkeypatch.setattr(wire.connection._client, "users_info", slow)
    await gives(wire, body=til(wire))
    await gives(wire, body=til(wire))
    asked.set()
    await asyncio.sleep(0.1)
    await gives(wire, body=til(wire))
    assert [one.by.name for one in wire.dispatch.events] == [None, None, "sarah"]
    assert len(wire.slack.called("users.info")) == 1
