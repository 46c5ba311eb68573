"""Whatever was written for somebody waits for the end of their quiet hours; only answers do not."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from storage import preferences
from storage.database import Database, Transaction
from storage.preferences import Preferences
from tests.bot.test_outbox import Office
from tests.happenings import NOW, REF

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.fixture
def office(database: Database) -> Office:
    """It is eleven o'clock in Amsterdam."""
    return Office(database)


def choose(office: Office, **choices: object) -> None:
    def write(tx: Transaction) -> None:
        preferences.choose(tx, office.joris, Preferences(**choices))  # type: ignore[arg-type]

    office.database.write(REF, write)


async def test_a_message_waits_for_the_end_of_quiet_hours(office: Office) -> None:
    choose(office, quiet_from="10:00", quiet_until="12:30")
    office.keep(office.message("first"), office.message("second"), office.message("hi", office.sarah))
    assert await office.deliver() == ["hi"]
    assert office.rows()[:2] == [("waiting", 0, None)] * 2
    assert office.next_due() == timedelta(hours=1, minutes=30)
    assert await office.deliver(minutes=89) == []
    assert await office.deliver(minutes=1) == ["first", "second"]


async def test_an_answer_does_not_wait(office: Office) -> None:
    choose(office, quiet_from="10:00", quiet_until="12:30")
    office.keep(office.message("a notice"), replace(office.message("an answer"), is_answer=True))
    assert await office.deliver() == ["an answer"]
    assert await office.deliver(hours=2) == ["a notice"]


async def test_a_message_waits_for_the_end_of_a_pause(office: Office) -> None:
    choose(office, paused_until=date(2026, 11, 30))
    office.keep(office.message("hello"))
    assert await office.deliver(hours=24) == []
    assert await office.deliver(hours=37) == ["hello"]
    assert office.time.now.astimezone(AMSTERDAM).date() == date(2026, 11, 30)


async def test_what_has_no_sense_any_more_after_the_quiet_is_not_sent(office: Office) -> None:
    choose(office, quiet_from="10:00", quiet_until="12:30")
    office.keep(replace(office.message("it begins"), until=NOW + timedelta(minutes=30)))
    assert await office.deliver(hours=2) == []
    assert office.states() == ["sent"]


async def test_who_silenced_a_module_gets_nothing_of_it(office: Office) -> None:
    choose(office, muted=("circle",))
    office.keep(
        replace(office.message("a circle"), module="circle"),
        replace(office.message("a coffee"), module="coffee"),
        replace(office.message("what they asked"), module="circle", is_answer=True),
    )
    assert sorted(await office.deliver()) == ["a coffee", "what they asked"]
    assert office.states() == ["sent"] * 3


async def test_silenced_while_it_waited_is_silenced(office: Office) -> None:
    choose(office, quiet_from="10:00", quiet_until="12:30")
    office.keep(replace(office.message("a circle"), module="circle"))
    assert await office.deliver() == []
    choose(office, muted=("circle",))
    assert await office.deliver(hours=2) == []
    assert office.states() == ["sent"]
