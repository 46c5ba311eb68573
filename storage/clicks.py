"""What people said of search results, for fitting when to answer: numbers and the day, no people and no
words."""

from datetime import date

from sqlalchemy import Boolean, Column, Float, Integer, Table, select

from storage.database import Transaction
from storage.schema import RowId, metadata, workspace_id
from storage.search import Features
from storage.statements import drop, scoped
from storage.tolerant import Day

table = Table(
    "search_clicks",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(index=True),
    *(Column(name, Float, nullable=False) for name in ("norm", "g", "m12", "m13")),
    Column("n", Integer, nullable=False),
    Column("helped", Boolean, nullable=False),
    Column("day", Day, nullable=False),
)


def add(tx: Transaction, features: Features, helped: bool, day: date) -> None:
    shown = {name: getattr(features, name) for name in ("norm", "g", "m12", "m13", "n")}
    tx.insert_once(table, {**shown, "helped": helped, "day": day})


def everything(tx: Transaction) -> list[tuple[Features, bool]]:
    """All of it, oldest first."""
    rows = tx.execute(select(table).where(scoped(tx, table)).order_by(table.c.id))
    return [(Features(row.norm, row.g, row.m12, row.m13, row.n), row.helped) for row in rows]


def forget_before(tx: Transaction, day: date) -> None:
    drop(tx, table, table.c.day < day)
