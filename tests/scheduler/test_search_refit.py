"""Every night search learns from what helped; admins hear what that changed, and can undo it."""

from datetime import datetime, timedelta
from functools import partial

import pytest

from handlers.chat import AnyEffect, DirectMessage, Person
from handlers.texts import speak
from handlers.tuning import cards, lifecycle, rules
from scheduler import rhythms
from storage import clicks, people, refits, search
from storage.database import Database, Transaction
from storage.search import Features
from storage.search.confidence import EVIDENCE_VERSION, MEASURED
from tests.happenings import REF
from tests.racing import at_once, several

SAY = speak("nl")
FRIDAY = datetime.fromisoformat("2026-11-27T15:00:00+01:00")
NIGHT = datetime.fromisoformat("2026-11-28T03:00:00+01:00")
GOOD, BAD = Features(8.0, 0.6, 0.2, 0.3, 4), Features(2.0, 0.2, 0.1, 0.1, 4)


class Office:
    """Anna is an admin, sarah is none."""

    def __init__(self, database: Database) -> None:
        self.database = database
        for user in ("anna", "sarah"):
            described = Person(user, user, "nl", "Europe/Amsterdam", is_bot=False, is_admin=user == "anna")
            database.write(REF, lambda tx, one=described: people.seen(tx, one, FRIDAY))

    def judge(self, helped: int, not_helped: int, version: int = EVIDENCE_VERSION) -> None:
        def press(tx: Transaction) -> None:
            for features, is_help, many in ((GOOD, True, helped), (BAD, False, not_helped)):
                for _ in range(many):
                    clicks.add(tx, features, is_help, FRIDAY.date(), version)

        self.database.write(REF, press)

    def next_due(self) -> datetime | None:
        return self.database.read(REF, lifecycle.next_due)

    def run(self, now: datetime) -> list[AnyEffect]:
        return run(self.database, now)

    def in_use(self) -> search.Coefficients:
        return self.database.read(REF, search.coefficients_in_use)


def run(database: Database, now: datetime) -> list[AnyEffect]:
    def only(tx: Transaction) -> list[AnyEffect]:
        due = [one for one in rhythms.due(tx, now) if one.name == "search_refit"]
        return [effect for one in due for effect in one.run(tx, now)]

    return database.write(REF, only)


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database)


def test_nothing_is_due_before_anybody_judged_an_answer(office: Office) -> None:
    assert office.next_due() is None
    assert office.run(NIGHT) == []


def test_from_then_on_every_night(office: Office) -> None:
    office.judge(1, 0)
    assert office.run(FRIDAY) == []
    assert office.next_due() == NIGHT
    assert office.run(FRIDAY + timedelta(hours=1)) == []
    assert office.run(NIGHT) == []
    assert office.next_due() == NIGHT + timedelta(days=1)
    assert office.in_use() == MEASURED


def test_what_helped_changes_it_and_admins_hear_so_once(office: Office) -> None:
    office.judge(40, 40)
    office.run(FRIDAY)
    (told,) = office.run(NIGHT)

    assert office.in_use() != MEASURED
    assert isinstance(told, DirectMessage)
    said = told.card.as_text()
    assert SAY.text("tuning-fitted", count=80) in said
    assert SAY.text("tuning-private") in said
    assert [button.action for button in told.card.buttons()] == ["undo_tuning"]
    assert office.run(NIGHT) == []
    assert office.run(NIGHT + timedelta(days=1)) == []  # nothing is better than that


def test_no_weight_goes_farther_than_said_however_often(office: Office) -> None:
    office.judge(300, 300)
    for days in range(5):
        office.run(FRIDAY + timedelta(days=days))
    for name in search.Coefficients.__struct_fields__:
        assert abs(getattr(office.in_use(), name) - getattr(MEASURED, name)) <= rules.FARTHEST + 1e-9


def test_answers_on_other_evidence_do_not_count(office: Office) -> None:
    office.judge(40, 40, version=EVIDENCE_VERSION - 1)
    assert office.next_due() is None
    office.judge(1, 1)
    office.run(FRIDAY)
    assert office.run(NIGHT) == []
    assert office.in_use() == MEASURED


@pytest.mark.parametrize(
    ("now", "night"),
    [
        ("2026-11-27T02:59:00+01:00", "2026-11-27T03:00:00+01:00"),
        ("2026-11-27T03:00:00+01:00", "2026-11-28T03:00:00+01:00"),
        ("2027-03-27T15:00:00+01:00", "2027-03-28T03:00:00+02:00"),  # the clock goes forward
        ("2027-10-30T15:00:00+02:00", "2027-10-31T03:00:00+01:00"),  # and back
    ],
)
def test_at_three_in_the_night_where_the_workspace_is(office: Office, now: str, night: str) -> None:
    found = office.database.read(REF, lambda tx: lifecycle.next_night(tx, datetime.fromisoformat(now)))
    assert found == datetime.fromisoformat(night)


def test_too_late_it_is_done_once(office: Office) -> None:
    office.judge(40, 40)
    office.run(FRIDAY)
    assert len(office.run(NIGHT + timedelta(days=9))) == 1
    assert office.next_due() == NIGHT + timedelta(days=10)


def test_two_processes_do_it_once(office: Office, database_url: str) -> None:
    office.judge(40, 40)
    office.run(FRIDAY)
    with several(database_url, 2) as processes:
        told = at_once(*(partial(run, one, NIGHT) for one in processes))
    assert sorted(map(len, told)) == [0, 1]


def test_switched_off_it_stays_so(office: Office) -> None:
    office.judge(40, 40)
    office.run(FRIDAY)
    office.database.write(REF, lambda tx: refits.change(tx, _held(tx), is_on=False, next_at=None))
    assert office.next_due() is None
    assert office.run(NIGHT + timedelta(days=30)) == []
    assert office.in_use() == MEASURED


def _held(tx: Transaction) -> refits.Refit:
    found = refits.hold(tx)
    assert found is not None
    return found


def test_small_counts_are_not_told() -> None:
    few = rules.Counts(sure_helped=40, sure_not=3, unsure_helped=7, unsure_not=10)
    many = rules.Counts(sure_helped=40, sure_not=5, unsure_helped=7, unsure_not=10)
    nearly = rules.Counts(sure_helped=50, sure_not=0, unsure_helped=4, unsure_not=6)
    found = rules.Outcome("fitted", 60, few, nearly, None)
    said = cards.report(found, SAY).as_text()
    assert SAY.text("tuning-before", counts=SAY.text("tuning-counts-few", right=50, count=60)) in said
    assert SAY.text("tuning-after", counts=SAY.text("tuning-counts-nearly", count=60)) in said
    other = cards.report(rules.Outcome("fitted", 62, many, many, None), SAY).as_text()
    assert SAY.text("tuning-counts", right=50, count=62, sure=45, helped=40) in other
