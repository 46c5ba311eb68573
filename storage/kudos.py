"""Kudos: a ledger to which rows are only ever added. What stands is derived from it.

One kudos is (source, giver, receiver, kind): somebody thanks somebody for one thing. It can be given
in several ways at once (`via`: each emoji on a message, or words). Reactions arrive out of order, so
for each way the newest row by the time it *happened* wins, and taking away leaves a row too
(ENGINE.md: insert and delete alone was wrong in 52 % of shuffled histories, this in none). A kudos
stands while one of its ways does.
"""

from datetime import date, datetime
from typing import Any

import msgspec
from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    and_,
    bindparam,
    exists,
    false,
    func,
    or_,
    select,
)

from storage.database import Transaction
from storage.schema import Moment, RowId, metadata

GIVEN, TAKEN_BACK = 1, -1
WORDS = "words"
LEARNING = "learning"


class Kudos(msgspec.Struct, frozen=True):
    """What one row is about. `source` is the message or command it was given with."""

    source: str
    giver_id: int
    receiver_id: int
    kind: str = LEARNING
    via: str = WORDS


table = Table(
    "kudos",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("source", String(255), nullable=False),
    Column("giver_id", RowId, ForeignKey("people.id"), nullable=False),
    Column("receiver_id", RowId, ForeignKey("people.id"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("via", String(64), nullable=False),
    Column("change", SmallInteger, nullable=False),
    Column("cause", String(32), nullable=False),
    Column("reason", Text, nullable=False),
    Column("given_on", Date, nullable=False),
    Column("happened_at", Moment, nullable=False),
    Column("by_manager", Boolean, nullable=False, server_default=false()),
    Column("amount", SmallInteger, nullable=False, server_default="1"),
    UniqueConstraint(
        "workspace_id", "source", "giver_id", "receiver_id", "kind", "via", "happened_at", "change",
        name="uq_kudos_natural_key",
    ),
)  # fmt: skip
Index("ix_kudos_given", table.c.workspace_id, table.c.giver_id, table.c.given_on)
Index("ix_kudos_received", table.c.workspace_id, table.c.receiver_id)

topics_table = Table(
    "kudos_topics",
    metadata,
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("kudos_id", RowId, ForeignKey("kudos.id"), primary_key=True),
    Column("topic", String(64), primary_key=True),
)

_ONE = ("source", "giver_id", "receiver_id", "kind")
_newer = table.alias("newer")
_STANDS = and_(
    table.c.change == GIVEN,
    ~exists().where(
        _newer.c.workspace_id == table.c.workspace_id,
        *(_newer.c[name] == table.c[name] for name in (*_ONE, "via")),
        or_(
            _newer.c.happened_at > table.c.happened_at,
            and_(_newer.c.happened_at == table.c.happened_at, _newer.c.change < table.c.change),
        ),
    ),
)
_MINE = table.c.workspace_id == bindparam("workspace_id")
_OF_GIVER = (
    select(*(table.c[name] for name in _ONE))
    .where(_MINE, table.c.giver_id == bindparam("giver_id"), table.c.given_on == bindparam("day"), _STANDS)
    .distinct()
)
_COUNT_GIVEN = select(func.count()).select_from(_OF_GIVER.subquery())


def give(
    tx: Transaction, kudos: Kudos, day: date, at: datetime, reason: str, topics: tuple[str, ...]
) -> bool:
    """Add a row; False when this very row was there already. `day` is the giver's own date."""
    row_id = _add(tx, kudos, GIVEN, "given", day, at, reason)
    if row_id is None:
        return False
    rows = [{"workspace_id": tx.workspace.id, "kudos_id": row_id, "topic": topic} for topic in topics]
    if rows:
        tx.execute(topics_table.insert(), rows)
    return True


def take_back(tx: Transaction, kudos: Kudos, day: date, at: datetime, cause: str) -> bool:
    """Add the row that undoes it, also when the giving itself has not arrived yet."""
    return _add(tx, kudos, TAKEN_BACK, cause, day, at, "") is not None


def revoke(tx: Transaction, kudos: Kudos, day: date, at: datetime, cause: str) -> None:
    """Take back what stands now, whatever its time says: the platform's clock and ours may differ."""
    same = and_(*(table.c[name] == getattr(kudos, name) for name in (*_ONE, "via")))
    newest = select(func.max(table.c.happened_at)).where(table.c.workspace_id == tx.workspace.id, same)
    take_back(tx, kudos, day, max(at, tx.execute(newest).scalar() or at), cause)


def stands(tx: Transaction, kudos: Kudos) -> bool:
    """Whether this kudos counts now, in whichever way it was given."""
    same = and_(*(table.c[name] == getattr(kudos, name) for name in _ONE))
    found = select(table.c.id).where(table.c.workspace_id == tx.workspace.id, same, _STANDS).limit(1)
    return tx.execute(found).first() is not None


def count_given(tx: Transaction, giver_id: int, day: date) -> int:
    """How many kudos someone gave on this day that still stand."""
    parameters = {"workspace_id": tx.workspace.id, "giver_id": giver_id, "day": day}
    return tx.execute(_COUNT_GIVEN, parameters).scalar_one()  # type: ignore[no-any-return]


def count_received(tx: Transaction, receiver_id: int) -> int:
    """How many kudos that stand someone received."""
    standing = (
        select(*(table.c[name] for name in _ONE))
        .where(table.c.workspace_id == tx.workspace.id, table.c.receiver_id == receiver_id, _STANDS)
        .distinct()
    )
    return tx.execute(select(func.count()).select_from(standing.subquery())).scalar_one()  # type: ignore[no-any-return]


def received_for(tx: Transaction, topics: list[str]) -> list[tuple[int, str, str]]:
    """Receiver, topic and source of every kudos that stands and was given for one of these topics."""
    topic = topics_table.c
    chosen = (
        select(*(table.c[name] for name in _ONE), topic.topic)
        .join(topics_table, topic.kudos_id == table.c.id)
        .where(table.c.workspace_id == tx.workspace.id, topic.workspace_id == tx.workspace.id)
        .where(topic.topic.in_(topics), _STANDS)
        .distinct()
    )
    return [(row.receiver_id, row.topic, row.source) for row in tx.execute(chosen)]


def revoke_source(tx: Transaction, source: str, at: datetime, cause: str) -> list[Kudos]:
    """Take back everything given with this message or command; gives what it was."""
    standing = _standing(tx, table.c.source == source)
    for kudos in standing:
        revoke(tx, kudos, at.date(), at, cause)
    return standing


def from_source(tx: Transaction, source: str) -> list[Kudos]:
    """Everything that stands and was given with this message or command."""
    return _standing(tx, table.c.source == source)


def last_given(tx: Transaction, giver_id: int) -> list[Kudos]:
    """What someone gave last, at once: all receivers of one message or command; [] when nothing stands."""
    newest = (
        select(table.c.source)
        .where(table.c.workspace_id == tx.workspace.id, table.c.giver_id == giver_id, _STANDS)
        .order_by(table.c.happened_at.desc(), table.c.id.desc())
        .limit(1)
    )
    source = tx.execute(newest).scalar()
    return _standing(tx, and_(table.c.source == source, table.c.giver_id == giver_id)) if source else []


def _standing(tx: Transaction, which: Any) -> list[Kudos]:
    columns = [table.c[name] for name in (*_ONE, "via")]
    found = select(*columns).where(table.c.workspace_id == tx.workspace.id, which, _STANDS)
    return [
        Kudos(r.source, r.giver_id, r.receiver_id, r.kind, r.via)
        for r in tx.execute(found.order_by(table.c.id))
    ]


def _add(
    tx: Transaction, kudos: Kudos, change: int, cause: str, day: date, at: datetime, reason: str
) -> int | None:
    row = tx.insert_once(
        table,
        {
            "workspace_id": tx.workspace.id,
            **msgspec.structs.asdict(kudos),
            "change": change,
            "cause": cause,
            "reason": reason,
            "given_on": day,
            "happened_at": at,
        },
    )
    return row[0] if row is not None else None
