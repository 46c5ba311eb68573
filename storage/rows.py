"""Reading and writing the rows of a table as the struct that says what stands in them, always those of the
workspace that `tx` is bound to.

    _rows = Rows(Coffee, table, due_at=table.c.next_at)
    find, hold, change = _rows.find, _rows.hold, _rows.change

Joins, claims and who may see what are written out where they belong.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Generic, TypeVar

import msgspec
from sqlalchemy import Column, ColumnElement, Select, Table, select

from storage import setbacks
from storage.database import Transaction
from storage.prepared import Prepared
from storage.statements import are_values, change_rows, same_columns, scoped

Struct = TypeVar("Struct", bound=msgspec.Struct)


class Rows(Generic[Struct]):
    """A field of the struct is the column of that name, or one of `computed` with that label; what is in no
    field stays hidden. `due_at` is when a row goes on by itself; `setback` names what is done then, where it
    is not the one thing done with this table.
    """

    def __init__(
        self,
        struct: type[Struct],
        table: Table,
        *computed: ColumnElement[Any],
        due_at: Column[datetime] | None = None,
        at_once: int = 100,
        setback: str = "",
    ) -> None:
        named: dict[str, ColumnElement[Any]] = {column.key: column for column in (*table.c, *computed)}
        self._struct, self.table = struct, table
        self._key = tuple(column for column in table.primary_key.columns if column.name != "workspace_id")
        self.columns = [named[name] for name in struct.__struct_fields__]
        self._stored = [name for name in struct.__struct_fields__ if name in table.c and name != "id"]
        self._due_at, self._at_once, self._setback = due_at, at_once, setback
        self._made: dict[Any, Prepared] = {}

    def find(self, tx: Transaction, *key: int) -> Struct | None:
        """By the columns of the primary key."""
        return self.first(tx, **{column.name: part for column, part in zip(self._key, key, strict=True)})

    def hold(self, tx: Transaction, row_id: int) -> Struct | None:
        """As it is now, and nobody else can change it until this transaction ends."""
        tx.lock(self.table, row_id)
        return self.find(tx, row_id)

    def first(
        self, tx: Transaction, *which: ColumnElement[bool], order_by: Any = None, **equal: Any
    ) -> Struct | None:
        """The one this is true of, or the first of them."""
        found = self.some(tx, *which, order_by=order_by, most=1, **equal)
        return found[0] if found else None

    def some(
        self,
        tx: Transaction,
        *which: ColumnElement[bool],
        order_by: Any = None,
        most: int | None = None,
        skip_held: bool = False,
        **equal: Any,
    ) -> list[Struct]:
        """All this is true of, by their key. With `skip_held` they are held by this transaction, and what
        others hold is left to them. Nothing has number 0, which stands for what could not be read."""
        if equal.get("id") == 0:
            return []
        order = self._key if order_by is None else order_by if isinstance(order_by, tuple) else (order_by,)
        plain = not which and all(isinstance(one, Column) for one in order)
        if plain and not skip_held and are_values(equal.values()):
            known = tuple((name, value is not None) for name, value in equal.items())
            return self.each(tx, tx.rows(self._chosen(known, order, most), **equal))
        chosen = self.select(tx, *which, **equal).order_by(*order).limit(most)
        return self.all(tx, chosen.with_for_update(skip_locked=True, key_share=True) if skip_held else chosen)

    def _chosen(self, equal: Any, order: tuple[Any, ...], most: int | None) -> Prepared:
        """Most is asked for by what columns equal: that statement is made once."""
        made = self._made.get((equal, order, most))
        if made is None:
            chosen = select(*self.columns).where(same_columns(self.table, dict(equal)))
            made = self._made[equal, order, most] = Prepared(chosen.order_by(*order).limit(most))
        return made

    def select(self, tx: Transaction, *which: ColumnElement[bool], **equal: Any) -> Select[Any]:
        """The beginning of a statement for `all`."""
        return select(*self.columns).where(scoped(tx, self.table, *which, **equal))

    def all(self, tx: Transaction, chosen: Select[Any]) -> list[Struct]:
        return self.each(tx, tx.execute(chosen))

    def each(self, tx: Transaction, rows: Iterable[Any]) -> list[Struct]:
        """What was read, together."""
        return [self.of(tx, row) for row in rows]

    def of(self, tx: Transaction, row: Any) -> Struct:
        """A row in the order of the fields. What has a zone, has the one of the workspace when its own cannot
        be read."""
        one = self._struct(*row)
        if getattr(one, "zone", "") is None:
            return msgspec.structs.replace(one, zone=tx.workspace.zone)
        return one

    def add(self, tx: Transaction, made: Struct, **hidden: Any) -> Struct | None:
        """Gives it with its id; None when a unique index says there is one. `hidden` is in no field."""
        key = tx.insert_once(self.table, {**self.stored(made), **hidden})
        if key is None:
            return None
        return msgspec.structs.replace(made, id=key[0]) if hasattr(made, "id") else made

    def new(self, tx: Transaction, made: Struct, **hidden: Any) -> Struct:
        """`add`, of what can be there any number of times."""
        added = self.add(tx, made, **hidden)
        assert added is not None
        return added

    def change(self, tx: Transaction, one: Struct, **news: Any) -> Struct:
        """Gives it as it is now."""
        this = {column.name: getattr(one, column.name) for column in self._key}
        change_rows(tx, self.table, news, **this)
        return msgspec.structs.replace(one, **news)

    def store(self, tx: Transaction, one: Struct, **hidden: Any) -> None:
        """From now on the row with its key is so."""
        this = {column.name: getattr(one, column.name) for column in self._key}
        change_rows(tx, self.table, {**self.stored(one), **hidden}, **this)

    def stored(self, one: Struct) -> dict[str, Any]:
        """Its columns with what stands in them."""
        return {name: getattr(one, name) for name in self._stored}

    def next_due(self, tx: Transaction) -> datetime | None:
        """When the first goes on by itself."""
        assert self._due_at is not None
        return setbacks.first(tx, self._due_at, self._setback)

    def due(self, tx: Transaction, now: datetime, most: int | None = None) -> list[Struct]:
        """The first to go on, held by this transaction; what others hold is left to them."""
        assert self._due_at is not None
        come = setbacks.due_by(tx, self._due_at, now, self._setback)
        order = (self._due_at, *self._key)
        return self.some(tx, come, order_by=order, most=most or self._at_once, skip_held=True)
