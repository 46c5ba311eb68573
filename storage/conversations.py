"""Where Teams lets us speak: the references without which a bot cannot send, and people's other id.

Teams gives no list of either; both are kept as they come by on activities and rosters.
"""

from collections.abc import Iterable
from datetime import datetime

import msgspec
from sqlalchemy import (
    Boolean,
    Column,
    Index,
    String,
    Table,
    UniqueConstraint,
)

from storage import scattered
from storage.database import Transaction
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import change_rows


class Conversation(msgspec.Struct, frozen=True):
    """`key` is Teams' id without the thread, `user` who it is with when it is a 1:1 chat, else ""; `team` is
    the team that a channel is of, "" where that is none or was not told.

    Not active: Teams said that we are not (any more) welcome there, or the app was removed.
    """

    key: str
    service_url: str
    user: str = ""
    is_active: bool = True
    team: str = ""


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
    workspace_id(),
    Column("key", String(1_000), nullable=False),
    Column("user", String(255), nullable=False),
    Column("service_url", String(1_000), nullable=False),
    Column("is_active", Boolean, nullable=False),
    Column("team", String(255), nullable=False, server_default=""),
    Column("seen_at", Moment, nullable=False),
    UniqueConstraint("workspace_id", "key"),
    Index(None, "workspace_id", "user"),
    Index(None, "workspace_id", "seen_at"),
)

identities = Table(
    "identities",
    metadata,
    workspace_id(primary_key=True),
    Column("aad_id", String(64), primary_key=True),
    Column("user", String(255), nullable=False),
    Column("name", String(255)),
    sqlite_with_rowid=False,  # a row's number would tell who came when
)

_rows = Rows(Conversation, table)
_identities = Rows(Identity, identities)
_NEWEST_FIRST = (table.c.seen_at.desc(), table.c.id.desc())


def seen(tx: Transaction, conversation: Conversation, at: datetime) -> None:
    """We were spoken to there: it is active, and the newest service url is the one that works.

    Kept to the hour, so that it does not tell who wrote to us when something came without a name.
    """
    at = at.replace(minute=0, second=0, microsecond=0)
    values = {name: getattr(conversation, name) for name in ("key", "user", "service_url")}
    values |= {"is_active": True, "seen_at": at}
    values |= {"team": conversation.team} if conversation.team else {}
    number = scattered.number("conversation", tx.workspace.id, conversation.key)
    if tx.insert_once(table, {"id": number, **values}) is None:
        change_rows(tx, table, values, table.c.seen_at <= at, key=conversation.key)


def by_key(tx: Transaction, key: str) -> Conversation | None:
    return _rows.first(tx, key=key)


def with_person(tx: Transaction, user: str) -> Conversation | None:
    """The 1:1 chat with somebody: the one used last, when the app was installed again."""
    return _rows.first(tx, user=user, order_by=_NEWEST_FIRST)


def shared(tx: Transaction, most: int) -> list[Conversation]:
    """Active channels and groups, those used last first."""
    return _rows.some(tx, table.c.is_active, user="", order_by=_NEWEST_FIRST, most=most)


def of_team(tx: Transaction, team: str) -> list[str]:
    """The keys of its channels, as far as we spoke there."""
    return [found.key for found in _rows.some(tx, team=team)]


def newest_service_url(tx: Transaction) -> str:
    """Good for any place of the workspace that we know no reference of; "" when we know nothing yet."""
    newest = _rows.first(tx, order_by=_NEWEST_FIRST)
    return newest.service_url if newest is not None else ""


def leave(tx: Transaction, key: str) -> None:
    """We may not speak there any more; being spoken to makes it active again."""
    change_rows(tx, table, {"is_active": False}, key=key)


def identify(tx: Transaction, people: Iterable[Identity]) -> None:
    """Keep who is who; what was known already stays."""
    for one in people:
        tx.insert_once(identities, msgspec.structs.asdict(one))


def named(tx: Transaction) -> list[Identity]:
    """Everybody who was seen on a roster or spoke, with their name there."""
    return _identities.some(tx, identities.c.name.is_not(None))


def identified(tx: Transaction, aad_ids: set[str]) -> dict[str, Identity]:
    """The people with these AAD object ids; who is not known is left out."""
    known = _identities.some(tx, identities.c.aad_id.in_(sorted(aad_ids))) if aad_ids else []
    return {one.aad_id: one for one in known}
