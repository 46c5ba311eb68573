"""Words that mean the same, as a CSV file with two columns; by the rules by which admins add them in chat."""

from collections.abc import Iterator

from bot.import_export import csv_sheet
from bot.import_export.draft import Refusal
from bot.import_export.file_importer import FileImporter
from bot.import_export.storing import Report
from handlers.parsing import formulas
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


class WordsImporter(FileImporter):
    """In one transaction: there are never many."""

    def run(self) -> Report:
        return self._database.write(self._workspace, self._store)

    def _store(self, tx: Transaction) -> Report:
        report = Report()
        for done, row in enumerate(csv_sheet.read(self._path, self._name, HEADINGS, COLUMNS), start=1):
            wrong = row if isinstance(row, Refusal) else _add(tx, row, self._name, report)
            report.refused += [wrong] if wrong else []
            self._progress(done)
        return report


def _add(tx: Transaction, row: csv_sheet.Row, file: str, report: Report) -> Refusal | None:
    word, topic = (rules.bare(formulas.unguarded(row.cells.get(name, ""))) for name in COLUMNS)
    known = synonyms.all(tx)
    if rules.is_known(word, topic, known):
        report.unchanged += 1
        return None
    if wrong := rules.fault(word, topic, known):
        return Refusal(f"{file} line {row.line}", speak("en", "").text(wrong.key, **wrong.values))
    synonyms.add(tx, word, topic)
    report.new += 1
    return None


def rows(database: Database, workspace: WorkspaceRef) -> Iterator[tuple[str, str]]:
    """In the order of `COLUMNS`."""
    for one in database.read(workspace, synonyms.all):
        yield one.word, one.topic
