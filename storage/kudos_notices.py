"""Kudos whose receiver has not been told yet, and when they may be told again: never more than one
message in a while, whatever happens."""

from datetime import UTC, datetime

import msgspec
from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Table,
    and_,
    bindparam,
    delete,
    exists,
    select,
    update,
)

from storage import kudos
from storage.database import Transaction
from storage.fates import fate
from storage.kudos.tables import ENTRY, ONE, STANDS
from storage.kudos.tables import table as ledger
from storage.prepared import Prepared
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.setbacks import due_by, first
from storage.statements import drop, scoped

untold = Table(
    "kudos_untold",
    metadata,
    workspace_id(),
    Column("kudos_id", RowId, ForeignKey("kudos.id"), primary_key=True),
    Column("receiver_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
)
Index("ix_kudos_untold_receiver", untold.c.workspace_id, untold.c.receiver_id)

turns = Table(
    "kudos_turns",
    metadata,
    workspace_id(),
    Column("receiver_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("told_at", Moment, nullable=False),
    Column("due_at", Moment),
)
"""`told_at` is when the last message went; `due_at` when the next must go, None while nothing waits."""
Index("ix_kudos_turns_due", turns.c.workspace_id, turns.c.due_at)

NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class Turn(msgspec.Struct, frozen=True):
    told_at: datetime
    due_at: datetime | None


_OF_RECEIVER = and_(
    untold.c.workspace_id == bindparam("workspace_id"), untold.c.receiver_id == bindparam("receiver_id")
)
_TURN_OF_RECEIVER = and_(
    turns.c.workspace_id == bindparam("workspace_id"), turns.c.receiver_id == bindparam("receiver_id")
)
_HOLD = Prepared(select(turns.c.told_at, turns.c.due_at).where(_TURN_OF_RECEIVER).with_for_update())
_given = ledger.alias("given")
_FOUND = Prepared(
    select(*(_given.c[column.name] for column in ENTRY))
    .join(untold, untold.c.kudos_id == _given.c.id)
    .where(_OF_RECEIVER, _given.c.workspace_id == bindparam("workspace_id"))
    .where(
        exists().where(
            ledger.c.workspace_id == _given.c.workspace_id,
            *(ledger.c[name] == _given.c[name] for name in ONE),
            STANDS,
        )
    )
    .order_by(_given.c.id)
)
_DROP = Prepared(
    delete(untold)
    .where(_OF_RECEIVER, untold.c.kudos_id == bindparam("kudos_id"))
    .returning(untold.c.kudos_id)
)
_DROP_ALL = Prepared(delete(untold).where(_OF_RECEIVER).returning(untold.c.kudos_id))
_SET = Prepared(
    update(turns)
    .where(_TURN_OF_RECEIVER)
    .values(told_at=bindparam("now", type_=Moment), due_at=bindparam("due", type_=Moment))
    .returning(turns.c.receiver_id)
)


def add(tx: Transaction, kudos_id: int, receiver_id: int) -> None:
    """Somebody must hear of this kudos, as long as it stands."""
    tx.insert_once(untold, {"kudos_id": kudos_id, "receiver_id": receiver_id})


def hold(tx: Transaction, receiver_id: int) -> Turn:
    """When this person was told and will be, which nobody else can change until this transaction ends."""
    found = tx.rows(_HOLD, receiver_id=receiver_id)
    if not found:
        tx.insert_once(turns, {"receiver_id": receiver_id, "told_at": NEVER, "due_at": None})
        found = tx.rows(_HOLD, receiver_id=receiver_id)
    return Turn(*found[0])


def take(tx: Transaction, receiver_id: int) -> list[kudos.Entry]:
    """What they have not been told and still stands, oldest first; each is given once. What was taken
    back stays behind: it may be given again."""
    found = [kudos.Entry(*row) for row in tx.rows(_FOUND, receiver_id=receiver_id)]
    return [one for one in found if tx.rows(_DROP, receiver_id=receiver_id, kudos_id=one.id)]


def forget(tx: Transaction, receiver_id: int, turn: Turn) -> None:
    """They do not want to hear of any."""
    tx.rows(_DROP_ALL, receiver_id=receiver_id)
    tx.rows(_SET, receiver_id=receiver_id, now=turn.told_at, due=None)


def forget_before(tx: Transaction, at: datetime) -> None:
    """Drop what nobody was told of and was given before this: it was taken back."""
    given = select(ledger.c.id).where(scoped(tx, ledger, ledger.c.happened_at < at))
    drop(tx, untold, untold.c.kudos_id.in_(given))


def set_turn(tx: Transaction, receiver_id: int, told_at: datetime, due_at: datetime | None) -> None:
    """Call it for whom `hold` was called."""
    tx.rows(_SET, receiver_id=receiver_id, now=told_at, due=due_at)


def next_due(tx: Transaction) -> datetime | None:
    """When the first person must be told."""
    return first(tx, turns.c.due_at)


def due(tx: Transaction, now: datetime, most: int = 1_000) -> list[int]:
    """Who must be told by now, held by this transaction; those that others hold are left to them."""
    chosen = select(turns.c.receiver_id).where(due_by(tx, turns.c.due_at, now))
    ordered = chosen.order_by(turns.c.due_at, turns.c.receiver_id).limit(most)
    return list(tx.execute(ordered.with_for_update(skip_locked=True)).scalars())
