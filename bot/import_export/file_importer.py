"""What importers of one file have in common."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.import_export import folder
from bot.import_export.storing import Report
from storage.database import Database
from storage.workspaces import WorkspaceRef


class FileImporter:
    """Imports one file into one workspace. `progress` hears how many rows were dealt with."""

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
        self._name = folder.shown(path.name)
        self._at = at
        self._progress = progress
        self._report = Report()
        self._done = 0

    def _count(self) -> None:
        self._done += 1
        self._progress(self._done)
