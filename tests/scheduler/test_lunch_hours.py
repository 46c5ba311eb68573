"""W4 and W5 for lunch and learns: whatever is agreed on and wherever people are, nobody hears from them by
themselves outside their hours, nothing is sent twice, and time always moves on."""

from collections import Counter
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some

from bot import outbox as delivering
from handlers.chat import DirectMessage, Durable
from handlers.people import availability
from scheduler import rhythms
from storage import people
from storage.database import open_database
from storage.migrate import upgrade
from tests.conftest import DEFAULTS
from tests.happenings import REF
from tests.scheduler.lunch_room import Room

ZONES = ("Europe/Amsterdam", "America/New_York", "Pacific/Auckland", "Pacific/Honolulu", "Asia/Kolkata")
USERS = ("joris", "mei", "anna", "pieter")


@pytest.mark.slow
@settings(
    max_examples=8,
    phases=(Phase.explicit, Phase.generate),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(
    zones=some.lists(some.sampled_from(ZONES), min_size=4, max_size=4),
    weekday=some.sampled_from("12345"),
    at=some.sampled_from(("09:00", "12:00", "16:30")),
    weeks=some.sampled_from("1234"),
    answers=some.lists(some.sampled_from(("lunch_speak_yes", "lunch_speak_no", "")), min_size=4, max_size=4),
)
def test_nobody_hears_of_it_outside_their_hours(
    zones: list[str], weekday: str, at: str, weeks: str, answers: list[str]
) -> None:
    with TemporaryDirectory() as folder:
        database = open_database(f"sqlite:///{Path(folder) / 'opsteker.db'}", DEFAULTS)
        upgrade(database)
        room = Room(database)
        room.begins(weekday=weekday, at=at, weeks=weeks)
        for user, zone in zip(USERS, zones, strict=True):
            room.proposes(user, f"Onderwerp van {user}")
            room.person(user, zone)
        told = _live(room, dict(zip(USERS, answers, strict=True)))
        database.close()

    assert [key for key, times in Counter(key for _, key in told).items() if times > 1] == []


def _live(room: Room, answers: dict[str, str]) -> list[tuple[datetime, str]]:
    """Three weeks: everybody comes, and answers each question in their way."""
    told: list[tuple[datetime, str]] = []
    end = datetime.fromisoformat("2026-12-15T09:00:00+01:00")
    for _ in range(300):
        due = room.database.read(REF, rhythms.next_due)
        if due is None or due > end:
            return told
        room.now = max(room.now, due)
        before = len(room.sent)
        rhythms.beat(room.database, REF, room.now, delivering.keep)
        room._collect()
        sent = room.sent[before:]
        told += [(room.now, one.key) for one in sent]
        _in_hours(room, sent)
        _react(room, sent, answers)
    raise AssertionError("it never comes to rest")


def _in_hours(room: Room, sent: list[Durable]) -> None:
    for one in (one for one in sent if isinstance(one, DirectMessage)):
        person = room.database.read(REF, lambda tx, one=one: people.get(tx, one.person_id))  # type: ignore[misc]
        opens = room.database.read(
            REF,
            lambda tx, who=person: availability.open_for_question(tx, who, "lunch", room.now),  # type: ignore[misc]
        )
        assert opens == room.now, (one.key, person.zone)


def _react(room: Room, sent: list[Durable], answers: dict[str, str]) -> None:
    for one in sent:
        if ":ask:" in one.key and isinstance(one, DirectMessage):
            person = room.database.read(REF, lambda tx, one=one: people.get(tx, one.person_id))  # type: ignore[misc]
            number = next(button.value for button in one.card.buttons())  # type: ignore[union-attr]
            if answers.get(person.user):
                room.press(person.user, answers[person.user], number)
                for user in USERS:
                    room.press(user, "lunch_join", number)
