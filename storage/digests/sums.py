"""Counts for digests: how often something helped, and kudos by kind. Who opted out of lists and counts is
in none of those made for others."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, func, select

from storage import kudos, people, places
from storage.database import Transaction
from storage.digests.contents import MANY_HELPED, Window
from storage.kudos.tables import ONE, STANDS
from storage.statements import scoped
from storage.tils import HELPED, marks, table

_given = kudos.table.c


class Thanked(msgspec.Struct, frozen=True):
    """One kudos that stands."""

    kind: str
    by_manager: bool
    at: datetime


def helped_here(tx: Transaction, place_id: int, window: Window) -> list[datetime]:
    """When something that was shared in this place helped somebody."""
    return _helped(tx, table.c.place_id == place_id, window)


def helped_of(tx: Transaction, authors: list[int], window: Window, reader_id: int) -> list[datetime]:
    """When something that one of these people shared helped somebody, as far as the reader may see it."""
    theirs = table.c.author_id.in_(authors) & _seen_by(reader_id)
    return _helped(tx, theirs, window, person_id=reader_id)


def shared_by(tx: Transaction, authors: list[int], window: Window, reader_id: int) -> int:
    """How often these people shared something, as far as the reader may see it."""
    counted = (
        select(func.count())
        .select_from(table)
        .where(scoped(tx, table, deleted_at=None, saved_by_id=None))
        .where(table.c.made_at > window.since, table.c.made_at <= window.until)
        .where(table.c.author_id.in_(authors), _seen_by(reader_id))
    )
    return int(tx.execute(counted, {"workspace_id": tx.workspace.id, "person_id": reader_id}).scalar_one())


def thanked_here(tx: Transaction, place_id: int, window: Window) -> list[Thanked]:
    """Kudos given in this place, none from or for who opted out."""
    rows = _standing(tx, _given.source.startswith(f"{place_id}:", autoescape=True), window)
    named = set(people.listed(tx, {who for row in rows for who in (row.giver_id, row.receiver_id)}))
    return _each_once([row for row in rows if {row.giver_id, row.receiver_id} <= named])


def thanked_people(tx: Transaction, receivers: list[int], window: Window, reader_id: int) -> list[Thanked]:
    """Kudos for these people, as far as the reader may know that they were given."""
    rows = _standing(tx, _given.receiver_id.in_(receivers), window)
    hidden = {f"{place_id}" for place_id in places.hidden_from(tx, reader_id)}
    shown = [row for row in rows if row.receiver_id == reader_id or _place(row.source) not in hidden]
    return _each_once(shown)


def _seen_by(reader_id: int) -> ColumnElement[bool]:
    """What somebody shared nowhere, or where the reader may see it, or is the reader's own."""
    return table.c.place_id.is_(None) | places.visible(table.c.place_id) | (table.c.author_id == reader_id)


def _helped(tx: Transaction, which: ColumnElement[bool], window: Window, **parameters: Any) -> list[datetime]:
    chosen = (
        select(marks.c.at)
        .join(table, table.c.id == marks.c.til_id)
        .where(scoped(tx, marks, kind=HELPED))
        .where(marks.c.at > window.since, marks.c.at <= window.until)
        .where(scoped(tx, table, which, deleted_at=None))
        .limit(MANY_HELPED)
    )
    return list(tx.execute(chosen, {"workspace_id": tx.workspace.id, **parameters}).scalars())


def _standing(tx: Transaction, which: ColumnElement[bool], window: Window) -> list[Any]:
    columns = [_given[name] for name in (*ONE, "by_manager", "happened_at")]
    chosen = (
        select(*columns)
        .where(scoped(tx, kudos.table, which, STANDS))
        .where(_given.happened_at > window.since, _given.happened_at <= window.until)
        .order_by(_given.happened_at)
    )
    return list(tx.execute(chosen))


def _each_once(rows: list[Any]) -> list[Thanked]:
    """Words and an emoji for one and the same thing are one kudos."""
    found: dict[tuple[Any, ...], Thanked] = {}
    for row in rows:
        found.setdefault(tuple(row[:4]), Thanked(row.kind, row.by_manager, row.happened_at))
    return list(found.values())


def _place(source: str) -> str:
    """The id of the place it was given in; something else when it was in none."""
    return source.partition(":")[0]
