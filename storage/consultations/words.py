"""What was written in a consultation. Each has one of a kind, and can write it anew."""

from sqlalchemy import select, update

from storage.consultations.tables import Kind, Written, words_table
from storage.database import Transaction


def put_words(tx: Transaction, number: int, person_id: int, kind: Kind, text: str, is_shared: bool) -> None:
    """In the place of what this person wrote before."""
    row = words_table.c
    keys = {"workspace_id": tx.workspace.id, "consultation_id": number, "person_id": person_id, "kind": kind}
    said = {"text": text, "is_shared": is_shared}
    if tx.insert_once(words_table, {**keys, **said}) is None:
        which = (row.consultation_id == number) & (row.person_id == person_id) & (row.kind == kind)
        tx.execute(update(words_table).where(row.workspace_id == tx.workspace.id, which).values(said))


def words(tx: Transaction, number: int, kind: Kind) -> list[Written]:
    """What everybody wrote, also for themselves alone: who shows it looks at `is_shared`."""
    row = words_table.c
    which = (row.consultation_id == number) & (row.kind == kind)
    chosen = select(row.person_id, row.kind, row.text, row.is_shared)
    found = tx.execute(chosen.where(row.workspace_id == tx.workspace.id, which).order_by(row.person_id))
    return [Written(one.person_id, one.kind, one.text, one.is_shared) for one in found]


def question(tx: Transaction, number: int) -> str:
    """What it is about; "" when that was erased."""
    found = words(tx, number, "question")
    return found[0].text if found else ""
