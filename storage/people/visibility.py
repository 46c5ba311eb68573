"""Who may be named: asked here, and nowhere else."""

from sqlalchemy import select

from storage.database import Transaction
from storage.people.reading import is_here, person_of, rows_of
from storage.people.tables import Person, table
from storage.statements import change_rows, scoped


def set_findable(tx: Transaction, person_id: int, wanted: bool) -> None:
    """Whether somebody may be named, and asked, as one who knows."""
    change_rows(tx, table, {"findable": wanted}, id=person_id)


def set_listed(tx: Transaction, person_id: int, wanted: bool) -> None:
    """Whether somebody appears in lists, counts by person, digests and exports made for others."""
    change_rows(tx, table, {"listed": wanted}, id=person_id)


def is_findable(tx: Transaction, person_id: int) -> bool:
    return any(row.findable for row in rows_of(tx, {person_id}))


def is_listed(tx: Transaction, person_id: int) -> bool:
    return any(row.listed for row in rows_of(tx, {person_id}))


def listed_ids(tx: Transaction) -> set[int]:
    """Everybody who may appear in lists, whatever they can do here."""
    return set(tx.execute(select(table.c.id).where(scoped(tx, table, table.c.listed))).scalars())


def findable(tx: Transaction, ids: set[int]) -> dict[int, Person]:
    """Of these people, the colleagues who may be named and asked: no bots, strangers, leavers or who
    opted out, and guests only where they may answer."""
    with_guests = tx.workspace.guests == "full"
    here = (row for row in rows_of(tx, ids) if row.findable and is_here(row))
    return {row.id: person_of(row) for row in here if with_guests or not row.is_guest}


def listed(tx: Transaction, ids: set[int]) -> dict[int, Person]:
    """Of these people, those who may appear in lists: no bots, strangers, leavers or who opted out, and
    no guests where they take no part at all."""
    without_guests = tx.workspace.guests == "off"
    here = (row for row in rows_of(tx, ids) if row.listed and is_here(row))
    return {row.id: person_of(row) for row in here if not (row.is_guest and without_guests)}
