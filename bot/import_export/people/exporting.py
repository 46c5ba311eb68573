"""The list of people as it is known here, in columns that can be imported again."""

from collections.abc import Iterator
from functools import partial

from storage import roster
from storage.database import Database
from storage.roster import Member
from storage.workspaces import WorkspaceRef

PAGE = 500

Cells = tuple[str, ...]


def rows(database: Database, workspace: WorkspaceRef) -> Iterator[Cells]:
    """A row for everybody who may be told about, in the order of `reading.COLUMNS`."""
    after = 0
    while found := database.read(workspace, partial(roster.page, after_id=after, most=PAGE)):
        after = found[-1].id
        yield from map(_cells, found)


def _cells(one: Member) -> Cells:
    left = "" if one.has_left is None else "yes" if one.has_left else "no"
    return (one.user, one.name or "", one.role, one.team, one.department, one.manager, left)
