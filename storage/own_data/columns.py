"""Which columns say whose a row is. A new table is found here by itself."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, String, Table, select

from storage import people, tables
from storage.database import Transaction
from storage.statements import scoped
from storage.tryout import table as tryout_items

SHARED = ("workspaces", "people", "places")
"""What rows of every kind hang under: to hang under the same one says nothing."""


def person_columns() -> list[Column[int]]:
    """Every column that refers to a person."""
    return [column for table in tables.metadata.sorted_tables for column in of_people(table)]


def of_people(table: Table) -> list[Column[int]]:
    return [column for column in table.c if _target(column) == "people.id"]


def of_user(table: Table) -> Column[str] | None:
    """The column that holds the platform's own id of somebody, of what only the platform knows."""
    return table.c.get("user") if table is not people.table else None


def parents(table: Table) -> Iterator[tuple[Column[int], Column[int]]]:
    """The columns by which rows hang under rows of other tables, with what they refer to."""
    for column in table.c:
        for key in column.foreign_keys:
            if key.column.table.name not in SHARED:
                yield column, key.column


def children(table: Table) -> Iterator[tuple[Column[int], Column[int]]]:
    """The other way round: the columns elsewhere that refer to this table."""
    for other in tables.metadata.sorted_tables:
        for column in other.c:
            yield from ((column, key.column) for key in column.foreign_keys if key.column.table is table)


def worded() -> Iterator[Column[str]]:
    """Every column in which people's words may stand. The try-out's chat is the platform, not us."""
    for table in tables.metadata.sorted_tables:
        if "workspace_id" in table.c and table is not tryout_items and not table.name.startswith("search_"):
            yield from (column for column in table.c if isinstance(column.type, String))


def under(tx: Transaction, parent: Column[int], which: ColumnElement[bool]) -> Select[Any]:
    """These rows, as something to be put behind `column.in_(…)`."""
    return select(parent).where(scoped(tx, table_of(parent), which))


def table_of(column: Column[Any]) -> Table:
    assert isinstance(column.table, Table)
    return column.table


def _target(column: Column[int]) -> str:
    return next((key.target_fullname for key in column.foreign_keys), "")
