"""Who is looking at the admin page: asked for in chat by a link that signs in once, then a session of one
browser in one workspace.

Of the secrets, in the link and in the browser, only a hash is kept.
"""

import secrets
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Column, Connection, ForeignKey, String, Table, delete, or_, select

from storage import workspaces
from storage.database import Transaction
from storage.fates import fate
from storage.hashing import hashed
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import drop, scoped
from storage.workspaces import WorkspaceRef

ASKED_FOR = timedelta(minutes=10)
"""So long a link signs in."""

IDLE = timedelta(minutes=30)
LASTS = timedelta(hours=8)
"""A session ends when nobody looked for so long, and so long after it began."""

TOUCHED_EVERY = timedelta(minutes=1)
"""Who looks at page after page does not have each of them written down."""

links = Table(
    "admin_links",
    metadata,
    Column("token_hash", String(64), primary_key=True, info=fate(export="secret")),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("until", Moment, nullable=False, index=True),
)

table = Table(
    "admin_sessions",
    metadata,
    Column("token_hash", String(64), primary_key=True, info=fate(export="secret")),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("began_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False, index=True),
)


class Session(msgspec.Struct, frozen=True):
    token_hash: str
    person_id: int
    began_at: datetime
    seen_at: datetime


_rows = Rows(Session, table)


# --- the link --------------------------------------------------------------------------------------


def ask(tx: Transaction, person_id: int, at: datetime) -> str:
    """The secret of a link for them; one they asked for before signs nobody in any more."""
    token = secrets.token_urlsafe(32)
    drop(tx, links, person_id=person_id)
    values = {"token_hash": hashed(token), "person_id": person_id, "until": at + ASKED_FOR}
    tx.insert_once(links, values)
    return token


def asked_in(connection: Connection, token: str) -> WorkspaceRef | None:
    """The workspace of a link, whether it is too old or not."""
    return _workspace(connection, links, token)


def asked_by(tx: Transaction, token: str, now: datetime) -> int | None:
    """Whose link it is; None for one that signs nobody in (any more)."""
    whose = select(links.c.person_id).where(scoped(tx, links, links.c.until > now, token_hash=hashed(token)))
    person_id: int | None = tx.execute(whose).scalar()
    return person_id


def take(tx: Transaction, token: str, now: datetime) -> int | None:
    """Like `asked_by`, and that was the one time: of two who come at once, one gets it."""
    taken = delete(links).where(scoped(tx, links, token_hash=hashed(token)))
    row = tx.execute(taken.returning(links.c.person_id, links.c.until)).first()
    return row.person_id if row is not None and row.until > now else None


# --- the session -----------------------------------------------------------------------------------


def begin(tx: Transaction, person_id: int, now: datetime) -> str:
    """The secret of a new session."""
    token = secrets.token_urlsafe(32)
    _rows.add(tx, Session(hashed(token), person_id, now, now))
    return token


def began_in(connection: Connection, token: str) -> WorkspaceRef | None:
    """The workspace of a session, whether it lasts still or not."""
    return _workspace(connection, table, token)


def seen(tx: Transaction, token: str, now: datetime) -> Session | None:
    """The session, which goes on; None for one that ended."""
    lasting = (table.c.seen_at > now - IDLE, table.c.began_at > now - LASTS)
    found = _rows.first(tx, *lasting, token_hash=hashed(token))
    if found is not None and found.seen_at <= now - TOUCHED_EVERY:
        return _rows.change(tx, found, seen_at=now)
    return found


def end(tx: Transaction, token: str) -> None:
    drop(tx, table, token_hash=hashed(token))


def end_all_of(tx: Transaction, person_id: int) -> None:
    """Also what was asked for and not used yet."""
    for one in (links, table):
        drop(tx, one, person_id=person_id)


def forget_before(tx: Transaction, now: datetime) -> None:
    """Drop what signs nobody in any more."""
    drop(tx, links, links.c.until <= now)
    drop(tx, table, or_(table.c.seen_at <= now - IDLE, table.c.began_at <= now - LASTS))


def _workspace(connection: Connection, of: Table, token: str) -> WorkspaceRef | None:
    w = workspaces.table
    named = select(w.c.platform, w.c.key).join(of, of.c.workspace_id == w.c.id)
    row = connection.execute(named.where(of.c.token_hash == hashed(token))).first()
    return WorkspaceRef(row.platform, row.key) if row is not None else None
