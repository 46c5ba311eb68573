"""A chart goes out as a picture where Slack takes it, and always goes out: once, and in words."""

import asyncio
from dataclasses import dataclass
from io import BytesIO

import pytest
from PIL import Image

from bot import chart_image
from bot.platform import Refused, TryLater, Unclear
from handlers.chat import Card, Chart, DirectMessage, Durable, Post, Text
from tests.bot.slack.conftest import Wire
from tests.bot.slack.test_send import delivery, failed
from tests.worlds import slack_blocks
from tests.worlds.slack_stand_in import SLOW, SlackStandIn

CHART = Chart("Per week: 0, 3, 6.", (0, 3, 6), ("9 nov", "16 nov", "23 nov"))
OTHER = Chart("Per week: 2, 1, 0.", (2, 1, 0), ("9 nov", "16 nov", "23 nov"))
CARD = Card((Text("Deze week"), CHART, Text("Tot volgende week")), "Weekoverzicht")
POST = Post(5, CARD, "digest:1")
DIRECT = DirectMessage(1, CARD, "digest:1")
FILES = ("files.getUploadURLExternal", "files.completeUploadExternal")


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.slack.send.NOT_READY_PAUSES", (0.01, 0.01, 0.01))


@dataclass
class Posted:
    blocks: list[slack_blocks.Json]
    text: str
    tries: int

    @property
    def has_picture(self) -> bool:
        return bool(slack_blocks.files(self.blocks))

    @property
    def words(self) -> str:
        return slack_blocks.words(self.blocks, str)


async def post(wire: Wire, effect: Durable = POST) -> Posted:
    """What stands there when it has been sent, surely one message."""
    ts = await wire.connection.deliver(delivery(effect))
    (seen,) = wire.slack.seen
    assert seen.body["ts"] == ts
    return Posted(seen.body["blocks"], seen.body["text"], len(wire.slack.called("chat.postMessage")))


@pytest.mark.parametrize("effect", [POST, DIRECT])
async def test_it_is_brought_to_slack_before_the_message_that_shows_it(wire: Wire, effect: Durable) -> None:
    posted = await post(wire, effect)

    header, before, image, after = posted.blocks
    assert [one["type"] for one in (header, before, image, after)] == [
        "header", "rich_text", "image", "rich_text",
    ]  # fmt: skip
    assert image["alt_text"] == image["title"]["text"] == CHART.says
    assert CHART.says in posted.text
    (file,) = slack_blocks.files(posted.blocks)
    kept = wire.slack.files[file]
    assert kept["content"] == chart_image.png(CHART)
    assert kept["name"] == "chart.png"
    assert Image.open(BytesIO(kept["content"])).size == (chart_image.WIDTH, chart_image.HEIGHT)
    methods = [method for method, _ in wire.slack.calls if not method.startswith(("auth", "conversations"))]
    assert methods == [*FILES, "chat.postMessage"]
    (completed,) = wire.slack.called(FILES[1])
    assert "channel_id" not in completed, "it is shown by the message, and by nothing else"


async def test_each_chart_is_its_own_picture(wire: Wire) -> None:
    posted = await post(wire, Post(5, Card((CHART, OTHER, CHART)), "k"))
    first, second, again = slack_blocks.files(posted.blocks)
    assert first == again != second
    assert wire.slack.files[second]["content"] == chart_image.png(OTHER)
    assert len(wire.slack.called(FILES[0])) == 2
    assert len(wire.slack.called(FILES[1])) == 1


async def test_a_message_without_a_chart_asks_for_nothing(wire: Wire) -> None:
    posted = await post(wire, Post(5, Card((Text("Deze week"),)), "k"))
    assert not posted.has_picture
    assert wire.slack.files == {}


@pytest.mark.parametrize("method", FILES)
@pytest.mark.parametrize(
    "trouble", ["missing_scope", "not_allowed_token_type", 429, 500, "drop", "late"], ids=str
)
async def test_without_leave_or_luck_it_is_drawn_with_characters(
    wire: Wire, method: str, trouble: int | str
) -> None:
    wire.slack.trouble[method] = [trouble]
    posted = await post(wire)
    assert not posted.has_picture
    assert f"{CHART.blocks()}  {CHART.says}" in posted.words
    assert posted.tries == 1


async def test_an_answer_that_makes_no_sense_is_no_reason_to_stay_silent(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SlackStandIn, "_files_getUploadURLExternal", lambda *_: {})
    assert CHART.blocks() in (await post(wire)).words


async def test_a_file_that_is_not_taken_at_its_address_neither(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    def elsewhere(self: SlackStandIn, body: slack_blocks.Json) -> slack_blocks.Json:
        return {"upload_url": self.url.replace("/api/", "/nowhere"), "file_id": "F000000001"}

    monkeypatch.setattr(SlackStandIn, "_files_getUploadURLExternal", elsewhere)
    assert CHART.blocks() in (await post(wire)).words


async def test_an_upload_that_takes_long_does_not_hold_up_the_words(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.slack.send.PICTURE_SECONDS", 0.2)
    wire.slack.trouble[FILES[1]] = ["slow"]
    began = asyncio.get_running_loop().time()
    assert CHART.blocks() in (await post(wire)).words
    assert asyncio.get_running_loop().time() - began < SLOW


async def test_slack_may_need_a_moment_to_look_at_it(wire: Wire) -> None:
    wire.slack.trouble["chat.postMessage"] = ["invalid_blocks", "invalid_blocks"]
    posted = await post(wire)
    assert posted.has_picture
    assert posted.tries == 3
    assert len(wire.slack.files) == 1


async def test_when_the_moment_takes_too_long_it_goes_without(wire: Wire) -> None:
    wire.slack.trouble["chat.postMessage"] = ["invalid_blocks"] * 4
    posted = await post(wire)
    assert not posted.has_picture
    assert CHART.blocks() in posted.words
    assert posted.tries == 5


async def test_no_waiting_goes_on_for_longer_than_pictures_may_take(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.slack.send.NOT_READY_PAUSES", (60.0,))
    wire.slack.trouble["chat.postMessage"] = ["invalid_blocks"]
    posted = await post(wire)
    assert (posted.has_picture, posted.tries) == (False, 2)


async def test_a_picture_slack_will_not_have_is_left_out(wire: Wire) -> None:
    wire.slack.trouble["chat.postMessage"] = ["file_not_found"]
    posted = await post(wire)
    assert (posted.has_picture, posted.tries) == (False, 2)


async def test_a_channel_that_is_gone_is_told_as_ever(wire: Wire) -> None:
    wire.slack.trouble["chat.postMessage"] = ["is_archived"] * 2
    error = await failed(wire, POST)
    assert (type(error), error.code) == (Refused, "is_archived")


@pytest.mark.parametrize(("trouble", "kind"), [(429, TryLater), (500, Unclear), ("drop", Unclear)])
async def test_what_may_have_arrived_is_not_said_again_without(
    wire: Wire, trouble: int | str, kind: type[Exception]
) -> None:
    wire.slack.trouble["chat.postMessage"] = [trouble]
    assert isinstance(await failed(wire, POST), kind)
    assert len(wire.slack.called("chat.postMessage")) == 1
    assert wire.slack.seen == []


async def test_a_repeated_delivery_brings_it_again_and_posts_once(wire: Wire) -> None:
    wire.slack.trouble["chat.postMessage"] = [429]
    await failed(wire, POST)
    assert (await post(wire)).has_picture
    assert len(wire.slack.files) == 2


async def test_what_arrived_after_all_is_found_by_its_key(wire: Wire) -> None:
    since = wire.clock.now()
    wire.slack.trouble["chat.postMessage"] = ["invalid_blocks", "late"]
    assert isinstance(await failed(wire, POST), Unclear)
    found = await wire.connection.read_back(delivery(POST), since)
    assert [one.body["ts"] for one in wire.slack.seen] == [found]
