"""What was given where everybody could see it, in columns that can be imported again."""

from collections.abc import Iterator
from functools import partial

from storage import kudos_history
from storage.database import Database
from storage.kudos_history import Shown
from storage.workspaces import WorkspaceRef

PAGE = 500

Cells = tuple[str, ...]


def rows(database: Database, workspace: WorkspaceRef) -> Iterator[Cells]:
    """A row for every kudos that stands, in the order of `reading.COLUMNS`."""
    after = 0
    while True:
        found, after = database.read(workspace, partial(kudos_history.page, after_id=after, most=PAGE))
        yield from map(_cells, found)
        if not after:
            return


def _cells(one: Shown) -> Cells:
    topics = " ".join(one.topics)
    at = one.at.isoformat()
    return (one.giver, one.receiver, at, str(one.amount), one.message, one.kind, topics, one.source)
