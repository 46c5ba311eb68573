"""Files go into somebody's own chat; where Slack does not let us, there is a link or a kind word."""

import json

import pytest

from handlers.chat import File, GiveFiles
from tests.bot.slack.conftest import JSON, Wire
from tests.worlds.slack_requests import command, event, urlencode

FILES = (File("a.html", "text/html", b"<p>a</p>"), File("a.json", "application/json", b"{}"))


async def ask(wire: Wire) -> None:
    wire.dispatch.effects = (GiveFiles(FILES, "Dit is <alles>."),)
    body = urlencode(command("U0SARAH", "C0LEREN", "leren", wire.slack.trigger(), "/learn", "export"))
    assert (await wire.post(body))[0] == 200
    await wire.connection.settled()


async def test_they_come_in_ones_own_chat(wire: Wire) -> None:
    await ask(wire)

    files = [one for one in wire.slack.seen if one.what == "file"]
    seen = [(one.channel, one.body["name"], one.body["content"]) for one in files]
    assert seen == [("D0SARAH", "a.html", "<p>a</p>"), ("D0SARAH", "a.json", "{}")]


async def test_they_come_with_what_they_are_and_where_they_were_asked_for_it_is_said(wire: Wire) -> None:
    await ask(wire)

    *files, said = wire.slack.seen
    assert {one.body["comment"] for one in files} == {"Dit is &lt;alles&gt;."}
    assert (said.what, said.channel, said.user) == ("ephemeral", "C0LEREN", "U0SARAH")
    assert said.body["text"] == "Ik heb je geantwoord in onze eigen chat."


async def test_in_ones_own_chat_they_come_where_they_were_asked_for(wire: Wire) -> None:
    wire.dispatch.effects = (GiveFiles(FILES, "Dit is alles."),)
    wire.slack.direct("U0SARAH")
    inner = {"type": "message", "user": "U0SARAH", "text": "x", "channel": "D0SARAH", "channel_type": "im"}
    sent = {**inner, "ts": wire.slack.timestamp(), "thread_ts": "1.1"}
    await wire.post(json.dumps(event(sent, wire.clock.seconds())), JSON)
    await wire.connection.settled()
    assert [(one.what, one.body["thread_ts"]) for one in wire.slack.seen] == [("file", "1.1")] * 2


@pytest.mark.parametrize("trouble", ["missing_scope", "drop", 500, 429, "not_allowed_token_type"], ids=str)
async def test_when_slack_does_not_take_them_nothing_breaks(wire: Wire, trouble: int | str) -> None:
    wire.slack.trouble["files.getUploadURLExternal"] = [trouble]
    await ask(wire)

    assert [one.what for one in wire.slack.seen if one.what == "file"] == []
