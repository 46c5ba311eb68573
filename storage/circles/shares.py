"""What stays in a circle, its notes, and what it may share: one text that all of them could stop."""

from datetime import datetime

from sqlalchemy import select, true

from storage.circles.tables import CircleNote, Share, agreed_table, notes_table, shares_table
from storage.database import Transaction
from storage.rows import Rows
from storage.statements import drop, scoped

_notes = Rows(CircleNote, notes_table)
_shares = Rows(Share, shares_table)


def add_note(tx: Transaction, circle_id: int, person_id: int, text: str, at: datetime) -> None:
    _notes.new(tx, CircleNote(0, person_id, text, at), circle_id=circle_id)


def notes(tx: Transaction, circle_id: int, most: int, before: int = 0) -> list[CircleNote]:
    """The newest first, from before the note with that number. Whoever asks for them is in that circle."""
    number = notes_table.c.id
    older = number < before if before else true()
    return _notes.some(tx, older, circle_id=circle_id, order_by=number.desc(), most=most)


# --- sharing ---------------------------------------------------------------------------------------


def add_share(tx: Transaction, circle_id: int, writer_id: int, text: str, at: datetime) -> Share | None:
    """None when there is one already."""
    return _shares.add(tx, Share(0, circle_id, writer_id, text, at))


def share_of(tx: Transaction, circle_id: int) -> Share | None:
    return _shares.first(tx, circle_id=circle_id)


def shares_by(tx: Transaction, writer_id: int) -> list[Share]:
    """What somebody wrote, in every circle."""
    return _shares.some(tx, writer_id=writer_id)


def drop_share(tx: Transaction, share: Share) -> None:
    """The words are gone, and who agreed to them."""
    drop(tx, agreed_table, share_id=share.id)
    drop(tx, shares_table, id=share.id)


def agree(tx: Transaction, share: Share, person_id: int) -> bool:
    """They agree, with their name. False when they had said so."""
    return tx.insert_once(agreed_table, {"share_id": share.id, "person_id": person_id}) is not None


def agreed(tx: Transaction, share: Share) -> set[int]:
    """Who agreed."""
    chosen = select(agreed_table.c.person_id).where(scoped(tx, agreed_table, share_id=share.id))
    return set(tx.execute(chosen).scalars())
