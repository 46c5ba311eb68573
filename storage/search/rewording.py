"""Other words in the place of some, wherever they stand in the index."""

from sqlalchemy import or_, select

from storage.database import Transaction
from storage.search import stored
from storage.search.index import put
from storage.search.tables import documents


def reword(tx: Transaction, old: str, new: str) -> None:
    """Put every document with these very characters in it in again, with others in their place."""
    has = or_(*(column.contains(old, autoescape=True) for column in (documents.c.title, documents.c.text)))
    chosen = select(documents.c.about).where(documents.c.workspace_id == tx.workspace.id, has)
    for about in tx.execute(chosen.order_by(documents.c.id)).scalars().all():
        found = stored.by_about(tx, about)
        assert found is not None
        there = found.document
        title, text = there.title.replace(old, new), there.text.replace(old, new)
        put(tx, about, title, text, place_id=there.place_id, topics=there.topics, boost=there.boost)
