"""Making, changing and deleting TILs."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from msgspec.structs import replace
from sqlalchemy import delete, update

from storage.database import Transaction
from storage.schema import day
from storage.tils.anonymous import hashed
from storage.tils.reading import by_link, find
from storage.tils.tables import TIL, Kind, Til, marks, table, topics_table


def add(
    tx: Transaction,
    author_id: int | None,
    text: str,
    at: datetime,
    *,
    link: str = "",
    link_key: str = "",
    topics: Iterable[str] = (),
    place_id: int | None = None,
    saved_by_id: int | None = None,
    source_message: str = "",
    kind: Kind = TIL,
    with_id: int | None = None,
    token: str = "",
) -> Til | None:
    """A new TIL; None when there is one from this message or with this link already (see `by_source`
    and `by_link`). Without an author it belongs to whoever holds `token`."""
    at = at if author_id is not None else day(at)
    values = {
        "author_id": author_id,
        "saved_by_id": saved_by_id,
        "place_id": place_id,
        "text": text,
        "link": link,
        "source_message": source_message,
        "made_at": at,
        "changed_at": at,
        "kind": kind,
        "with_id": with_id,
    }
    unseen = {"link_key": link_key, "token_hash": hashed(token) if token else None}
    made = tx.insert_once(table, {"workspace_id": tx.workspace.id, **values, **unseen})
    if made is None:
        return None
    til = Til(id=made[0], topics=tuple(topics), **values)  # type: ignore[arg-type]
    _put_topics(tx, til.id, til.topics)
    return til


def change(
    tx: Transaction, til: Til, text: str, link: str, topics: Iterable[str], at: datetime, link_key: str = ""
) -> Til:
    """Rewrite it; gives the TIL as it is now. When another TIL has this link, both keep it."""
    at = day(at) if til.is_anonymous else at
    other = by_link(tx, link_key)
    link_key = link_key if other is None or other.id == til.id else ""
    news = {"text": text, "link": link, "changed_at": at}
    tx.execute(update(table).where(_one(tx, til)).values(**news, link_key=link_key))
    _drop_topics(tx, til.id)
    _put_topics(tx, til.id, topics)
    return replace(til, topics=tuple(topics), **news)


def put_in(tx: Transaction, til: Til, place_id: int, at: datetime, link_key: str = "") -> Til:
    """It was its author's alone, and is shared in a place from now on."""
    at = day(at) if til.is_anonymous else at
    news = {"place_id": place_id, "made_at": at, "changed_at": at}
    tx.execute(update(table).where(_one(tx, til)).values(**news, link_key=link_key))
    return replace(til, **news)


def hold(tx: Transaction, til_id: int) -> Til | None:
    """As it is now, and nobody else can change it until this transaction ends."""
    tx.lock(table, til_id)
    return find(tx, til_id)


def remove(tx: Transaction, til: Til, at: datetime) -> None:
    """Delete it: its words go, a tombstone without words stays so that nothing late counts."""
    at = day(at) if til.is_anonymous else at
    gone = {"text": "", "link": "", "link_key": "", "token_hash": None}
    tx.execute(update(table).where(_one(tx, til)).values(**gone, deleted_at=at, changed_at=at))
    _drop_topics(tx, til.id)
    tx.execute(delete(marks).where(marks.c.workspace_id == tx.workspace.id, marks.c.til_id == til.id))


def _one(tx: Transaction, til: Til) -> Any:
    return (table.c.workspace_id == tx.workspace.id) & (table.c.id == til.id)


def _put_topics(tx: Transaction, til_id: int, topics: Iterable[str]) -> None:
    for topic in topics:
        tx.insert_once(topics_table, {"workspace_id": tx.workspace.id, "til_id": til_id, "topic": topic})


def _drop_topics(tx: Transaction, til_id: int) -> None:
    mine = (topics_table.c.workspace_id == tx.workspace.id) & (topics_table.c.til_id == til_id)
    tx.execute(delete(topics_table).where(mine))
