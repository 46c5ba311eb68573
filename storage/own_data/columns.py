"""Which columns say whose a row is. A new table is found here by itself."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, String, Table, select

from storage import people, tables
from storage.database import Transaction
from storage.statements import scoped
from storage.tryout import table as tryout_items

SHARED = ("workspaces", "people", "places")
"""What rows of every kind hang under: to hang under the same one says nothing."""


@cache
def in_order() -> tuple[Table, ...]:
    """All tables, each after those it refers to. Told once: it takes longer than reading one."""
    return tuple(tables.metadata.sorted_tables)


def person_columns() -> list[Column[int]]:
    """Every column that refers to a person."""
    return [column for table in in_order() for column in of_people(table)]


@cache
def of_people(table: Table) -> tuple[Column[int], ...]:
    return tuple(column for column in table.c if _target(column) == "people.id")


def of_user(table: Table) -> Column[str] | None:
    """The column that holds the platform's own id of somebody, of what only the platform knows."""
    return table.c.get("user") if table is not people.table else None


@cache
def parents(table: Table) -> tuple[tuple[Column[int], Column[int]], ...]:
    """The columns by which rows hang under rows of other tables, with what they refer to."""
    keys = ((column, key.column) for column in table.c for key in column.foreign_keys)
    return tuple((column, parent) for column, parent in keys if parent.table.name not in SHARED)


@cache
def children(table: Table) -> tuple[tuple[Column[int], Column[int]], ...]:
    """The other way round: the columns elsewhere that refer to this table."""
    keys = ((column, key.column) for other in in_order() for column in other.c for key in column.foreign_keys)
    return tuple((column, parent) for column, parent in keys if parent.table is table)


def worded() -> Iterator[Column[str]]:
    """Every column in which people's words may stand. The try-out's chat is the platform, not us."""
    for table in in_order():
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
