"""The turns of a coffee, and who met whom in them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import combinations
from typing import Any

from sqlalchemy import func, select

from storage.coffees.tables import Turn, seats_table
from storage.coffees.tables import turns_table as table
from storage.database import Transaction
from storage.rows import Rows
from storage.statements import scoped

_rows = Rows(Turn, table)

turn = _rows.find
hold_turn = _rows.hold


def add_turn(tx: Transaction, coffee_id: int, day: date) -> Turn | None:
    """A new turn; None when there is one of that coffee on that day."""
    held = select(func.max(table.c.number)).where(
        scoped(tx, table, table.c.held_at.is_not(None), coffee_id=coffee_id)
    )
    return _rows.add(tx, Turn(0, coffee_id, day, (tx.execute(held).scalar() or 0) + 1))


def last_turn(tx: Transaction, coffee_id: int) -> Turn | None:
    """The last that began."""
    return _rows.first(tx, coffee_id=coffee_id, order_by=table.c.day.desc())


def keep_groups(
    tx: Transaction, one: Turn, groups: Sequence[Iterable[int]], alone: Iterable[int], at: datetime
) -> None:
    """These people met, and these had nobody to meet: the turn is held."""
    _rows.change(tx, one, held_at=at)
    seated = [(person_id, number) for number, group in enumerate(groups, 1) for person_id in group]
    seated += [(person_id, 0) for person_id in alone]
    rows = [{"turn_id": one.id, "person_id": person, "together": number} for person, number in seated]
    tx.insert_many_once(seats_table, rows)


def met(tx: Transaction, coffee_id: int, before: int, turns: int) -> dict[tuple[int, int], int]:
    """How many turns ago two people met last, of those held before the turn with this number and no more
    than so many of them; the lower id comes first."""
    last: dict[tuple[int, int], int] = {}
    for number, together in _groups(tx, coffee_id, before, turns).items():
        for group in together.values():
            for two in combinations(sorted(group), 2):
                last[two] = min(before - number, last.get(two, turns))
    return last


def alone_last(tx: Transaction, coffee_id: int, before: int) -> set[int]:
    """Who had nobody to meet in the turn before the one with this number."""
    alone = _seats(tx, coffee_id, before, 1).where(seats_table.c.together == 0)
    return {row.person_id for row in tx.execute(alone)}


def _groups(tx: Transaction, coffee_id: int, before: int, turns: int) -> dict[int, dict[int, list[int]]]:
    """By the numbers of the turns, then those of the groups."""
    found: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for row in tx.execute(_seats(tx, coffee_id, before, turns).where(seats_table.c.together > 0)):
        found[row.number][row.together].append(row.person_id)
    return found


def _seats(tx: Transaction, coffee_id: int, before: int, turns: int) -> Any:
    seat = seats_table.c
    return (
        select(table.c.number, seat.together, seat.person_id)
        .join(seats_table, seat.turn_id == table.c.id)
        .where(scoped(tx, table, table.c.held_at.is_not(None), coffee_id=coffee_id), scoped(tx, seats_table))
        .where(table.c.number < before, table.c.number >= before - turns)
    )
