"""Whole lists as one parameter: a statement is prepared once, whatever the length of the list.

SQLite reads a list as JSON. PostgreSQL compares with a real array, because its planner guesses badly
how many rows JSON holds.
"""

from typing import Any, cast

import msgspec
from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Dialect,
    FromClause,
    Join,
    Table,
    Text,
    TypeDecorator,
    UnaryExpression,
    bindparam,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction
from sqlalchemy.sql.operators import OperatorType, custom_op
from sqlalchemy.types import TypeEngine

MINE: ColumnElement[Any] = bindparam("workspace_id", type_=BigInteger())


class _Json(TypeDecorator[Any]):
    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return msgspec.json.encode(value).decode()


class _Many(_Json):
    cache_ok = True

    def __init__(self, item: TypeEngine[Any]) -> None:
        super().__init__()
        self.item = item

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return ARRAY(self.item) if dialect.name == "postgresql" else Text()

    def process_bind_param(self, value: list[Any] | None, dialect: Dialect) -> Any:
        return value if dialect.name == "postgresql" else super().process_bind_param(value, dialect)


class within(ColumnElement[bool]):
    """`column` is one of the list given as parameter `name`: whole numbers or texts, as the column is."""

    inherit_cache = False

    def __init__(self, column: ColumnElement[Any], name: str) -> None:
        item = Text() if isinstance(column.type, Text) else BigInteger()
        self.column = column
        self.listed: ColumnElement[Any] = bindparam(name, type_=_Many(item))


@compiles(within, "sqlite")
def _in_json(element: within, compiler: Any, **options: Any) -> str:
    column, listed = (compiler.process(part, **options) for part in (element.column, element.listed))
    return f"{column} IN (SELECT value FROM json_each({listed}))"  # noqa: S608 - parts SQLAlchemy compiled


@compiles(within, "postgresql")
def _in_array(element: within, compiler: Any, **options: Any) -> str:
    column, listed = (compiler.process(part, **options) for part in (element.column, element.listed))
    return f"{column} = ANY ({listed})"


def plus(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The same, but SQLite looks for no index for it (sqlite.org/optoverview.html, "disqualifying terms"):
    it has no idea how many rows a condition leaves, and often goes through all of the workspace."""
    return UnaryExpression(column, operator=cast(OperatorType, custom_op("+")))


def by_id(table: Table) -> ColumnElement[bool]:
    """Of this workspace, for a query that finds its rows by their ids."""
    return plus(table.c.workspace_id) == MINE


class InThisOrder(Join):
    """A join that SQLite begins at the left; it would rather read all of a workspace than a short list."""

    inherit_cache = False


@compiles(InThisOrder, "sqlite")
def _cross_join(join: InThisOrder, compiler: Any, **options: Any) -> str:
    options["asfrom"] = True
    left, right = (compiler.process(side, **options) for side in (join.left, join.right))
    return f"{left} CROSS JOIN {right} ON {compiler.process(join.onclause)}"


class _each(GenericFunction[Any]):
    name = "each_of"
    inherit_cache = True


@compiles(_each, "postgresql")
def _json_elements(element: Any, compiler: Any, **options: Any) -> str:
    return f"json_array_elements(CAST({compiler.process(element.clause_expr, **options)} AS json))"


class _pairs(GenericFunction[Any]):
    name = "pairs_of"
    inherit_cache = True


@compiles(_each, "sqlite")
@compiles(_pairs, "sqlite")
def _json_each(element: Any, compiler: Any, **options: Any) -> str:
    return f"json_each{compiler.process(element.clause_expr, **options)}"


@compiles(_pairs, "postgresql")
def _json_each_text(element: Any, compiler: Any, **options: Any) -> str:
    return f"json_each_text(CAST({compiler.process(element.clause_expr, **options)} AS json))"


def pairs(name: str) -> FromClause:
    """The numbers by number or word given as parameter `name`, a row each with `key` and `value`; numbers are
    to be cast. Faster than `cell`: no row has to be read again for each of its values."""
    return _pairs(bindparam(name, type_=_Json())).table_valued("key", "value")


def each(name: str) -> FromClause:
    """The list of lists given as parameter `name`, a row each; `cell` takes its values out."""
    return _each(bindparam(name, type_=_Json())).table_valued("value")


class cell(ColumnElement[Any]):
    """The value at this place of a row of `each`."""

    inherit_cache = False

    def __init__(self, rows: FromClause, at: int, type_: TypeEngine[Any]) -> None:
        self.row = rows.c.value
        self.at = at
        self.type = type_


@compiles(cell, "sqlite")
def _json_extract(element: cell, compiler: Any, **options: Any) -> str:
    return f"json_extract({compiler.process(element.row, **options)}, '$[{element.at}]')"


@compiles(cell, "postgresql")
def _json_cell(element: cell, compiler: Any, **options: Any) -> str:
    type_ = compiler.dialect.type_compiler_instance.process(element.type)
    return f"CAST({compiler.process(element.row, **options)} ->> {element.at} AS {type_})"
