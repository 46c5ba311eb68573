"""When people are not at work."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Table, select

from storage.database import Transaction
from storage.schema import RowId, metadata

table = Table(
    "leave",
    metadata,
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True),
    Column("from_date", Date, primary_key=True),
    Column("to_date", Date, nullable=False),
    CheckConstraint("from_date <= to_date", name="ck_leave_order"),
)
"""Both dates are days of leave, where the person is."""


def of(tx: Transaction, person_id: int) -> list[tuple[date, date]]:
    """First and last day of every time somebody is away."""
    mine = (table.c.workspace_id == tx.workspace.id) & (table.c.person_id == person_id)
    rows = tx.execute(select(table.c.from_date, table.c.to_date).where(mine).order_by(table.c.from_date))
    return [(row.from_date, row.to_date) for row in rows]
