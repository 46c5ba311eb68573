"""What was shared without a name. Whose it is stands nowhere: not in a column, and not in a time of day
that another row has as well. Who holds its token may change it."""

import hashlib
import hmac
import secrets

from sqlalchemy import select

from storage.database import Transaction
from storage.statements import scoped
from storage.tils.tables import table


def new_token() -> str:
    """128 bits that nobody can guess. Only its hash is ever stored."""
    return secrets.token_hex(16)


def hashed(token: str) -> str:
    return hashlib.blake2b(token.encode(), digest_size=32).hexdigest()


def opens(tx: Transaction, til_id: int, token: str) -> bool:
    """Whether this is the token of this TIL."""
    stored = tx.execute(select(table.c.token_hash).where(scoped(tx, table, id=til_id))).scalar()
    return stored is not None and hmac.compare_digest(stored, hashed(token))
