"""Where a platform lets the bot read back what it posted, nothing is lost and nothing comes twice."""

from datetime import datetime, timedelta

import pytest

from bot.outbox import LEASE
from bot.platform import Delivery, Refused, TryLater, Unclear
from handlers.chat import Durable, Post
from storage.database import Database
from storage.schema import day
from tests.bot.recording import Chat
from tests.bot.test_outbox import Office, begin_and_vanish


class Readable(Chat):
    """`lost_answers`: how many of the next messages arrive without our hearing so. `unreadable`: how the
    next looks back end."""

    posts_only = False
    lost_answers = 0

    def __init__(self, now: object) -> None:
        super().__init__(now)  # type: ignore[arg-type]
        self.arrived: dict[str, str] = {}
        self.unreadable: list[Exception] = []
        self.asked_since: list[datetime] = []

    async def deliver(self, delivery: Delivery) -> str:
        message = await super().deliver(delivery)
        self.arrived[delivery.key] = message
        if self.lost_answers:
            self.lost_answers -= 1
            raise Unclear("dropped")
        return message

    def reads_back(self, effect: Durable) -> bool:
        return isinstance(effect, Post) or not self.posts_only

    async def read_back(self, delivery: Delivery, since: datetime) -> str:
        self.asked_since.append(since)
        if self.unreadable:
            raise self.unreadable.pop(0)
        return self.arrived.get(delivery.key, "")


@pytest.fixture
def office(database: Database) -> Office:
    office = Office(database)
    office.chat = readable = Readable(office.time)
    office.app.connect(readable)
    return office


def chat(office: Office) -> Readable:
    assert isinstance(office.chat, Readable)
    return office.chat


async def test_what_arrived_unheard_is_found_and_not_sent_again(office: Office) -> None:
    chat(office).lost_answers = 2
    office.keep(office.post("a card", about="til:1"), office.message("kudos!"))
    assert sorted(await office.deliver()) == ["a card", "kudos!"]
    assert await office.deliver(minutes=5) == []

    assert office.rows() == [("sent", 2, None)] * 2
    assert chat(office).asked_since == [day(office.time.now - timedelta(minutes=5))] * 2


async def test_what_did_not_arrive_is_sent_again(office: Office) -> None:
    office.chat.trouble["C-leren"] = [Unclear("dropped"), Unclear("dropped")]
    office.keep(office.post("a card"))
    assert await office.deliver() == []
    assert await office.deliver(minutes=1) == []
    assert await office.deliver(minutes=1) == ["a card"]
    assert await office.deliver(hours=1) == []
    assert office.states() == ["sent"]


async def test_what_a_killed_process_had_begun_is_looked_up_first(office: Office) -> None:
    office.keep(office.post("a card"), office.message("kudos!"))
    post, notice = begin_and_vanish(office)
    chat(office).arrived[f"{post.workspace_id}:{post.id}"] = "m-before"

    assert await office.deliver(seconds=LEASE.total_seconds() + 1) == []
    assert await office.deliver(minutes=1) == ["kudos!"]
    assert office.rows() == [("sent", 2, None)] * 2
    assert notice.id != post.id


async def test_while_nobody_can_tell_nothing_is_repeated(office: Office) -> None:
    office.chat.trouble["C-leren"] = [Unclear("dropped")]
    chat(office).unreadable = [TryLater("ratelimited", 3), Unclear("http_500"), RuntimeError("a defect")]
    office.keep(office.post("a card"))
    for _ in range(4):
        assert await office.deliver(minutes=1) == []
    assert office.chat.attempts == ["C-leren"]
    assert await office.deliver(minutes=2) == ["a card"]


async def test_where_reading_back_is_refused_after_all_a_post_is_not_repeated(office: Office) -> None:
    office.chat.trouble["C-leren"] = [Unclear("dropped")]
    chat(office).unreadable = [Refused("missing_scope")]
    office.keep(office.post("a card"))
    await office.deliver()
    await office.deliver(minutes=1)
    assert office.rows()[0] == ("unclear", 2, "missing_scope")
    assert office.chat.attempts == ["C-leren"]


async def test_what_cannot_be_read_back_goes_the_old_way(office: Office) -> None:
    chat(office).posts_only = True
    office.chat.trouble["joris"] = [Unclear("timeout"), Unclear("timeout")]
    office.keep(office.message("kudos!"))
    for _ in range(3):
        await office.deliver(minutes=5)
    assert office.rows() == [("unclear", 2, "timeout")]
    assert chat(office).asked_since == []
