"""The pulse of a team: what it says to a few questions on how safe and worthwhile learning is there. Only
sums are kept: what somebody answered stands nowhere, not even without their name."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Literal

import msgspec
from sqlalchemy import Column, ForeignKey, Index, String, Table, select, update

from storage.database import Transaction
from storage.disclosure import LEAST
from storage.fates import fate
from storage.refs import Ref
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import count, drop, drop_with, scoped
from storage.tolerant import Whole

State = Literal["open", "shown", "few", "done"]
"""Asking; shown, and waiting for what is done with it; of too few answers; with what is done."""


class Pulse(msgspec.Struct, frozen=True):
    """`items` are the questions, parted by blanks. At `next_at` it ends or, once it was shown, its owner is
    reminded, so often that they were already."""

    id: int
    place_id: int
    owner_id: int | None
    items: str
    state: State
    made_at: datetime
    reminded: int = 0
    next_at: datetime | None = None

    @property
    def about(self) -> str:
        return str(Ref("pulse", self.id))


table = Table(
    "pulses",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("place_id", RowId, ForeignKey("places.id"), nullable=False),
    Column("owner_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("items", String(64), nullable=False),
    Column("state", String(8), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("reminded", Whole(0, 10_000), nullable=False),
    Column("next_at", Moment),
    sqlite_autoincrement=True,  # a button of one that is gone must not find another
)
Index("ix_pulses_next_at", table.c.workspace_id, table.c.next_at)
Index("ix_pulses_owner", table.c.workspace_id, table.c.owner_id)

asked_table = Table(
    "pulse_asked",
    metadata,
    workspace_id(),
    Column("pulse_id", RowId, ForeignKey("pulses.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("has_answered", Whole(0, 1), nullable=False),
    sqlite_with_rowid=False,  # a row's number would tell who came when
)
Index("ix_pulse_asked_person", asked_table.c.workspace_id, asked_table.c.person_id)

counts_table = Table(
    "pulse_counts",
    metadata,
    workspace_id(),
    Column("pulse_id", RowId, primary_key=True),  # no foreign key: it would be in the export of the owner
    Column("item", String(16), primary_key=True),
    Column("value", Whole(1, 7), primary_key=True),
    Column("answers", Whole(0, 100_000), nullable=False),
    sqlite_with_rowid=False,
)
"""How many answered each question so."""

_rows = Rows(Pulse, table, due_at=table.c.next_at)

hold = _rows.hold
change = _rows.change
next_due = _rows.next_due
due = _rows.due


def begin(tx: Transaction, made: Pulse, team: Iterable[int]) -> Pulse:
    new = _rows.new(tx, made)
    for person_id in sorted(team):
        tx.insert_once(asked_table, {"pulse_id": new.id, "person_id": person_id, "has_answered": 0})
    return new


def last_of(tx: Transaction, owner_id: int) -> Pulse | None:
    return _rows.first(tx, owner_id=owner_id, order_by=table.c.id.desc())


def last_in(tx: Transaction, place_id: int) -> Pulse | None:
    return _rows.first(tx, place_id=place_id, order_by=table.c.id.desc())


def waiting_for(tx: Transaction, person_id: int) -> list[Pulse]:
    """Which wait for what somebody says."""
    theirs = scoped(tx, asked_table, person_id=person_id, has_answered=0)
    return _rows.some(tx, table.c.id.in_(select(asked_table.c.pulse_id).where(theirs)), state="open")


def is_asked(tx: Transaction, pulse_id: int, person_id: int) -> bool:
    return count(tx, asked_table, pulse_id=pulse_id, person_id=person_id) > 0


def answer(tx: Transaction, one: Pulse, person_id: int, values: Mapping[str, int]) -> bool:
    """Counted, each person once; False when they were. Call it with the pulse held."""
    mine = scoped(tx, asked_table, pulse_id=one.id, person_id=person_id, has_answered=0)
    first = update(asked_table).where(mine).values(has_answered=1).returning(asked_table.c.person_id)
    if tx.execute(first).first() is None:
        return False
    for item, value in values.items():
        key = {"pulse_id": one.id, "item": item, "value": value}
        tx.insert_once(counts_table, {**key, "answers": 0})
        more = update(counts_table).where(scoped(tx, counts_table, **key))
        tx.execute(more.values(answers=counts_table.c.answers + 1))
    return True


def results(tx: Transaction, one: Pulse) -> dict[str, list[tuple[int, int]]]:
    """By question, how many answered what; nothing while it goes on, and nothing of fewer than `LEAST`."""
    if one.state not in ("shown", "done"):
        return {}
    return {item: each for item, each in _counted(tx, one).items() if sum(n for _, n in each) >= LEAST}


def has_enough(tx: Transaction, one: Pulse) -> bool:
    """For whoever ends it."""
    return any(sum(n for _, n in each) >= LEAST for each in _counted(tx, one).values())


def _counted(tx: Transaction, one: Pulse) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {item: [] for item in one.items.split()}
    for row in tx.execute(select(counts_table).where(scoped(tx, counts_table, pulse_id=one.id))):
        found.setdefault(row.item, []).append((row.value, row.answers))
    return found


def end(tx: Transaction, one: Pulse, state: State, next_at: datetime | None) -> Pulse:
    """What too few said is not kept, nor is who answered."""
    drop(tx, asked_table, pulse_id=one.id)
    if state == "few":
        drop(tx, counts_table, pulse_id=one.id)
    return _rows.change(tx, one, state=state, next_at=next_at)


def forget_before(tx: Transaction, at: datetime) -> None:
    drop_with(tx, table, (counts_table.c.pulse_id, asked_table.c.pulse_id), table.c.made_at < at)
