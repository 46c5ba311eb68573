"""What a channel has at most one of: one that has ended makes room for the next."""

from typing import Any

from sqlalchemy import update

from storage.database import Transaction
from storage.rows import Rows, Struct
from storage.statements import scoped


def put(tx: Transaction, rows: Rows[Struct], made: Any) -> tuple[Struct, bool]:
    """What was made for its place and True, in a row that is new or of one that ended; the one that is there
    and False."""
    there = scoped(tx, rows.table, place_id=made.place_id)
    values = rows.stored(made)
    is_new = tx.insert_once(rows.table, values) is not None
    if not is_new:
        ended = update(rows.table).where(there, rows.table.c.state == "ended").values(values)
        is_new = tx.execute(ended.returning(rows.table.c.id)).first() is not None
    found = rows.first(tx, there)
    assert found is not None
    return found, is_new
