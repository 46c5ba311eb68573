"""What others must still receive, written in the transaction that decided it and delivered after.

A delivery goes waiting → sending → sent. A send that was refused is failed; one that was cut off
half-way, so that nobody knows whether it arrived, is unclear.

Deliveries for one target (a place or a person) form a lane. A lane leaves in the order it was
written, one delivery at a time, no faster than its pace, and no lane waits for another. `due_at` of a
lane is when its next delivery may be taken: the pace, a wait the platform asked for, or, while one is
being sent, the end of the sender's lease. So looking for work reads the lanes that are due and never
the queue behind them.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Any, Literal

import msgspec
from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
    delete,
    func,
    literal_column,
    select,
    tuple_,
    update,
)

from storage import traces, workspaces
from storage.database import Transaction
from storage.prepared import Prepared
from storage.schema import Moment, RowId, day, metadata
from storage.tolerant import Whole
from storage.workspaces import WorkspaceRef

State = Literal["waiting", "sending", "sent", "unclear", "failed"]

table = Table(
    "outbox",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("key", String(512), nullable=False),
    Column("target", String(64), nullable=False),
    Column("body", Text, nullable=False),
    Column("state", String(8), nullable=False),
    Column("attempts", Whole(0, 1_000), nullable=False),
    Column("error", String(255)),
    Column("made_at", Moment, nullable=False),
    Column("done_at", Moment),
    UniqueConstraint("workspace_id", "key"),
    sqlite_autoincrement=True,  # an id names a delivery for good, also after cleaning
)
"""`made_at` and `done_at` are days: a moment would tell who wrote what is shown without a name."""

_OPEN = table.c.state.in_([literal_column("'waiting'"), literal_column("'sending'")])
"""Written out: SQLite does not use the index of just these when there is a parameter in it."""
Index(
    "ix_outbox_open",
    table.c.workspace_id,
    table.c.target,
    table.c.id,
    sqlite_where=_OPEN,
    postgresql_where=_OPEN,
)
Index("ix_outbox_done_at", table.c.done_at)

lanes = Table(
    "outbox_lanes",
    metadata,
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), primary_key=True),
    Column("target", String(64), primary_key=True),
    Column("due_at", Moment, nullable=False, index=True),
)


class Row(msgspec.Struct, frozen=True):
    """One delivery that was taken: `body` is the effect as JSON, `attempts` counts this one.

    `cut_off` when it was being sent already, by somebody who has not said in time how that went.
    `error` is how the attempt before this one ended.
    """

    id: int
    workspace: WorkspaceRef
    workspace_id: int
    target: str
    body: str
    attempts: int
    cut_off: bool
    made_at: datetime
    error: str


def of_person(person_id: int, is_answer: bool = False) -> str:
    """The lane to somebody. Answers they wait for have one of their own, which no quiet hours hold."""
    return f"person:{person_id}:answers" if is_answer else f"person:{person_id}"


def of_consents() -> str:
    """Nobody's: consents that end, also of people whom nobody knows any more."""
    return "consents"


def of_group(person_ids: Iterable[int]) -> str:
    """The lane to these people together, whatever their order. Their ids are not to be read from it."""
    named = ",".join(map(str, sorted(person_ids)))
    return f"group:{blake2b(named.encode(), digest_size=12).hexdigest()}"


def of_place(place_id: int) -> str:
    return f"place:{place_id}"


# --- writing ---------------------------------------------------------------------------------------

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


class New(msgspec.Struct, frozen=True, gc=False):
    """A delivery to write: for one target, once for its key."""

    key: str
    target: str
    body: str


def add(tx: Transaction, key: str, target: str, body: str, at: datetime) -> None:
    """Write a delivery; a key that was there already is a quiet success."""
    if tx.insert_once(table, _waiting(tx, New(key, target, body), at)) is not None:
        _open_lane(tx, target, at)


def add_many(tx: Transaction, many: Sequence[New], at: datetime) -> None:
    """The same, in a few statements for all of them. In one order, so that two who write to the same
    targets wait for one another in turn."""
    in_order = sorted(many, key=lambda new: new.target)
    tx.insert_many_once(table, [_waiting(tx, new, at) for new in in_order])
    missing = list(dict.fromkeys(new.target for new in in_order))
    while missing:
        lane = {"workspace_id": tx.workspace.id, "due_at": at}
        tx.insert_many_once(lanes, [{**lane, "target": target} for target in missing])
        asked = {"workspace_id": tx.workspace.id, "targets": missing}
        found = set(tx.execute(_LANES_EXIST, asked).scalars())
        missing = [target for target in missing if target not in found]  # as in `_open_lane`


def _waiting(tx: Transaction, new: New, at: datetime) -> dict[str, Any]:
    return {
        "workspace_id": tx.workspace.id,
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
    lane = {"workspace_id": tx.workspace.id, "target": target, "due_at": at}
    while tx.insert_once(lanes, lane) is None and not tx.rows(_LANE_EXISTS, target=target):
        pass  # it was there, and went between the two questions


# --- taking ----------------------------------------------------------------------------------------

_lane_key = tuple_(lanes.c.workspace_id, lanes.c.target)
_DUE = (
    select(lanes.c.workspace_id, lanes.c.target)
    .join(workspaces.table, workspaces.table.c.id == lanes.c.workspace_id)
    .where(workspaces.table.c.platform.in_(bindparam("platforms", expanding=True)))
    .where(lanes.c.due_at <= bindparam("now", type_=Moment))
    .where(lanes.c.workspace_id.not_in(bindparam("held", expanding=True)))
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
    .where(_OPEN, _outbox_key.in_(bindparam("lanes", expanding=True)))
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
) -> list[Row]:
    """Take the first delivery of up to `most` lanes that are due on these platforms, but not in the
    workspaces that are `held`. Until the lease ends nobody else takes from those lanes. Nothing is
    being sent yet: `begin` says so."""
    if not platforms:
        return []
    parameters = {"platforms": platforms, "now": now, "until": now + lease, "most": most, "held": list(held)}
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
    told = (row.made_at, row.error or "")
    return Row(row.id, ref, row.workspace_id, row.target, row.body, attempts, cut_off, *told)


def _drop_empty(connection: Connection, empty: Iterable[tuple[int, str]], now: datetime) -> None:
    """Take away lanes with nothing in them. Locking first waits for who is just adding to one; only
    a new statement then sees what they added, and that is due at once."""
    keys = sorted(empty)
    if not keys:
        return
    connection.execute(select(lanes.c.target).where(_lane_key.in_(keys)).with_for_update())
    found = select(table.c.workspace_id, table.c.target).where(_OPEN, _outbox_key.in_(keys)).distinct()
    filled = [tuple(row) for row in connection.execute(found)]
    if filled:
        connection.execute(update(lanes).where(_lane_key.in_(filled)).values(due_at=now))
    if gone := sorted(set(keys) - set(filled)):
        connection.execute(delete(lanes).where(_lane_key.in_(gone)))


def next_due(connection: Connection, platforms: list[str], held: Iterable[int] = ()) -> datetime | None:
    """When the first lane may be taken from, not counting the workspaces that are `held`; None when
    nothing waits."""
    w = workspaces.table.c
    first = (
        select(func.min(lanes.c.due_at))
        .join(workspaces.table, w.id == lanes.c.workspace_id)
        .where(w.platform.in_(platforms), lanes.c.workspace_id.not_in(list(held)))
    )
    due: datetime | None = connection.execute(first).scalar()
    return due


def begin(tx: Transaction, row: Row) -> bool:
    """From the end of this transaction on it may have been sent. False when somebody else took it, so
    that whoever slept longer than their lease does not send it again."""
    begun = tx.execute(
        update(table)
        .where(table.c.workspace_id == tx.workspace.id, table.c.id == row.id)
        .where(table.c.state == "waiting", table.c.attempts == row.attempts - 1)
        .values(state="sending", attempts=row.attempts)
        .returning(table.c.id)
    )
    return begun.first() is not None


def put_off(tx: Transaction, row: Row, until: datetime) -> None:
    """Leave it, and what waits behind it, until then."""
    lane = (lanes.c.workspace_id == tx.workspace.id) & (lanes.c.target == row.target)
    tx.execute(update(lanes).where(lane).values(due_at=until))


# --- ending ----------------------------------------------------------------------------------------


def finish(
    tx: Transaction, row: Row, state: State, at: datetime, next_at: datetime, error: str | None = None
) -> bool:
    """End a delivery; its lane goes on at `next_at`. False when somebody else ended it already. Of what was
    sent only the fact stays: its words are where they were brought."""
    kept = {"body": ""} if state == "sent" else {}
    return _change(tx, row, next_at, {"state": state, "done_at": day(at), "error": error, **kept})


def retry(tx: Transaction, row: Row, not_before: datetime, counts: bool, error: str) -> bool:
    """Put a delivery back. A wait the platform asked for does not count as an attempt."""
    attempts = row.attempts if counts else row.attempts - 1
    return _change(tx, row, not_before, {"state": "waiting", "attempts": attempts, "error": error})


def _change(tx: Transaction, row: Row, next_at: datetime, values: dict[str, Any]) -> bool:
    changed = tx.execute(
        update(table)
        .where(table.c.workspace_id == tx.workspace.id, table.c.id == row.id)
        .where(table.c.state == "sending", table.c.attempts == row.attempts)
        .values(values)
        .returning(table.c.id)
    )
    if changed.first() is None:
        return False
    lane = (lanes.c.workspace_id == tx.workspace.id) & (lanes.c.target == row.target)
    tx.execute(update(lanes).where(lane).values(due_at=next_at))
    return True


def forget_before(connection: Connection, at: datetime) -> int:
    """Drop deliveries that ended before this, of all workspaces. Returns how many."""
    gone = connection.execute(delete(table).where(table.c.done_at < day(at)).returning(table.c.id)).all()
    if gone:
        traces.left(connection)
    return len(gone)
