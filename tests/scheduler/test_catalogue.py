"""The catalogue over time: who recommended something is asked whether it holds, and what a file says somebody
finished is celebrated once, when they may be told."""

import pytest

from handlers.parsing.links import plainest
from storage import catalogue, preferences
from storage.catalogue import BY_FILE, CHECK_EVERY, Resource
from storage.database import Database, Transaction
from storage.preferences import Preferences
from tests.happenings import LEREN, REF
from tests.scheduler.lunch_room import MONDAY, Room, at, buttons, posts, to


class Shelf(Room):
    def __init__(self, database: Database) -> None:
        super().__init__(database, "catalogue")
        self.person("anna")
        database.write(REF, lambda tx: tx.choose(til_channel=LEREN.key))
        self.place()

    def recommends(self, who: str, name: str = "git") -> Resource:
        link = f"https://{name}.example"
        opened = self.says(who, f"catalogue {link}")
        self.fills(
            who, opened, title=name, reason=f"over #{name}", kind="video", minutes="4", level="core", cost=""
        )
        found = self.database.read(REF, lambda tx: catalogue.by_link(tx, plainest(link)))
        assert found is not None
        return found

    def finished(self, who: str, one: Resource, ago: float = 0) -> int:
        """As a file says."""
        number, when = self.person(who), self.now
        done = at("11-23 08:00") if ago == 0 else when.replace(year=2025)
        self.database.write(REF, lambda tx: catalogue.complete(tx, one.id, number, done, BY_FILE, when))
        return number


@pytest.fixture
def shelf(database: Database) -> Shelf:
    return Shelf(database)


def test_at_most_three_a_day_are_asked_after_half_a_year_and_again(shelf: Shelf) -> None:
    for number in range(4):
        shelf.recommends("joris", f"git{number}")
    joris = shelf.person("joris")
    assert shelf.until(MONDAY + CHECK_EVERY) == []
    assert len(to(shelf.after(days=2, hours=5), joris)) == 3
    assert len(to(shelf.after(days=1), joris)) == 1
    seen = shelf.press("joris", "confirm_resource", "resource:1")
    assert "half jaar" in seen
    assert len(to(shelf.after(days=185), joris)) == 4


def test_nobody_is_asked_who_left_or_does_not_want_to(shelf: Shelf) -> None:
    shelf.recommends("joris")
    shelf.recommends("mei", "sql")
    mei = shelf.person("mei")
    shelf.person("joris", has_left=True)
    shelf.database.write(REF, lambda tx: preferences.choose(tx, mei, Preferences(muted=("catalogue",))))
    assert shelf.after(days=400) == []
    assert "edit_resource" in repr(shelf.says("sarah", "catalogue git")), "now anybody can look after it"
    assert "edit_resource" not in repr(shelf.says("sarah", "catalogue sql"))


def test_a_dead_link_is_asked_about_at_once_when_they_work(shelf: Shelf) -> None:
    shelf.recommends("joris")
    shelf.now = at("11-23 20:00")
    assert "zonder te zeggen" in shelf.press("mei", "report_resource", "resource:1")
    joris = shelf.person("joris")
    assert to(shelf.until("11-24 08:59"), joris) == []
    (asked,) = to(shelf.until("11-24 09:01"), joris)
    assert "niet meer werkt" in asked


def test_switched_off_half_way_nothing_happens_and_nothing_is_lost(shelf: Shelf) -> None:
    one = shelf.recommends("joris")
    mei = shelf.finished("mei", one)
    modules = shelf.database.read(REF, lambda tx: tx.workspace.modules)
    shelf.database.write(REF, lambda tx: tx.choose(modules=("til",)))
    assert "Hier staat “Leeraanbod” uit" in shelf.press("mei", "unfinish_resource", "resource:1")
    assert shelf.after(days=1) == []
    shelf.database.write(REF, lambda tx: tx.choose(modules=modules))
    assert len(to(shelf.after(minutes=1), mei)) == 1


def test_what_a_file_says_is_celebrated_once_the_way_they_chose(shelf: Shelf) -> None:
    one = shelf.recommends("joris")
    mei = shelf.finished("mei", one)
    sarah = shelf.person("sarah")
    shelf.database.write(REF, lambda tx: catalogue.celebrate(tx, sarah, aloud=True))
    shelf.finished("sarah", one)
    sent = shelf.after(hours=1)
    assert [len(to(sent, who)) for who in (mei, sarah)] == [1, 1]
    assert [button.action for button in buttons(sent, mei)][:2] == ["apply_resource", "celebrate_aloud"]
    (posted,) = posts(sent)
    assert "git" in posted
    assert shelf.after(days=1) == []


def test_what_was_long_ago_or_is_not_wanted_is_kept_in_silence(shelf: Shelf) -> None:
    one = shelf.recommends("joris")
    mei = shelf.finished("mei", one, ago=1)
    sarah = shelf.person("sarah")
    quiet = Preferences(muted=("catalogue",))
    shelf.database.write(REF, lambda tx: preferences.choose(tx, sarah, quiet))
    shelf.finished("sarah", one)
    assert shelf.after(days=1) == []

    def kept(tx: Transaction) -> list[bool]:
        return [catalogue.completion_of(tx, one.id, who) is not None for who in (mei, sarah)]

    assert shelf.database.read(REF, kept) == [True, True]
