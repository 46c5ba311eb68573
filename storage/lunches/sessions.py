"""The sessions of a series."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, select, update

from storage.database import Transaction
from storage.lunches.tables import Session, topics_table
from storage.lunches.tables import sessions_table as table
from storage.setbacks import due_by, first

AT_ONCE = 100
_OPEN = ("topics", "speaker", "announced")


def add_session(tx: Transaction, made: Session) -> Session | None:
    """A new session; None when there is one of that series on that day."""
    values = {name: value for name, value in msgspec.structs.asdict(made).items() if name != "id"}
    added = tx.insert_once(table, {"workspace_id": tx.workspace.id, **values})
    return msgspec.structs.replace(made, id=int(added[0])) if added is not None else None


def session(tx: Transaction, session_id: int) -> Session | None:
    found = _all(tx, select(table).where(_mine(tx), table.c.id == session_id))
    return found[0] if found else None


def hold_session(tx: Transaction, session_id: int) -> Session | None:
    """As it is now, and nobody else can change it until this transaction ends."""
    tx.lock(table, session_id)
    return session(tx, session_id)


def change_session(tx: Transaction, one: Session, **news: Any) -> Session:
    tx.execute(update(table).where(_mine(tx), table.c.id == one.id).values(news))
    return msgspec.structs.replace(one, **news)


def open_sessions(tx: Transaction, series_id: int) -> list[Session]:
    """Those still to come, the first first."""
    chosen = select(table).where(_mine(tx), table.c.series_id == series_id, table.c.state.in_(_OPEN))
    return _all(tx, chosen.order_by(table.c.starts_at, table.c.id))


def announced_in(tx: Transaction, place_id: int, now: datetime) -> list[tuple[datetime, str]]:
    """When this channel comes together from now on, and what about: what was announced there."""
    chosen = (
        select(table.c.starts_at, topics_table.c.text)
        .join(topics_table, topics_table.c.id == table.c.topic_id)
        .where(_mine(tx), topics_table.c.workspace_id == tx.workspace.id)
        .where(table.c.place_id == place_id, table.c.state == "announced", table.c.starts_at > now)
        .order_by(table.c.starts_at, table.c.id)
    )
    return [(row.starts_at, row.text) for row in tx.execute(chosen)]


def next_session_due(tx: Transaction) -> datetime | None:
    return first(tx, table.c.next_at)


def due_sessions(tx: Transaction, now: datetime) -> list[Session]:
    """Held by this transaction; what others hold is left to them."""
    chosen = select(table).where(due_by(tx, table.c.next_at, now)).order_by(table.c.next_at, table.c.id)
    return _all(tx, chosen.limit(AT_ONCE).with_for_update(skip_locked=True, key_share=True))


def _mine(tx: Transaction) -> ColumnElement[bool]:
    return table.c.workspace_id == tx.workspace.id


def _all(tx: Transaction, statement: Any) -> list[Session]:
    names = Session.__struct_fields__
    return [Session(**{name: getattr(row, name) for name in names}) for row in tx.execute(statement)]
