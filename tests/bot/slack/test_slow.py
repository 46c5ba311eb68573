"""While Slack takes its time: what comes in is acknowledged at once, and the answer still comes."""

import asyncio
import json
from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.slack import directory, in_time
from bot.slack.offering import OPEN_OFFERED
from handlers.chat import FormErrors, Immediate, OpenForm, Reply
from tests.bot.slack.conftest import JSON, Wire
from tests.bot.slack.test_answers import BIG, CARD, SHARE, pressed, said, sent_in
from tests.worlds import slack_blocks
from tests.worlds.slack_requests import command, urlencode
from tests.worlds.slack_stand_in import BOT, Seen


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits here for what does not come."""
    monkeypatch.setattr(in_time, "ACK_SECONDS", 0.05)
    monkeypatch.setattr(directory, "WAIT_SECONDS", 0.01)


async def acknowledged(wire: Wire, *effects: Immediate, body: str, kind: str = "") -> list[Seen]:
    """Slack answers nothing until we have acknowledged; what is seen after that."""
    wire.dispatch.effects = effects
    wire.slack.held, before = asyncio.Event(), len(wire.slack.seen)
    assert await wire.post(body, *([kind] if kind else [])) == (200, "")
    assert len(wire.slack.seen) == before, "Slack did nothing yet"
    wire.slack.held.set()
    await wire.connection.settled()
    return wire.slack.seen[before:]


def til(wire: Wire, channel: str = "C0LEREN") -> str:
    wire.slack.asking = "U0SARAH"
    url = wire.slack.response_url(channel, "U0SARAH")
    return urlencode(command("U0SARAH", channel, "leren", wire.slack.trigger(), "/til", "x", url))


def slow(wire: Wire) -> None:
    """2.6 seconds for each call."""

    def later() -> None:
        wire.clock.at += timedelta(seconds=2.6)

    wire.slack.before_call = later


@pytest.mark.parametrize("made", [til, pressed])
async def test_a_form_opens_after_the_acknowledgement(wire: Wire, made: Callable[[Wire], str]) -> None:
    (shown,) = await acknowledged(wire, OpenForm(SHARE), body=made(wire))
    assert (shown.what, shown.user) == ("view", "U0SARAH")


async def test_what_a_person_did_in_words_is_answered_after_it_too(wire: Wire) -> None:
    (shown,) = await acknowledged(wire, Reply(CARD), body=said(wire), kind=JSON)
    assert (shown.what, shown.channel, shown.body["text"]) == ("ephemeral", "C0LEREN", "Mooi!")


@pytest.mark.parametrize("made", [til, pressed])
async def test_a_form_that_misses_its_trigger_is_offered_and_opens_from_the_button(
    wire: Wire, made: Callable[[Wire], str]
) -> None:
    """Somebody new: who they are takes the time that the form had. Nobody hears that it took too long."""
    slow(wire)
    (offered,) = await acknowledged(wire, OpenForm(SHARE), body=made(wire))
    (button,) = slack_blocks.buttons(offered.body["blocks"])
    assert (button["text"]["text"], button["action_id"]) == ("Open het formulier", OPEN_OFFERED)
    (view,) = await acknowledged(wire, body=pressed(wire, OPEN_OFFERED, button["value"]))
    assert view.what == "view"
    assert "te lang" not in json.dumps([one.body for one in wire.slack.seen])


async def test_the_answer_to_a_command_comes_by_its_own_address(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That one also reaches where the bot is not."""
    monkeypatch.setattr(in_time, "ACK_SECONDS", 0)
    wire.slack.channels["C0LEREN"].members.remove(BOT)
    (shown,) = await acknowledged(wire, Reply(CARD), body=til(wire))
    assert (shown.what, shown.channel, shown.body["text"]) == ("ephemeral", "C0LEREN", "Mooi!")
    assert len(wire.slack.called("response_url")) == 1


async def test_an_address_that_was_used_up_is_done_without(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_time, "ACK_SECONDS", 0)
    body = til(wire)
    wire.slack.hooks.use_up()
    (shown,) = await acknowledged(wire, Reply(CARD), body=body)
    assert (shown.what, shown.channel, shown.body["text"]) == ("ephemeral", "C0LEREN", "Mooi!")
    assert "response_type" not in shown.body


async def test_a_form_with_mistakes_comes_back_behind_a_button(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_time, "ACK_SECONDS", 0)
    wrong = FormErrors(SHARE, {"text": "Dit is leeg.", "link": "Dit is leeg."})
    (shown,) = await acknowledged(wire, wrong, body=sent_in(wire, place="C0LEREN", kind="public"))
    assert (shown.channel, shown.body["text"]) == ("C0LEREN", "Dit is leeg.")
    (button,) = slack_blocks.buttons(shown.body["blocks"])
    assert button["action_id"] == OPEN_OFFERED


async def test_what_was_filled_in_is_given_back_when_no_button_can_carry_it(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_time, "ACK_SECONDS", 0)
    values = {"text": {"text": {"type": "plain_text_input", "value": "wat ik schreef"}}}
    (shown,) = await acknowledged(wire, FormErrors(BIG, {"text": "Leeg."}), body=sent_in(wire, values))
    assert "wat ik schreef" in shown.body["text"]


async def test_a_failure_after_the_acknowledgement_is_logged_by_its_kind_only(
    wire: Wire, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(event: object, can: object) -> None:
        raise ValueError("geheim")

    monkeypatch.setattr(in_time, "ACK_SECONDS", 0)
    wire.dispatch.handle = broken  # type: ignore[method-assign,assignment]
    assert await acknowledged(wire, body=til(wire)) == []
    assert "ValueError at " in caplog.text
    assert "geheim" not in caplog.text
