"""Which topics somebody is offered: those of what they may see, in their own workspace."""

from datetime import UTC, datetime

from storage import people, places, tils, topics
from storage.database import Database, Transaction
from storage.people import Person
from storage.places import Place
from storage.workspaces import WorkspaceRef

OURS, THEIRS = WorkspaceRef("slack", "T-ours"), WorkspaceRef("slack", "T-theirs")
NOW = datetime(2026, 11, 27, 10, 12, tzinfo=UTC)


def met(tx: Transaction, user: str) -> int:
    return people.seen(tx, Person(user), NOW).id


def shared(tx: Transaction, place: Place, *about: str) -> None:
    there = places.seen(tx, place)
    places.note_member(tx, there, met(tx, "sarah"))
    assert tils.add(tx, tils.NewTil(met(tx, "sarah"), "Iets", topics=about, place_id=there.id), NOW)


def fill(tx: Transaction) -> None:
    for about in (("git", "c++"), ("git",), ("100%",), ("a_b",)):
        shared(tx, Place("C1", "public"), *about)
    shared(tx, Place("C2", "private"), "merger", "git")


def used(database: Database, who: str, part: str, most: int = 10, ref: WorkspaceRef = OURS) -> list[str]:
    return database.write(ref, lambda tx: topics.used(tx, met(tx, who), part, most))


def test_the_most_used_come_first_and_what_is_typed_is_no_pattern(database: Database) -> None:
    database.write(OURS, fill)
    assert used(database, "joris", "")[0] == "git"
    assert used(database, "joris", "", 1) == ["git"]
    assert used(database, "joris", "+") == ["c++"]
    assert used(database, "joris", "%") == ["100%"]
    assert used(database, "joris", "_") == ["a_b"]
    assert used(database, "joris", "nothing like it") == []


def test_who_is_not_in_a_private_channel_is_offered_none_of_its_topics(database: Database) -> None:
    database.write(OURS, fill)
    assert used(database, "sarah", "merg") == ["merger"]
    assert used(database, "joris", "merg") == []

    def leave(tx: Transaction) -> None:
        there = places.by_key(tx, "C2")
        assert there
        places.forget_members(tx, there)

    database.write(THEIRS, lambda tx: places.seen(tx, Place("C2", "private")))
    database.write(OURS, leave)
    assert used(database, "sarah", "merg") == []


def test_each_workspace_has_its_own(database: Database) -> None:
    database.write(OURS, fill)
    assert used(database, "sarah", "", ref=THEIRS) == []


def test_what_several_know_is_not_looked_into(database: Database) -> None:
    """Only what one colleague may know by themselves is counted, whatever there is on the rest."""

    def share(tx: Transaction) -> None:
        fill(tx)
        there = places.seen(tx, Place("C1", "public"))
        for who, about in (("joris", "git"), ("mei", "merger")):
            assert tils.add(tx, tils.NewTil(met(tx, who), "Ook", topics=(about,), place_id=there.id), NOW)

    database.write(OURS, share)
    assert database.read(OURS, topics._known_by_several) == {"git"}
    thin = database.write(OURS, lambda tx: topics.known_by_one(tx, met(tx, "joris")))
    assert dict(thin) == {"100%": 1, "a_b": 1, "c++": 1, "merger": 1}
    thin = database.write(OURS, lambda tx: topics.known_by_one(tx, met(tx, "sarah")))
    assert "merger" not in dict(thin)
