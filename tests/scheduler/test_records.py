"""L8: when somebody is reminded of their own record, and when not."""

import pytest

from handlers.texts import speak
from storage import preferences, records
from storage.database import Database
from storage.own_data import erase
from storage.preferences import Preferences
from tests.happenings import REF
from tests.scheduler.lunch_room import Room, to

SAY = speak("nl", "slack")
REVIEW = "2026-12-11"


class Desk(Room):
    """Sarah has her review on Friday 11 December."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "record")
        self.sarah = self.person("sarah")

    def looks_back_on(self, review: str = REVIEW) -> str:
        opened = self.opens("sarah", "record_days", "")
        return self.fills("sarah", opened, first="2026-01-01", last="2026-11-23", review=review)

    def reminded(self, when: str) -> int:
        return len([one for one in to(self.until(when), self.sarah) if "kijk je terug op je werk" in one])


@pytest.fixture
def desk(database: Database) -> Desk:
    desk = Desk(database)
    assert SAY.text("record-review-kept", day="11 december 2026") in desk.looks_back_on()
    return desk


def test_a_week_before_while_she_works_and_once(desk: Desk) -> None:
    assert desk.reminded("12-04 08:59") == 0
    assert desk.reminded("12-04 09:00") == 1
    assert desk.reminded("12-31 12:00") == 0


def test_when_she_is_back_from_leave_and_never_too_late(desk: Desk) -> None:
    desk.is_away("sarah", "2026-12-04", "2026-12-08")
    assert desk.reminded("12-09 08:59") == 0
    assert desk.reminded("12-09 09:00") == 1
    desk.looks_back_on("2026-12-21")
    desk.is_away("sarah", "2026-12-14", "2026-12-31")
    assert desk.reminded("12-31 23:00") == 0, "it would come after her review"


def test_another_day_none_and_one_within_the_week(desk: Desk) -> None:
    desk.looks_back_on("2026-12-18")
    assert desk.reminded("12-10 17:00") == 0
    desk.looks_back_on("")
    assert desk.reminded("12-31 12:00") == 0
    desk.looks_back_on("2027-01-02")
    assert desk.reminded("12-31 13:00") == 1


def test_who_wants_no_more_of_it_or_was_erased_hears_nothing(desk: Desk, database: Database) -> None:
    silent = Preferences(muted=("record",))
    database.write(REF, lambda tx: preferences.choose(tx, desk.sarah, silent))
    assert desk.reminded("12-11 12:00") == 0
    desk.looks_back_on("2027-01-04")
    database.write(REF, lambda tx: erase(tx, desk.sarah, desk.now))
    assert desk.reminded("12-31 12:00") == 0
    assert database.read(REF, records.next_due) is None
