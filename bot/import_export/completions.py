"""Who finished what in the catalogue, as another system exports it: a CSV file with person, link and time."""

from zoneinfo import ZoneInfo

from bot.import_export import csv_sheet
from bot.import_export.batches import in_batches
from bot.import_export.csv_sheet import Row
from bot.import_export.draft import Refusal
from bot.import_export.file_importer import FileImporter
from bot.import_export.known_people import KnownPeople, Wrong, cells_of, time_of
from bot.import_export.storing import Report
from handlers.parsing import links
from handlers.parsing.words import LINK_MAX
from storage import catalogue, roster
from storage.catalogue import Resource
from storage.database import Transaction

COLUMNS = ("person", "link", "time")
HEADINGS = {name: name for name in COLUMNS} | {
    "persoon": "person", "id": "person", "naam": "person", "name": "person",
    "course": "link", "url": "link", "title": "link", "cursus": "link", "titel": "link",
    "date": "time", "tijd": "time", "datum": "time", "completed": "time", "afgerond": "time",
}  # fmt: skip
AT_ONCE = 200


class CompletionsImporter(FileImporter):
    """The same once more changes nothing."""

    def run(self) -> Report:
        self._people = KnownPeople(self._database.read(self._workspace, roster.everybody))
        in_batches(csv_sheet.read(self._path, self._name, HEADINGS, COLUMNS), self._batch, AT_ONCE)
        return self._report

    def _batch(self, rows: list[Row | Refusal]) -> None:
        self._report.add(self._database.write(self._workspace, lambda tx: self._store(tx, rows)))

    def _store(self, tx: Transaction, rows: list[Row | Refusal]) -> Report:
        report = Report()
        for row in rows:
            self._count()
            if isinstance(row, Refusal):
                report.refused.append(row)
                continue
            try:
                self._one(tx, row, report)
            except Wrong as error:
                report.refused.append(Refusal(f"{self._name} line {row.line}", str(error)))
        return report

    def _one(self, tx: Transaction, row: Row, report: Report) -> None:
        """Who finished it hears so when they work, if it was not long ago."""
        cells = cells_of(row, {"link": LINK_MAX}, words=("link",))
        person, resource = self._people.person(cells, "person"), _resource(tx, cells.get("link", ""))
        at = time_of(cells.get("time", ""), ZoneInfo(tx.workspace.zone), self._at)
        if person.has_left:
            raise Wrong("the person does not work here any more")
        made = catalogue.complete(tx, resource.id, person.id, at, catalogue.BY_FILE, self._at)
        report.new += made is not None
        report.unchanged += made is None


def _resource(tx: Transaction, said: str) -> Resource:
    """By its link, or by a title that only one has."""
    found = catalogue.by_link(tx, links.plainest(said)) if said else None
    called = [] if found else catalogue.by_title(tx, said)
    if found is None and len(called) == 1:
        found = called[0]
    if found is None:
        raise Wrong(
            "the link is not in the catalogue; add it there first, or give the link in place of a title"
        )
    return found
