"""Who asks again in other words, and what is learned from it."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from handlers.chat import Command
from handlers.tips import rewording
from handlers.tips.cards import Click
from storage import clicks, people, retention, rewordings, search
from storage.database import Database, Transaction
from storage.own_data import erasing
from storage.people import Person
from storage.search import Features
from tests import happenings as they
from tests.happenings import NOW, REF, later

SCORED = Features(0.4, 0.5, 0.1, 0.2, 3)
CHANGED = ("k8s", "kubernetes")


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("k8s pods", "kubernetes pods", CHANGED),
        ("vog", "verklaring omtrent gedrag", ("vog", "verklaring omtrent gedrag")),
        ("verklaring omtrent gedrag regelen", "vog regelen", ("verklaring omtrent gedrag", "vog")),
        ("koffie", "koffie zetten", None),
        ("koffie zetten", "thee drinken", None),
        ("pods", "pod", None),
        ("a1 b2 c3 d4", "e5", None),
    ],
)
def test_what_took_the_place_of_what(before: str, after: str, changed: tuple[str, str] | None) -> None:
    assert rewording.swapped(before.split(), after.split()) == changed


class Desk:
    def __init__(self, database: Database) -> None:
        self.database = database

    def ask(self, who: str, question: str, about: str = "tip:1", minutes: float = 0) -> None:
        at = NOW + timedelta(minutes=minutes)

        def do(tx: Transaction) -> None:
            person = people.seen(tx, Person(who, is_bot=False), at)
            event = they.command(who, "tip", question, key="", at=at)
            click = Click(about, question, SCORED)
            rewording.remember(tx, _by(event, person), click.encode())

        self.database.write(REF, do)

    def opened(self, who: str, question: str) -> None:
        def do(tx: Transaction) -> None:
            person = people.seen(tx, Person(who, is_bot=False), NOW)
            rewording.opened(tx, _by(they.command(who, "tip", "", key="", at=NOW), person), question)

        self.database.write(REF, do)

    def helped(self, who: str, question: str, about: str = "tip:2", minutes: float = 1) -> None:
        at = NOW + timedelta(minutes=minutes)

        def do(tx: Transaction) -> None:
            person = people.seen(tx, Person(who, is_bot=False), at)
            rewording.helped(tx, person.id, Click(about, question, SCORED), at)

        self.database.write(REF, do)

    def several(self) -> list[tuple[str, str]]:
        return self.database.read(REF, rewordings.of_several)

    def judged(self) -> list[bool]:
        return [helped for _, helped in self.database.read(REF, lambda tx: clicks.newest(tx, 99))]

    def recent(self, who: str) -> list[str]:
        def look(tx: Transaction) -> list[str]:
            person = people.by_user(tx, who)
            assert person is not None
            return [one.words for one in rewordings.of(tx, person.id, NOW)]

        return self.database.read(REF, look)


def _by(event: Command, person: Person) -> Command:
    return replace(event, by=person)


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database)


def reworded(desk: Desk, *who: str) -> None:
    for one in who:
        desk.ask(one, "hoe herstart ik pods in k8s")
        desk.ask(one, "hoe herstart ik pods in kubernetes", minutes=1)
        desk.helped(one, "hoe herstart ik pods in kubernetes")


def test_three_people_and_no_fewer(desk: Desk) -> None:
    reworded(desk, "noor", "bo", "bo")
    assert desk.several() == []
    reworded(desk, "eva")
    assert desk.several() == [CHANGED]


def test_the_other_way_round_is_the_same(desk: Desk) -> None:
    reworded(desk, "noor", "bo")
    desk.ask("eva", "kubernetes")
    desk.helped("eva", "k8s")
    assert desk.several() == [CHANGED]


def test_what_was_opened_was_no_failure_unless_it_did_not_help(desk: Desk) -> None:
    desk.ask("noor", "k8s pods")
    desk.opened("noor", "k8s pods")
    desk.helped("noor", "kubernetes pods")
    assert desk.judged() == []


def test_minutes_later_it_is_another_question(desk: Desk) -> None:
    for who in ("noor", "bo", "eva"):
        desk.ask(who, "k8s pods")
        desk.helped(who, "kubernetes pods", minutes=11)
    assert desk.several() == []
    assert desk.judged() == []


def test_what_was_shown_first_counts_as_it_turned_out(desk: Desk) -> None:
    desk.ask("noor", "k8s pods", about="tip:1")
    desk.helped("noor", "kubernetes pods", about="tip:2")
    desk.ask("bo", "k8s pods", about="tip:2")
    desk.helped("bo", "kubernetes pods", about="tip:2")
    desk.ask("eva", "iets heel anders hier", about="tip:9")
    desk.helped("eva", "kubernetes pods", about="tip:2")
    assert desk.judged() == [False, True]


def test_the_first_words_lead_to_what_helped(desk: Desk) -> None:
    title = "Pods herstarten in kubernetes"
    desk.database.write(REF, lambda tx: search.put(tx, "tip:2", title, "kubectl", place_id=None))
    desk.ask("noor", "k8s pods")
    desk.helped("noor", "kubernetes pods")
    found = desk.database.read(REF, lambda tx: search.find(tx, "k8s", 0))
    assert [hit.about for hit in found.hits] == ["tip:2"]


def test_asked_aloud_nothing_is_left_but_that_it_was_no_answer(desk: Desk) -> None:
    desk.ask("noor", "k8s pods")

    def aloud(tx: Transaction) -> None:
        person = people.by_user(tx, "noor")
        assert person is not None
        rewording.asked_colleague(tx, person.id, "k8s pods", NOW)

    desk.database.write(REF, aloud)
    assert desk.judged() == [False]
    assert desk.recent("noor") == []


def test_nothing_stays_for_long(desk: Desk) -> None:
    reworded(desk, "noor", "bo", "eva")
    desk.ask("noor", "k8s pods")
    desk.database.write(REF, lambda tx: retention.let_go(tx, later(hours=1)))
    assert desk.recent("noor") == []
    assert desk.several() == [CHANGED]
    desk.database.write(REF, lambda tx: retention.let_go(tx, later(days=200)))
    assert desk.several() == []


def test_who_is_erased_leaves_nothing(desk: Desk) -> None:
    reworded(desk, "noor", "bo", "eva")
    desk.ask("noor", "k8s pods")

    def erase(tx: Transaction) -> None:
        person = people.by_user(tx, "noor")
        assert person is not None
        erasing.erase(tx, person.id, NOW)

    desk.database.write(REF, erase)
    assert desk.several() == []
