"""Organisations that use the bot, and the choices each made."""

import json
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from storage.prepared import Prepared
from storage.schema import RowId, metadata


@dataclass(frozen=True, slots=True)
class WorkspaceRef:
    """How a platform names a workspace: a Slack team, a Teams tenant, the try-out company."""

    platform: str
    key: str


@dataclass(frozen=True, slots=True)
class Workspace:
    """`til_channel` is the platform's id of the channel for TILs shared elsewhere; "" is none."""

    id: int
    ref: WorkspaceRef
    language: str
    zone: str
    til_channel: str
    kudos_per_day: int
    kudos_emoji: tuple[str, ...]
    til_emoji: tuple[str, ...]


table = Table(
    "workspaces",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("platform", String(16), nullable=False),
    Column("key", String(255), nullable=False),
    Column("language", String(8), nullable=False),
    Column("zone", String(64), nullable=False),
    Column("til_channel", String(255), nullable=False),
    Column("kudos_per_day", Integer, nullable=False),
    Column("kudos_emoji", Text, nullable=False),
    Column("til_emoji", Text, nullable=False),
    UniqueConstraint("platform", "key"),
)

_FIND = Prepared(
    select(table).where(table.c.platform == bindparam("platform"), table.c.key == bindparam("key"))
)


def enter(connection: Connection, ref: WorkspaceRef, defaults: Workspace) -> Workspace:
    """The workspace, made with `defaults` when it is seen for the first time.

    On a reading connection that has never seen it, the defaults come back with id 0.
    """
    named = {"platform": ref.platform, "key": ref.key}
    found = _FIND.rows(connection, named)
    if not found and not connection.get_execution_options().get("reading"):
        _make(connection, ref, defaults)
        found = _FIND.rows(connection, named)
    return _workspace(found[0]) if found else replace(defaults, ref=ref)


def all(connection: Connection) -> list[WorkspaceRef]:
    """Every workspace there is, of every platform."""
    rows = connection.execute(select(table.c.platform, table.c.key).order_by(table.c.id))
    return [WorkspaceRef(row.platform, row.key) for row in rows]


def set_language(connection: Connection, workspace: Workspace, language: str) -> None:
    connection.execute(update(table).where(table.c.id == workspace.id).values(language=language))


def _make(connection: Connection, ref: WorkspaceRef, defaults: Workspace) -> None:
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    values = {
        "platform": ref.platform,
        "key": ref.key,
        "language": defaults.language,
        "zone": defaults.zone,
        "til_channel": defaults.til_channel,
        "kudos_per_day": defaults.kudos_per_day,
        "kudos_emoji": json.dumps(defaults.kudos_emoji),
        "til_emoji": json.dumps(defaults.til_emoji),
    }
    connection.execute(insert(table).values(values).on_conflict_do_nothing())


def _workspace(row: tuple[Any, ...]) -> Workspace:
    number, platform, key, language, zone, til_channel, kudos_per_day, kudos_emoji, til_emoji = row
    return Workspace(
        id=number,
        ref=WorkspaceRef(platform, key),
        language=language,
        zone=zone,
        til_channel=til_channel,
        kudos_per_day=kudos_per_day,
        kudos_emoji=_words(kudos_emoji),
        til_emoji=_words(til_emoji),
    )


@cache
def _words(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored))
