"""Finding TILs."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, Select, bindparam, or_, select

from storage.database import Transaction
from storage.prepared import Prepared
from storage.statements import count, scoped
from storage.tils.reuse import KEPT
from storage.tils.tables import HAS_LINK, HAS_SOURCE, Til, marks, rows, table


def find(tx: Transaction, til_id: int) -> Til | None:
    """The TIL, unless it was deleted or never was."""
    return rows.first(tx, id=til_id, deleted_at=None)


def by_ids(tx: Transaction, ids: Iterable[int]) -> dict[int, Til]:
    """The TILs with these ids; those that were deleted are left out."""
    wanted = list(ids)
    found = rows.some(tx, table.c.id.in_(wanted), deleted_at=None) if wanted else []
    return {til.id: til for til in found}


def by_source(tx: Transaction, place_id: int, message: str) -> Til | None:
    """The TIL saved from this message, unless it was deleted."""
    return rows.first(tx, HAS_SOURCE, place_id=place_id, source_message=message, deleted_at=None)


def was_saved(tx: Transaction, place_id: int, message: str) -> bool:
    """Whether this message became a TIL once, also when that was deleted since."""
    return count(tx, table, HAS_SOURCE, place_id=place_id, source_message=message) > 0


def by_link(tx: Transaction, link_key: str) -> Til | None:
    """The TIL with this link (see `link_key`), unless it was deleted."""
    return rows.first(tx, HAS_LINK, link_key=link_key, deleted_at=None) if link_key else None


def by_author(tx: Transaction, author_id: int, most: int, before: int | None = None) -> list[Til]:
    """Someone's TILs, also what they learned with somebody, newest first; `before` continues after the
    TIL with that id."""
    theirs = or_(table.c.author_id == author_id, table.c.with_id == author_id)
    return _newest(tx, rows.select(tx, theirs, deleted_at=None), most, before)


def kept_by(tx: Transaction, person_id: int, most: int, before: int | None = None) -> list[Til]:
    """The TILs someone keeps, newest first; `before` continues after the TIL with that id."""
    kept = scoped(tx, marks, person_id=person_id, kind=KEPT)
    chosen = rows.select(tx, deleted_at=None).join(marks, marks.c.til_id == table.c.id).where(kept)
    return _newest(tx, chosen, most, before)


def page(tx: Transaction, after_id: int, most: int) -> list[Til]:
    """The next TILs in the order they were shared; 0 begins at the first."""
    return rows.some(tx, table.c.id > after_id, deleted_at=None, most=most)


def _newest(tx: Transaction, chosen: Select[Any], most: int, before: int | None) -> list[Til]:
    older = chosen if before is None else chosen.where(table.c.id < before)
    return rows.all(tx, older.order_by(table.c.id.desc()).limit(most))


_WHEN_SHARED = Prepared(
    select(table.c.made_at)
    .where(table.c.workspace_id == bindparam("workspace_id"), table.c.author_id == bindparam("author_id"))
    .where(table.c.saved_by_id.is_(None), table.c.deleted_at.is_(None))
    .order_by(table.c.made_at.desc(), table.c.id.desc())
    .limit(bindparam("most", type_=Integer))
)
MANY = 10_000


def when_shared(tx: Transaction, author_id: int, most: int = MANY) -> list[datetime]:
    """When somebody shared each TIL that is still there: not what others saved from their words, and
    not what they shared without their name."""
    return [made_at for (made_at,) in tx.rows(_WHEN_SHARED, author_id=author_id, most=most)]
