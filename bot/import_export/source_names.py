"""What a folder or file of tips is called here: by its own name, unless another has that name already."""

import os
from collections.abc import Mapping
from pathlib import Path

from bot.import_export.folder import shown
from storage import imports
from storage.database import Database
from storage.workspaces import WorkspaceRef


def called(database: Database, workspace: WorkspaceRef, path: Path, *, keep: bool) -> tuple[str, str]:
    """The name in the sources of what it holds, and where that name was before, if elsewhere.

    Once more is the same, and two that are both there are two. One that was moved stays what it was: where it
    was before, there is nothing now.
    """
    known = database.read(workspace, imports.root_paths)
    name = _name(known, str(path))
    before = known.get(name, "")
    if keep and before != str(path):
        database.write(workspace, lambda tx: imports.keep_root(tx, name, str(path)))
    return name, before if before != str(path) else ""


def _name(known: Mapping[str, str], path: str) -> str:
    for name, theirs in known.items():
        if theirs == path:
            return name
    plain = shown(os.path.basename(path))
    name, number = plain, 1
    while name in known and os.path.exists(known[name]):
        number += 1
        name = f"{plain}~{number}"
    return name
