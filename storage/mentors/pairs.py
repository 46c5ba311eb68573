"""Who meets whom, what each of the two hears next, and their private notes."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, func, or_, select, update

from storage.database import Transaction
from storage.mentors.tables import Entry, NoteKind, Pair, Side, notes_table, pairs_table, sides_table
from storage.setbacks import awake

AT_ONCE = 100


def add_pair(
    tx: Transaction, mentor_id: int, mentee_id: int, topic: str, level: int, weeks: int, at: datetime
) -> Pair:
    """Both hear of each other first."""
    values: dict[str, Any] = {"mentor_id": mentor_id, "mentee_id": mentee_id, "topic": topic, "level": level}
    values |= {"weeks": weeks, "state": "active", "made_at": at}
    made = tx.insert_once(pairs_table, {"workspace_id": tx.workspace.id, **values})
    assert made is not None
    pair = Pair(int(made[0]), **values)
    for person_id in (mentor_id, mentee_id):
        side = Side(pair.id, person_id, "intro", next_at=at)
        tx.insert_once(sides_table, {"workspace_id": tx.workspace.id, **msgspec.structs.asdict(side)})
    return pair


def pair(tx: Transaction, pair_id: int) -> Pair | None:
    found = _pairs(tx, pairs_table.c.id == pair_id)
    return found[0] if found else None


def hold_pair(tx: Transaction, pair_id: int) -> Pair | None:
    """As it is now, and nobody else can change it until this transaction ends."""
    tx.lock(pairs_table, pair_id)
    return pair(tx, pair_id)


def pairs_of(tx: Transaction, person_id: int) -> list[Pair]:
    """In which somebody is now."""
    table = pairs_table.c
    theirs = or_(table.mentor_id == person_id, table.mentee_id == person_id)
    return _pairs(tx, theirs & (table.state != "ended"))


def change_pair(tx: Transaction, one: Pair, **news: Any) -> Pair:
    mine = (pairs_table.c.workspace_id == tx.workspace.id) & (pairs_table.c.id == one.id)
    tx.execute(update(pairs_table).where(mine).values(news))
    return msgspec.structs.replace(one, **news)


def seats_taken(tx: Transaction, ids: set[int]) -> dict[int, int]:
    """How many mentees these mentors have."""
    table = pairs_table.c
    chosen = (
        select(table.mentor_id, func.count().label("taken"))
        .where(table.workspace_id == tx.workspace.id, table.state == "active")
        .where(table.mentor_id.in_(sorted(ids)))
        .group_by(table.mentor_id)
    )
    return {row.mentor_id: row.taken for row in tx.execute(chosen)}


def earlier(tx: Transaction, person_id: int) -> set[int]:
    """With whom somebody is or was a pair."""
    table = pairs_table.c
    theirs = or_(table.mentor_id == person_id, table.mentee_id == person_id)
    return {one.other(person_id) for one in _pairs(tx, theirs)}


# --- sides -----------------------------------------------------------------------------------------


def sides(tx: Transaction, pair_id: int) -> dict[int, Side]:
    found = _sides(tx, select(sides_table).where(_my_sides(tx), sides_table.c.pair_id == pair_id))
    return {side.person_id: side for side in found}


def store_side(tx: Transaction, side: Side) -> None:
    which = (sides_table.c.pair_id == side.pair_id) & (sides_table.c.person_id == side.person_id)
    tx.execute(update(sides_table).where(_my_sides(tx), which).values(msgspec.structs.asdict(side)))


def next_side_due(tx: Transaction) -> datetime | None:
    due: datetime | None = tx.execute(select(func.min(sides_table.c.next_at)).where(_due_sides(tx))).scalar()
    return due


def due_pairs(tx: Transaction, now: datetime) -> list[Pair]:
    """Of which somebody hears something now, held by this transaction; what others hold is left to
    them."""
    side, table = sides_table.c, pairs_table.c
    due = select(side.pair_id).where(_due_sides(tx), side.next_at <= now)
    chosen = select(pairs_table).where(table.workspace_id == tx.workspace.id, table.id.in_(due))
    held = chosen.order_by(table.id).limit(AT_ONCE).with_for_update(skip_locked=True, key_share=True)
    return [_pair(row) for row in tx.execute(held)]


# --- notes -----------------------------------------------------------------------------------------


def add_note(
    tx: Transaction,
    pair_id: int,
    person_id: int,
    kind: NoteKind,
    text: str,
    at: datetime,
) -> None:
    values = {"workspace_id": tx.workspace.id, "pair_id": pair_id, "person_id": person_id}
    tx.insert_once(notes_table, {**values, "kind": kind, "text": text, "at": at})


def notes_by(tx: Transaction, person_id: int, most: int) -> list[Entry]:
    """Somebody's own, newest first. There is no way to get those of others."""
    table = notes_table.c
    mine = (table.workspace_id == tx.workspace.id) & (table.person_id == person_id)
    chosen = select(notes_table).where(mine).order_by(table.id.desc()).limit(most)
    fields = Entry.__struct_fields__
    return [Entry(**{name: getattr(row, name) for name in fields}) for row in tx.execute(chosen)]


def _due_sides(tx: Transaction) -> ColumnElement[bool]:
    """Those that are looked at when it is time."""
    here = sides_table.c
    return _my_sides(tx) & awake(sides_table) & awake(sides_table, pairs_table.name, here.pair_id)


def _my_sides(tx: Transaction) -> ColumnElement[bool]:
    return sides_table.c.workspace_id == tx.workspace.id


def _sides(tx: Transaction, statement: Any) -> list[Side]:
    fields = Side.__struct_fields__
    return [Side(**{name: getattr(row, name) for name in fields}) for row in tx.execute(statement)]


def _pairs(tx: Transaction, which: ColumnElement[bool]) -> list[Pair]:
    chosen = select(pairs_table).where(pairs_table.c.workspace_id == tx.workspace.id, which)
    return [_pair(row) for row in tx.execute(chosen.order_by(pairs_table.c.id))]


def _pair(row: Any) -> Pair:
    return Pair(**{name: getattr(row, name) for name in Pair.__struct_fields__})
