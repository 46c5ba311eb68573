"""Where Teams lets us speak: the references without which a bot cannot send, and people's other id.

Teams gives no list of either; both are kept as they come by on activities and rosters.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    select,
)

from storage import scattered
from storage.database import Transaction
from storage.schema import Moment, RowId, metadata
from storage.statements import change_rows


class Conversation(msgspec.Struct, frozen=True):
    """`key` is Teams' id without the thread, `user` who it is with when it is a 1:1 chat, else "".

    Not active: Teams said that we are not (any more) welcome there, or the app was removed.
    """

    key: str
    service_url: str
    user: str = ""
    is_active: bool = True


class Identity(msgspec.Struct, frozen=True):
    """One person: the AAD object id (lower case) that rosters, message menus and people pickers give,
    and the `user` of activities."""

    aad_id: str
    user: str
    name: str | None = None


table = Table(
    "conversations",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("key", String(1_000), nullable=False),
    Column("user", String(255), nullable=False),
    Column("service_url", String(1_000), nullable=False),
    Column("is_active", Boolean, nullable=False),
    Column("seen_at", Moment, nullable=False),
    UniqueConstraint("workspace_id", "key"),
    Index(None, "workspace_id", "user"),
    Index(None, "workspace_id", "seen_at"),
)

identities = Table(
    "identities",
    metadata,
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), primary_key=True),
    Column("aad_id", String(64), primary_key=True),
    Column("user", String(255), nullable=False),
    Column("name", String(255)),
    sqlite_with_rowid=False,  # a row's number would tell who came when
)

_MINE = table.c.workspace_id == bindparam("workspace_id")
_BY_KEY = select(table).where(_MINE, table.c.key == bindparam("key"))
_WITH = (
    select(table)
    .where(_MINE, table.c.user == bindparam("user"))
    .order_by(table.c.seen_at.desc(), table.c.id.desc())
    .limit(1)
)
_NEWEST = (
    select(table.c.service_url).where(_MINE).order_by(table.c.seen_at.desc(), table.c.id.desc()).limit(1)
)
_SHARED = (
    select(table)
    .where(_MINE, table.c.user == "", table.c.is_active)
    .order_by(table.c.seen_at.desc(), table.c.id.desc())
    .limit(bindparam("most"))
)
_IDENTITIES = select(identities.c.aad_id, identities.c.user, identities.c.name).where(
    identities.c.workspace_id == bindparam("workspace_id"),
    identities.c.aad_id.in_(bindparam("aad_ids", expanding=True)),
)


def seen(tx: Transaction, conversation: Conversation, at: datetime) -> None:
    """We were spoken to there: it is active, and the newest service url is the one that works.

    Kept to the hour, so that it does not tell who wrote to us when something came without a name.
    """
    at = at.replace(minute=0, second=0, microsecond=0)
    values = {name: getattr(conversation, name) for name in ("key", "user", "service_url")}
    values |= {"is_active": True, "seen_at": at}
    number = scattered.number("conversation", tx.workspace.id, conversation.key)
    if tx.insert_once(table, {"id": number, **values}) is None:
        change_rows(tx, table, values, table.c.seen_at <= at, key=conversation.key)


def by_key(tx: Transaction, key: str) -> Conversation | None:
    row = tx.execute(_BY_KEY, {"workspace_id": tx.workspace.id, "key": key}).first()
    return _conversation(row) if row is not None else None


def with_person(tx: Transaction, user: str) -> Conversation | None:
    """The 1:1 chat with somebody: the one used last, when the app was installed again."""
    row = tx.execute(_WITH, {"workspace_id": tx.workspace.id, "user": user}).first()
    return _conversation(row) if row is not None else None


def shared(tx: Transaction, most: int) -> list[Conversation]:
    """Active channels and groups, those used last first."""
    rows = tx.execute(_SHARED, {"workspace_id": tx.workspace.id, "most": most})
    return [_conversation(row) for row in rows]


def newest_service_url(tx: Transaction) -> str:
    """Good for any place of the workspace that we know no reference of; "" when we know nothing yet."""
    return tx.execute(_NEWEST, {"workspace_id": tx.workspace.id}).scalar() or ""


def leave(tx: Transaction, key: str) -> None:
    """We may not speak there any more; being spoken to makes it active again."""
    change_rows(tx, table, {"is_active": False}, key=key)


def identify(tx: Transaction, people: Iterable[Identity]) -> None:
    """Keep who is who; what was known already stays."""
    for one in people:
        tx.insert_once(identities, msgspec.structs.asdict(one))


def identified(tx: Transaction, aad_ids: set[str]) -> dict[str, Identity]:
    """The people with these AAD object ids; who is not known is left out."""
    if not aad_ids:
        return {}
    rows = tx.execute(_IDENTITIES, {"workspace_id": tx.workspace.id, "aad_ids": sorted(aad_ids)})
    return {row.aad_id: Identity(row.aad_id, row.user, row.name) for row in rows}


def _conversation(row: Any) -> Conversation:
    return Conversation(row.key, row.service_url, row.user, row.is_active)
