"""What channels have agreed on."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Column, ColumnElement, select, update

from storage import of_places
from storage.database import Transaction
from storage.lunches.tables import Series
from storage.lunches.tables import series_table as table
from storage.setbacks import due_by, first

AT_ONCE = 100

INVITING = "lunch_series:inviting"
"""Of the setbacks: planning a series and inviting to it do not wait for each other."""


def series(tx: Transaction, series_id: int) -> Series | None:
    return _first(tx, table.c.id == series_id)


def series_in(tx: Transaction, place_id: int) -> Series | None:
    """The series of a channel, also when it has ended."""
    return _first(tx, table.c.place_id == place_id)


def series_of_all(tx: Transaction) -> list[Series]:
    """Every series that has not ended."""
    return _all(tx, select(table).where(_mine(tx), table.c.state != "ended").order_by(table.c.id))


def hold_series(tx: Transaction, series_id: int) -> Series | None:
    """As it is now, and nobody else can change it until this transaction ends."""
    tx.lock(table, series_id)
    return series(tx, series_id)


def put_series(tx: Transaction, made: Series) -> tuple[Series, bool]:
    """The channel's new series and True; the one that is there and False. One that ended makes room."""
    is_new = of_places.put(tx, table, made)
    there = series_in(tx, made.place_id)
    assert there is not None
    return there, is_new


def change_series(tx: Transaction, one: Series, **news: Any) -> Series:
    tx.execute(update(table).where(_mine(tx), table.c.id == one.id).values(news))
    return msgspec.structs.replace(one, **news)


def next_series_due(tx: Transaction) -> datetime | None:
    """When the first channel has to be asked for topics."""
    return first(tx, table.c.next_at)


def due_series(tx: Transaction, now: datetime) -> list[Series]:
    """Held by this transaction; what others hold is left to them."""
    return _due(tx, table.c.next_at, now)


def next_invite_due(tx: Transaction) -> datetime | None:
    return first(tx, table.c.invite_at, INVITING)


def invite_due(tx: Transaction, now: datetime) -> list[Series]:
    return _due(tx, table.c.invite_at, now, INVITING)


def _due(tx: Transaction, at: Column[datetime], now: datetime, kind: str = "") -> list[Series]:
    chosen = select(table).where(due_by(tx, at, now, kind)).order_by(at, table.c.id).limit(AT_ONCE)
    return _all(tx, chosen.with_for_update(skip_locked=True, key_share=True))


def _mine(tx: Transaction) -> ColumnElement[bool]:
    return table.c.workspace_id == tx.workspace.id


def _first(tx: Transaction, which: ColumnElement[bool]) -> Series | None:
    found = _all(tx, select(table).where(_mine(tx), which))
    return found[0] if found else None


def _all(tx: Transaction, statement: Any) -> list[Series]:
    return [_series(tx, row) for row in tx.execute(statement)]


def _series(tx: Transaction, row: Any) -> Series:
    values = {name: getattr(row, name) for name in Series.__struct_fields__}
    return Series(**{**values, "zone": row.zone or tx.workspace.zone})
