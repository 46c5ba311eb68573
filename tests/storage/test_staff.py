"""Who manages whom."""

from datetime import UTC, datetime

import pytest

from storage import people, staff
from storage.database import Database, Transaction
from storage.people import Person
from storage.staff import ManagerCycle, Staff
from storage.workspaces import WorkspaceRef

OURS, THEIRS = WorkspaceRef("slack", "T-ours"), WorkspaceRef("slack", "T-theirs")
NOW = datetime(2026, 11, 27, 10, tzinfo=UTC)


def meet(tx: Transaction, *users: str) -> list[int]:
    return [people.seen(tx, Person(user), NOW).id for user in users]


def test_what_was_said_comes_back(database: Database) -> None:
    def said(tx: Transaction) -> None:
        joris, fatima = meet(tx, "joris", "fatima")
        assert staff.get(tx, joris) == Staff()
        staff.put(tx, {joris: Staff("developer", "Web", "Product", fatima)})
        assert staff.get(tx, joris) == Staff("developer", "Web", "Product", fatima)
        assert staff.manager_of(tx, joris) == fatima
        assert staff.manager_of(tx, fatima) is None
        assert staff.reports_of(tx, fatima) == [joris]
        staff.put(tx, {joris: Staff("lead developer", "Web", "Product", None)})
        assert staff.get(tx, joris) == Staff("lead developer", "Web", "Product")
        assert staff.reports_of(tx, fatima) == []

    database.write(OURS, said)


def test_nobody_becomes_their_own_manager(database: Database) -> None:
    def said(tx: Transaction) -> None:
        joris, fatima, anna = meet(tx, "joris", "fatima", "anna")
        staff.put(tx, {joris: Staff(manager_id=fatima), fatima: Staff(manager_id=anna)})
        for who, above in ((anna, joris), (fatima, joris), (anna, anna)):
            with pytest.raises(ManagerCycle) as refused:
                staff.put(tx, {who: Staff(manager_id=above)})
            assert refused.value.people == {who}
        with pytest.raises(ManagerCycle):
            staff.put(tx, {anna: Staff(manager_id=fatima), fatima: Staff(manager_id=anna)})
        assert staff.manager_of(tx, anna) is None

    database.write(OURS, said)


def test_a_chain_may_turn_around_in_one_go(database: Database) -> None:
    def said(tx: Transaction) -> None:
        joris, fatima = meet(tx, "joris", "fatima")
        staff.put(tx, {joris: Staff(manager_id=fatima)})
        staff.put(tx, {fatima: Staff(manager_id=joris), joris: Staff()})
        assert staff.manager_of(tx, fatima) == joris

    database.write(OURS, said)


def test_two_who_change_managers_at_once_make_no_cycle(database: Database) -> None:
    joris, fatima = database.write(OURS, lambda tx: meet(tx, "joris", "fatima"))
    both = [
        database.submit(OURS, lambda tx: staff.put(tx, {joris: Staff(manager_id=fatima)})),
        database.submit(OURS, lambda tx: staff.put(tx, {fatima: Staff(manager_id=joris)})),
    ]
    refused = [one for one in both if isinstance(one.exception(), ManagerCycle)]
    assert len(refused) == 1


def test_another_workspace_knows_nothing_of_it(database: Database) -> None:
    joris, fatima = database.write(OURS, lambda tx: meet(tx, "joris", "fatima"))
    database.write(OURS, lambda tx: staff.put(tx, {joris: Staff(manager_id=fatima)}))

    def asked(tx: Transaction) -> tuple[int | None, list[int]]:
        return staff.manager_of(tx, joris), staff.reports_of(tx, fatima)

    database.write(THEIRS, lambda tx: None)
    assert database.read(THEIRS, asked) == (None, [])
