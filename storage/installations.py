"""Where we are installed, on a platform that each workspace lets us into by itself: one row while that lasts.

A workspace there without a row rests: nothing is sent to it and nothing scheduled is done, and what waits for
it goes on when it installs us again. The platform's tokens only ever stand here sealed, with a key that is
not in the database. Of a state that came back from the platform only a hash is kept.
"""

from collections.abc import Collection
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    Connection,
    String,
    Table,
    Text,
    delete,
    exists,
    or_,
    select,
    update,
)

from storage import workspaces
from storage.database import Transaction
from storage.fates import fate
from storage.hashing import hashed
from storage.prepared import insert_once
from storage.rows import Rows
from storage.schema import Moment, metadata, workspace_id
from storage.statements import change_rows, drop, put, scoped
from storage.workspaces import WorkspaceRef

ASKED_FOR = timedelta(minutes=10)
"""So long somebody who began to install may take over it."""


class Installation(msgspec.Struct, frozen=True):
    """`bot` is the platform's id of us there, `organisation` of what the workspace belongs to, "" for none. A
    token that ends, at `expires_at`, is renewed with `sealed_refresh`."""

    sealed: str
    bot: str
    organisation: str
    installed_at: datetime
    sealed_refresh: str = ""
    expires_at: datetime | None = None


table = Table(
    "installations",
    metadata,
    workspace_id(primary_key=True),
    Column("sealed", Text, nullable=False, info=fate(export="secret")),
    Column("bot", String(255), nullable=False),
    Column("organisation", String(255), nullable=False),
    Column("installed_at", Moment, nullable=False),
    Column("sealed_refresh", Text, nullable=False, info=fate(export="secret")),
    Column("expires_at", Moment),
    Column("renewing_until", Moment),
)

states = Table(
    "install_states",
    metadata,
    Column("state_hash", String(64), primary_key=True, info=fate(export="secret")),
    Column("until", Moment, nullable=False, index=True),
)

_rows = Rows(Installation, table)

of = _rows.first


# --- who is at work --------------------------------------------------------------------------------


def at_work(by_installation: Collection[str] | BindParameter[str]) -> ColumnElement[bool]:
    """For a `where` on `workspaces`: those that do not rest. `by_installation` are the platforms where we
    must be installed."""
    mine = workspaces.table.c
    here = exists(select(table.c.workspace_id).where(table.c.workspace_id == mine.id))
    return or_(mine.platform.not_in(by_installation), here)


def workspaces_at_work(connection: Connection, by_installation: Collection[str]) -> list[WorkspaceRef]:
    named = workspaces.table.c
    chosen = select(named.platform, named.key).where(at_work(by_installation)).order_by(named.id)
    return [WorkspaceRef(row.platform, row.key) for row in connection.execute(chosen)]


# --- beginning and ending --------------------------------------------------------------------------


def begin(tx: Transaction, made: Installation) -> None:
    """From now on, with this. It takes the place of the one before."""
    put(tx, table, {}, {**_rows.stored(made), "renewing_until": None})


def end(tx: Transaction, *, sealed: str = "", until: datetime | None = None) -> bool:
    """Whether it was there: the one with this token, or of this moment or before it."""
    which = [table.c.sealed == sealed] if sealed else []
    which += [table.c.installed_at <= until] if until else []
    return drop(tx, table, *which)


# --- renewing tokens -------------------------------------------------------------------------------


def hold_for_renewal(tx: Transaction, sealed_refresh: str, now: datetime, until: datetime) -> bool:
    """Whether we are the ones to renew it: nobody else does until then. A row held by a transaction would
    hold up every writer of SQLite for as long as the platform takes."""
    free = or_(table.c.renewing_until.is_(None), table.c.renewing_until <= now)
    held = update(table).where(scoped(tx, table, free, sealed_refresh=sealed_refresh))
    taken = tx.execute(held.values(renewing_until=until).returning(table.c.workspace_id))
    return taken.first() is not None


def let_go(tx: Transaction, sealed_refresh: str) -> None:
    """It was not renewed; others may try."""
    change_rows(tx, table, {"renewing_until": None}, sealed_refresh=sealed_refresh)


def renew(tx: Transaction, before: str, new: Installation) -> None:
    """The token that came for the refresh token `before`, unless we were installed anew meanwhile."""
    tx.leave_no_traces()
    news = {"sealed": new.sealed, "sealed_refresh": new.sealed_refresh, "expires_at": new.expires_at}
    change_rows(tx, table, {**news, "renewing_until": None}, sealed_refresh=before)


# --- states ----------------------------------------------------------------------------------------


def use_state(connection: Connection, state: str, now: datetime) -> bool:
    """Whether this is the first time it comes back."""
    row = {"state_hash": hashed(state), "until": now + ASKED_FOR}
    return bool(insert_once(states, tuple(row), connection.dialect.name).rows(connection, row))


def forget_states(connection: Connection, now: datetime) -> None:
    """Drop those that are too old to be taken anyway."""
    connection.execute(delete(states).where(states.c.until <= now))
