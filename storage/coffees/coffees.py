"""What channels have agreed on."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, select, update

from storage import of_places
from storage.coffees.tables import Coffee
from storage.coffees.tables import coffees_table as table
from storage.database import Transaction
from storage.setbacks import due_by, first

AT_ONCE = 50


def find(tx: Transaction, coffee_id: int) -> Coffee | None:
    return _first(tx, table.c.id == coffee_id)


def in_place(tx: Transaction, place_id: int) -> Coffee | None:
    """The coffee of a channel, also when it has ended."""
    return _first(tx, table.c.place_id == place_id)


def everywhere(tx: Transaction) -> list[Coffee]:
    """Every coffee that has not ended."""
    return _all(tx, select(table).where(_mine(tx), table.c.state != "ended").order_by(table.c.id))


def hold(tx: Transaction, coffee_id: int) -> Coffee | None:
    """As it is now, and nobody else can change it until this transaction ends."""
    tx.lock(table, coffee_id)
    return find(tx, coffee_id)


def put(tx: Transaction, made: Coffee) -> tuple[Coffee, bool]:
    """The channel's new coffee and True; the one that is there and False. One that ended goes on with
    what was agreed now, so that who met before is remembered."""
    is_new = of_places.put(tx, table, made)
    there = in_place(tx, made.place_id)
    assert there is not None
    return there, is_new


def change(tx: Transaction, one: Coffee, **news: Any) -> Coffee:
    tx.execute(update(table).where(_mine(tx), table.c.id == one.id).values(news))
    return msgspec.structs.replace(one, **news)


def next_due(tx: Transaction) -> datetime | None:
    return first(tx, table.c.next_at)


def due(tx: Transaction, now: datetime) -> list[Coffee]:
    """Held by this transaction; what others hold is left to them."""
    chosen = select(table).where(due_by(tx, table.c.next_at, now)).order_by(table.c.next_at, table.c.id)
    return _all(tx, chosen.limit(AT_ONCE).with_for_update(skip_locked=True, key_share=True))


def _mine(tx: Transaction) -> ColumnElement[bool]:
    return table.c.workspace_id == tx.workspace.id


def _first(tx: Transaction, which: ColumnElement[bool]) -> Coffee | None:
    found = _all(tx, select(table).where(_mine(tx), which))
    return found[0] if found else None


def _all(tx: Transaction, statement: Any) -> list[Coffee]:
    return [_coffee(tx, row) for row in tx.execute(statement)]


def _coffee(tx: Transaction, row: Any) -> Coffee:
    values = {name: getattr(row, name) for name in Coffee.__struct_fields__}
    return Coffee(**{**values, "zone": row.zone or tx.workspace.zone})
