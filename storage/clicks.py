"""What people said of search results, for fitting when to answer: numbers and the day, no people and no
words."""

from datetime import date

from sqlalchemy import Boolean, Column, Float, Index, Integer, Table, select

from storage.database import Transaction
from storage.prepared import Prepared
from storage.schema import RowId, metadata, workspace_id
from storage.search import EVIDENCE_VERSION, Features
from storage.statements import drop, same_columns, scoped
from storage.tolerant import Day

table = Table(
    "search_clicks",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    *(Column(name, Float, nullable=False) for name in ("norm", "g", "m12", "m13")),
    Column("n", Integer, nullable=False),
    Column("helped", Boolean, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("day", Day, nullable=False),
)
Index("ix_search_clicks_version", table.c.workspace_id, table.c.version)

_ANY = Prepared(select(table.c.id).where(same_columns(table, {"version": True})).limit(1))


def add(
    tx: Transaction, features: Features, helped: bool, day: date, version: int = EVIDENCE_VERSION
) -> None:
    """`version` is that of the evidence when it was shown."""
    shown = {name: getattr(features, name) for name in ("norm", "g", "m12", "m13", "n")}
    tx.insert_once(table, {**shown, "helped": helped, "day": day, "version": version})


def newest(tx: Transaction, most: int) -> list[tuple[Features, bool]]:
    """On evidence as it is now, oldest first."""
    chosen = select(table).where(scoped(tx, table, version=EVIDENCE_VERSION))
    rows = tx.execute(chosen.order_by(table.c.id.desc()).limit(most)).all()
    return [(Features(row.norm, row.g, row.m12, row.m13, row.n), row.helped) for row in reversed(rows)]


def are_there(tx: Transaction) -> bool:
    return bool(tx.rows(_ANY, version=EVIDENCE_VERSION))


def forget_before(tx: Transaction, day: date) -> None:
    drop(tx, table, table.c.day < day)
