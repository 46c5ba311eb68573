"""How far a long command is: a bar for who watches, a line per thousand for a log, and a row for admins who
look from elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, NoReturn

from scheduler.clock import wall
from storage import jobs, workspaces
from storage.database import Database, StorageUnavailable
from storage.workspaces import WorkspaceRef

if TYPE_CHECKING:
    from tqdm import tqdm

LINE_EVERY = 1_000


PARTS = 50
"""So often a command says how far it is where admins look; one of unknown length each `LINE_EVERY`."""


@contextmanager
def followed(
    database: Database, workspace: WorkspaceRef, what: str, unit: str, total: int | None = None
) -> Iterator[Callable[[int], None]]:
    """`progress` that admins can follow too, where anybody has met us yet."""
    with progress(unit, total) as moved:
        if workspace not in database.submit_across(workspaces.all).result():
            yield moved
            return
        number = database.write(workspace, lambda tx: jobs.begin(tx, what, total, wall()))
        reached, every = 0, max(1, total // PARTS) if total else LINE_EVERY

        def move(done: int) -> None:
            """Never waits for its row: it may be called amid a transaction."""
            nonlocal reached
            reached = done
            moved(done)
            if done % every == 0 or done == total:
                at = wall()
                database.submit(workspace, lambda tx: jobs.move(tx, number, done, at))

        def end(is_whole: bool) -> None:
            database.write(workspace, lambda tx: jobs.end(tx, number, reached, wall(), is_whole=is_whole))

        try:
            yield move
        except BaseException:
            with suppress(StorageUnavailable):
                end(False)
            raise
        end(True)


@contextmanager
def progress(unit: str, total: int | None = None) -> Iterator[Callable[[int], None]]:
    """Gives what to call with how many are done. On standard error: the report is on the other."""
    if not sys.stderr.isatty():
        yield lambda done: _line(done, unit)
        return
    from tqdm import tqdm

    with tqdm(total=total, unit=f" {unit}", file=sys.stderr, leave=False) as bar:
        yield partial(_move, bar)


def _move(bar: "tqdm[NoReturn]", done: int) -> None:
    bar.update(done - bar.n)


def _line(done: int, unit: str) -> None:
    if done % LINE_EVERY == 0:
        sys.stderr.write(f"{done:,} {unit}\n")
        sys.stderr.flush()
