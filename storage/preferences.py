"""What somebody chose for themselves, apart from language and zone, which stand with the person."""

import json
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import Column, Date, ForeignKey, String, Table, Text, bindparam, select, update

from storage.database import Transaction
from storage.prepared import Prepared
from storage.schema import RowId, metadata


class Preferences(msgspec.Struct, frozen=True):
    """Days are ISO weekdays ("1234"), times are local ("09:00"); "" is as the workspace has it, and no
    quiet hours. `paused_until` is the first day on which they may be bothered again. `muted` are the
    modules that say nothing to them unasked."""

    work_days: str = ""
    work_from: str = ""
    work_until: str = ""
    quiet_from: str = ""
    quiet_until: str = ""
    paused_until: date | None = None
    muted: tuple[str, ...] = ()


table = Table(
    "preferences",
    metadata,
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True),
    Column("work_days", String(7), nullable=False, server_default=""),
    Column("work_from", String(5), nullable=False, server_default=""),
    Column("work_until", String(5), nullable=False, server_default=""),
    Column("quiet_from", String(5), nullable=False, server_default=""),
    Column("quiet_until", String(5), nullable=False, server_default=""),
    Column("paused_until", Date),
    Column("muted", Text, nullable=False, server_default="[]"),
)

_OF = Prepared(
    select(*(table.c[name] for name in Preferences.__struct_fields__)).where(
        table.c.workspace_id == bindparam("workspace_id"), table.c.person_id == bindparam("person_id")
    )
)


def of(tx: Transaction, person_id: int) -> Preferences:
    """What this person chose; all as the workspace has it when they chose nothing."""
    rows = tx.rows(_OF, person_id=person_id)
    if not rows:
        return Preferences()
    chosen = Preferences(*rows[0])
    return msgspec.structs.replace(chosen, muted=tuple(json.loads(rows[0][-1])))


def choose(tx: Transaction, person_id: int, preferences: Preferences) -> None:
    """From now on it is so."""
    values: dict[str, Any] = msgspec.structs.asdict(preferences)
    values["muted"] = json.dumps(preferences.muted)
    mine = {"workspace_id": tx.workspace.id, "person_id": person_id}
    if tx.insert_once(table, {**mine, **values}) is None:
        this = (table.c.workspace_id == tx.workspace.id) & (table.c.person_id == person_id)
        tx.execute(update(table).where(this).values(values))
