"""All that is stored about somebody is found by the tables themselves, and each column has its fate."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import Boolean, Date, Float, Integer, LargeBinary, Table, insert, select

from handlers.chat import mention
from storage import fates, own_data, people, places, tables
from storage.database import Database, Transaction
from storage.own_data.columns import person_columns
from storage.places import Place
from storage.schema import Moment
from tests.happenings import NOW, REF, person

SECRET = "waterjuffer"


def test_every_column_that_refers_to_people_has_a_fate() -> None:
    """Say with `info=fate(erase=…)` what happens to a new one when somebody is erased; and only there."""
    every = [column for table in tables.metadata.sorted_tables for column in table.c]
    decided = {f"{column.table.name}.{column.name}" for column in every if fates.of(column).erase}
    assert decided == {f"{column.table.name}.{column.name}" for column in person_columns()}


def test_a_stored_mention_is_what_handlers_make() -> None:
    assert people.mark(12) == mention(12)


class Filled:
    """A row in every table for every column that refers to people, made from the tables alone."""

    def __init__(self, tx: Transaction, mine: int, other: int) -> None:
        self.tx, self.mine, self.other = tx, mine, other
        self._count = 0
        for column in person_columns():
            self.row(column.table, {column.name: mine})  # type: ignore[arg-type]

    def row(self, table: Table, given: dict[str, Any]) -> Any:
        """Gives the first column of the new row's key."""
        values = {column.name: self._value(column) for column in table.c if not column.primary_key}
        values |= {c.name: self._value(c) for c in table.primary_key.columns if c.name != "id"}
        made = self.tx.execute(insert(table).values({**values, **given}).returning(*table.primary_key))
        return made.one()[0]

    def _value(self, column: Any) -> Any:
        self._count += 1
        if column.name == "workspace_id":
            return self.tx.workspace.id
        for key in column.foreign_keys:
            if key.column.table is people.table:
                return None if column.nullable else self.other
            if key.column.table is places.table:
                return places.seen(self.tx, Place(f"C{self._count}", "public")).id
            return self.row(key.column.table, {})
        if isinstance(column.type, Moment):
            return NOW
        match getattr(column.type, "impl_instance", column.type):
            case Date():
                return date(2026, 11, 1)
            case Boolean():
                return False
            case Integer() | Float():
                return self._count if column.unique else 1
            case LargeBinary():
                return b"x"
        return f"{SECRET}{self._count}"[: column.type.length or 40]


def both(tx: Transaction) -> tuple[int, int]:
    mine = people.seen(tx, person("sarah"), NOW).id
    return mine, people.seen(tx, person("joris"), NOW).id


def test_every_column_that_refers_to_people_is_in_the_export(database: Database) -> None:
    def fill(tx: Transaction) -> tuple[int, own_data.Export]:
        mine, other = both(tx)
        Filled(tx, mine, other)
        found = own_data.everything(tx, mine)
        assert found is not None
        return mine, found

    mine, found = database.write(REF, fill)
    for column in person_columns():
        named = [row for row in found.rows.get(column.table.name, []) if row.get(column.name) == mine]
        withheld = fates.of(column).export == "withheld"
        assert bool(named) is not withheld, f"{column.table.name}.{column.name}"
    secrets = {"token_hash", "content", "sealed"}
    assert not [key for rows in found.rows.values() for row in rows for key in row if key in secrets]


def test_everything_can_be_erased(database: Database) -> None:
    """Whatever table comes: nobody refers to them, and what stays stays."""

    def fill(tx: Transaction) -> int:
        mine, other = both(tx)
        Filled(tx, mine, other)
        return mine

    def forget(tx: Transaction) -> None:
        assert own_data.erase(tx, mine, NOW) is not None
        assert own_data.erase(tx, mine, NOW) is None
        assert own_data.everything(tx, mine) is None

    mine = database.write(REF, fill)
    database.write(REF, forget)

    def look(tx: Transaction) -> None:
        for column in person_columns():
            table: Any = column.table
            found = select(table).where(table.c.workspace_id == tx.workspace.id, column == mine)
            assert tx.execute(found).first() is None, f"{table.name}.{column.name}"

    database.read(REF, look)


def test_who_asked_without_a_name_is_in_nobody_elses_export(database: Database) -> None:
    def ask(tx: Transaction) -> list[Any]:
        mine, other = both(tx)
        row = {"asker_id": other, "answerer_id": mine, "is_anonymous": True}
        Filled.row(_filler(tx, mine, other), tables.questions.table, row)
        found, theirs = own_data.everything(tx, mine), own_data.everything(tx, other)
        assert found is not None
        assert theirs is not None
        return [found.rows["questions"][0]["asker_id"], theirs.rows["questions"][0]["asker_id"], other]

    hidden, shown, other = database.write(REF, ask)
    assert hidden is None
    assert shown == other


def _filler(tx: Transaction, mine: int, other: int) -> Filled:
    made = Filled.__new__(Filled)
    made.tx, made.mine, made.other, made._count = tx, mine, other, 0
    return made


def test_of_a_row_that_is_somebody_elses_only_the_relation_shows(database: Database) -> None:
    def lead(tx: Transaction) -> list[dict[str, Any]]:
        mine, other = both(tx)
        Filled.row(_filler(tx, mine, other), tables.staff.table, {"person_id": other, "manager_id": mine})
        found = own_data.everything(tx, mine)
        assert found is not None
        return found.rows["staff"]

    (row,) = database.write(REF, lead)
    assert set(row) == {"person_id", "manager_id"}


def test_who_wants_to_be_in_no_list_has_no_name_in_it(database: Database) -> None:
    def thank(tx: Transaction) -> dict[int, str]:
        mine, other = both(tx)
        Filled.row(_filler(tx, mine, other), tables.kudos.table, {"giver_id": other, "receiver_id": mine})
        people.set_listed(tx, other, wanted=False)
        found = own_data.everything(tx, mine)
        assert found is not None
        return found.people

    assert database.write(REF, thank) == {}


@pytest.mark.slow
@pytest.mark.parametrize("rows", [50_000])
def test_an_export_of_many_rows(database: Database, rows: int) -> None:
    def fill(tx: Transaction) -> int:
        mine, _ = both(tx)
        day = date(2020, 1, 1)
        values = [
            {
                "workspace_id": tx.workspace.id,
                "person_id": mine,
                "from_date": day + timedelta(days=number),
                "to_date": day + timedelta(days=number),
            }
            for number in range(rows)
        ]
        tx.execute(insert(tables.leave.table), values)
        return mine

    mine = database.write(REF, fill)
    found = database.read(REF, lambda tx: own_data.everything(tx, mine))
    assert found is not None
    assert len(found.rows["leave"]) == rows


def test_an_export_while_being_erased_is_whole_or_nothing(database: Database) -> None:
    """On PostgreSQL each statement sees what was committed by then; half of somebody is never given out."""

    def fill(tx: Transaction) -> int:
        mine, other = both(tx)
        Filled(tx, mine, other)
        return mine

    mine = database.write(REF, fill)
    seen: list[own_data.Export | None] = []

    def export() -> None:
        while not seen or seen[-1] is not None:
            seen.append(database.read(REF, lambda tx: own_data.everything(tx, mine)))

    with ThreadPoolExecutor(2) as threads:
        exporting = [threads.submit(export) for _ in range(2)]
        while len(seen) < 4:
            time.sleep(0.01)
        database.write(REF, lambda tx: own_data.erase(tx, mine, NOW))
        for one in exporting:
            one.result()

    assert len({len(one.rows) for one in seen if one is not None}) == 1
