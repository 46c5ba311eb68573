"""The tips that come along, in both languages: short answers to what everybody asks at work."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from importlib.resources import files
from pathlib import Path

from bot.import_export import markdown
from bot.import_export.draft import Draft
from bot.import_export.storing import Report, store
from storage.database import Database
from storage.workspaces import WorkspaceRef

LANGUAGES = ("nl", "en")


def drafts(languages: Sequence[str] = LANGUAGES) -> Iterator[Draft]:
    """All of them. "starter:nl/feedback/vraag-het" is where the Dutch one on asking comes from."""
    root = Path(str(files("handlers") / "starter"))
    for language in languages:
        for path in sorted((root / language).glob("*/*.md")):
            yield _draft(path, path.relative_to(root).with_suffix("").as_posix())


def _draft(path: Path, name: str) -> Draft:
    draft = markdown.parse(path.read_bytes(), name, f"starter:{name}", "", (path.parent.name,))
    assert isinstance(draft, Draft), draft
    return draft


def put_in(
    database: Database, workspace: WorkspaceRef, at: datetime, languages: Sequence[str] = LANGUAGES
) -> Report:
    """All of it or nothing, in one transaction. Once more brings in what changed with a new version."""
    return database.write(workspace, partial(store, drafts=list(drafts(languages)), at=at))
