"""Messages we know something about: what the bot posted and what it shows, where it can be found, if it is
gone.

The platform alone can give the id of a message, so a row is written when the outbox has delivered it.
"""

from collections.abc import Collection, Iterable
from datetime import datetime

import msgspec
from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    String,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
    select,
)

from storage import installations, places, workspaces
from storage.database import Transaction
from storage.prepared import Prepared
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import change_rows, drop, same_columns, scoped
from storage.workspaces import WorkspaceRef

table = Table(
    "posts",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("place_id", RowId, ForeignKey("places.id"), nullable=False),
    Column("message", String(255), nullable=False),
    Column("about", String(64), nullable=False, index=True),
    Column("deleted_at", Moment),
    Column("address", Text),
    Column("thread", String(255), nullable=False, server_default=""),
    UniqueConstraint("workspace_id", "place_id", "message"),
)
"""`address` is where a browser finds the message, where only the platform can tell: None until it was asked,
"" when it gave none. `thread` is the message that began the thread it was posted in, "" when it stands by
itself."""
Index(
    "ix_posts_unaddressed",
    table.c.id,
    sqlite_where=table.c.address.is_(None),
    postgresql_where=table.c.address.is_(None),
)

_KNOWN = Prepared(
    select(table.c.about, table.c.deleted_at, table.c.thread).where(
        table.c.workspace_id == bindparam("workspace_id"),
        table.c.place_id == bindparam("place_id"),
        table.c.message == bindparam("message"),
    )
)


def _known(tx: Transaction, place_id: int, message: str) -> tuple[str, bool, str]:
    """What it shows, whether it is gone and what began its thread; asked once in a transaction."""
    key = f"post:{place_id}:{message}"
    known: tuple[str, bool, str] | None = tx.recall(key)
    if known is None:
        rows = tx.rows(_KNOWN, place_id=place_id, message=message)
        known = tx.remember(key, (rows[0][0], bool(rows[0][1]), rows[0][2]) if rows else ("", False, ""))
    return known


def add(tx: Transaction, place_id: int, message: str, about: str, thread: str = "") -> None:
    """Remember what a message of the bot shows ("til:12")."""
    row = {"place_id": place_id, "message": message, "about": about, "thread": thread, "deleted_at": None}
    tx.insert_once(table, row)
    tx.remember(f"post:{place_id}:{message}", None)


def take_over(tx: Transaction, place_id: int, message: str, about: str) -> list[str]:
    """From now on this message shows it in that place, and no other; gives those that did."""
    before = [one for one in messages(tx, place_id, about) if one != message]
    add(tx, place_id, message, about)
    for one in before:
        drop(tx, table, place_id=place_id, message=one)
        tx.remember(f"post:{place_id}:{one}", None)
    return before


def about(tx: Transaction, place_id: int, message: str) -> str:
    """What the message shows; "" when it is none of ours."""
    return _known(tx, place_id, message)[0]


_SHOWING = Prepared(
    select(table.c.message)
    .where(same_columns(table, {"place_id": True, "about": True, "deleted_at": False}))
    .order_by(table.c.id)
)


def messages(tx: Transaction, place_id: int, about: str) -> list[str]:
    """Where something can be seen in a place: the messages that show it, oldest first."""
    return [message for (message,) in tx.rows(_SHOWING, place_id=place_id, about=about)]


def is_deleted(tx: Transaction, place_id: int, message: str) -> bool:
    return _known(tx, place_id, message)[1]


def thread(tx: Transaction, place_id: int, message: str) -> str:
    """What words under a message go under: one that we posted in a thread has none of its own."""
    return (_known(tx, place_id, message)[2] or message) if message else ""


def mark_deleted(tx: Transaction, place_id: int, message: str, at: datetime) -> None:
    """Keep a tombstone, also of a message that was never ours: what comes late must not count."""
    add(tx, place_id, message, about="")
    change_rows(tx, table, {"deleted_at": at}, place_id=place_id, message=message)
    tx.remember(f"post:{place_id}:{message}", None)


# --- where they can be found -----------------------------------------------------------------------


class Found(msgspec.Struct, frozen=True):
    """A message, as the platform names it and its place."""

    place: str
    message: str


class Known(msgspec.Struct, frozen=True):
    """Where it is: `address` and `thread` as they are kept."""

    address: str | None
    thread: str = ""


def known(tx: Transaction, wanted: Iterable[Found]) -> dict[Found, Known]:
    """Of those we know; one that is gone has the address "" for ever."""
    names = list(wanted)
    place = places.table.c
    chosen = (
        select(place.key, table.c.message, table.c.address, table.c.thread, table.c.deleted_at)
        .join(places.table, place.id == table.c.place_id)
        .where(
            scoped(tx, table, table.c.message.in_({one.message for one in names})), scoped(tx, places.table)
        )
        .where(place.key.in_({one.place for one in names}))
    )
    rows = tx.execute(chosen).all() if names else []
    found = {
        Found(row.key, row.message): Known("" if row.deleted_at else row.address, row.thread) for row in rows
    }
    return {one: found[one] for one in names if one in found}


def keep_address(tx: Transaction, found: Found, address: str) -> None:
    """Also of a message that is not ours: nothing else is known of that then."""
    place = places.by_key(tx, found.place)
    if place is not None:
        add(tx, place.id, found.message, about="")
        change_rows(tx, table, {"address": address}, place_id=place.id, message=found.message)


def unaddressed(
    connection: Connection, platforms: list[str], most: int, by_installation: Collection[str] = ()
) -> list[tuple[WorkspaceRef, Found]]:
    """Messages of ours whose address was never asked, the newest first; across workspaces, but for those that
    rest."""
    place, whose = places.table.c, workspaces.table.c
    chosen = (
        select(whose.platform, whose.key.label("workspace"), place.key, table.c.message)
        .join(places.table, place.id == table.c.place_id)
        .join(workspaces.table, whose.id == table.c.workspace_id)
        .where(table.c.address.is_(None), table.c.about != "", table.c.deleted_at.is_(None))
        .where(whose.platform.in_(platforms), installations.at_work(by_installation))
        .order_by(table.c.id.desc())
        .limit(most)
    )
    rows = connection.execute(chosen)
    return [(WorkspaceRef(row.platform, row.workspace), Found(row.key, row.message)) for row in rows]
