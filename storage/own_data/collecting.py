"""All that is stored about somebody, as it is stored."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Column, ColumnElement, Table, or_, select

from storage import fates, outbox, people, places, questions, workspaces
from storage.database import Transaction
from storage.own_data.columns import in_order, of_people, of_user, parents, under
from storage.statements import scoped

Row = dict[str, Any]

AT_ONCE = 500
"""Names looked up in one query."""


class Export(msgspec.Struct):
    """`rows` by table, for the tables that have any. People and places stand in them by our ids;
    `people` and `places` give their names, but for people who want to be in no list. `whose` names the
    columns of each of these tables that hold people."""

    person: Row
    rows: dict[str, list[Row]]
    whose: dict[str, tuple[str, ...]]
    people: dict[int, str]
    places: dict[int, str]


def everything(tx: Transaction, person_id: int) -> Export | None:
    """None when there is nobody (any more). Read last, so that what was gathered while somebody was
    being erased is not given out half."""
    person = people.by_ids(tx, {person_id}).get(person_id)
    if person is None:
        return None
    rows = {table.name: found for table in _tables() if (found := _rows(tx, table, person))}
    still_there = _person(tx, person_id)
    if still_there is None:
        return None
    there = (table for table in _tables() if table.name in rows)
    whose = {table.name: tuple(column.name for column in of_people(table)) for table in there}
    return Export(still_there, rows, whose, _names(tx, rows, person_id), _place_names(tx, rows))


def _tables() -> list[Table]:
    return [table for table in in_order() if "workspace_id" in table.c]


def _person(tx: Transaction, person_id: int) -> Row | None:
    row = tx.execute(select(people.table).where(scoped(tx, people.table, id=person_id))).mappings().first()
    if row is None:
        return None
    admins = set(workspaces.chosen_admins(tx.connection, tx.workspace))
    return {name: value for name, value in row.items() if name != "workspace_id"} | {
        "is_chosen_admin": row["user"] in admins
    }


def _rows(tx: Transaction, table: Table, person: people.Person) -> list[Row]:
    which = _of(table, person)
    if which is None:
        which = _hanging_under(tx, table, person)
    if which is None:
        return []
    chosen = select(*_given(table)).where(scoped(tx, table, which)).order_by(*table.primary_key.columns)
    return [_shown(table, dict(row), person.id) for row in tx.execute(chosen).mappings()]


def _given(table: Table) -> list[Column[Any]]:
    every = (column for column in table.c if column.name != "workspace_id")
    return [column for column in every if fates.of(column).export != "secret"]


def _of(table: Table, person: people.Person) -> ColumnElement[bool] | None:
    """Which rows of a table are about somebody; None for a table that is about nobody."""
    if table is people.table:
        return None
    if table is outbox.table:
        own = [outbox.of_person(person.id, is_answer) for is_answer in (False, True)]
        return table.c.target.in_(own)
    same = [column == person.id for column in of_people(table) if fates.of(column).export == "shown"]
    user = of_user(table)
    if user is not None:
        same.append(user == person.user)
    return or_(*same) if same else None


def _hanging_under(tx: Transaction, table: Table, person: people.Person) -> ColumnElement[bool] | None:
    """Rows about nobody that belong to rows about somebody, such as the topics of their TILs."""
    which = [
        column.in_(under(tx, parent, of))
        for column, parent in parents(table)
        if (of := _of(parent.table, person)) is not None
    ]
    return or_(*which) if which else None


def _shown(table: Table, row: Row, person_id: int) -> Row:
    """Without what is somebody else's: of a row that belongs to them, only that it refers to this
    person; and never who asked something without a name."""
    owners = [column for column in of_people(table) if column.primary_key]
    if owners and all(row[column.name] != person_id for column in owners):
        keys = {column.name for column in table.primary_key.columns}
        theirs = {column.name for column in of_people(table) if row[column.name] == person_id}
        return {name: value for name, value in row.items() if name in keys | theirs}
    if table is questions.table and row["is_anonymous"] and row["asker_id"] != person_id:
        return row | {"asker_id": None}
    return row


def _names(tx: Transaction, rows: dict[str, list[Row]], person_id: int) -> dict[int, str]:
    """Of those who may be named: who wants to be in no list is in none, also not in this one."""
    ids = {number for table in _tables() for number in _ids(rows, table)} - {person_id}
    person = people.table.c
    chosen = select(person.id, person.name).where(scoped(tx, people.table, person.listed))
    return {
        row.id: row.name or ""
        for some in _in_parts(ids)
        for row in tx.execute(chosen.where(person.id.in_(some)))
    }


def _ids(rows: dict[str, list[Row]], table: Table) -> Iterator[int]:
    for column in of_people(table):
        for row in rows.get(table.name, ()):
            number = row.get(column.name)
            if number is not None:
                yield number


def _place_names(tx: Transaction, rows: dict[str, list[Row]]) -> dict[int, str]:
    ids = {row["place_id"] for found in rows.values() for row in found if row.get("place_id")}
    place = places.table.c
    chosen = select(place.id, place.name).where(scoped(tx, places.table))
    return {
        row.id: row.name
        for some in _in_parts(ids)
        for row in tx.execute(chosen.where(place.id.in_(some)))
        if row.name
    }


def _in_parts(ids: Iterable[int]) -> Iterator[set[int]]:
    every = sorted(ids)
    for at in range(0, len(every), AT_ONCE):
        yield set(every[at : at + AT_ONCE])
