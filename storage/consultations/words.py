"""What was written in a consultation. Each has one of a kind, and can write it anew."""

from storage.consultations.tables import Kind, Written, words_table
from storage.database import Transaction
from storage.rows import Rows
from storage.statements import put

_rows = Rows(Written, words_table)


def put_words(tx: Transaction, number: int, person_id: int, kind: Kind, text: str, is_shared: bool) -> None:
    """In the place of what this person wrote before."""
    key = {"consultation_id": number, "person_id": person_id, "kind": kind}
    put(tx, words_table, key, {"text": text, "is_shared": is_shared})


def words(tx: Transaction, number: int, kind: Kind) -> list[Written]:
    """What everybody wrote, also for themselves alone: who shows it looks at `is_shared`."""
    return _rows.some(tx, consultation_id=number, kind=kind)


def question(tx: Transaction, number: int) -> str:
    """What it is about; "" when that was erased."""
    found = words(tx, number, "question")
    return found[0].text if found else ""
