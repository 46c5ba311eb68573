"""The ledger, and when a row of it counts."""

from collections.abc import Iterable
from datetime import datetime

import msgspec
from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    and_,
    exists,
    false,
    or_,
)

from storage.fates import fate
from storage.refs import number
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.tags import Tags
from storage.tolerant import Day

GIVEN, TAKEN_BACK = 1, -1
WORDS = "words"
IMPORTED = "imported"
"""The cause of what was given with another bot, and how its source begins."""
LEARNING, EXPERIMENT, TEACHING = KINDS = ("learning", "experiment", "teaching")


class Entry(msgspec.Struct, frozen=True):
    """What can be told about one kudos: `by_manager` when the giver was the receiver's manager."""

    id: int
    giver_id: int
    receiver_id: int
    kind: str
    via: str
    reason: str
    by_manager: bool
    source: str


class History(msgspec.Struct, frozen=True):
    """All that happened to one kudos: the way, giving or taking back, and when."""

    rows: tuple[tuple[str, int, datetime], ...]

    @property
    def stands(self) -> bool:
        return any(change == GIVEN for _, change in newest(self.rows).values())

    @property
    def was_given(self) -> bool:
        """At any time, whatever became of it."""
        return any(change == GIVEN for _, change, _ in self.rows)

    def lets_stand(self, via: str, at: datetime) -> bool:
        """Whether a giving of then would count: nothing later, nor a taking back at that moment."""
        last = newest(self.rows).get(via)
        return last is None or last[0] < at or last == (at, GIVEN)


def newest(rows: Iterable[tuple[str, int, datetime]]) -> dict[str, tuple[datetime, int]]:
    """For each way, when something last happened to it and what; at one moment, taking back wins."""
    last: dict[str, tuple[datetime, int]] = {}
    for via, change, at in rows:
        known = last.get(via)
        if known is None or (at, -change) > (known[0], -known[1]):
            last[via] = (at, change)
    return last


def source_in(place_id: int, message: str) -> str:
    """What kudos are given with, in this place."""
    return f"{place_id}:{message}"


def read_source(source: str) -> tuple[int, str]:
    """Place and message again; place 0 where there is none."""
    place_id, parted, message = source.partition(":")
    return (number(place_id), message) if parted else (0, "")


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
    workspace_id(),
    Column("source", String(255), nullable=False),
    Column("giver_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="keep")),
    Column("receiver_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="keep")),
    Column("kind", String(16), nullable=False),
    Column("via", String(64), nullable=False),
    Column("change", SmallInteger, nullable=False),
    Column("cause", String(32), nullable=False),
    Column("reason", Text, nullable=False),
    Column("given_on", Day, nullable=False),
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
    workspace_id(),
    Column("kudos_id", RowId, ForeignKey("kudos.id"), primary_key=True),
    Column("topic", String(64), primary_key=True),
)
Index("ix_kudos_topics_topic", topics_table.c.workspace_id, topics_table.c.topic)

tags = Tags(topics_table.c.kudos_id)

PER_KUDOS = (table.c.source.concat(""), table.c.giver_id, table.c.receiver_id, table.c.kind)
"""To group by. An expression, for SQLite would rather walk a whole index that is in this order than look
up the few rows that are asked for (https://www.sqlite.org/optoverview.html#uplus)."""

ENTRY = tuple(table.c[name] for name in Entry.__struct_fields__)
ONE = ("source", "giver_id", "receiver_id", "kind")
_newer = table.alias("newer")
STANDS = and_(
    table.c.change == GIVEN,
    ~exists().where(
        _newer.c.workspace_id == table.c.workspace_id,
        *(_newer.c[name] == table.c[name] for name in (*ONE, "via")),
        or_(
            _newer.c.happened_at > table.c.happened_at,
            and_(_newer.c.happened_at == table.c.happened_at, _newer.c.change < table.c.change),
        ),
    ),
)
"""Whether a row of `table` is the last word on its way of giving, and gives."""
