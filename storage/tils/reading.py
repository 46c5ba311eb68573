"""Finding TILs."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, bindparam, or_, select

from storage.database import Transaction
from storage.lists import within
from storage.prepared import Prepared
from storage.statements import count, same_columns
from storage.tils.reuse import KEPT
from storage.tils.tables import HAS_LINK, HAS_SOURCE, Til, marks, rows, table


def find(tx: Transaction, til_id: int) -> Til | None:
    """The TIL, unless it was deleted or never was."""
    return rows.first(tx, id=til_id, deleted_at=None)


_BY_IDS = Prepared(
    select(*rows.columns)
    .where(same_columns(table, {"deleted_at": False}), within(table.c.id, "ids"))
    .order_by(table.c.id)
)


def by_ids(tx: Transaction, ids: Iterable[int]) -> dict[int, Til]:
    """The TILs with these ids; those that were deleted are left out."""
    wanted = list(ids)
    found = rows.each(tx, tx.rows(_BY_IDS, ids=wanted)) if wanted else []
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


LAST = 2**62
"""Beyond the number of any TIL."""

_NEWEST = (
    select(*rows.columns)
    .where(same_columns(table, {"deleted_at": False}), table.c.id < bindparam("before"))
    .order_by(table.c.id.desc())
    .limit(bindparam("most", type_=Integer))
)
_BY_AUTHOR = Prepared(
    _NEWEST.where(or_(table.c.author_id == bindparam("author_id"), table.c.with_id == bindparam("author_id")))
)
_KEPT_BY = Prepared(
    _NEWEST.join(marks, marks.c.til_id == table.c.id).where(
        same_columns(marks, {"person_id": True, "kind": True})
    )
)


def by_author(tx: Transaction, author_id: int, most: int, before: int | None = None) -> list[Til]:
    """Someone's TILs, also what they learned with somebody, newest first; `before` continues after the
    TIL with that id."""
    return _newest(tx, _BY_AUTHOR, most, before, author_id=author_id)


def kept_by(tx: Transaction, person_id: int, most: int, before: int | None = None) -> list[Til]:
    """The TILs someone keeps, newest first; `before` continues after the TIL with that id."""
    return _newest(tx, _KEPT_BY, most, before, person_id=person_id, kind=KEPT)


def page(tx: Transaction, after_id: int, most: int) -> list[Til]:
    """The next TILs in the order they were shared; 0 begins at the first."""
    return rows.some(tx, table.c.id > after_id, deleted_at=None, most=most)


def _newest(tx: Transaction, chosen: Prepared, most: int, before: int | None, **which: Any) -> list[Til]:
    before = LAST if before is None else before
    return rows.each(tx, tx.rows(chosen, before=before, most=most, **which))


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
