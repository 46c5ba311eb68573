"""The days on which an organisation is closed, besides the public holidays of its country."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Column, String, Table, bindparam, select

from storage.database import Transaction
from storage.prepared import Prepared
from storage.schema import metadata, workspace_id
from storage.statements import drop
from storage.tolerant import Day

table = Table(
    "free_days",
    metadata,
    workspace_id(primary_key=True),
    Column("day", Day, primary_key=True),
    Column("name", String(80), nullable=False),
)

_ALL = Prepared(
    select(table.c.day, table.c.name)
    .where(table.c.workspace_id == bindparam("workspace_id"))
    .order_by(table.c.day)
)
_KEY = "free_days"


def all(tx: Transaction) -> dict[date, str]:
    """Every such day with its name, the first first."""
    known: dict[date, str] | None = tx.recall(_KEY)
    return known if known is not None else tx.remember(_KEY, dict(tx.rows(_ALL)))


def choose(tx: Transaction, days: Mapping[date, str]) -> None:
    """These and no others. Names hold at most 80 characters."""
    drop(tx, table)
    tx.insert_many_once(table, [{"day": day, "name": name} for day, name in days.items()])
    tx.remember(_KEY, dict(sorted(days.items())))
