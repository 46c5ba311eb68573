"""R6: who leaves gets nothing any more, and what waits for them goes to others at once."""

from datetime import datetime

import pytest

from handlers.chat import AnyEffect, DirectMessage, Person
from handlers.tips.asking import lifecycle
from scheduler import leavers, rhythms
from storage import people, places, questions, tils
from storage.database import Database, Transaction
from storage.questions import Question
from tests.happenings import LEREN, REF, person

MONDAY = datetime.fromisoformat("2026-11-23T10:00:00+01:00")


class Office:
    """Joris knows most about #git, then pieter; sarah asks."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.ids = database.write(REF, self._fill)

    def _fill(self, tx: Transaction) -> dict[str, int]:
        place = places.seen(tx, LEREN)
        for user in ("joris", "joris", "pieter"):
            known = people.seen(tx, person(user), MONDAY)
            tils.add(tx, tils.NewTil(known.id, "x", topics=("git",), place_id=place.id), MONDAY)
        return {user: people.seen(tx, person(user), MONDAY).id for user in ("joris", "pieter", "sarah")}

    def asks(self) -> Question:
        def ask(tx: Transaction) -> Question:
            sarah = self.ids["sarah"]
            made = questions.add(tx, sarah, "Hoe werkt rebase?", ("git",), MONDAY, is_anonymous=False)
            return lifecycle.send_on(tx, made, MONDAY)[0]

        return self.database.write(REF, ask)

    def leaves(self, user: str) -> None:
        self.database.write(REF, lambda tx: people.seen(tx, Person(user, has_left=True), MONDAY))

    def beat(self) -> list[int]:
        """Who is told something."""
        assert self.database.read(REF, leavers.next_due) is not None
        effects: list[AnyEffect] = self.database.write(REF, lambda tx: leavers.run(tx, MONDAY))
        assert self.database.read(REF, leavers.next_due) is None, "it comes to rest"
        return [one.person_id for one in effects if isinstance(one, DirectMessage)]

    def asked(self, question: Question) -> dict[int, str]:
        return self.database.read(REF, lambda tx: dict(questions.asked(tx, question.id)))

    def state(self, question: Question) -> str:
        found = self.database.read(REF, lambda tx: questions.find(tx, question.id))
        assert found is not None
        return found.state


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database)


def test_with_nobody_gone_there_is_nothing_to_do(office: Office) -> None:
    office.asks()
    assert office.database.read(REF, leavers.next_due) is None
    assert leavers.run in [one.run for one in rhythms.RHYTHMS]


def test_a_question_that_waits_for_them_goes_to_the_next(office: Office) -> None:
    question = office.asks()
    office.leaves("joris")
    assert office.beat() == [office.ids["pieter"]]
    assert office.asked(question) == {office.ids["joris"]: "passed", office.ids["pieter"]: "waiting"}
    found = office.database.read(REF, lambda tx: questions.find(tx, question.id))
    assert found is not None
    assert not found.was_reminded, "nobody had a working day to answer yet"


def test_with_nobody_left_to_ask_the_asker_hears_so(office: Office) -> None:
    question = office.asks()
    for user in ("joris", "pieter"):
        office.leaves(user)
    assert office.beat() == [office.ids["sarah"]]
    assert office.state(question) == "open"


def test_colleagues_are_not_asked_for_who_left(office: Office) -> None:
    question = office.asks()
    office.leaves("sarah")
    assert office.beat() == []
    assert office.state(question) == "open"


def test_when_both_leave_nobody_is_told(office: Office) -> None:
    office.asks()
    for user in ("joris", "sarah"):
        office.leaves(user)
    assert office.beat() == []
