"""What has been handled: makes an event that comes twice count once.

A key tells who did what, so only its hash is kept, and of the time only the day: whoever reads this
table learns nothing of anybody.
"""

import hashlib
from datetime import datetime

from sqlalchemy import Column, Connection, String, Table, delete

from storage.database import Transaction
from storage.schema import Moment, day, metadata, workspace_id
from storage.statements import drop

table = Table(
    "inbox",
    metadata,
    workspace_id(primary_key=True),
    Column("key", String(255), primary_key=True),
    Column("at", Moment, nullable=False, index=True),
)


def is_new(tx: Transaction, key: str, at: datetime) -> bool:
    """True the first time this key is seen; from then on, once this transaction commits, False."""
    return tx.insert_once(table, {"key": hashed(key), "at": day(at)}) is not None


def forget(tx: Transaction, key: str) -> None:
    """This one did not count after all: the same key may come again."""
    drop(tx, table, key=hashed(key))


def forget_before(connection: Connection, at: datetime) -> int:
    """Drop keys older than any platform still redelivers, of all workspaces. Returns how many."""
    gone = connection.execute(delete(table).where(table.c.at < day(at)).returning(table.c.key))
    return len(gone.all())


def hashed(key: str) -> str:
    return hashlib.blake2b(key.encode(errors="surrogatepass"), digest_size=16).hexdigest()
