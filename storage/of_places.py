"""What a channel has at most one of: one that has ended makes room for the next."""

from typing import Any

import msgspec
from sqlalchemy import Table, update

from storage.database import Transaction


def put(tx: Transaction, table: Table, made: Any) -> bool:
    """Store what was made for its place, in a row that is new or of one that ended. False, and nothing
    stored, while there is another."""
    values = {name: value for name, value in msgspec.structs.asdict(made).items() if name != "id"}
    if tx.insert_once(table, {"workspace_id": tx.workspace.id, **values}) is not None:
        return True
    there = (table.c.workspace_id == tx.workspace.id) & (table.c.place_id == made.place_id)
    freed = update(table).where(there, table.c.state == "ended").values(values)
    return tx.execute(freed.returning(table.c.id)).first() is not None
