"""What was imported: where each tip came from and with which content, so that the same once more costs
next to nothing, and a tip that its owner dropped stays away."""

from collections.abc import Iterable

from sqlalchemy import Column, String, Table, Text, select

from storage import tips
from storage.database import Transaction
from storage.schema import metadata, workspace_id
from storage.statements import change_rows, drop, put, scoped
from storage.tips import Tip

dropped = Table(
    "dropped_tips",
    metadata,
    workspace_id(primary_key=True),
    Column("source", String(512), primary_key=True),
    Column("content_hash", String(64), nullable=False),
)
"""Sources whose tip was dropped, with the content it had: only other content brings it back."""

roots = Table(
    "import_roots",
    metadata,
    workspace_id(primary_key=True),
    Column("name", String(255), primary_key=True),
    Column("path", Text, nullable=False),
)
"""Which folder or file is meant by the sources that begin with "file:" and this name: another that is called
so too gets one of its own."""


def root_paths(tx: Transaction) -> dict[str, str]:
    """The path of every folder or file, by the name it has here."""
    chosen = select(roots.c.name, roots.c.path).where(scoped(tx, roots))
    return {row.name: row.path for row in tx.execute(chosen)}


def keep_root(tx: Transaction, name: str, path: str) -> None:
    put(tx, roots, {"name": name}, {"path": path})


def hashes(tx: Transaction, prefix: str) -> dict[str, str]:
    """Of every tip whose source begins so: the source, and a hash of the content it was made of."""
    return _hashes(tx, tips.table, prefix)


def dropped_hashes(tx: Transaction, prefix: str) -> dict[str, str]:
    """The same for those that were dropped."""
    return _hashes(tx, dropped, prefix)


def _hashes(tx: Transaction, table: Table, prefix: str) -> dict[str, str]:
    begins_so = table.c.source.startswith(prefix, autoescape=True)
    chosen = select(table.c.source, table.c.content_hash).where(scoped(tx, table, begins_so))
    return {row.source: row.content_hash for row in tx.execute(chosen)}


def by_sources(tx: Transaction, sources: Iterable[str]) -> dict[str, Tip]:
    return {tip.source: tip for tip in tips.where(tx, tips.table.c.source.in_(sorted(sources)))}


def page(tx: Transaction, after_id: int, most: int) -> list[Tip]:
    """The next tips in the order they were made; 0 begins at the first."""
    tip = tips.table.c
    later = select(tip.id).where(scoped(tx, tips.table, tip.id > after_id))
    return tips.where(tx, tip.id.in_(later.order_by(tip.id).limit(most)))


def set_hash(tx: Transaction, tip: Tip, content_hash: str) -> None:
    change_rows(tx, tips.table, {"content_hash": content_hash}, id=tip.id)


def note_dropped(tx: Transaction, tip: Tip) -> None:
    """Call it before the tip goes: the next import of the same file leaves it away."""
    found = hashes(tx, tip.source).get(tip.source, "")
    if found:
        put(tx, dropped, {"source": tip.source}, {"content_hash": found})


def forget_dropped(tx: Transaction, sources: Iterable[str]) -> None:
    drop(tx, dropped, dropped.c.source.in_(sorted(sources)))
