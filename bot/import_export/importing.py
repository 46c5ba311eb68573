"""Bringing in files: only what is new or changed is looked into, in short transactions."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import partial

from msgspec.structs import replace

from bot.import_export.batches import in_batches
from bot.import_export.draft import Candidate, Draft, Refusal
from bot.import_export.storing import Report, store
from storage import imports
from storage.database import Database
from storage.workspaces import WorkspaceRef

MOST_AT_ONCE = 200


class Importer:
    """Imports into one workspace. What is found has sources that begin with `prefix`; `owner` is the
    platform's id of who keeps what names no owner itself. `progress` hears how many were looked at."""

    def __init__(
        self,
        database: Database,
        workspace: WorkspaceRef,
        prefix: str,
        at: datetime,
        *,
        owner: str = "",
        dry_run: bool = False,
        progress: Callable[[int], None] = lambda done: None,
    ) -> None:
        self._database = database
        self._workspace = workspace
        self._prefix = prefix
        self._at = at
        self._owner = owner
        self._dry_run = dry_run
        self._progress = progress
        self._seen: dict[str, str] = {}
        self._report = Report()

    def run(self, candidates: Iterable[Candidate | Refusal]) -> Report:
        """All of it. Stopped half-way, the next run goes on where this one was."""
        stored = self._database.read(self._workspace, lambda tx: imports.hashes(tx, self._prefix))
        dropped = self._database.read(self._workspace, lambda tx: imports.dropped_hashes(tx, self._prefix))
        drafts = self._worth_a_look(candidates, dropped | stored)
        in_batches(drafts, self._store, MOST_AT_ONCE, pause=not self._dry_run)
        self._report.gone = self._gone(stored)
        return self._report

    def _store(self, batch: list[Draft]) -> None:
        work = partial(store, drafts=batch, at=self._at, dry_run=self._dry_run)
        do = self._database.read if self._dry_run else self._database.write
        self._report.add(do(self._workspace, work))

    def _worth_a_look(
        self, candidates: Iterable[Candidate | Refusal], before: dict[str, str]
    ) -> Iterator[Draft]:
        """What is new or has other content than before; the rest costs a hash and no more."""
        for number, found in enumerate(candidates, start=1):
            self._progress(number)
            if isinstance(found, Refusal):
                self._report.refused.append(found)
                continue
            self._seen[found.source] = found.where
            if before.get(found.source) == self._hash(found):
                self._report.unchanged += 1
            elif draft := self._draft(found):
                yield draft

    def _draft(self, found: Candidate) -> Draft | None:
        draft = found.parse()
        if isinstance(draft, Draft) and draft.is_export:
            first = self._seen.setdefault(draft.source, draft.where)
            if first != draft.where:
                draft = Refusal(draft.where, f"says it has the same source as {first}")
        if isinstance(draft, Refusal):
            self._report.refused.append(draft)
            return None
        return replace(draft, owner=draft.owner or self._owner, content_hash=self._hash(found))

    def _hash(self, found: Candidate) -> str:
        """Another owner for everything makes all of it worth another look."""
        if not self._owner:
            return found.content_hash
        return hashlib.sha256(f"{found.content_hash} {self._owner}".encode()).hexdigest()

    def _source(self, where: str) -> str:
        """How the sources begin of what stands there: the folder may have another name here."""
        file = where.partition(" line ")[0]
        return self._prefix + file.partition("/")[2]

    def _gone(self, stored: Iterable[str]) -> list[str]:
        """What is here and no longer there; about what could not be read nothing is said."""
        unread = tuple(self._source(one.where) for one in self._report.refused)
        return sorted(one for one in set(stored) - set(self._seen) if not one.startswith(unread))
