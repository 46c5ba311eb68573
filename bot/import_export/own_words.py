"""Words that mean the same, as a CSV file with two columns; by the rules by which admins add them in chat."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from bot.import_export import csv_sheet, folder
from bot.import_export.draft import Refusal
from bot.import_export.storing import Report
from handlers.synonyms import rules
from handlers.texts import speak
from storage.database import Database, Transaction
from storage.search import synonyms
from storage.workspaces import WorkspaceRef

COLUMNS = ("word", "topic")
HEADINGS = {
    "word": "word", "woord": "word", "afkorting": "word", "abbreviation": "word",
    "topic": "topic", "onderwerp": "topic", "betekenis": "topic", "meaning": "topic",
}  # fmt: skip


class WordsImporter:
    """Imports one file into one workspace, in one transaction: there are never many."""

    def __init__(
        self,
        database: Database,
        workspace: WorkspaceRef,
        path: Path,
        at: datetime,
        progress: Callable[[int], None] = lambda done: None,
    ) -> None:
        self._database = database
        self._workspace = workspace
        self._path = path
        self._progress = progress

    def run(self) -> Report:
        return self._database.write(self._workspace, self._store)

    def _store(self, tx: Transaction) -> Report:
        report, name = Report(), folder.shown(self._path.name)
        for done, row in enumerate(csv_sheet.read(self._path, name, HEADINGS, COLUMNS), start=1):
            wrong = row if isinstance(row, Refusal) else _add(tx, row, f"{name} line {row.line}", report)
            report.refused += [wrong] if wrong else []
            self._progress(done)
        return report


def _add(tx: Transaction, row: csv_sheet.Row, where: str, report: Report) -> Refusal | None:
    word, topic = (rules.bare(csv_sheet.unguarded(row.cells.get(name, ""))) for name in COLUMNS)
    known = synonyms.all(tx)
    if rules.is_known(word, topic, known):
        report.unchanged += 1
        return None
    if wrong := rules.fault(word, topic, known):
        return Refusal(where, speak("en").text(wrong.key, **wrong.values))
    synonyms.add(tx, word, topic)
    report.new += 1
    return None


def rows(database: Database, workspace: WorkspaceRef) -> Iterator[tuple[str, str]]:
    """In the order of `COLUMNS`."""
    for one in database.read(workspace, synonyms.all):
        yield one.word, one.topic
