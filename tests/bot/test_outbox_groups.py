"""A message to a few people together goes out once, when all of them may hear it, to who is still there."""

import asyncio
from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.outbox import LEASE
from bot.platform import Refused, Unclear
from handlers.chat import Card, GroupChat, TalkTogether, Text
from storage import people, preferences
from storage.database import Database
from storage.preferences import Preferences
from tests import happenings as they
from tests.bot.recording import Chat
from tests.bot.test_outbox import Office, begin_and_vanish
from tests.happenings import EVERYTHING, NOW


class Apart(Chat):
    """A platform where a bot brings nobody together."""

    capabilities = replace(EVERYTHING, group_chats=False)


@pytest.fixture
def office(database: Database) -> Office:
    """It is eleven o'clock in Amsterdam."""
    return Office(database)


@pytest.fixture
def parted(office: Office) -> Office:
    office.chat = Apart(office.time)
    office.app.connect(office.chat)
    return office


def seen(office: Office, user: str, has_left: bool = False) -> int:
    person = replace(they.person(user), has_left=has_left)
    return office.database.write(office.ref, lambda tx: people.seen(tx, person, NOW).id)


def together(office: Office, *more: int, text: str = "meet each other") -> GroupChat:
    everyone = (office.sarah, office.joris, *more)
    own = {one: Card((Text(f"{one}: {text}"), TalkTogether(everyone, "talk"))) for one in everyone}
    return GroupChat(everyone, Card((Text(text),)), own, f"together:{text}")


def quiet(office: Office, person_id: int, until: str) -> None:
    choices = Preferences(quiet_from="10:00", quiet_until=until)
    office.database.write(office.ref, lambda tx: preferences.choose(tx, person_id, choices))


def where(office: Office) -> list[str]:
    return [one.to for one in office.chat.sent]


async def test_they_get_one_message_together_once(office: Office) -> None:
    for _ in range(2):
        office.keep(together(office))
        await office.deliver(minutes=1)
    assert [(one.what, one.to, one.text) for one in office.chat.sent] == [
        ("GroupChat", "sarah,joris", "meet each other")
    ]


async def test_the_quiet_hours_of_one_hold_it_for_all(office: Office) -> None:
    quiet(office, office.joris, "12:30")
    quiet(office, office.sarah, "13:00")
    office.keep(together(office))
    assert await office.deliver() == []
    assert office.rows() == [("waiting", 0, None)]
    assert office.next_due() == timedelta(hours=2)
    assert await office.deliver(hours=2) == ["meet each other"]


async def test_it_waits_for_its_moment_and_no_other_group_waits_for_it(office: Office) -> None:
    mei = seen(office, "mei")
    office.keep(replace(together(office), not_before=NOW + timedelta(hours=2)))
    office.keep(together(office, mei, text="we are three"))
    assert await office.deliver(hours=1) == ["we are three"]
    assert await office.deliver(hours=1) == ["meet each other"]


async def test_apart_they_wait_for_it_too(parted: Office) -> None:
    parted.keep(replace(together(parted), not_before=NOW + timedelta(hours=2)))
    assert await parted.deliver(hours=1) == []
    assert len(await parted.deliver(hours=1)) == 2


async def test_who_left_is_left_out(office: Office) -> None:
    mei = seen(office, "mei")
    office.keep(together(office, mei))
    seen(office, "sarah", has_left=True)
    quiet(office, office.sarah, "23:00")
    assert await office.deliver() == ["meet each other"]
    assert where(office) == ["joris,mei"]


async def test_one_alone_is_no_group(office: Office) -> None:
    office.keep(together(office))
    seen(office, "sarah", has_left=True)
    assert await office.deliver() == []
    assert office.states() == ["sent"]


async def test_what_may_have_arrived_is_repeated_once(office: Office) -> None:
    office.chat.trouble["sarah,joris"] = [Unclear("dropped")]
    office.keep(together(office, text="first"))
    assert await office.deliver() == []
    assert await office.deliver(minutes=1) == ["first"]

    office.chat.trouble["sarah,joris"] = [Unclear("dropped")] * 3
    office.keep(together(office, text="second"))
    for _ in range(4):
        assert await office.deliver(minutes=5) == []
    assert office.rows() == [("sent", 2, None), ("unclear", 2, "dropped")]


async def test_what_a_killed_process_had_begun_is_repeated_once(office: Office) -> None:
    office.keep(together(office))
    begin_and_vanish(office)
    assert await office.deliver(seconds=LEASE.total_seconds() + 1) == []
    assert await office.deliver(minutes=1) == ["meet each other"]
    assert await office.deliver(hours=1) == []


async def test_where_no_group_may_be_made_after_all_each_gets_their_own_card(office: Office) -> None:
    office.chat.trouble["sarah,joris"] = [Refused("missing_scope")]
    office.keep(together(office))
    told = sorted(f"{one}: meet each other" for one in (office.sarah, office.joris))
    assert sorted(await office.deliver()) == told
    assert office.rows()[0] == ("failed", 1, "missing_scope")


# --- where a bot brings nobody together ----------------------------------------------------------------


async def test_apart_each_gets_their_own_card_once(parted: Office) -> None:
    parted.keep(together(parted))
    assert sorted(await parted.deliver()) == sorted(
        f"{one}: meet each other" for one in (parted.sarah, parted.joris)
    )
    parted.keep(together(parted))
    assert await parted.deliver(hours=1) == []
    assert parted.states() == ["sent"] * 3


async def test_apart_nobody_waits_for_the_quiet_hours_of_another(parted: Office) -> None:
    quiet(parted, parted.joris, "12:30")
    parted.keep(together(parted))
    assert await parted.deliver() == [f"{parted.sarah}: meet each other"]
    assert await parted.deliver(hours=2) == [f"{parted.joris}: meet each other"]


async def test_apart_who_left_is_left_out_and_nobody_meets_alone(parted: Office) -> None:
    mei = seen(parted, "mei")
    parted.keep(together(parted, mei), together(parted, text="a pair"))
    seen(parted, "sarah", has_left=True)
    assert sorted(await parted.deliver()) == sorted(f"{one}: meet each other" for one in (parted.joris, mei))


async def test_apart_a_sender_that_vanished_costs_nobody_a_card_nor_gives_two(parted: Office) -> None:
    """It had taken the group, or one of the two cards it was parted into."""
    parted.keep(together(parted))
    parted.chat.closed["joris"] = asyncio.Event()
    sending = asyncio.create_task(parted.app.outbox.deliver_due())
    while "joris" not in parted.chat.attempts or parted.states().count("sent") < 2:  # noqa: ASYNC110
        await asyncio.sleep(0.005)
    sending.cancel()
    assert where(parted) == ["sarah"]

    parted.app.outbox = type(parted.app.outbox)(parted.database, parted.time)
    parted.app.outbox.platforms[parted.chat.name] = parted.chat
    del parted.chat.closed["joris"]
    assert await parted.deliver(seconds=LEASE.total_seconds() + 1) == []
    assert await parted.deliver(minutes=1) == [f"{parted.joris}: meet each other"]
    assert where(parted) == ["sarah", "joris"]
