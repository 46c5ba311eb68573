"""What becomes of a delivery that was taken."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, delete, update

from storage import secure_delete
from storage.database import Transaction
from storage.outbox.tables import Row, State, lanes, table
from storage.prepared import Prepared
from storage.schema import day
from storage.statements import change_rows


def begin(tx: Transaction, row: Row) -> bool:
    """From the end of this transaction on it may have been sent. False when somebody else took it, so
    that whoever slept longer than their lease does not send it again."""
    news = {"state": "sending", "attempts": row.attempts}
    return _changed(tx, row, news, state="waiting", attempts=row.attempts - 1)


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
    if not _changed(tx, row, values, state="sending", attempts=row.attempts):
        return False
    put_off(tx, row, next_at)
    return True


def _changed(tx: Transaction, row: Row, news: Mapping[str, Any], *, state: State, attempts: int) -> bool:
    """Whether it was still so."""
    values = {f"new_{name}": value for name, value in news.items()}
    return bool(tx.rows(_changing(tuple(news)), row_id=row.id, was=state, tried=attempts, **values))


@cache
def _changing(names: tuple[str, ...]) -> Prepared:
    of = table.c
    return Prepared(
        update(table)
        .where(of.workspace_id == bindparam("workspace_id"), of.id == bindparam("row_id"))
        .where(of.state == bindparam("was"), of.attempts == bindparam("tried"))
        .values({name: bindparam(f"new_{name}") for name in names})
        .returning(of.id)
    )


def forget_before(connection: Connection, at: datetime) -> int:
    """Drop deliveries that ended before this, of all workspaces. Returns how many."""
    gone = connection.execute(delete(table).where(table.c.done_at < day(at)).returning(table.c.id)).all()
    if gone:
        secure_delete.note(connection)
    return len(gone)
