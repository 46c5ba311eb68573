"""Taking deliveries to send: reads the lanes that are due, and never the queue behind them."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Integer, bindparam, delete, func, select, tuple_, update

from storage import installations, workspaces
from storage.outbox.tables import OPEN, Row, lanes, table
from storage.schema import Moment
from storage.workspaces import WorkspaceRef

_lane_key = tuple_(lanes.c.workspace_id, lanes.c.target)
_DUE = (
    select(lanes.c.workspace_id, lanes.c.target)
    .join(workspaces.table, workspaces.table.c.id == lanes.c.workspace_id)
    .where(workspaces.table.c.platform.in_(bindparam("platforms", expanding=True)))
    .where(lanes.c.due_at <= bindparam("now", type_=Moment))
    .where(lanes.c.workspace_id.not_in(bindparam("held", expanding=True)))
    .where(installations.at_work(bindparam("by_installation", expanding=True)))
    .order_by(lanes.c.due_at)
    .limit(bindparam("most", type_=Integer))
    .with_for_update(skip_locked=True, key_share=True, of=lanes)
)
_HOLD = (
    update(lanes)
    .where(_lane_key.in_(_DUE))
    .values(due_at=bindparam("until", type_=Moment))
    .returning(lanes.c.workspace_id, lanes.c.target)
)
_outbox_key = tuple_(table.c.workspace_id, table.c.target)
_HEADS = (
    select(func.min(table.c.id))
    .where(OPEN, _outbox_key.in_(bindparam("lanes", expanding=True)))
    .group_by(table.c.workspace_id, table.c.target)
)
_TAKEN = (
    select(table, workspaces.table.c.platform, workspaces.table.c.key.label("workspace_key"))
    .join(workspaces.table, workspaces.table.c.id == table.c.workspace_id)
    .where(table.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(table.c.id)
)


def claim(
    connection: Connection,
    platforms: list[str],
    now: datetime,
    lease: timedelta,
    most: int,
    held: Iterable[int] = (),
    by_installation: Collection[str] = (),
) -> list[Row]:
    """Take the first delivery of up to `most` lanes that are due on these platforms, but not in the
    workspaces that are `held`, nor on those of `by_installation` where we are not installed. Until the
    lease ends nobody else takes from those lanes. Nothing is being sent yet: `begin` says so."""
    if not platforms:
        return []
    parameters = {
        "platforms": platforms,
        "by_installation": list(by_installation),
        "now": now,
        "until": now + lease,
        "most": most,
        "held": list(held),
    }
    while taken := [tuple(row) for row in connection.execute(_HOLD, parameters)]:
        heads = list(connection.execute(_HEADS, {"lanes": taken}).scalars())
        rows = connection.execute(_TAKEN, {"ids": heads}).all()
        _drop_empty(connection, set(taken) - {(row.workspace_id, row.target) for row in rows}, now)
        if rows:  # else all of these were empty, and others may be due behind them
            return [_row(row) for row in rows]
    return []


def _row(row: Any) -> Row:
    cut_off = row.state == "sending"
    ref = WorkspaceRef(row.platform, row.workspace_key)
    attempts = row.attempts if cut_off else row.attempts + 1
    before = row.error or ""
    return Row(row.id, ref, row.workspace_id, row.target, row.body, attempts, cut_off, row.made_at, before)


def _drop_empty(connection: Connection, empty: Iterable[tuple[int, str]], now: datetime) -> None:
    """Take away lanes with nothing in them. Locking first waits for who is just adding to one; only
    a new statement then sees what they added, and that is due at once."""
    keys = sorted(empty)
    if not keys:
        return
    connection.execute(select(lanes.c.target).where(_lane_key.in_(keys)).with_for_update())
    found = select(table.c.workspace_id, table.c.target).where(OPEN, _outbox_key.in_(keys)).distinct()
    filled = [tuple(row) for row in connection.execute(found)]
    if filled:
        connection.execute(update(lanes).where(_lane_key.in_(filled)).values(due_at=now))
    if gone := sorted(set(keys) - set(filled)):
        connection.execute(delete(lanes).where(_lane_key.in_(gone)))


def next_due(
    connection: Connection,
    platforms: list[str],
    held: Iterable[int] = (),
    by_installation: Collection[str] = (),
) -> datetime | None:
    """When the first lane may be taken from by `claim`; None when nothing waits."""
    w = workspaces.table.c
    first = (
        select(func.min(lanes.c.due_at))
        .join(workspaces.table, w.id == lanes.c.workspace_id)
        .where(w.platform.in_(platforms), lanes.c.workspace_id.not_in(list(held)))
        .where(installations.at_work(list(by_installation)))
    )
    due: datetime | None = connection.execute(first).scalar()
    return due
