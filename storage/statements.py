"""Statements that need nothing but a table and what its columns equal, always of the workspace that `tx` is
bound to."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import ClauseElement, ColumnElement, Table, and_, bindparam, delete, func, select, update

from storage.database import Transaction
from storage.prepared import Prepared


def scoped(tx: Transaction, table: Table, *which: ColumnElement[bool], **equal: Any) -> ColumnElement[bool]:
    """For a `where`: rows of this workspace of which this is true and whose columns equal these values."""
    equals = (table.c[name] == value for name, value in equal.items())
    return and_(table.c.workspace_id == tx.workspace.id, *which, *equals)


def are_values(some: Iterable[Any]) -> bool:
    """Nothing that the database works out: a statement can be made once, and run with what they are."""
    return not any(isinstance(one, ClauseElement) for one in some)


def same_columns(table: Table, equal: Mapping[str, Any]) -> ColumnElement[bool]:
    """`scoped` for a statement that is made once, of these columns and of which of them are empty."""
    here = table.c.workspace_id == bindparam("workspace_id")
    equals = (table.c[name] == (bindparam(name) if known else None) for name, known in equal.items())
    return and_(here, *equals)


def change_rows(
    tx: Transaction, table: Table, news: Mapping[str, Any], *which: ColumnElement[bool], **equal: Any
) -> None:
    """From now on these stand in their columns."""
    if news and not which and are_values((*news.values(), *equal.values())):
        known = tuple((name, value is not None) for name, value in equal.items())
        changing = {f"new_{name}": value for name, value in news.items()}
        tx.rows(_changing(table, tuple(news), known), **equal, **changing)
    else:
        tx.execute(update(table).where(scoped(tx, table, *which, **equal)).values(news))


@cache
def _changing(table: Table, news: tuple[str, ...], equal: tuple[tuple[str, bool], ...]) -> Prepared:
    values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in news}
    return Prepared(update(table).where(same_columns(table, dict(equal))).values(values))


def put(tx: Transaction, table: Table, key: Mapping[str, Any], values: Mapping[str, Any]) -> bool:
    """Store these values under this key, whatever was there before. Whether it is new."""
    if tx.insert_once(table, {**key, **values}) is not None:
        return True
    change_rows(tx, table, values, **key)
    return False


def drop(tx: Transaction, table: Table, *which: ColumnElement[bool], **equal: Any) -> bool:
    """Whether there was any."""
    gone = delete(table).where(scoped(tx, table, *which, **equal)).returning(table.c.workspace_id)
    return bool(tx.execute(gone).all())


def drop_with(
    tx: Transaction,
    table: Table,
    hanging: Iterable[ColumnElement[Any]],
    *which: ColumnElement[bool],
    **equal: Any,
) -> None:
    """Also the rows of other tables that hang under them; `hanging` are the columns that say under which."""
    gone = select(table.c.id).where(scoped(tx, table, *which, **equal))
    for column in hanging:
        drop(tx, column.table, column.in_(gone))
    drop(tx, table, *which, **equal)


def count(tx: Transaction, table: Table, *which: ColumnElement[bool], **equal: Any) -> int:
    counted = select(func.count()).select_from(table).where(scoped(tx, table, *which, **equal))
    return int(tx.execute(counted).scalar_one())
