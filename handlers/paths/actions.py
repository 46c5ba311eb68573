"""Looking at a path, choosing one, and what one did: each for themselves, and for their own eyes."""

from handlers.answers import notice
from handlers.chat import Effects, Press, Reply
from handlers.paths import cards
from handlers.paths.scopes import of_path, of_step
from handlers.scope import ref
from handlers.texts import Speech
from storage import paths
from storage.database import Transaction
from storage.levels import LEVELS
from storage.paths import Path, Step


@of_path
def show(tx: Transaction, event: Press, path: Path, say: Speech) -> Effects:
    level, after = (*ref(event, "path").numbers, 0, 0)[:2] if ref(event, "path").rest else (None, 0)
    shown = LEVELS[level] if level is not None and level < len(LEVELS) else None
    return [Reply(cards.path(tx, event, path, say, level=shown, after=after))]


@of_path
def choose(tx: Transaction, event: Press, path: Path, say: Speech) -> Effects:
    """Any path, and another at any time: what they did stays."""
    before = paths.chosen(tx, event.by.id)
    paths.choose(tx, event.by.id, path.id, event.at)
    key = "path-chosen" if before in (None, path) else "path-changed"
    return [Reply(cards.path(tx, event, path, say, say.text(key, title=path.title)))]


@of_path
def leave(tx: Transaction, event: Press, path: Path, say: Speech) -> Effects:
    if paths.chosen(tx, event.by.id) != path or not paths.leave(tx, event.by.id):
        return [notice(say, "path-not-chosen")]
    return [notice(say, "path-left", title=path.title)]


@of_step
def done(tx: Transaction, event: Press, both: tuple[Path, Step], say: Speech) -> Effects:
    path, step = both
    marks = paths.marks_of(tx, event.by.id, path.id)
    if step.id not in marks or marks[step.id].done_at is None:
        paths.mark(tx, step.id, event.by.id, done_at=event.at)
    return [Reply(cards.path(tx, event, path, say, say.text("path-done", title=step.title), step.level))]


@of_step
def undo(tx: Transaction, event: Press, both: tuple[Path, Step], say: Speech) -> Effects:
    path, step = both
    paths.mark(tx, step.id, event.by.id, done_at=None)
    return [Reply(cards.path(tx, event, path, say, say.text("path-undone", title=step.title), step.level))]
