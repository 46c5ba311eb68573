"""Requests over HTTP: good ones reach dispatch once, bad ones get a 4xx and never a 5xx."""

import asyncio
import json
import logging
import zlib
from datetime import timedelta
from typing import Any

import pytest

from handlers.chat import Command, Press, Reaction, Shortcut, Submit, Words, channel_mention, mention
from handlers.parsing.topics import topics_in
from tests.bot.slack.conftest import FORM, JSON, Wire
from tests.worlds.slack_requests import command, event, form, interaction, signed, urlencode
from tests.worlds.slack_stand_in import TEAM

Json = dict[str, Any]
TIL = urlencode(command("U0SARAH", "C0LEREN", "leren", "1.2.a", "/til", "Over <!channel> & meer"))


async def test_a_command_is_acknowledged_with_nothing(wire: Wire) -> None:
    assert await wire.post(TIL) == (200, "")
    (happened,) = wire.dispatch.events
    assert isinstance(happened, Command)
    assert (happened.by.name, happened.by.language, happened.by.zone) == ("sarah", "nl", "Europe/Amsterdam")
    assert happened.at == wire.clock.at


async def test_people_are_asked_about_once(wire: Wire) -> None:
    for number in range(3):
        text = f"<@U0JORIS> <@U0BOT> <@U0NOBODY> {number}"
        await wire.post(urlencode(command("U0SARAH", "C0LEREN", "leren", str(number), "/kudos", text)))
    assert len(wire.slack.called("users.info")) == 4
    joris, bot, nobody = wire.dispatch.events[-1].others
    assert (joris.name, joris.is_bot) == ("joris", False)
    assert bot.is_bot
    assert nobody.has_left, "somebody whom Slack does not know is not here"


async def test_a_change_of_somebody_is_known_at_once(wire: Wire) -> None:
    await wire.post(TIL)
    user = {**wire.slack.users["U0SARAH"], "tz": "Asia/Tokyo"}
    inner = {"type": "user_change", "user": user, "event_ts": "1795420800.1"}
    await wire.post(json.dumps(event(inner, wire.clock.seconds())), JSON)
    await wire.post(TIL.replace("1.2.a", "1.2.b"))
    assert [one.by.zone for one in wire.dispatch.events[1:]] == ["Asia/Tokyo", "Asia/Tokyo"]


@pytest.mark.parametrize("trouble", [[500], ["drop", "drop"], ["missing_scope"], [429]])
async def test_without_an_answer_about_people_it_still_works(wire: Wire, trouble: list[int | str]) -> None:
    """aiohttp itself asks a second time after a dropped connection, as only reading is asked for."""
    wire.slack.trouble["users.info"] = list(trouble)
    for number in range(2):
        assert await wire.post(TIL.replace("1.2.a", str(number))) == (200, "")
    assert wire.dispatch.events[1].by.name is None
    assert len(wire.slack.called("users.info")) == len(trouble), "nobody waits twice for what just failed"
    wire.clock.at += timedelta(minutes=1)
    await wire.post(TIL.replace("1.2.a", "later"))
    assert wire.dispatch.events[2].by.name == "sarah"


async def test_groups_become_their_members_where_we_may_look(wire: Wire) -> None:
    wire.slack.groups["S1"] = ["U0JORIS", "U0MEI"]
    text = "<!subteam^S1|@data> <!subteam^S2|@geheim> dank"
    await wire.post(urlencode(command("U0SARAH", "C0LEREN", "leren", "1", "/kudos", text)))
    (happened,) = wire.dispatch.events
    assert isinstance(happened, Command)
    named = f"{mention('U0JORIS')} {mention('U0MEI')} {mention('group:geheim')} dank"
    assert happened.text == named
    assert [person.user for person in happened.others] == ["U0JORIS", "U0MEI"]


async def test_a_talk_of_two_others_is_not_the_direct_message_with_the_bot(wire: Wire) -> None:
    for number, channel in enumerate(("D0SARAH", "D0ELSEWHERE")):
        body = urlencode(command("U0SARAH", channel, "directmessage", str(number), "/til", "x"))
        await wire.post(body)
    assert [one.place and one.place.kind for one in wire.dispatch.events] == ["direct", "group"]


async def test_a_button_in_a_talk_of_two_others_is_pressed_there(wire: Wire) -> None:
    """What only one of the two sees, in answer to a command, has buttons too."""
    for number, channel in enumerate(("D0SARAH", "D0ELSEWHERE")):
        pressed = {"action_id": "share_til", "value": "", "action_ts": f"1.{number}"}
        named = {"id": channel, "name": "directmessage"}
        payload = interaction("block_actions", "U0SARAH", actions=[pressed], trigger_id="t", channel=named)
        await wire.post(form(payload))
    assert [one.place and one.place.kind for one in wire.dispatch.events] == ["direct", "group"]


async def test_whose_direct_message_it_is_may_stay_unknown(wire: Wire) -> None:
    """Then it is never taken for somebody's own talk with the bot."""
    wire.slack.trouble["conversations.open"] = ["internal_error"]
    await wire.post(urlencode(command("U0SARAH", "D0ELSEWHERE", "directmessage", "1", "/til", "x")))
    (happened,) = wire.dispatch.events
    assert happened.place is not None
    assert happened.place.kind is None


async def test_the_kind_of_a_channel_is_asked_when_an_event_does_not_tell(wire: Wire) -> None:
    for channel in ("C0LEREN", "C0RETRO", "C0GONE", "C0LEREN"):
        inner = {"type": "app_mention", "user": "U0SARAH", "channel": channel, "text": "hoi", "ts": "1.5"}
        await wire.post(json.dumps(event(inner, wire.clock.seconds() + len(wire.slack.calls))), JSON)
    places = [one.place for one in wire.dispatch.events]
    assert [place and (place.kind, place.name) for place in places] == [
        ("public", "leren"),
        ("private", None),
        (None, None),
        ("public", "leren"),
    ]
    assert len(wire.slack.called("conversations.info")) == 3


async def test_a_channel_that_slack_names_by_its_id_gets_its_name(wire: Wire) -> None:
    said = "zie <#C0LEREN|> en <#C0LEREN>, niet <#C0RETRO|> of <#C0GONE>; <#C0X|anders> #git"
    inner = {"type": "app_mention", "user": "U0SARAH", "channel": "C0LEREN", "text": said, "ts": "1.5"}
    await wire.post(json.dumps(event(inner, wire.clock.seconds())), JSON)

    (happened,) = wire.dispatch.events
    assert isinstance(happened, Words)
    leren, unknown, other = map(channel_mention, ("leren", "…", "anders"))
    assert happened.text == f"zie {leren} en {leren}, niet {unknown} of {unknown}; {other} #git"
    assert topics_in(happened.text) == ("git",)


def reacted(emoji: str, ts: str) -> str:
    item = {"type": "message", "channel": "C0LEREN", "ts": ts}
    inner = {
        "type": "reaction_added",
        "user": "U0JORIS",
        "reaction": emoji,
        "item": item,
        "event_ts": "1795420800.5",
    }
    return json.dumps(event(inner, 1795420800))


async def test_only_marked_messages_are_read(wire: Wire) -> None:
    messages = wire.slack.channels["C0LEREN"].messages
    messages["1.5"] = {"ts": "1.5", "user": "U0SARAH", "text": "a &amp; b"}
    messages["1.6"] = {"ts": "1.6", "thread_ts": "1.5", "user": "U0MEI", "text": "in een draad"}
    for emoji, ts in (("tada", "1.5"), ("books", "1.5"), ("books", "1.6"), ("books", "9.9")):
        assert await wire.post(reacted(emoji, ts), JSON) == (200, "")
    texts = [one.text for one in wire.dispatch.events if isinstance(one, Reaction)]
    assert texts == [None, "a & b", "in een draad", None]
    assert [one.author and one.author.name for one in wire.dispatch.events if isinstance(one, Reaction)] == [
        None,
        "sarah",
        "mei",
        None,
    ]


async def test_each_kind_of_request_reaches_dispatch(wire: Wire) -> None:
    channel = {"id": "C0LEREN", "name": "leren"}
    action = {"action_id": "helped", "value": "7", "action_ts": "1795420800.2"}
    view = {"callback_id": "f", "private_metadata": '{"id":"1","name":"f"}', "state": {"values": {}}}
    message = {"ts": "1.5", "user": "U0SARAH", "text": "x"}
    direct = {"type": "message", "channel": "D0SARAH", "channel_type": "im", "user": "U0SARAH", "text": "x"}
    for body, kind in (
        (TIL, FORM),
        (
            form(interaction("block_actions", "U0JORIS", actions=[action], trigger_id="t", channel=channel)),
            FORM,
        ),
        (form(interaction("view_submission", "U0JORIS", view=view)), FORM),
        (
            form(
                interaction(
                    "message_action",
                    "U0JORIS",
                    callback_id="s",
                    trigger_id="u",
                    channel=channel,
                    message=message,
                )
            ),
            FORM,
        ),
        (json.dumps(event({**direct, "ts": "1795420800.3"}, 1795420800)), JSON),
        (reacted("tada", "1.5"), JSON),
        (json.dumps(event({"type": "tokens_revoked", "tokens": {}}, 1795420800)), JSON),
        (form(interaction("view_closed", "U0JORIS", view=view)), FORM),
    ):
        assert await wire.post(body, kind) == (200, "")
    kinds = [type(one) for one in wire.dispatch.events]
    assert kinds == [Command, Press, Submit, Shortcut, Words, Reaction]


async def test_of_another_team_nothing_is_taken(wire: Wire) -> None:
    """The token is not theirs: they would be answered with somebody else's."""
    talk = {"type": "message", "channel": "D0SARAH", "channel_type": "im", "user": "U0SARAH", "text": "x"}
    told = json.dumps(event({**talk, "ts": "1795420800.3"}, 1795420800))
    pressed = {"action_id": "helped", "value": "7", "action_ts": "1795420800.2"}
    press = form(interaction("block_actions", "U0JORIS", actions=[pressed], trigger_id="t"))
    before = len(wire.slack.calls)
    for body, kind in ((TIL, FORM), (told, JSON), (press, FORM)):
        assert await wire.post(body.replace(TEAM, "T0OTHER"), kind) == (200, "")
    assert wire.dispatch.events == []
    assert len(wire.slack.calls) == before


async def test_while_slack_does_not_say_whose_token_it_is_who_comes_is_taken(wire: Wire) -> None:
    wire.connection._teams._ours = set()  # type: ignore[attr-defined]
    assert await wire.post(TIL) == (200, "")
    assert len(wire.dispatch.events) == 1


async def test_the_address_can_be_verified(wire: Wire) -> None:
    status, text = await wire.post('{"type": "url_verification", "challenge": "c", "token": "t"}', JSON)
    assert (status, json.loads(text)) == (200, {"challenge": "c"})
    assert await wire.post("ssl_check=1&token=x") == (200, "")


# --- bad input ---


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"X_Slack_Signature": "v0=" + "0" * 64}, 401),
        ({"X_Slack_Signature": ""}, 401),
        ({"X_Slack_Request_Timestamp": ""}, 401),
        ({"X_Slack_Request_Timestamp": "soon"}, 401),
        ({"X_Slack_Request_Timestamp": "1"}, 401),
        ({"X_Slack_Signature": "", "X_Slack_Request_Timestamp": ""}, 401),
    ],
)
@pytest.mark.parametrize("body", [TIL, "{", "[1]", "payload={", b"\xff\xfe", "", "null"])
async def test_not_from_slack(wire: Wire, headers: dict[str, str], status: int, body: str | bytes) -> None:
    assert (await wire.post(body, JSON, **headers))[0] == status
    assert wire.dispatch.events == []


async def test_stale(wire: Wire) -> None:
    old = signed(TIL, wire.clock.seconds() - 301, FORM)
    async with wire.http.post("/slack/events", data=TIL, headers=old) as response:
        assert response.status == 401


async def test_a_replay_does_nothing(wire: Wire) -> None:
    assert await wire.post(TIL) == (200, "")
    assert await wire.post(TIL) == (200, "")
    assert len(wire.dispatch.events) == 1


async def test_slacks_own_retry_is_no_replay(wire: Wire) -> None:
    """It is signed anew; dispatch tells it by its key."""
    await wire.post(TIL)
    wire.clock.at += timedelta(seconds=60)
    await wire.post(TIL, X_Slack_Retry_Num="1")
    assert [one.key for one in wire.dispatch.events] == ["command:1.2.a"] * 2


async def test_too_big(wire: Wire) -> None:
    assert (await wire.post(b"x" * 1_000_001))[0] == 413


async def test_too_big_in_pieces_and_never_ending(wire: Wire) -> None:
    sent = 0

    async def endless() -> Any:
        nonlocal sent
        while sent < 50_000_000:
            sent += 100_000
            yield b"x" * 100_000
            await asyncio.sleep(0)

    headers = signed(b"", wire.clock.seconds(), FORM)
    try:
        async with wire.http.post("/slack/events", data=endless(), headers=headers) as response:
            assert response.status == 413
    except ConnectionError:
        pass  # the door was closed while we were still sending
    assert sent < 20_000_000


MALFORMED: list[tuple[str | bytes, str]] = [
    ("[]", JSON),
    ("[[1]]", JSON),
    ("{", JSON),
    ('{"a": NaN}', JSON),
    ("{}", JSON),
    ('{"type": "event_callback", "event": []}', JSON),
    ('{"type": "event_callback", "event": null}', JSON),
    ('{"type": "event_callback", "event": {"type": {}}}', JSON),
    ('{"type": "event_callback", "authorizations": {}}', JSON),
    ('{"type": "event_callback", "authorizations": [5], "event": {"type": "message"}}', JSON),
    ('{"type": "block_actions", "user": 5, "actions": 3}', JSON),
    ('{"type": "view_submission", "team": 1, "view": []}', JSON),
    ('{"type": []}', JSON),
    ("[" * 100_000, JSON),
    ('{"a":' * 100_000, JSON),
    ("payload=[]", FORM),
    ("payload=%7B", FORM),
    ("payload=", FORM),
    ("payload=5", FORM),
    ("payload=null", FORM),
    ("command=/til", FORM),
    ("", FORM),
    ("&" * 1_000, FORM),
    (b"\xff\xfe", FORM),
    ("a=" + "&a=" * 300_000, FORM),
    ("<xml/>", "text/xml"),
]


@pytest.mark.parametrize(("body", "kind"), MALFORMED, ids=range(len(MALFORMED)))
async def test_signed_but_malformed(wire: Wire, body: str | bytes, kind: str) -> None:
    status, _ = await wire.post(body, kind)
    assert status in (400, 413)
    assert wire.dispatch.events == []


async def test_a_compressed_body_may_not_grow_in_memory(wire: Wire) -> None:
    bomb = zlib.compress(b"x" * 50_000_000)
    headers = {**signed(bomb, wire.clock.seconds(), FORM), "Content-Encoding": "deflate"}
    async with wire.http.post("/slack/events", data=bomb, headers=headers) as response:
        assert 400 <= response.status < 500


async def test_other_ways_to_knock(wire: Wire) -> None:
    async with wire.http.get("/slack/events") as response:
        assert response.status == 405


async def test_nobodys_words_and_no_token_in_the_log(wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    wire.slack.trouble = {"users.info": [500], "conversations.info": ["missing_scope"]}
    await wire.post(TIL.replace("meer", "geheim"))
    await wire.post(json.dumps({"type": "block_actions", "user": "geheim", "actions": []}), JSON)
    await wire.post(json.dumps({"type": "nieuw", "text": "geheim"}), JSON)
    assert "geheim" not in caplog.text
    assert "xoxb-test" not in caplog.text


async def test_a_defect_is_a_500_so_that_slack_comes_again(
    wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(event: object, can: object) -> None:
        raise ValueError("geheim")

    wire.dispatch.handle = broken  # type: ignore[method-assign,assignment]
    assert (await wire.post(TIL))[0] == 500
    assert "ValueError at " in caplog.text
    assert "geheim" not in caplog.text
