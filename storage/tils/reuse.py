"""What a TIL did for others: helped, is kept, was shared by somebody else as well."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, func, or_, select

from storage.database import Transaction
from storage.tils.tables import marks, table

HELPED = "helped"
KEPT = "kept"
SHARED = "shared"
"""Somebody came with the same link."""


def mark(tx: Transaction, til_id: int, person_id: int, kind: str, at: datetime) -> bool:
    """Somebody was helped by it, keeps it or shares it too. False when that was known."""
    values = {"workspace_id": tx.workspace.id, "til_id": til_id, "person_id": person_id}
    return tx.insert_once(marks, {**values, "kind": kind, "at": at}) is not None


def unmark(tx: Transaction, til_id: int, person_id: int, kind: str) -> None:
    tx.execute(
        delete(marks)
        .where(marks.c.workspace_id == tx.workspace.id, marks.c.til_id == til_id)
        .where(marks.c.person_id == person_id, marks.c.kind == kind)
    )


def times(tx: Transaction, til_id: int, kind: str) -> int:
    """How many people did so."""
    counted = (
        select(func.count())
        .select_from(marks)
        .where(marks.c.workspace_id == tx.workspace.id, marks.c.til_id == til_id, marks.c.kind == kind)
    )
    return tx.execute(counted).scalar_one()  # type: ignore[no-any-return]


def times_helped(tx: Transaction, til_id: int) -> int:
    """How many people it helped: re-use, the number that counts."""
    return times(tx, til_id, HELPED)


def all_times_helped(tx: Transaction, til_ids: Iterable[int]) -> dict[int, int]:
    """The same for several TILs; one that helped nobody yet is left out."""
    counted = (
        select(marks.c.til_id, func.count().label("people"))
        .where(marks.c.workspace_id == tx.workspace.id, marks.c.kind == HELPED)
        .where(marks.c.til_id.in_(list(til_ids)))
        .group_by(marks.c.til_id)
    )
    return {row.til_id: row.people for row in tx.execute(counted)}


def people_helped(tx: Transaction, author_id: int) -> int:
    """How many different people were helped by what somebody shared under their name, or learned with
    who did."""
    counted = (
        select(func.count(marks.c.person_id.distinct()))
        .join(table, table.c.id == marks.c.til_id)
        .where(marks.c.workspace_id == tx.workspace.id, marks.c.kind == HELPED)
        .where(table.c.workspace_id == tx.workspace.id)
        .where(or_(table.c.author_id == author_id, table.c.with_id == author_id))
    )
    return tx.execute(counted).scalar_one()  # type: ignore[no-any-return]
