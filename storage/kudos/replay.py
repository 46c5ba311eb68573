"""The ledger counted again without SQL: every row read in order, by the rule as anybody would say it."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import func, select

from storage.database import Transaction
from storage.kudos.tables import ONE, STANDS, table
from storage.statements import count, scoped

Sums = Counter[tuple[int, date | None]]
"""Per receiver (without a day), and per giver and day."""

_COLUMNS = (*ONE, "via", "change", "happened_at", "given_on", "amount")


def differences(tx: Transaction, progress: Callable[[int], None]) -> tuple[int, set[int]]:
    """How many rows there are, and the people for whom the sums by SQL, which everything shows, are not
    what the rows say. `progress` hears how many rows were read."""
    rows, replayed = _replayed(tx, progress)
    derived = _by_sql(tx)
    return rows, {key[0] for key in {*replayed, *derived} if replayed[key] != derived[key]}


def count_rows(tx: Transaction) -> int:
    """How many rows the ledger has, of giving and of taking back."""
    return count(tx, table)


def _replayed(tx: Transaction, progress: Callable[[int], None]) -> tuple[int, Sums]:
    sums, read = Sums(), 0
    for _, rows in groupby(_all(tx), key=lambda row: tuple(row[:4])):
        ways: dict[str, Any] = {}
        for row in rows:
            read += 1
            known = ways.get(row.via)
            if known is None or _is_later(row, known):
                ways[row.via] = row
        sums.update(_counted([row for row in ways.values() if row.change > 0]))
        progress(read)
    return read, sums


def _all(tx: Transaction) -> Iterator[Any]:
    chosen = select(*(table.c[name] for name in _COLUMNS)).where(scoped(tx, table))
    ordered = chosen.order_by(*(table.c[name] for name in (*ONE, "id")))
    yield from tx.execute(ordered.execution_options(yield_per=1_000))


def _is_later(row: Any, known: Any) -> bool:
    if row.happened_at == known.happened_at:
        return bool(row.change < 0 < known.change)
    return bool(row.happened_at > known.happened_at)


def _counted(standing: list[Any]) -> Sums:
    """What one kudos counts for, in the ways in which it stands."""
    sums = Sums()
    for row in standing:
        for key in ((row.receiver_id, None), (row.giver_id, row.given_on)):
            sums[key] = max(sums[key], row.amount)
    return sums


def _by_sql(tx: Transaction) -> Sums:
    sums = Sums()
    received = select(table.c.receiver_id.label("person_id"), func.max(table.c.amount).label("amount"))
    given = select(
        table.c.giver_id.label("person_id"), table.c.given_on, func.max(table.c.amount).label("amount")
    )
    for per_kudos, more in ((received, ()), (given, (table.c.given_on,))):
        grouped = (
            per_kudos.where(scoped(tx, table, STANDS))
            .group_by(*(table.c[name] for name in ONE), *more)
            .subquery()
        )
        keys = [column for column in grouped.c if column.name != "amount"]
        sums_of: list[Any] = list(tx.execute(select(*keys, func.sum(grouped.c.amount)).group_by(*keys)))
        for person_id, *day, amount in sums_of:
            sums[person_id, day[0] if day else None] = int(amount)
    return sums
