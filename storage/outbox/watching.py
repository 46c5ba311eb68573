"""How much waits, for whoever watches over the bot."""

from collections.abc import Collection
from datetime import datetime

import msgspec
from sqlalchemy import Connection, case, exists, func, select

from storage import workspaces
from storage.database import Transaction
from storage.outbox.tables import OPEN, lanes, table
from storage.outbox.taking import next_due
from storage.statements import scoped

REASONS = 5
"""Of what was not delivered, the most common."""

_KIND = case(
    *((table.c.target.startswith(f"{kind}:"), kind) for kind in ("place", "person", "group")), else_="other"
)
_STATE = case((OPEN, "waiting"), else_=table.c.state)


def depth(connection: Connection, platforms: list[str]) -> int:
    """Deliveries that are not brought yet, also those that wait for a later moment."""
    w = workspaces.table.c
    counted = (
        select(func.count())
        .select_from(table)
        .join(workspaces.table, w.id == table.c.workspace_id)
        .where(OPEN, w.platform.in_(platforms))
    )
    return int(connection.execute(counted).scalar_one())


def oldest_age(
    connection: Connection, platforms: list[str], now: datetime, by_installation: Collection[str] = ()
) -> float:
    """Seconds that the first of those which may be sent by now has been waiting to be taken."""
    due = next_due(connection, platforms, (), by_installation)
    return max(0.0, (now - due).total_seconds()) if due else 0.0


# --- in one workspace ------------------------------------------------------------------------------


class Standing(msgspec.Struct, frozen=True):
    """How many deliveries to places, people, groups or others are "waiting", "unclear" or "failed", for how
    many of those."""

    kind: str
    state: str
    count: int
    targets: int


def standing(tx: Transaction) -> list[Standing]:
    whom = func.replace(table.c.target, ":answers", "")
    counted = select(_KIND, _STATE, func.count(), func.count(whom.distinct()))
    there = counted.where(scoped(tx, table, table.c.state != "sent")).group_by(_KIND, _STATE)
    return [Standing(*row) for row in map(tuple, tx.execute(there))]


def reasons(tx: Transaction) -> dict[str, list[str]]:
    """What the platform said of those of each kind that it did not take, the most common first."""
    lost = scoped(tx, table, table.c.state.in_(("unclear", "failed")), table.c.error != "")
    said = select(_KIND, table.c.error).where(lost).group_by(_KIND, table.c.error)
    found: dict[str, list[str]] = {}
    for kind, error in map(tuple, tx.execute(said.order_by(func.count().desc(), table.c.error))):
        found.setdefault(kind, []).append(error)
    return {kind: errors[:REASONS] for kind, errors in found.items()}


def waits_since(tx: Transaction) -> datetime | None:
    """Since when the first of those that may be sent waits to be taken; None when nothing waits."""
    has_some = exists().where(scoped(tx, table, OPEN, table.c.target == lanes.c.target))
    first = select(func.min(lanes.c.due_at)).where(scoped(tx, lanes, has_some))
    moment: datetime | None = tx.execute(first).scalar()
    return moment
