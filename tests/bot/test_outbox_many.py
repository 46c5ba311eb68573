"""Many deliveries written at once keep every promise of one: once for a key, in order, never lost."""

import asyncio
from datetime import timedelta
from functools import partial

import pytest

from bot.assemble import App
from bot.outbox import FEW, keep
from handlers.chat import Card, DirectMessage, Durable, Text
from storage import outbox, people
from storage.database import Database, Transaction
from tests import happenings as they
from tests.bot.recording import Chat, Time
from tests.bot.test_outbox import Office
from tests.happenings import NOW, REF
from tests.racing import at_once, several

MANY = 5 * FEW


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database)


def _numbered(office: Office, count: int = MANY) -> list[Durable]:
    return [office.message(f"{number}", (office.joris, office.sarah)[number % 2]) for number in range(count)]


async def test_each_is_delivered_once_and_in_order(office: Office) -> None:
    all_of_them = _numbered(office)
    office.keep(*all_of_them[: FEW // 2])
    office.keep(*all_of_them, *all_of_them)
    office.keep(*reversed(all_of_them))

    sent = [text for _ in range(MANY) for text in await office.deliver(seconds=2)]

    assert sorted(sent, key=int) == [str(number) for number in range(MANY)]
    for remainder in (0, 1):
        mine = [int(text) for text in sent if int(text) % 2 == remainder]
        assert mine == sorted(mine)
    assert set(office.states()) == {"sent"}
    assert office.next_due() is None


async def test_posts_and_messages_and_changes_together(office: Office) -> None:
    office.keep(*[office.post(f"{number}") for number in range(MANY)], *_numbered(office))
    for _ in range(MANY):
        await office.deliver(seconds=2)
    assert office.states() == ["sent"] * 2 * MANY


async def test_what_fails_on_the_way_leaves_none_of_them(office: Office) -> None:
    def fail(tx: Transaction) -> None:
        keep(tx, _numbered(office), NOW)
        raise LookupError

    with pytest.raises(LookupError):
        office.database.write(REF, fail)
    assert office.rows() == []
    assert office.next_due() is None


async def test_what_makes_no_sense_any_more_is_not_sent(office: Office) -> None:
    """Nobody delivered for an hour: what says that it begins has been overtaken."""
    until = office.time.now + timedelta(minutes=30)
    for number, last in enumerate((until, until + timedelta(hours=1), None)):
        card = Card((Text(f"{number}"),))
        office.keep(DirectMessage(office.joris, card, f"m{number}", until=last))
    sent = [text for _ in range(3) for text in await office.deliver(minutes=20)]
    assert sorted(sent) == ["0", "1", "2"]

    for number, last in enumerate((until, until + timedelta(hours=9), None)):
        card = Card((Text(f"late {number}"),))
        office.keep(DirectMessage(office.joris, card, f"late{number}", until=last))
    sent = [text for _ in range(3) for text in await office.deliver(minutes=1)]
    assert sent == ["late 1", "late 2"]
    assert office.states()[3:] == ["sent"] * 3


def test_processes_that_write_the_same_at_once_while_it_is_delivered(
    database: Database, database_url: str
) -> None:
    """Two write the same hundred in turn, each in another order, while a third takes and empties lanes."""

    def meet(tx: Transaction) -> list[int]:
        return [people.seen(tx, they.person(f"p{number}"), NOW).id for number in range(20)]

    ids = database.write(REF, meet)
    rounds = [
        [DirectMessage(one, Card((Text("x"),)), f"{number}:{one}") for one in ids] for number in range(10)
    ]
    ended: list[bool] = []

    def writer(mine: Database, backwards: bool) -> None:
        try:
            for effects in rounds:
                some = effects[::-1] if backwards else effects
                mine.write(REF, lambda tx, some=some: keep(tx, some, NOW))  # type: ignore[misc]
        finally:
            ended.append(backwards)

    time = Time()
    chat, app = Chat(time), App(database, time)
    app.connect(chat)

    async def deliver() -> None:
        while len(ended) < 2:
            time.pass_by(seconds=2)
            await app.outbox.deliver_due()
        for _ in range(15):
            time.pass_by(seconds=2)
            await app.outbox.deliver_due()

    with several(database_url, 2) as (one, other):
        at_once(partial(writer, one, False), partial(writer, other, True), lambda: asyncio.run(deliver()))

    assert len(chat.sent) == len(ids) * len(rounds)
    assert database.submit_across(lambda c: outbox.next_due(c, [REF.platform])).result() is None
