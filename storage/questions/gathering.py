"""What several people looked for in vain, as a question that nobody asked."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, select

from storage import names
from storage.database import Transaction
from storage.questions.tables import table
from storage.schema import day
from storage.statements import change_rows, scoped


def gather(tx: Transaction, words: str, at: datetime) -> int:
    """The open question of several people who looked for this; the same words are one question."""
    there = tx.execute(select(table.c.id).where(_gathered(tx), table.c.text == words)).scalar()
    if there is not None:
        return int(there)
    row = {"asker_id": None, "is_anonymous": True, "text": words, "state": "open"}
    made = tx.insert_once(table, {**row, "made_at": day(at), "was_reminded": False})
    assert made is not None
    return int(made[0])


def gathered(tx: Transaction, ids: Iterable[int]) -> dict[int, str]:
    """The words of those of these that still stand for several lookups, the newest first; also while there
    are too few people for anybody to see them."""
    chosen = select(table.c.id, table.c.text).where(_gathered(tx), table.c.id.in_(sorted(ids)))
    return {row.id: row.text for row in tx.execute(chosen.order_by(table.c.id.desc()))}


def forget_name(tx: Transaction, gone: frozenset[str]) -> None:
    """Somebody is erased who goes by these words: they go from what stands for several lookups."""
    for row in tx.execute(select(table.c.id, table.c.text).where(_gathered(tx))).all():
        words = row.text.split(", ")
        kept = [word for word in words if not names.is_name(word, gone)]
        if kept != words:
            left = {"text": ", ".join(kept)} if kept else {"text": "", "state": "withdrawn"}
            change_rows(tx, table, left, id=row.id)


def _gathered(tx: Transaction) -> ColumnElement[bool]:
    return scoped(tx, table, asker_id=None, state="open")
