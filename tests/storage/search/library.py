"""A library of documents to look things up in."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

from storage import people, places, search
from storage.database import Database, Transaction
from storage.places import Place
from storage.workspaces import WorkspaceRef

Result = TypeVar("Result")

HERE = WorkspaceRef("test", "company")
ELSEWHERE = WorkspaceRef("test", "another company")
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


class Library:
    def __init__(self, database: Database, workspace: WorkspaceRef = HERE) -> None:
        self.database = database
        self.workspace = workspace

    def write(self, work: Callable[[Transaction], Result]) -> Result:
        return self.database.write(self.workspace, work)

    def put(self, about: str, title: str, text: str = "", place_id: int | None = None, **more: Any) -> None:
        self.write(lambda tx: search.put(tx, about, title, text, place_id=place_id, **more))

    def remove(self, about: str) -> None:
        self.write(lambda tx: search.remove(tx, about))

    def learn(self, about: str, question: str) -> None:
        self.write(lambda tx: search.learn(tx, about, question))

    def find(self, question: str, person_id: int = 0, **more: int) -> search.Found:
        return self.database.read(self.workspace, lambda tx: search.find(tx, question, person_id, **more))

    def hits(self, question: str, person_id: int = 0) -> list[str]:
        return [hit.about for hit in self.find(question, person_id).hits]

    def person(self, user: str) -> int:
        return self.write(lambda tx: people.seen(tx, people.Person(user), NOW).id)

    def place(self, key: str, kind: places.Kind, *members: int) -> int:
        def make(tx: Transaction) -> int:
            place = places.seen(tx, Place(key, kind))
            for member in members:
                places.note_member(tx, place, member)
            return place.id

        return self.write(make)

    def counts(self) -> dict[str, list[tuple[object, ...]]]:
        """All the index holds of this workspace, by name instead of by number."""
        return self.database.read(self.workspace, _counts)


_COUNTS = {
    "stems": "SELECT stem, documents, closed_documents FROM search_stems WHERE workspace_id = {0}",
    "words": """SELECT w.word, s.stem, w.documents FROM search_words w
        JOIN search_stems s ON s.id = w.stem_id WHERE w.workspace_id = {0}""",
    "pieces": "SELECT piece, words FROM search_pieces WHERE workspace_id = {0}",
    "word_pieces": """SELECT p.piece, w.word FROM search_word_pieces p
        JOIN search_words w ON w.id = p.word_id WHERE p.workspace_id = {0}""",
    "postings": """SELECT s.stem, d.about, p.impact, p.place_id FROM search_postings p
        JOIN search_stems s ON s.id = p.stem_id
        JOIN search_documents d ON d.id = p.document_id WHERE p.workspace_id = {0}""",
    "sizes": """SELECT (SELECT count(*) FROM search_postings WHERE workspace_id = {0}),
        (SELECT count(*) FROM search_word_pieces WHERE workspace_id = {0}),
        (SELECT count(*) FROM search_words WHERE workspace_id = {0})""",
    "totals": """SELECT documents, words, title_words, title_pieces, text_words, text_pieces
        FROM search_totals WHERE workspace_id = {0}""",
}


def _counts(tx: Transaction) -> dict[str, list[tuple[object, ...]]]:
    return {
        name: sorted(
            tuple(row) for row in tx.connection.exec_driver_sql(statement.format(tx.workspace.id)).all()
        )
        for name, statement in _COUNTS.items()
    }
