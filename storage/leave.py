"""When people are not at work."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, ForeignKey, Table, select

from storage.database import Transaction
from storage.fates import fate
from storage.prepared import Prepared
from storage.schema import RowId, metadata, workspace_id
from storage.statements import same_columns, scoped
from storage.tolerant import Day

table = Table(
    "leave",
    metadata,
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("from_date", Day, primary_key=True),
    Column("to_date", Day, nullable=False),
    CheckConstraint("from_date <= to_date", name="ck_leave_order"),
)
"""Both dates are days of leave, where the person is."""


Away = list[tuple[date, date]]


def read_ahead(tx: Transaction, person_ids: set[int]) -> None:
    """Read all of these at once: `of` then asks no more, for as long as this transaction lasts."""
    theirs = scoped(tx, table, table.c.person_id.in_(sorted(person_ids)))
    found: dict[int, Away] = {person_id: [] for person_id in person_ids}
    columns = (table.c.person_id, table.c.from_date, table.c.to_date)
    for row in tx.execute(select(*columns).where(theirs).order_by(table.c.from_date)):
        found[row.person_id].append((row.from_date, row.to_date))
    for person_id, away in found.items():
        tx.remember(f"leave:{person_id}", away)


_OF = Prepared(
    select(table.c.from_date, table.c.to_date)
    .where(same_columns(table, {"person_id": True}))
    .order_by(table.c.from_date)
)


def of(tx: Transaction, person_id: int) -> Away:
    """First and last day of every time somebody is away."""
    known: Away | None = tx.recall(f"leave:{person_id}")
    if known is not None:
        return known
    return [(first, last) for first, last in tx.rows(_OF, person_id=person_id)]
