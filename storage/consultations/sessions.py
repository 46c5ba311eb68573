"""The consultations themselves: planned, at a step, over, and forgotten in time."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, delete, func, or_, select, update

from storage.consultations.tables import Consultation, seats_table, table, words_table
from storage.database import Transaction
from storage.setbacks import awake, due_by, first

AT_ONCE = 100


def add(
    tx: Transaction, starter_id: int, starts_at: datetime, made_at: datetime, at_once: bool
) -> Consultation:
    """A new one, that nobody has been asked for yet."""
    made = Consultation(0, starter_id, "planned", starts_at, made_at, at_once, next_at=starts_at)
    values = {name: value for name, value in msgspec.structs.asdict(made).items() if name != "id"}
    row = tx.insert_once(table, {"workspace_id": tx.workspace.id, **values})
    assert row is not None
    return msgspec.structs.replace(made, id=int(row[0]))


def get(tx: Transaction, number: int) -> Consultation | None:
    found = _all(tx, select(table).where(_mine(tx), table.c.id == number))
    return found[0] if found else None


def hold(tx: Transaction, number: int) -> Consultation | None:
    """As it is now, and nobody else can change it until this transaction ends."""
    tx.lock(table, number)
    return get(tx, number)


def change(tx: Transaction, one: Consultation, **news: Any) -> Consultation:
    tx.execute(update(table).where(_mine(tx), table.c.id == one.id).values(news))
    return msgspec.structs.replace(one, **news)


def count_open(tx: Transaction, starter_id: int) -> int:
    """How many somebody began that are not over."""
    theirs = (table.c.starter_id == starter_id) & table.c.state.in_(("planned", "running"))
    return int(tx.execute(select(func.count()).select_from(table).where(_mine(tx), theirs)).scalar_one())


def of_person(tx: Transaction, person_id: int, most: int, before: int | None = None) -> list[Consultation]:
    """Those somebody began, took part in or can still say yes to, newest first."""
    seat = seats_table.c
    theirs = select(seat.consultation_id).where(_my_seats(tx), seat.person_id == person_id)
    joined = table.c.id.in_(theirs.where(seat.reply == "yes"))
    asked = table.c.id.in_(theirs.where(seat.reply == "waiting", seat.hears != "invited"))
    chosen = select(table).where(_mine(tx), or_(joined, asked & (table.c.state == "planned")))
    if before is not None:
        chosen = chosen.where(table.c.id < before)
    return _all(tx, chosen.order_by(table.c.id.desc()).limit(most))


# --- what is due -----------------------------------------------------------------------------------


def next_due(tx: Transaction) -> datetime | None:
    """When the first goes on, or somebody hears something."""
    moments = [
        first(tx, table.c.next_at),
        first(tx, seats_table.c.next_at),
    ]
    return min((moment for moment in moments if moment is not None), default=None)


def due(tx: Transaction, now: datetime) -> list[Consultation]:
    """Held by this transaction; what others hold is left to them."""
    seat = seats_table.c
    told = select(seat.consultation_id).where(_my_seats(tx), awake(seats_table), seat.next_at <= now)
    begun = due_by(tx, table.c.next_at, now)
    chosen = select(table).where(_mine(tx), or_(begun, table.c.id.in_(told)))
    held = chosen.order_by(table.c.id).limit(AT_ONCE).with_for_update(skip_locked=True, key_share=True)
    return _all(tx, held)


# --- forgetting ------------------------------------------------------------------------------------


def forget_before(tx: Transaction, at: datetime) -> None:
    """Those that were to begin before then, with everything said in them."""
    old = select(table.c.id).where(_mine(tx), table.c.starts_at < at)
    for under_it in (words_table, seats_table):
        mine = under_it.c.workspace_id == tx.workspace.id
        tx.execute(delete(under_it).where(mine, under_it.c.consultation_id.in_(old)))
    tx.execute(delete(table).where(_mine(tx), table.c.starts_at < at))


def _mine(tx: Transaction) -> ColumnElement[bool]:
    return table.c.workspace_id == tx.workspace.id


def _my_seats(tx: Transaction) -> ColumnElement[bool]:
    return seats_table.c.workspace_id == tx.workspace.id


def _all(tx: Transaction, statement: Any) -> list[Consultation]:
    fields = Consultation.__struct_fields__
    return [Consultation(**{name: getattr(row, name) for name in fields}) for row in tx.execute(statement)]
