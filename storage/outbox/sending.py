"""What becomes of a delivery that was taken."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, update

from storage import secure_delete
from storage.database import Transaction
from storage.outbox.tables import Row, State, lanes, table
from storage.schema import day
from storage.statements import change_rows, scoped


def begin(tx: Transaction, row: Row) -> bool:
    """From the end of this transaction on it may have been sent. False when somebody else took it, so
    that whoever slept longer than their lease does not send it again."""
    begun = tx.execute(
        update(table)
        .where(scoped(tx, table, id=row.id, state="waiting", attempts=row.attempts - 1))
        .values(state="sending", attempts=row.attempts)
        .returning(table.c.id)
    )
    return begun.first() is not None


def put_off(tx: Transaction, row: Row, until: datetime) -> None:
    """Leave it, and what waits behind it, until then."""
    change_rows(tx, lanes, {"due_at": until}, target=row.target)


def finish(
    tx: Transaction, row: Row, state: State, at: datetime, next_at: datetime, error: str | None = None
) -> bool:
    """End a delivery; its lane goes on at `next_at`. False when somebody else ended it already. Of what was
    sent only the fact stays: its words are where they were brought."""
    kept = {"body": ""} if state == "sent" else {}
    return _change(tx, row, next_at, {"state": state, "done_at": day(at), "error": error, **kept})


def retry(tx: Transaction, row: Row, not_before: datetime, counts: bool, error: str) -> bool:
    """Put a delivery back. A wait the platform asked for does not count as an attempt."""
    attempts = row.attempts if counts else row.attempts - 1
    return _change(tx, row, not_before, {"state": "waiting", "attempts": attempts, "error": error})


def _change(tx: Transaction, row: Row, next_at: datetime, values: dict[str, Any]) -> bool:
    changed = tx.execute(
        update(table)
        .where(scoped(tx, table, id=row.id, state="sending", attempts=row.attempts))
        .values(values)
        .returning(table.c.id)
    )
    if changed.first() is None:
        return False
    put_off(tx, row, next_at)
    return True


def forget_before(connection: Connection, at: datetime) -> int:
    """Drop deliveries that ended before this, of all workspaces. Returns how many."""
    gone = connection.execute(delete(table).where(table.c.done_at < day(at)).returning(table.c.id)).all()
    if gone:
        secure_delete.note(connection)
    return len(gone)
