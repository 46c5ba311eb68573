"""What somebody chose for themselves, apart from language and zone, which stand with the person."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import Column, ForeignKey, Table, Text, bindparam, select

from storage.database import Transaction
from storage.fates import fate
from storage.prepared import Prepared
from storage.schema import RowId, metadata, workspace_id
from storage.statements import put
from storage.tolerant import Clock, Day, Weekdays, words_in


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
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("work_days", Weekdays(), nullable=False, server_default=""),
    Column("work_from", Clock(""), nullable=False, server_default=""),
    Column("work_until", Clock(""), nullable=False, server_default=""),
    Column("quiet_from", Clock(""), nullable=False, server_default=""),
    Column("quiet_until", Clock(""), nullable=False, server_default=""),
    Column("paused_until", Day),
    Column("muted", Text, nullable=False, server_default="[]"),
)

_OF = Prepared(
    select(*(table.c[name] for name in Preferences.__struct_fields__)).where(
        table.c.workspace_id == bindparam("workspace_id"), table.c.person_id == bindparam("person_id")
    )
)


_OF_MANY = select(table.c.person_id, *(table.c[name] for name in Preferences.__struct_fields__)).where(
    table.c.workspace_id == bindparam("workspace_id"),
    table.c.person_id.in_(bindparam("people", expanding=True)),
)


def read_ahead(tx: Transaction, person_ids: set[int]) -> None:
    """Read all of these at once: `of` then asks no more, for as long as this transaction lasts."""
    found = tx.execute(_OF_MANY, {"workspace_id": tx.workspace.id, "people": sorted(person_ids)})
    chosen = {row[0]: _chosen(row[1:]) for row in found}
    nothing = Preferences()
    for person_id in person_ids:
        tx.remember(_key(person_id), chosen.get(person_id, nothing))


def of(tx: Transaction, person_id: int) -> Preferences:
    """What this person chose; all as the workspace has it when they chose nothing."""
    known: Preferences | None = tx.recall(_key(person_id))
    if known is not None:
        return known
    rows = tx.rows(_OF, person_id=person_id)
    if not rows:
        return Preferences()
    return _chosen(rows[0])


def choose(tx: Transaction, person_id: int, preferences: Preferences) -> None:
    """From now on it is so."""
    values: dict[str, Any] = msgspec.structs.asdict(preferences)
    values["muted"] = json.dumps(preferences.muted)
    put(tx, table, {"person_id": person_id}, values)
    tx.remember(_key(person_id), preferences)


def _chosen(row: Sequence[Any]) -> Preferences:
    """From the columns in their order; the modules are stored as JSON."""
    return msgspec.structs.replace(Preferences(*row), muted=words_in(row[-1]))


def _key(person_id: int) -> str:
    return f"preferences:{person_id}"
