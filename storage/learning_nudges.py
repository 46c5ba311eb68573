"""Which blocks of learning time are due, taken and put back many at a time: on a busy minute half of
the people are nudged at once."""

from collections.abc import Iterable
from datetime import date, datetime

import msgspec
from sqlalchemy import Integer, bindparam, select

from storage import leave, people, preferences
from storage.database import Transaction
from storage.learning_time import COLUMNS, Block, blocks
from storage.people import FACTS, KEEPS, Person
from storage.prepared import Prepared
from storage.schema import Moment
from storage.setbacks import awake
from storage.statements import change_rows

_PERSON = tuple(people.table.c[name] for name in ("user", *FACTS, "id", *KEEPS))

_NEXT = Prepared(
    select(blocks.c.next_at)
    .join(people.table, people.table.c.id == blocks.c.person_id)
    .where(blocks.c.workspace_id == bindparam("workspace_id"), blocks.c.next_at.is_not(None))
    .where(awake(blocks))
    .order_by(blocks.c.next_at)
    .limit(1)
)
_DUE = Prepared(
    select(*COLUMNS, *(column.label(f"person_{column.name}") for column in _PERSON))
    .join(people.table, people.table.c.id == blocks.c.person_id)
    .where(blocks.c.workspace_id == bindparam("workspace_id"), awake(blocks))
    .where(blocks.c.next_at <= bindparam("now", type_=Moment))
    .order_by(blocks.c.next_at)
    .limit(bindparam("most", type_=Integer))
    .with_for_update(skip_locked=True, key_share=True, of=blocks)
)


class Next(msgspec.Struct, frozen=True, gc=False):
    """When to look at a block again, and for which week. None is never."""

    week: date
    at: datetime | None
    zone: str


def next_due(tx: Transaction) -> datetime | None:
    """When the first block is due."""
    rows = tx.rows(_NEXT)
    return rows[0][0] if rows else None


def due(tx: Transaction, now: datetime, most: int) -> list[tuple[Block, Person]]:
    """Blocks that are due and whose they are, held until this transaction ends. What these people
    chose, and when they are away, is read along with it."""
    cut = len(COLUMNS)
    found = [(Block(*row[:cut]), Person(*row[cut:])) for row in tx.rows(_DUE, now=now, most=most)]
    if found:
        ids = {person.id for _, person in found}
        preferences.read_ahead(tx, ids)
        leave.read_ahead(tx, ids)
    return found


def put_back(tx: Transaction, chosen: Iterable[tuple[Block, Next]]) -> None:
    """Give each block its next moment. In another week it is where it always is. One statement for all
    that go on alike: those who share an hour and a zone."""
    together: dict[tuple[Next, bool], list[int]] = {}
    for block, then in chosen:
        together.setdefault((then, then.week != block.week), []).append(block.id)
    for (then, another_week), ids in together.items():
        values: dict[str, object] = {"week": then.week, "next_at": then.at, "zone": then.zone}
        if another_week:
            values |= {"moved_weekday": None, "moved_start": None}
        change_rows(tx, blocks, values, blocks.c.id.in_(ids))
