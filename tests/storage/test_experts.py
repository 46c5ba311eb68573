"""Who left something behind on a topic: only what the viewer may see counts."""

from storage import experts, kudos, people, places, tils, tips
from storage.database import Database, Transaction
from storage.experts import Trace
from storage.kudos import Kudos
from storage.people import Person
from storage.places import Place
from tests.happenings import NOW, REF


def _meet(tx: Transaction, user: str) -> int:
    return people.seen(tx, Person(user), NOW).id


def _fill(tx: Transaction) -> dict[str, int]:
    """Joris shares in the open, in #retro where sarah is too, and nowhere; pieter has a tip."""
    who = {user: _meet(tx, user) for user in ("sarah", "joris", "pieter", "mei")}
    leren = places.seen(tx, Place("leren", "public"))
    retro = places.seen(tx, Place("retro", "private"))
    for user in ("sarah", "joris"):
        places.note_member(tx, retro, who[user])
    for place_id in (leren.id, retro.id, None):
        tils.add(tx, tils.NewTil(who["joris"], "x", topics=("git",), place_id=place_id), NOW)
    tips.add(tx, "t", "x", NOW, source="a", topics=("git", "sql"), owner_id=who["pieter"])
    tips.add(tx, "t", "x", NOW, source="b", topics=("git",), owner_id=who["pieter"], place_id=retro.id)
    tips.add(tx, "t", "x", NOW, source="c", topics=("git",))
    for source in (f"{leren.id}:m1", f"{retro.id}:m2", "command:7"):
        one = Kudos(source, who["mei"], who["joris"])
        kudos.give(tx, one, NOW.date(), NOW, "dank", ("git",))
    return who


def _of(database: Database, viewer: str) -> set[Trace]:
    return set(database.read(REF, lambda tx: experts.traces(tx, ["git"], _known(tx, viewer))))


def _known(tx: Transaction, user: str) -> int:
    found = people.by_user(tx, user)
    assert found is not None
    return found.id


def test_a_member_counts_what_was_shared_in_private(database: Database) -> None:
    who = database.write(REF, _fill)
    assert _of(database, "sarah") == {
        Trace(who["joris"], "til", "git", 2),
        Trace(who["pieter"], "tip", "git", 2),
        Trace(who["joris"], "kudos", "git", 3),
    }


def test_somebody_else_does_not(database: Database) -> None:
    who = database.write(REF, _fill)
    assert _of(database, "mei") == {
        Trace(who["joris"], "til", "git", 1),
        Trace(who["pieter"], "tip", "git", 1),
        Trace(who["joris"], "kudos", "git", 2),
    }


def test_what_was_deleted_or_taken_back_counts_no_more(database: Database) -> None:
    def undo(tx: Transaction) -> None:
        for til in tils.by_author(tx, who["joris"], 9):
            tils.remove(tx, til, NOW)
        for source in ("command:7", f"{place(tx, 'leren')}:m1"):
            kudos.take_back(tx, Kudos(source, who["mei"], who["joris"]), NOW.date(), NOW, "undone")

    def place(tx: Transaction, key: str) -> int:
        found = places.by_key(tx, key)
        assert found is not None
        return found.id

    who = database.write(REF, _fill)
    database.write(REF, undo)
    assert _of(database, "mei") == {Trace(who["pieter"], "tip", "git", 1)}


def test_no_topic_is_nobody(database: Database) -> None:
    who = database.write(REF, _fill)
    assert database.read(REF, lambda tx: experts.traces(tx, [], who["mei"])) == []


def test_who_may_be_named(database: Database) -> None:
    def fill(tx: Transaction) -> set[str]:
        known = [
            people.seen(tx, person, NOW)
            for person in (
                Person("sarah"),
                Person("joris"),
                Person("bot", is_bot=True),
                Person("left", has_left=True),
                Person("guest", is_guest=True),
                Person("stranger", is_stranger=True),
            )
        ]
        people.set_findable(tx, known[1].id, False)
        found = people.findable(tx, {person.id for person in known})
        assert people.findable(tx, set()) == {}
        return {person.user for person in found.values()}

    assert database.write(REF, fill) == {"sarah", "guest"}
