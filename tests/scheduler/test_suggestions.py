"""L13: what a suggestion is made of, and what happens when something is in the way."""

import pytest

from handlers.chat import Place
from handlers.texts import speak
from scheduler import rhythms
from storage import catalogue, lookups, paths, preferences, search, staff, suggestions
from storage.catalogue import Resource
from storage.database import Database, Transaction
from storage.own_data import erasing
from storage.paths import Path, Step
from storage.preferences import Preferences
from storage.staff import Staff
from tests import happenings as they
from tests.happenings import LEREN, REF
from tests.scheduler.lunch_room import Room, at, buttons, to

SAY = speak("nl", "slack")
RETRO = Place("C-retro", "private", "retro")
HERS = Place("D-sarah", "direct")
ONE = SAY.text("suggestions-one")
GOAL = "Een zebramigratie doen"
WHY = SAY.text("suggestions-why-goal", goal=GOAL)


class Shelf(Room):
    """Sarah wants suggestions, and works from nine; Joris shared something about zebramigratie."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "suggestions", "goals", "priorities", "time", "paths")
        self.ids = {name: self.person(name) for name in ("sarah", "joris", "fatima")}
        self.shares("Met zebramigratie zet je een tabel om #zebramigratie")
        self.says("sarah", "suggesties aan", HERS)

    def shares(self, text: str, who: str = "joris", place: Place = LEREN) -> None:
        self.gets(they.command(who, "til", text, key=f"til {text}", at=self.now, place=place))

    def wants(self, goal: str = GOAL) -> None:
        self.says("sarah", f"doel {goal}", HERS)

    def given(self, when: str) -> list[str]:
        """What was suggested to Sarah up to then."""
        return [text for text in to(self.until(when), self.ids["sarah"]) if ONE in text]

    def prefers(self, chosen: Preferences) -> None:
        self.database.write(REF, lambda tx: preferences.choose(tx, self.ids["sarah"], chosen))


@pytest.fixture
def shelf(database: Database) -> Shelf:
    return Shelf(database)


def test_by_a_goal(shelf: Shelf) -> None:
    shelf.wants()
    (given,) = shelf.given("11-24 12:00")
    assert WHY in given


def test_by_what_she_cannot_do_yet_of_her_path(shelf: Shelf) -> None:
    """As she says herself; not by what she can, nor by a path that she left."""

    def check(tx: Transaction, answer: str) -> None:
        path = paths.by_slug(tx, "maker") or paths.add(tx, Path(0, "maker", "Maker", ""))
        assert path is not None
        step = Step(0, path.id, "om", 1, "core", "Een tabel omzetten", "Je deed het", "zebramigratie")
        paths.keep_step(tx, step)
        paths.choose(tx, shelf.ids["sarah"], path.id, shelf.now)
        paths.mark(tx, paths.steps(tx, path.id)[0].id, shelf.ids["sarah"], answer=answer)

    shelf.database.write(REF, lambda tx: check(tx, "yes"))
    assert shelf.given("11-24 12:00") == []
    shelf.database.write(REF, lambda tx: check(tx, "partly"))
    shelf.database.write(REF, lambda tx: paths.leave(tx, shelf.ids["sarah"]))
    assert shelf.given("12-01 12:00") == []
    shelf.database.write(REF, lambda tx: check(tx, "partly"))
    (given,) = shelf.given("12-08 12:00")
    assert SAY.text("suggestions-why-path", step="Een tabel omzetten") in given


def test_from_the_catalogue_but_not_what_she_finished(shelf: Shelf) -> None:
    shelf.database.write(REF, lambda tx: tx.choose(modules=("tip", "suggestions", "goals", "catalogue")))

    def recommend(tx: Transaction, title: str) -> Resource:
        link = f"https://{title}.example"
        made = Resource(
            0, title, link, "Over quokkakweek", "video", 4, "core", "", ("quokkakweek",), shelf.ids["joris"],
            shelf.now, shelf.now,
        )  # fmt: skip
        one = catalogue.add(tx, made, link)
        assert one is not None
        search.put(tx, one.about, one.title, one.reason, place_id=None, topics=one.topics)
        return one

    first = shelf.database.write(REF, lambda tx: recommend(tx, "eerste"))
    shelf.database.write(REF, lambda tx: catalogue.complete(tx, first.id, shelf.ids["sarah"], shelf.now))
    shelf.wants("Een quokkakweek beginnen")
    assert shelf.given("11-24 12:00") == []
    shelf.database.write(REF, lambda tx: recommend(tx, "tweede"))
    (given,) = shelf.given("12-01 12:00")
    assert "tweede" in given


def test_by_what_she_looked_for(shelf: Shelf) -> None:
    keys = ("tabel", "zebramigratie")
    shelf.database.write(REF, lambda tx: lookups.keep(tx, shelf.ids["sarah"], keys, shelf.now))
    (given,) = shelf.given("11-24 12:00")
    assert SAY.text("suggestions-why-lookup", words="tabel zebramigratie") in given


def test_by_a_priority_of_who_leads_her(shelf: Shelf) -> None:
    follows = {shelf.ids["sarah"]: Staff(manager_id=shelf.ids["fatima"])}
    shelf.database.write(REF, lambda tx: staff.put(tx, follows))
    shelf.says("fatima", "prioriteiten Zebramigratie: het gaat steeds mis")
    (given,) = shelf.given("11-24 12:00")
    assert SAY.text("suggestions-why-priority", topic="Zebramigratie", why="het gaat steeds mis") in given


def test_by_her_own_topics_and_never_her_own_words(shelf: Shelf) -> None:
    shelf.shares("Zebramigratie is oefenen #zebramigratie", "sarah")
    (given,) = shelf.given("11-24 12:00")
    assert SAY.text("suggestions-why-topic", topic="#zebramigratie") in given
    assert "zet je een tabel om" in given
    assert shelf.given("12-31 12:00") == []


def test_of_a_private_channel_only_to_its_members(shelf: Shelf) -> None:
    shelf.shares("Een kwalmolen maak je zo #kwalmolen", place=RETRO)
    shelf.wants("Een kwalmolen maken")
    assert shelf.given("12-04 12:00") == []
    shelf.says("sarah", "doel", RETRO)
    assert len(shelf.given("12-11 12:00")) == 1


def test_at_most_one_a_week_however_often_switched(shelf: Shelf) -> None:
    shelf.shares("Zebramigratie doe je samen #zebramigratie")
    shelf.wants()
    assert len(shelf.given("11-24 12:00")) == 1
    shelf.says("sarah", "suggesties uit")
    shelf.says("sarah", "suggesties aan")
    assert shelf.given("11-29 23:00") == []
    assert len(shelf.given("11-30 12:00")) == 1


def test_none_when_silenced_gone_or_switched_off(shelf: Shelf) -> None:
    shelf.wants()
    shelf.prefers(Preferences(muted=("suggestions",)))
    assert shelf.given("11-29 12:00") == []
    shelf.prefers(Preferences())
    shelf.person("sarah", has_left=True)
    assert shelf.given("12-06 12:00") == []
    shelf.person("sarah", has_left=False)
    shelf.database.write(REF, lambda tx: tx.choose(modules=("til", "goals")))
    assert shelf.given("12-13 12:00") == []
    off = SAY.text("admission-off", module=SAY.text("module-suggestions"))
    assert shelf.press("sarah", "suggest_off", "") == off


def test_not_on_leave(shelf: Shelf) -> None:
    shelf.wants()
    shelf.is_away("sarah", "2026-11-23", "2026-11-25")
    assert shelf.given("11-26 08:59") == []
    assert len(shelf.given("11-26 09:00")) == 1


def test_given_once_by_two_who_look_at_once(shelf: Shelf) -> None:
    shelf.wants()
    (rhythm,) = (one for one in rhythms.RHYTHMS if one.name == "suggestions")
    asked = [shelf.database.write(REF, lambda tx: len(rhythm.run(tx, at("11-24 10:00")))) for _ in range(2)]
    assert asked == [1, 0]


def test_nobody_else_presses_on_it(shelf: Shelf) -> None:
    shelf.wants()
    shelf.given("11-24 12:00")
    for action in ("suggest_not", "suggest_less"):
        assert shelf.press("joris", action, "suggestion:1") == SAY.text("suggestions-gone")
        assert shelf.press("sarah", action, "suggestion:99") == SAY.text("suggestions-gone")


def test_that_it_helped_teaches_search_nothing_of_her_goal(shelf: Shelf) -> None:
    shelf.wants()
    shelf.given("11-24 12:00")
    (helped,) = (one for one in buttons(shelf.sent, shelf.ids["sarah"]) if one.action == "tip_helped")
    assert "doen" not in helped.value
    assert SAY.text("tip-thanks") in shelf.press("sarah", "tip_helped", helped.value)


def test_erased_there_is_nothing_left(shelf: Shelf) -> None:
    shelf.wants()
    shelf.given("11-24 12:00")
    shelf.database.write(REF, lambda tx: erasing.erase(tx, shelf.ids["sarah"], shelf.now))
    assert shelf.database.read(REF, lambda tx: suggestions.choice(tx, shelf.ids["sarah"])) is None
    assert shelf.database.read(REF, lambda tx: suggestions.last_given(tx, shelf.ids["sarah"])) == {}
