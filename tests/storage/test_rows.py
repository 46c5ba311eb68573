"""Rows as structs: found, held, added, changed and due, and only those of one workspace."""

import sys
from datetime import date, timedelta

import msgspec
from sqlalchemy import update

from storage import coffees, people, places, setbacks, tips
from storage.coffees import Coffee
from storage.coffees.tables import coffees_table
from storage.database import Database, Transaction
from storage.rows import Rows
from storage.statements import count, drop, put
from storage.workspaces import WorkspaceRef
from tests.happenings import LEREN, NOW, REF, person

OTHERS = WorkspaceRef("slack", "T-others")
SOON = NOW + timedelta(minutes=5)


def agree(tx: Transaction) -> Coffee:
    place, sarah = places.seen(tx, LEREN), people.seen(tx, person("sarah"), NOW)
    first = date(2026, 11, 30)
    made = Coffee(0, place.id, sarah.id, 2, 1, "10:00", "Europe/Amsterdam", "on", first, SOON)
    return coffees.put(tx, made)[0]


def test_a_row_comes_back_as_it_was_added_and_changed(database: Database) -> None:
    made = database.write(REF, agree)
    changed = database.write(REF, lambda tx: coffees.change(tx, made, weeks=4, next_at=None))
    assert changed == msgspec.structs.replace(made, weeks=4, next_at=None)
    assert database.read(REF, lambda tx: coffees.find(tx, made.id)) == changed


def test_nobody_gets_at_the_rows_of_another_workspace(database: Database) -> None:
    made = database.write(REF, agree)

    def reach(tx: Transaction) -> None:
        assert coffees.find(tx, made.id) is None
        assert coffees.hold(tx, made.id) is None
        assert coffees.next_due(tx) is None
        assert coffees.due(tx, SOON) == []
        coffees.change(tx, made, weeks=9)
        assert not drop(tx, coffees_table, id=made.id)
        assert count(tx, coffees_table) == 0

    database.write(OTHERS, reach)
    assert database.read(REF, lambda tx: coffees.find(tx, made.id)) == made


def test_a_row_is_due_at_its_moment_unless_it_rests(database: Database) -> None:
    made = database.write(REF, agree)

    def due(tx: Transaction) -> None:
        assert coffees.next_due(tx) == SOON
        assert coffees.due(tx, NOW) == []
        assert coffees.due(tx, SOON) == [made]
        setbacks.note(tx, "coffees", setbacks.Key(made.id), SOON)
        assert coffees.due(tx, SOON) == []
        assert coffees.next_due(tx) is None

    database.write(REF, due)


def test_a_zone_that_cannot_be_read_is_that_of_the_workspace(database: Database) -> None:
    made = database.write(REF, agree)

    def spoil(tx: Transaction) -> None:
        this = (coffees_table.c.workspace_id == tx.workspace.id) & (coffees_table.c.id == made.id)
        tx.execute(update(coffees_table).where(this).values(zone="Mars/Olympus"))

    database.write(REF, spoil)
    found = database.read(REF, lambda tx: coffees.find(tx, made.id))
    assert found is not None
    assert found.zone == "Europe/Amsterdam"


def test_what_is_put_twice_is_stored_once_and_as_it_was_put_last(database: Database) -> None:
    def keep(tx: Transaction) -> None:
        made = agree(tx)
        key = {"coffee_id": made.id, "person_id": made.organiser_id}
        table = coffees_table.metadata.tables["coffee_members"]
        assert put(tx, table, key, {"paused_until": None})
        assert not put(tx, table, key, {"paused_until": date(2026, 12, 1)})
        assert coffees.members(tx, made.id) == [coffees.Member(**key, paused_until=date(2026, 12, 1))]

    database.write(REF, keep)


def test_topics_come_with_their_rows(database: Database) -> None:
    def share(tx: Transaction) -> None:
        made = tips.add(tx, "Terug", "git switch -", NOW, source="test:1", topics=("sql", "git"))
        assert made is not None
        assert tips.add(tx, "Terug", "git switch -", NOW, source="test:1", topics=("git",)) is None
        found = tips.find(tx, made.id)
        assert found is not None
        assert found.topics == ("git", "sql")
        assert msgspec.structs.replace(found, topics=made.topics) == made

    database.write(REF, share)
    assert database.read(OTHERS, lambda tx: tips.by_source(tx, "test:1")) is None


def test_rows_of_every_kind_can_be_read_by_what_their_columns_equal(database: Database) -> None:
    """On both databases, whatever stands in their columns."""
    ours = [module for name, module in sys.modules.items() if name.startswith("storage.")]
    known = [one for module in ours for one in vars(module).values() if isinstance(one, Rows)]
    assert len(known) > 30
    with database.engine.connect() as connection:
        for rows in known:
            rows._chosen((), rows._key, None).rows(connection, {"workspace_id": 0})
