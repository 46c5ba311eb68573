"""What stays in a circle, its notes, and what it may share: one text that all of them could stop."""

from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, true

from storage.circles.tables import Jotting, Share, agreed_table, notes_table, shares_table
from storage.database import Transaction


def add_note(tx: Transaction, circle_id: int, person_id: int, text: str, at: datetime) -> None:
    row = {"workspace_id": tx.workspace.id, "circle_id": circle_id, "person_id": person_id}
    tx.insert_once(notes_table, {**row, "text": text, "at": at})


def notes(tx: Transaction, circle_id: int, most: int, before: int = 0) -> list[Jotting]:
    """The newest first, from before the note with that number. Whoever asks for them is in that circle."""
    one = notes_table.c
    mine = (one.workspace_id == tx.workspace.id) & (one.circle_id == circle_id)
    older = one.id < before if before else true()
    chosen = select(notes_table).where(mine, older).order_by(one.id.desc()).limit(most)
    return [Jotting(row.id, row.person_id, row.text, row.at) for row in tx.execute(chosen)]


# --- sharing ---------------------------------------------------------------------------------------


def add_share(tx: Transaction, circle_id: int, writer_id: int, text: str, at: datetime) -> Share | None:
    """None when there is one already."""
    values = {"circle_id": circle_id, "writer_id": writer_id, "text": text, "at": at}
    added = tx.insert_once(shares_table, {"workspace_id": tx.workspace.id, **values})
    return None if added is None else Share(int(added[0]), circle_id, writer_id, text, at)


def share_of(tx: Transaction, circle_id: int) -> Share | None:
    found = _shares(tx, shares_table.c.circle_id == circle_id)
    return found[0] if found else None


def shares_by(tx: Transaction, writer_id: int) -> list[Share]:
    """What somebody wrote, in every circle."""
    return _shares(tx, shares_table.c.writer_id == writer_id)


def _shares(tx: Transaction, which: ColumnElement[bool]) -> list[Share]:
    chosen = select(shares_table).where(shares_table.c.workspace_id == tx.workspace.id, which)
    names = Share.__struct_fields__
    return [Share(**{name: getattr(row, name) for name in names}) for row in tx.execute(chosen)]


def drop_share(tx: Transaction, share: Share) -> None:
    """The words are gone, and who agreed to them."""
    one = shares_table.c
    tx.execute(delete(agreed_table).where(_of(tx, share)))
    tx.execute(delete(shares_table).where(one.workspace_id == tx.workspace.id, one.id == share.id))


def agree(tx: Transaction, share: Share, person_id: int) -> bool:
    """They agree, with their name. False when they had said so."""
    row = {"workspace_id": tx.workspace.id, "share_id": share.id, "person_id": person_id}
    return tx.insert_once(agreed_table, row) is not None


def agreed(tx: Transaction, share: Share) -> set[int]:
    """Who agreed."""
    return set(tx.execute(select(agreed_table.c.person_id).where(_of(tx, share))).scalars())


def _of(tx: Transaction, share: Share) -> ColumnElement[bool]:
    one = agreed_table.c
    return (one.workspace_id == tx.workspace.id) & (one.share_id == share.id)
