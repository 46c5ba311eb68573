"""What people let us do in their own name on the platform, and the questions about it that wait.

The platform's token for it is only ever stored sealed, with a key that is not in the database. Of the secret
in a question only a hash is kept.
"""

import secrets
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Column, Connection, ForeignKey, String, Table, Text, delete, select

from storage import people, secure_delete, workspaces
from storage.database import Transaction
from storage.fates import fate
from storage.hashing import hashed
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.setbacks import awake
from storage.statements import change_rows, drop, put, scoped
from storage.workspaces import WorkspaceRef

ASKED_FOR = timedelta(minutes=10)
"""So long a question can be answered."""

AT_ONCE = 100


class Consent(msgspec.Struct, frozen=True):
    """`block_id` is the block of learning time that we set something for, `focus_until` the end of that."""

    person_id: int
    sealed: str
    given_at: datetime
    block_id: int | None = None
    focus_until: datetime | None = None


table = Table(
    "consents",
    metadata,
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("sealed", Text, nullable=False, info=fate(export="secret")),
    Column("given_at", Moment, nullable=False),
    Column("block_id", RowId, ForeignKey("learning_blocks.id")),
    Column("focus_until", Moment),
)

asks = Table(
    "consent_asks",
    metadata,
    Column("token_hash", String(64), primary_key=True, info=fate(export="secret")),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("until", Moment, nullable=False, index=True),
)

_rows = Rows(Consent, table)

of = _rows.find


# --- asking ----------------------------------------------------------------------------------------


def ask(tx: Transaction, person_id: int, at: datetime) -> str:
    """The secret of a new question to somebody. The one before it cannot be answered any more."""
    drop(tx, asks, person_id=person_id)
    secret = secrets.token_urlsafe(32)
    row = {"token_hash": hashed(secret), "person_id": person_id, "until": at + ASKED_FOR}
    tx.insert_once(asks, row)
    return secret


def take(connection: Connection, secret: str, now: datetime) -> tuple[WorkspaceRef, int] | None:
    """Whom this secret was given to, in whichever workspace they are: once, and in time; else None."""
    one = asks.c.token_hash == hashed(secret)
    taken = delete(asks).where(one).returning(asks.c.workspace_id, asks.c.person_id, asks.c.until)
    row = connection.execute(taken).first()
    secure_delete.note(connection)
    if row is None or row.until <= now:
        return None
    named = workspaces.table.c
    ref = connection.execute(select(named.platform, named.key).where(named.id == row.workspace_id)).one()
    return WorkspaceRef(ref.platform, ref.key), row.person_id


def forget_asks_before(tx: Transaction, now: datetime) -> None:
    """Drop what cannot be answered any more."""
    drop(tx, asks, asks.c.until <= now)


# --- having ----------------------------------------------------------------------------------------


def give(tx: Transaction, person_id: int, sealed: str, at: datetime) -> None:
    """From now on. A consent given again takes the place of the one before."""
    put(tx, table, {"person_id": person_id}, {"sealed": sealed, "given_at": at})


def every_sealed(tx: Transaction) -> list[str]:
    return list(tx.execute(select(table.c.sealed).where(scoped(tx, table))).scalars())


def of_leavers(tx: Transaction) -> list[int]:
    """Who left and gave one, by their ids; a few at once."""
    chosen = (
        select(table.c.person_id)
        .join(people.table, people.table.c.id == table.c.person_id)
        .where(scoped(tx, table, awake(table)), people.table.c.has_left)
        .order_by(table.c.person_id)
        .limit(AT_ONCE)
    )
    return list(tx.execute(chosen).scalars())


def set_focus(tx: Transaction, person_id: int, block_id: int | None, until: datetime | None) -> None:
    """Note what we set, for which block and until when; nothing any more with None."""
    news = {"block_id": block_id, "focus_until": until}
    change_rows(tx, table, news, person_id=person_id)


def forget_all(tx: Transaction, until: datetime) -> None:
    """Those given by then, of everybody here: the platform took them back."""
    drop(tx, table, table.c.given_at <= until)
    drop(tx, asks)


def remove(tx: Transaction, person_id: int) -> Consent | None:
    """It is there no more; gives what it was."""
    theirs = delete(table).where(scoped(tx, table, person_id=person_id))
    row = tx.execute(theirs.returning(*_rows.columns)).first()
    return None if row is None else _rows.of(tx, row)
