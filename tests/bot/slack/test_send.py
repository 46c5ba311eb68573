"""What the outbox hears from each way a delivery can end."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.platform import Delivery, DeliveryError, Refused, TryLater, Unclear
from bot.slack.connection import SlackConnection
from handlers.chat import (
    Button,
    Buttons,
    Card,
    DirectMessage,
    Durable,
    Form,
    GroupChat,
    Input,
    Post,
    Remove,
    TalkTogether,
    Text,
    Update,
    Who,
    WorkspaceRef,
    mention,
)
from tests.bot.slack.conftest import Wire, settings
from tests.worlds.slack_stand_in import TEAM, SlackStandIn

CARD = Card((Text(f"Van {mention(1)}"),))
POST = Post(5, CARD, "til:1")
UPDATE = Update(5, "til:1", CARD, "k")
REMOVE = Remove(5, "til:1", "k")
DIRECT = DirectMessage(1, CARD, "k")
GROUP = GroupChat((1, 2), CARD, {}, "k")


WHO = {1: Who("U0SARAH", "sarah")}


def delivery(effect: Durable, **more: object) -> Delivery:
    to = {"user": "U0SARAH"} if isinstance(effect, DirectMessage) else {"place": "C0LEREN"}
    to = {} if isinstance(effect, GroupChat) else to
    return Delivery("til:1", WorkspaceRef("slack", TEAM), effect, **{**to, "who": WHO, **more})  # type: ignore[arg-type]


async def failed(wire: Wire, effect: Durable, **more: object) -> DeliveryError:
    with pytest.raises(DeliveryError) as error:
        await wire.connection.deliver(delivery(effect, **more))
    return error.value


async def test_a_post(wire: Wire) -> None:
    ts = await wire.connection.deliver(delivery(POST))
    posted = wire.slack.find(ts)[1]
    assert posted["text"] == "Van <@U0SARAH>"
    assert posted["metadata"] == {"event_type": "opsteker_delivery", "event_payload": {"key": "til:1"}}
    assert (posted["unfurl_links"], posted["unfurl_media"], "thread_ts" in posted) == (False, False, False)


async def test_a_post_in_a_thread(wire: Wire) -> None:
    ts = await wire.connection.deliver(delivery(Post(5, CARD, "k", thread="1.5")))
    assert wire.slack.find(ts)[1]["thread_ts"] == "1.5"


async def test_direct_messages_open_the_conversation_once(wire: Wire) -> None:
    for _ in range(2):
        ts = await wire.connection.deliver(delivery(DIRECT))
        assert wire.slack.find(ts)[0].id == "D0SARAH"
    assert len(wire.slack.called("conversations.open")) == 1


async def test_a_few_people_together_get_one_message_in_one_group(wire: Wire) -> None:
    seen = []
    for users in (("U0SARAH", "U0JORIS"), ("U0JORIS", "U0SARAH")):
        ts = await wire.connection.deliver(delivery(GROUP, users=users))
        channel, posted = wire.slack.find(ts)
        seen.append((channel.kind, channel.members, posted["text"], posted["metadata"]["event_payload"]))
    assert seen == [("mpim", {"U0SARAH", "U0JORIS", "U0BOT"}, "Van <@U0SARAH>", {"key": "til:1"})] * 2
    assert len(wire.slack.called("conversations.open")) == 1


async def test_more_people_than_a_group_can_hold_are_refused(wire: Wire) -> None:
    users = tuple(f"U0N{number}" for number in range(9))
    for user in users:
        wire.slack.add_user(user, user.lower(), "Europe/Amsterdam", "nl-NL")
    error = await failed(wire, GROUP, users=users)
    assert (type(error), error.code) == (Refused, "too_many_users")


async def test_a_way_into_a_chat_shows_nothing(wire: Wire) -> None:
    alone = Card((TalkTogether((1, 2), "Praat samen"),), "Titel")
    for card, blocks in ((alone, 1), (Card((Text("Hoi"), *alone.parts)), 1)):
        ts = await wire.connection.deliver(delivery(DirectMessage(1, card, "k")))
        assert len(wire.slack.find(ts)[1]["blocks"]) == blocks


async def test_a_form_by_direct_message_is_told_in_words(wire: Wire) -> None:
    form = Form("f", "1", "Titel", (Input("a", "Vraag?"),), "S", "C")
    ts = await wire.connection.deliver(delivery(DirectMessage(1, form, "k")))
    assert wire.slack.find(ts)[1]["text"] == "Titel\nVraag?"


async def test_updating_and_removing_whatever_is_left(wire: Wire) -> None:
    first, second = [await wire.connection.deliver(delivery(POST)) for _ in range(2)]
    wire.slack.channels["C0LEREN"].messages.pop(first)
    assert await wire.connection.deliver(delivery(UPDATE, messages=(first, second))) == ""
    assert await wire.connection.deliver(delivery(REMOVE, messages=(first, second))) == ""
    assert [one.what for one in wire.slack.seen[-2:]] == ["update", "removal"]


@pytest.mark.parametrize(
    ("trouble", "kind", "code"),
    [
        (429, TryLater, "ratelimited"),
        ("ratelimited", TryLater, "ratelimited"),
        (500, Unclear, "http_500"),
        (503, Unclear, "http_503"),
        ("internal_error", Unclear, "internal_error"),
        ("fatal_error", Unclear, "fatal_error"),
        ("drop", Unclear, "ServerDisconnectedError"),
        ("late", Unclear, "ServerDisconnectedError"),
        ("not_in_channel", Refused, "not_in_channel"),
        ("channel_not_found", Refused, "channel_not_found"),
        ("is_archived", Refused, "is_archived"),
        ("invalid_auth", Refused, "invalid_auth"),
        ("missing_scope", Refused, "missing_scope"),
        ("msg_too_long", Refused, "msg_too_long"),
        (404, Refused, "http_404"),
    ],
)
async def test_a_post_that_did_not_simply_work(
    wire: Wire, trouble: int | str, kind: type[DeliveryError], code: str
) -> None:
    wire.slack.trouble["chat.postMessage"] = [trouble]
    error = await failed(wire, POST)
    assert (type(error), error.code) == (kind, code)
    assert len(wire.slack.called("chat.postMessage")) == 1, "the client must not try again by itself"


async def test_slack_says_how_long_to_wait(wire: Wire) -> None:
    wire.slack.trouble["chat.postMessage"] = [429]
    error = await failed(wire, POST)
    assert isinstance(error, TryLater)
    assert error.seconds == 7


@pytest.mark.parametrize(("effect", "method"), [(UPDATE, "chat.update"), (REMOVE, "chat.delete")])
@pytest.mark.parametrize("trouble", [500, "drop", "fatal_error"])
async def test_what_may_be_done_twice_is_tried_again(
    wire: Wire, effect: Durable, method: str, trouble: int | str
) -> None:
    ts = await wire.connection.deliver(delivery(POST))
    wire.slack.trouble[method] = [trouble]
    assert isinstance(await failed(wire, effect, messages=(ts,)), TryLater)


async def test_opening_a_conversation_may_be_done_twice_too(wire: Wire) -> None:
    wire.slack.trouble["conversations.open"] = ["drop"]
    assert isinstance(await failed(wire, DIRECT), TryLater)
    assert isinstance(await failed(wire, DIRECT, user="U0NOBODY"), Refused)
    wire.slack.trouble["conversations.open"] = [500]
    assert isinstance(await failed(wire, GROUP, users=("U0SARAH", "U0JORIS")), TryLater)


async def test_nobody_there_means_surely_not_delivered(slack: SlackStandIn) -> None:
    def never() -> datetime:
        raise AssertionError

    nowhere = replace(settings(slack), api_url="http://127.0.0.1:9/api/")
    connection = SlackConnection(nowhere, None, never)  # type: ignore[arg-type]
    with pytest.raises(TryLater):
        await connection.deliver(delivery(POST))


async def test_a_defect_of_ours_is_refused_not_tried_for_ever(wire: Wire) -> None:
    button = Button("a", "b", value="x" * 3_000)
    error = await failed(wire, Post(5, Card((Buttons((button,)),)), "k"))
    assert isinstance(error, Refused)
    assert error.code == "button.value 3000, allowed 1 to 2000"
    assert wire.slack.called("chat.postMessage") == []


# --- reading back -----------------------------------------------------------------------------------


@pytest.mark.parametrize("effect", [POST, DIRECT, Post(5, CARD, "til:1", thread="1.5")])
@pytest.mark.parametrize(("trouble", "arrived"), [("late", True), ("drop", False)])
async def test_whether_it_arrived_can_be_read_back(
    wire: Wire, effect: Durable, trouble: str, arrived: bool
) -> None:
    since = datetime.fromtimestamp(float(wire.slack.timestamp()), UTC)
    wire.slack.channels["C0LEREN"].messages["1.5"] = {"ts": "1.5", "text": "the first"}
    wire.slack.trouble["chat.postMessage"] = [trouble]
    assert isinstance(await failed(wire, effect), Unclear)

    found = await wire.connection.read_back(delivery(effect), since)
    assert bool(found) is arrived
    if arrived:
        assert wire.slack.find(found)[1]["metadata"]["event_payload"]["key"] == "til:1"


async def test_reading_back_goes_through_all_pages(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.slack.send.PAGE", 3)
    since = datetime.fromtimestamp(float(wire.slack.timestamp()), UTC)
    mine = await wire.connection.deliver(delivery(POST))
    for number in range(7):
        wire.clock.at += timedelta(seconds=1)
        other = Delivery(f"other:{number}", WorkspaceRef("slack", TEAM), POST, place="C0LEREN", who=WHO)
        await wire.connection.deliver(other)
    assert await wire.connection.read_back(delivery(POST), since) == mine
    assert len(wire.slack.called("conversations.history")) == 3


async def test_reading_back_that_is_not_allowed_is_said(wire: Wire) -> None:
    wire.slack.scopes.remove("channels:history")
    with pytest.raises(Refused, match="missing_scope"):
        await wire.connection.read_back(delivery(POST), datetime.now(UTC))


async def test_channels_are_read_only_where_that_is_allowed(slack: SlackStandIn) -> None:
    def reads_back(effect: Durable, allowed: bool) -> bool:
        chosen = replace(settings(slack), read_messages=allowed)
        return SlackConnection(chosen, None, datetime.now).reads_back(effect)  # type: ignore[arg-type]

    assert [reads_back(POST, True), reads_back(POST, False)] == [True, False]
    assert [reads_back(DIRECT, True), reads_back(DIRECT, False)] == [True, True]
    assert not reads_back(GROUP, True)
    assert not reads_back(UPDATE, True)
