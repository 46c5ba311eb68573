"""The turns of a coffee, and who met whom in them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import combinations
from typing import Any

from sqlalchemy import ColumnElement, func, insert, select, update

from storage.coffees.tables import Turn, seats_table
from storage.coffees.tables import turns_table as table
from storage.database import Transaction


def add_turn(tx: Transaction, coffee_id: int, day: date) -> Turn | None:
    """A new turn; None when there is one of that coffee on that day."""
    held = select(func.max(table.c.number)).where(_of(tx, coffee_id), table.c.held_at.is_not(None))
    number = (tx.execute(held).scalar() or 0) + 1
    row = {"workspace_id": tx.workspace.id, "coffee_id": coffee_id, "day": day, "number": number}
    added = tx.insert_once(table, {**row, "held_at": None})
    return Turn(int(added[0]), coffee_id, day, number) if added is not None else None


def turn(tx: Transaction, turn_id: int) -> Turn | None:
    return _first(tx, select(table).where(_mine(tx), table.c.id == turn_id))


def hold_turn(tx: Transaction, turn_id: int) -> Turn | None:
    """As it is now, and nobody else can change it until this transaction ends."""
    tx.lock(table, turn_id)
    return turn(tx, turn_id)


def last_turn(tx: Transaction, coffee_id: int) -> Turn | None:
    """The last that began."""
    return _first(tx, select(table).where(_of(tx, coffee_id)).order_by(table.c.day.desc()).limit(1))


def keep_groups(
    tx: Transaction, one: Turn, groups: Sequence[Iterable[int]], alone: Iterable[int], at: datetime
) -> None:
    """These people met, and these had nobody to meet: the turn is held."""
    tx.execute(update(table).where(_mine(tx), table.c.id == one.id).values(held_at=at))
    seated = [(person_id, number) for number, group in enumerate(groups, 1) for person_id in group]
    seated += [(person_id, 0) for person_id in alone]
    common = {"workspace_id": tx.workspace.id, "turn_id": one.id}
    rows = [{**common, "person_id": person_id, "together": number} for person_id, number in seated]
    if rows:
        tx.execute(insert(seats_table), rows)


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
        .where(_of(tx, coffee_id), seat.workspace_id == tx.workspace.id, table.c.held_at.is_not(None))
        .where(table.c.number < before, table.c.number >= before - turns)
    )


def _mine(tx: Transaction) -> ColumnElement[bool]:
    return table.c.workspace_id == tx.workspace.id


def _of(tx: Transaction, coffee_id: int) -> ColumnElement[bool]:
    return _mine(tx) & (table.c.coffee_id == coffee_id)


def _first(tx: Transaction, statement: Any) -> Turn | None:
    row = tx.execute(statement).first()
    if row is None:
        return None
    return Turn(**{name: getattr(row, name) for name in Turn.__struct_fields__})
