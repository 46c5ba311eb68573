"""The topics of TILs, tips, questions and kudos: each in a table of its own, one row for each topic."""

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Column, ColumnElement, Table, bindparam, null, select

from storage.database import Transaction
from storage.lists import within
from storage.prepared import Prepared
from storage.rows import Rows, Struct
from storage.statements import drop


class Tags:
    """Of what `column` refers to, in the table of that column."""

    def __init__(self, column: Column[int]) -> None:
        assert isinstance(column.table, Table)
        self._table, self._column = column.table, column
        self._of_some = Prepared(
            select(column, self._table.c.topic)
            .where(self._table.c.workspace_id == bindparam("workspace_id"), within(column, "ids"))
            .order_by(self._table.c.topic)
        )

    def of(self, tx: Transaction, ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
        """Of each of these, by the alphabet."""
        found: dict[int, list[str]] = {number: [] for number in ids}
        for number, topic in tx.rows(self._of_some, ids=list(found)) if found else ():
            found[number].append(topic)
        return {number: tuple(topics) for number, topics in found.items()}

    def add(self, tx: Transaction, number: int, topics: Iterable[str]) -> None:
        tx.insert_many_once(self._table, [{self._column.name: number, "topic": topic} for topic in topics])

    def drop(self, tx: Transaction, number: int) -> None:
        drop(tx, self._table, self._column == number)

    def replace(self, tx: Transaction, number: int, topics: Iterable[str]) -> None:
        self.drop(tx, number)
        self.add(tx, number, topics)


class TaggedRows(Rows[Struct]):
    """Of a struct with an `id` and `topics`, which stand in a table of their own."""

    def __init__(
        self, struct: type[Struct], table: Table, tags: Tags, *computed: ColumnElement[Any], **options: Any
    ) -> None:
        super().__init__(struct, table, null().label("topics"), *computed, **options)
        self.tags = tags

    def each(self, tx: Transaction, rows: Iterable[Any]) -> list[Struct]:
        ones: list[Any] = super().each(tx, rows)
        topics = self.tags.of(tx, (one.id for one in ones))
        return [msgspec.structs.replace(one, topics=topics[one.id]) for one in ones]

    def add(self, tx: Transaction, made: Struct, **hidden: Any) -> Struct | None:
        added = super().add(tx, made, **hidden)
        if added is not None:
            one: Any = added
            self.tags.add(tx, one.id, one.topics)
        return added
