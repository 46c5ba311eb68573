"""Files go into somebody's own chat; where Slack does not let us, there is a link or a kind word."""

import pytest

from handlers.chat import File, GiveFiles
from tests.bot.slack.conftest import Wire
from tests.worlds.slack_requests import command, urlencode

FILES = (File("a.html", "text/html", b"<p>a</p>"), File("a.json", "application/json", b"{}"))


async def ask(wire: Wire) -> None:
    wire.dispatch.effects = (GiveFiles(FILES),)
    body = urlencode(command("U0SARAH", "C0LEREN", "leren", wire.slack.trigger(), "/learn", "export"))
    assert (await wire.post(body))[0] == 200
    await wire.connection.settled()


async def test_they_come_in_ones_own_chat(wire: Wire) -> None:
    await ask(wire)

    seen = [(one.channel, one.body["name"], one.body["content"]) for one in wire.slack.seen]
    assert seen == [("D0SARAH", "a.html", "<p>a</p>"), ("D0SARAH", "a.json", "{}")]


@pytest.mark.parametrize("trouble", ["missing_scope", "drop", 500, 429, "not_allowed_token_type"], ids=str)
async def test_when_slack_does_not_take_them_nothing_breaks(wire: Wire, trouble: int | str) -> None:
    wire.slack.trouble["files.getUploadURLExternal"] = [trouble]
    await ask(wire)

    assert [one.what for one in wire.slack.seen if one.what == "file"] == []
