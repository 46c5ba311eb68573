"""Who meets whom, what each of the two hears next, and their private notes."""

from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select

from storage.database import Transaction
from storage.mentors.tables import Entry, NoteKind, Pair, Side, notes_table, pairs_table, sides_table
from storage.rows import Rows
from storage.setbacks import awake, first
from storage.statements import scoped

AT_ONCE = 100

_rows = Rows(Pair, pairs_table)
_sides = Rows(Side, sides_table)
_OF_AWAKE_PAIRS = awake(sides_table, pairs_table.name, sides_table.c.pair_id)
_notes = Rows(Entry, notes_table)

pair = _rows.find
hold_pair = _rows.hold
change_pair = _rows.change
store_side = _sides.store


def add_pair(
    tx: Transaction, mentor_id: int, mentee_id: int, topic: str, level: int, weeks: int, at: datetime
) -> Pair:
    """Both hear of each other first."""
    pair = _rows.new(tx, Pair(0, mentor_id, mentee_id, topic, level, weeks, "active", at))
    for person_id in (mentor_id, mentee_id):
        _sides.add(tx, Side(pair.id, person_id, "intro", next_at=at))
    return pair


def pairs_of(tx: Transaction, person_id: int) -> list[Pair]:
    """In which somebody is now."""
    return _rows.some(tx, _with(person_id), pairs_table.c.state != "ended")


def seats_taken(tx: Transaction, ids: set[int]) -> dict[int, int]:
    """How many mentees these mentors have."""
    mentor = pairs_table.c.mentor_id
    theirs = scoped(tx, pairs_table, mentor.in_(sorted(ids)), state="active")
    chosen = select(mentor, func.count().label("taken")).where(theirs).group_by(mentor)
    return {row.mentor_id: row.taken for row in tx.execute(chosen)}


def earlier(tx: Transaction, person_id: int) -> set[int]:
    """With whom somebody is or was a pair."""
    return {one.other(person_id) for one in _rows.some(tx, _with(person_id))}


def _with(person_id: int) -> ColumnElement[bool]:
    return or_(pairs_table.c.mentor_id == person_id, pairs_table.c.mentee_id == person_id)


# --- sides -----------------------------------------------------------------------------------------


def sides(tx: Transaction, pair_id: int) -> dict[int, Side]:
    return {side.person_id: side for side in _sides.some(tx, pair_id=pair_id)}


def next_side_due(tx: Transaction) -> datetime | None:
    return first(tx, sides_table.c.next_at, "", _OF_AWAKE_PAIRS)


def due_pairs(tx: Transaction, now: datetime) -> list[Pair]:
    """Of which somebody hears something now, held by this transaction; what others hold is left to
    them."""
    due = select(sides_table.c.pair_id).where(_awake(tx), sides_table.c.next_at <= now)
    return _rows.some(tx, pairs_table.c.id.in_(due), most=AT_ONCE, skip_held=True)


def _awake(tx: Transaction) -> ColumnElement[bool]:
    """Neither they nor their pair rests."""
    return scoped(tx, sides_table, awake(sides_table), _OF_AWAKE_PAIRS)


# --- notes -----------------------------------------------------------------------------------------


def add_note(tx: Transaction, pair_id: int, person_id: int, kind: NoteKind, text: str, at: datetime) -> None:
    _notes.new(tx, Entry(0, pair_id, person_id, kind, text, at))


def notes_by(tx: Transaction, person_id: int, most: int) -> list[Entry]:
    """Somebody's own, newest first. There is no way to get those of others."""
    return _notes.some(tx, person_id=person_id, order_by=notes_table.c.id.desc(), most=most)
