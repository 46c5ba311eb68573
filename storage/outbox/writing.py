"""Writing deliveries down, in the transaction that decided on them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from storage.database import Transaction
from storage.outbox.tables import New, lanes, table
from storage.prepared import Prepared
from storage.schema import day

_LANE_EXISTS = Prepared(
    select(lanes.c.target)
    .where(lanes.c.workspace_id == bindparam("workspace_id"), lanes.c.target == bindparam("target"))
    .with_for_update(read=True, key_share=True)
)


_LANES_EXIST = (
    select(lanes.c.target)
    .where(lanes.c.workspace_id == bindparam("workspace_id"))
    .where(lanes.c.target.in_(bindparam("targets", expanding=True)))
    .order_by(lanes.c.target)
    .with_for_update(read=True, key_share=True)
)


def add(tx: Transaction, key: str, target: str, body: str, at: datetime) -> None:
    """Write a delivery; a key that was there already is a quiet success."""
    if tx.insert_once(table, _waiting(New(key, target, body), at)) is not None:
        _open_lane(tx, target, at)


def add_many(tx: Transaction, many: Sequence[New], at: datetime) -> None:
    """The same, in a few statements for all of them. In one order, so that two who write to the same
    targets wait for one another in turn."""
    in_order = sorted(many, key=lambda new: new.target)
    tx.insert_many_once(table, [_waiting(new, at) for new in in_order])
    missing = list(dict.fromkeys(new.target for new in in_order))
    while missing:
        tx.insert_many_once(lanes, [{"target": target, "due_at": at} for target in missing])
        asked = {"workspace_id": tx.workspace.id, "targets": missing}
        found = set(tx.execute(_LANES_EXIST, asked).scalars())
        missing = [target for target in missing if target not in found]  # as in `_open_lane`


def _waiting(new: New, at: datetime) -> dict[str, Any]:
    return {
        "key": new.key,
        "target": new.target,
        "body": new.body,
        "state": "waiting",
        "attempts": 0,
        "made_at": day(at),
    }


def _open_lane(tx: Transaction, target: str, at: datetime) -> None:
    """Make sure the lane is there, and stays there until this transaction ends: a lane that seems
    empty is taken away by `claim`, which waits for whoever holds it."""
    lane = {"target": target, "due_at": at}
    if tx.connection.dialect.name == "sqlite":
        tx.insert_once(lanes, lane)  # nobody else writes meanwhile
        return
    while not tx.rows(_LANE_EXISTS, target=target) and tx.insert_once(lanes, lane) is None:
        pass  # it came, and may have gone, between the two questions
