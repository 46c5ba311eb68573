"""Who was asked to speak, and when people spoke before."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Literal

import msgspec
from sqlalchemy import func, select, update

from storage.database import Transaction
from storage.lunches.tables import asks_table as table
from storage.lunches.tables import sessions_table

Reply = Literal["waiting", "yes", "no", "swapped"]


class Ask(msgspec.Struct, frozen=True):
    """`from_id` is the colleague who asked for a swap; None when it was their turn."""

    person_id: int
    from_id: int | None
    reply: Reply


def ask(tx: Transaction, session_id: int, person_id: int, at: datetime, from_id: int | None = None) -> None:
    """They are asked now, for the first time or again."""
    here = {"workspace_id": tx.workspace.id, "session_id": session_id, "person_id": person_id}
    values = {"from_id": from_id, "reply": "waiting", "at": at}
    if tx.insert_once(table, {**here, **values}) is None:
        _update(tx, session_id, person_id, values)


def asked(tx: Transaction, session_id: int) -> dict[int, Ask]:
    """Everybody who was asked, in the order of asking."""
    chosen = select(table).where(table.c.workspace_id == tx.workspace.id, table.c.session_id == session_id)
    rows = tx.execute(chosen.order_by(table.c.at, table.c.person_id))
    return {row.person_id: Ask(row.person_id, row.from_id, row.reply) for row in rows}


def set_reply(tx: Transaction, session_id: int, person_id: int, reply: Reply) -> None:
    _update(tx, session_id, person_id, {"reply": reply})


def last_spoke(tx: Transaction, series_id: int, person_ids: Iterable[int]) -> dict[int, datetime]:
    """When each of them last spoke in this series; who never did is left out."""
    c = sessions_table.c
    chosen = (
        select(c.speaker_id, func.max(c.starts_at).label("at"))
        .where(c.workspace_id == tx.workspace.id, c.speaker_id.in_(list(person_ids)))
        .where(c.series_id == series_id, c.state.in_(("announced", "after", "done")))
        .group_by(c.speaker_id)
    )
    return {row.speaker_id: row.at for row in tx.execute(chosen)}


def _update(tx: Transaction, session_id: int, person_id: int, values: Mapping[str, object]) -> None:
    one = (table.c.session_id == session_id) & (table.c.person_id == person_id)
    tx.execute(update(table).where(table.c.workspace_id == tx.workspace.id, one).values(values))
