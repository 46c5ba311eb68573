"""Analysing everything anew after `ANALYSIS_VERSION` went up, while the bot goes on working: it does so by
itself when it starts, and `opsteker reindex` does it at once."""

from collections.abc import Callable

from sqlalchemy import func, select

from storage.database import Database, Transaction
from storage.search import words
from storage.search.index import renew
from storage.search.tables import documents
from storage.workspaces import WorkspaceRef

BATCH = 50
"""Documents per transaction: the others who write wait for this long at most."""


def reindex(database: Database, workspace: WorkspaceRef, progress: Callable[[int, int], None]) -> None:
    """Bring the documents of one workspace up to date. `progress` hears how many are done, of how many.

    Each batch is a transaction of its own: stopped half-way, it goes on where it was. Until a document's
    turn comes it is found by its old analysis.
    """
    total = database.read(workspace, outdated)
    done = 0
    while batch := database.write(workspace, lambda tx: renew(tx, BATCH)):
        done += batch
        progress(done, max(done, total))


def outdated(tx: Transaction) -> int:
    """How many documents an older analysis put in."""
    older = (
        select(func.count())
        .select_from(documents)
        .where(documents.c.workspace_id == tx.workspace.id, documents.c.version != words.ANALYSIS_VERSION)
    )
    return int(tx.execute(older).scalar_one())
