"""What a TIL did for others: helped, is kept, was shared by somebody else as well."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import bindparam, func, or_, select

from storage.database import Transaction
from storage.lists import within
from storage.prepared import Prepared
from storage.statements import count, drop, same_columns
from storage.tils.tables import marks, table

HELPED = "helped"
KEPT = "kept"
SHARED = "shared"
"""Somebody came with the same link."""


def mark(tx: Transaction, til_id: int, person_id: int, kind: str, at: datetime) -> bool:
    """Somebody was helped by it, keeps it or shares it too. False when that was known."""
    row = {"til_id": til_id, "person_id": person_id, "kind": kind, "at": at}
    return tx.insert_once(marks, row) is not None


def unmark(tx: Transaction, til_id: int, person_id: int, kind: str) -> None:
    drop(tx, marks, til_id=til_id, person_id=person_id, kind=kind)


_COUNTED = Prepared(
    select(marks.c.kind, func.count()).where(same_columns(marks, {"til_id": True})).group_by(marks.c.kind)
)


def times(tx: Transaction, til_id: int) -> Counter[str]:
    """How many people did each."""
    return Counter(dict(tx.rows(_COUNTED, til_id=til_id)))


def times_helped(tx: Transaction, til_id: int) -> int:
    """How many people it helped: re-use, the number that counts."""
    return count(tx, marks, til_id=til_id, kind=HELPED)


_OF_KIND = same_columns(marks, {"kind": True})
_TIMES = Prepared(
    select(marks.c.til_id, func.count())
    .where(_OF_KIND, within(marks.c.til_id, "ids"))
    .group_by(marks.c.til_id)
)
_PEOPLE = Prepared(
    select(func.count(marks.c.person_id.distinct()))
    .join(table, table.c.id == marks.c.til_id)
    .where(_OF_KIND, same_columns(table, {}))
    .where(or_(table.c.author_id == bindparam("author_id"), table.c.with_id == bindparam("author_id")))
)


def all_times_helped(tx: Transaction, til_ids: Iterable[int]) -> dict[int, int]:
    """The same for several TILs; one that helped nobody yet is left out."""
    ids = list(til_ids)
    return dict(tx.rows(_TIMES, ids=ids, kind=HELPED)) if ids else {}


def people_helped(tx: Transaction, author_id: int) -> int:
    """How many different people were helped by what somebody shared under their name, or learned with
    who did."""
    return int(tx.rows(_PEOPLE, author_id=author_id, kind=HELPED)[0][0])
