"""A history of kudos comes in, each once. Nobody is told, and it costs nobody's allowance."""

from collections.abc import Iterable, Iterator
from itertools import islice

from bot.import_export.batches import in_batches
from bot.import_export.draft import Refusal
from bot.import_export.file_importer import FileImporter
from bot.import_export.kudos_history.reading import Candidate, Reader
from bot.import_export.storing import Report
from storage import kudos_history, roster
from storage.database import Transaction
from storage.kudos_history import Past
from storage.roster import Member

MOST_AT_ONCE = 500


class KudosImporter(FileImporter):
    def run(self) -> Report:
        """All of it. Stopped half-way, the next run goes on where this one was."""

        def known(tx: Transaction) -> tuple[list[Member], str]:
            return roster.everybody(tx), tx.workspace.zone

        members, zone = self._database.read(self._workspace, known)
        reader = Reader(self._path, members, zone, self._at)
        in_batches(self._new(self._good(reader.candidates())), self._store, MOST_AT_ONCE)
        return self._report

    def _good(self, found: Iterable[Candidate | Refusal]) -> Iterator[Candidate]:
        for one in found:
            self._count()
            if isinstance(one, Refusal):
                self._report.refused.append(one)
            else:
                yield one

    def _new(self, found: Iterator[Candidate]) -> Iterator[Past]:
        """What is not there yet, looked up a few hundred at a time."""
        while batch := list(islice(found, MOST_AT_ONCE)):
            sources = {one.past.source for one in batch} | {one.native for one in batch if one.native}

            def look(tx: Transaction, sources: set[str] = sources) -> set[tuple[str, int, int, str]]:
                return kudos_history.known(tx, sources)

            there = self._database.read(self._workspace, look)
            for one in batch:
                about = (one.past.giver_id, one.past.receiver_id, one.past.kind)
                if (one.past.source, *about) in there or (one.native, *about) in there:
                    self._report.unchanged += 1
                else:
                    yield one.past

    def _store(self, batch: list[Past]) -> None:
        new = self._database.write(self._workspace, lambda tx: kudos_history.add(tx, batch))
        self._report.new += new
        self._report.unchanged += len(batch) - new
