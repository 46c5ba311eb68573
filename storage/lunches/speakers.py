"""Who was asked to speak, and when people spoke before."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

import msgspec
from sqlalchemy import func, select

from storage.database import Transaction
from storage.lunches.tables import Session, sessions_table
from storage.lunches.tables import asks_table as table
from storage.rows import Rows
from storage.statements import change_rows, put, scoped

Reply = Literal["waiting", "yes", "no", "swapped"]


class Ask(msgspec.Struct, frozen=True):
    """`from_id` is the colleague who asked for a swap; None when it was their turn."""

    person_id: int
    from_id: int | None
    reply: Reply


_rows = Rows(Ask, table)
_sessions = Rows(Session, sessions_table)


def ask(tx: Transaction, session_id: int, person_id: int, at: datetime, from_id: int | None = None) -> None:
    """They are asked now, for the first time or again."""
    values = {"from_id": from_id, "reply": "waiting", "at": at}
    put(tx, table, {"session_id": session_id, "person_id": person_id}, values)


def asked(tx: Transaction, session_id: int) -> dict[int, Ask]:
    """Everybody who was asked, in the order of asking."""
    order = (table.c.at, table.c.person_id)
    return {one.person_id: one for one in _rows.some(tx, session_id=session_id, order_by=order)}


def asks_of(tx: Transaction, person_id: int) -> list[tuple[Session, Ask]]:
    """The sessions of which this person is asked to speak, and has not answered."""
    waits = scoped(tx, table, person_id=person_id, reply="waiting")
    wanted = sessions_table.c.state == "speaker"
    found = _sessions.some(tx, wanted, sessions_table.c.id.in_(select(table.c.session_id).where(waits)))
    return [(one, asked(tx, one.id)[person_id]) for one in found]


def set_reply(tx: Transaction, session_id: int, person_id: int, reply: Reply) -> None:
    change_rows(tx, table, {"reply": reply}, session_id=session_id, person_id=person_id)


def last_spoke(tx: Transaction, series_id: int, person_ids: Iterable[int]) -> dict[int, datetime]:
    """When each of them last spoke in this series; who never did is left out."""
    c = sessions_table.c
    chosen = (
        select(c.speaker_id, func.max(c.starts_at).label("at"))
        .where(scoped(tx, sessions_table, series_id=series_id), c.speaker_id.in_(list(person_ids)))
        .where(c.state.in_(("announced", "after", "done")))
        .group_by(c.speaker_id)
    )
    return {row.speaker_id: row.at for row in tx.execute(chosen)}
