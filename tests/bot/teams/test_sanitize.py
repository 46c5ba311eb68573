"""What Teams may say and nobody can do anything with: refused or left unknown, and never a 500."""

from typing import Any

import pytest

from bot.teams import message_text, payloads
from bot.teams.invokes import MessagePayload
from handlers.chat import Shortcut, Submit, Words, mention
from tests.bot.teams.conftest import Teams
from tests.worlds.teams_activities import CHANNEL, payload, user

NO_TIMES = [
    "9999-12-31T23:59:59.999Z",
    "9999-12-31T23:59:59-14:00",
    "0001-01-01T00:00:00+14:00",
    "1969-12-31T00:00:00Z",
    "2100-01-01T00:00:00Z",
    1e400,
    -1,
    "NaN",
]
NO_IDS = ["", "x" * 256, "29: 1", "29:1\n", "29:\u0000", "29:é"]


@pytest.mark.parametrize("at", NO_TIMES)
async def test_a_time_at_which_nothing_happens_is_refused(teams: Teams, at: Any) -> None:
    for kind in ("message", "messageReaction", "conversationUpdate", "invoke"):
        response = await teams.post(teams.wire.base("sarah", type=kind, text="hoi") | {"timestamp": at})
        assert response.status == 400, kind
    assert teams.script.events == []


@pytest.mark.parametrize("said", NO_IDS)
async def test_what_is_no_id_is_refused(teams: Teams, said: str) -> None:
    message = teams.wire.message("sarah", "hoi")
    for wrong in (
        {"from": {"id": said}},
        {"id": said or "\t"},
        {"conversation": {**message["conversation"], "id": said}},
    ):
        assert (await teams.post(message | wrong)).status == 400
    assert teams.script.events == []


@pytest.mark.parametrize("said", NO_IDS)
async def test_who_has_no_id_is_not_mentioned(teams: Teams, said: str) -> None:
    odd = {"type": "mention", "text": "<at>Mei</at>", "mentioned": {"id": said, "name": "Mei"}}
    message = teams.wire.message("sarah", "dank <at>Mei</at> en <at>Joris</at>", mentions=("joris",))
    happened = await teams.event(message | {"entities": [odd, *message["entities"]]})
    assert isinstance(happened, Words)
    assert happened.text == f"dank Mei en {mention(user('joris'))}"

    used = payload("sarah", "hoi") | {"from": {"user": {"id": said, "displayName": "Mei"}}}
    shortcut = await teams.event(teams.wire.menu("joris", "save_til", used, CHANNEL))
    assert isinstance(shortcut, Shortcut)
    assert shortcut.author is None


async def test_names_are_on_one_line(teams: Teams) -> None:
    message = teams.wire.message("sarah", "hoi")
    happened = await teams.event(message | {"from": {"id": "29:1", "name": "Mei\n\x07\tLin" + "n" * 400}})
    assert happened.by.name == "Mei Lin" + "n" * 248


async def test_a_form_has_no_more_fields_than_forms_have(teams: Teams) -> None:
    mark = {"form": "x", "id": "1", "inputs": ["a"] * 101}
    assert (await teams.post(teams.wire.execute("sarah", {"opsteker": mark}, "17"))).status == 400
    mark["inputs"] = ["a"] * 100
    assert isinstance(await teams.event(teams.wire.execute("sarah", {"opsteker": mark}, "17")), Submit)


async def test_nobody_gives_hundreds_of_reactions_at_once(teams: Teams) -> None:
    assert (await teams.post(teams.wire.reaction("sarah", "17", ["like"] * 21, []))).status == 400


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>een</p><p>twee &amp; drie</p>", "een\ntwee & drie"),
        ("1 < 2 <b>en</b> 3 > 2", "1 < 2 **en** 3 > 2"),
        ("a<!-- <b>weg</b> -->b<!-- ook", "ab"),
        ("<img alt='x' src=\"y\"/>a<br/>b", "a\nb"),
        ("<at>", ""),
        ("<at id=0>Mei</at>!", "Mei!"),
        ("<p", "<p"),
    ],
)
def test_the_words_of_html(html: str, text: str) -> None:
    used = payloads.value_of(_with(payload("sarah", html)), MessagePayload)
    assert message_text.from_payload(used)[0] == text


def _with(value: Any) -> payloads.Activity:
    account = payloads.Account("29:1")
    return payloads.Activity(
        "invoke", payloads.Conversation("a:1"), account, "http://127.0.0.1/", value=value
    )
