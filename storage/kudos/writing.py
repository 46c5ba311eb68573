"""Adding to the ledger: giving, and every way of taking back."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

import msgspec
from sqlalchemy import and_, func, select

from storage.database import Transaction
from storage.kudos.reading import from_source
from storage.kudos.tables import GIVEN, ONE, TAKEN_BACK, Kudos, table, tags
from storage.statements import scoped


def give(
    tx: Transaction,
    kudos: Kudos,
    day: date,
    at: datetime,
    reason: str,
    topics: Iterable[str],
    *,
    by_manager: bool = False,
    amount: int = 1,
) -> int | None:
    """Add a row; gives its id, None when this very row was there already. `day` is the giver's own date."""
    facts = {"reason": reason, "by_manager": by_manager, "amount": amount}
    row_id = _add(tx, kudos, GIVEN, "given", day, at, **facts)
    if row_id is not None:
        tags.add(tx, row_id, topics)
    return row_id


def take_back(tx: Transaction, kudos: Kudos, day: date, at: datetime, cause: str) -> bool:
    """Add the row that undoes it, also when the giving itself has not arrived yet."""
    return _add(tx, kudos, TAKEN_BACK, cause, day, at) is not None


def revoke(tx: Transaction, kudos: Kudos, day: date, at: datetime, cause: str) -> None:
    """Take back what stands now, whatever its time says: the platform's clock and ours may differ."""
    same = and_(*(table.c[name] == getattr(kudos, name) for name in (*ONE, "via")))
    newest = select(func.max(table.c.happened_at)).where(scoped(tx, table, same))
    take_back(tx, kudos, day, max(at, tx.execute(newest).scalar() or at), cause)


def revoke_source(tx: Transaction, source: str, at: datetime, cause: str) -> list[Kudos]:
    """Take back everything given with this message or command; gives what it was."""
    standing = from_source(tx, source)
    for kudos in standing:
        revoke(tx, kudos, at.date(), at, cause)
    return standing


def _add(
    tx: Transaction, kudos: Kudos, change: int, cause: str, day: date, at: datetime, **facts: Any
) -> int | None:
    row = {
        **msgspec.structs.asdict(kudos),
        "change": change,
        "cause": cause,
        "reason": "",
        "given_on": day,
        "happened_at": at,
        "by_manager": False,
        "amount": 1,
        **facts,
    }
    made = tx.insert_once(table, row)
    return made[0] if made is not None else None
