"""Files somebody asked for, where the platform brings them by a link: for an hour, for who has it.

Of the secret in the link only a hash is kept. A file is given out a few times: chat programs look at
links before people do.
"""

import secrets
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    LargeBinary,
    SmallInteger,
    String,
    Table,
    delete,
    select,
    update,
)

from storage import secure_delete
from storage.database import Transaction
from storage.fates import fate
from storage.hashing import hashed
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import drop, scoped

KEPT = timedelta(hours=1)
TIMES = 5
MOST_EACH = 6
"""Files that wait for one person; older ones make room."""

table = Table(
    "downloads",
    metadata,
    Column("token_hash", String(64), primary_key=True, info=fate(export="secret")),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("name", String(255), nullable=False),
    Column("media", String(80), nullable=False),
    Column("content", LargeBinary, nullable=False, info=fate(export="secret")),
    Column("until", Moment, nullable=False, index=True),
    Column("times_left", SmallInteger, nullable=False),
)


class Download(msgspec.Struct, frozen=True):
    name: str
    media: str
    content: bytes


def add(tx: Transaction, person_id: int, file: Download, at: datetime) -> str:
    """Keep a file for somebody; gives the secret with which it can be fetched."""
    token = secrets.token_urlsafe(32)
    values = {"token_hash": hashed(token), "person_id": person_id, **msgspec.structs.asdict(file)}
    tx.insert_once(table, {**values, "until": at + KEPT, "times_left": TIMES})
    _make_room(tx, person_id)
    return token


def _make_room(tx: Transaction, person_id: int) -> None:
    theirs = select(table.c.token_hash).where(scoped(tx, table, person_id=person_id))
    newest = theirs.order_by(table.c.until.desc(), table.c.token_hash).limit(MOST_EACH)
    kept = list(tx.execute(newest).scalars())
    drop(tx, table, table.c.token_hash.not_in(kept), person_id=person_id)


def fetch(connection: Connection, token: str, now: datetime) -> Download | None:
    """The file, in whichever workspace it is; None when there is none (any more). One time less is left,
    and after the last it is gone."""
    one = table.c.token_hash == hashed(token)
    counted = (
        update(table)
        .where(one, table.c.until > now, table.c.times_left > 0)
        .values(times_left=table.c.times_left - 1)
        .returning(table.c.workspace_id, table.c.name, table.c.media, table.c.content, table.c.times_left)
    )
    row = connection.execute(counted).first()
    if row is None:
        return None
    if row.times_left == 0:
        secure_delete.note(connection)
        connection.execute(delete(table).where(one, table.c.workspace_id == row.workspace_id))
    return Download(row.name, row.media, bytes(row.content))


def forget_before(tx: Transaction, now: datetime) -> None:
    """Drop what may not be fetched any more."""
    drop(tx, table, table.c.until <= now)
