"""TILs: what people learned today."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    String,
    Table,
    Text,
    bindparam,
    delete,
    func,
    select,
    update,
)

from storage.database import Transaction
from storage.schema import Moment, RowId, metadata


class Til(msgspec.Struct, frozen=True):
    """`saved_by_id` is who saved it when it was not the author; `place_id` is where its card is, None
    when it is nowhere. `source_message` is the message it was saved from, "" otherwise."""

    id: int
    author_id: int
    saved_by_id: int | None
    place_id: int | None
    text: str
    link: str
    topics: tuple[str, ...]
    source_message: str
    made_at: datetime
    changed_at: datetime

    @property
    def about(self) -> str:
        """How posts, buttons and kudos refer to it."""
        return f"til:{self.id}"


table = Table(
    "tils",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("author_id", RowId, ForeignKey("people.id"), nullable=False),
    Column("saved_by_id", RowId, ForeignKey("people.id")),
    Column("place_id", RowId, ForeignKey("places.id")),
    Column("text", Text, nullable=False),
    Column("link", Text, nullable=False),
    Column("source_message", String(255), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("deleted_at", Moment),
)
Index("ix_tils_author", table.c.workspace_id, table.c.author_id, table.c.made_at)
Index(
    "uq_tils_source",
    table.c.workspace_id,
    table.c.place_id,
    table.c.source_message,
    unique=True,
    sqlite_where=table.c.source_message != "",
    postgresql_where=table.c.source_message != "",
)

topics_table = Table(
    "til_topics",
    metadata,
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("til_id", RowId, ForeignKey("tils.id"), primary_key=True),
    Column("topic", String(64), primary_key=True),
)
Index("ix_til_topics_topic", topics_table.c.workspace_id, topics_table.c.topic)

marks = Table(
    "til_marks",
    metadata,
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("til_id", RowId, ForeignKey("tils.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True),
    Column("kind", String(8), primary_key=True),
    Column("at", Moment, nullable=False),
)
Index("ix_til_marks_person", marks.c.workspace_id, marks.c.person_id, marks.c.kind, marks.c.at)

HELPED = "helped"
KEPT = "kept"

_TOPICS = (
    select(topics_table.c.til_id, topics_table.c.topic)
    .where(topics_table.c.workspace_id == bindparam("workspace_id"))
    .where(topics_table.c.til_id.in_(bindparam("ids", expanding=True)))
    .order_by(topics_table.c.topic)
)


def add(
    tx: Transaction,
    author_id: int,
    text: str,
    at: datetime,
    *,
    link: str = "",
    topics: Iterable[str] = (),
    place_id: int | None = None,
    saved_by_id: int | None = None,
    source_message: str = "",
) -> Til | None:
    """A new TIL; None when one was saved from this message already (see `by_source`)."""
    values = {
        "author_id": author_id,
        "saved_by_id": saved_by_id,
        "place_id": place_id,
        "text": text,
        "link": link,
        "source_message": source_message,
        "made_at": at,
        "changed_at": at,
    }
    made = tx.insert_once(table, {"workspace_id": tx.workspace.id, **values})
    if made is None:
        return None
    til = Til(id=made[0], topics=tuple(topics), **values)  # type: ignore[arg-type]
    _put_topics(tx, til.id, til.topics)
    return til


def find(tx: Transaction, til_id: int) -> Til | None:
    """The TIL, unless it was deleted or never was."""
    found = _tils(tx, select(table).where(_mine(tx), table.c.id == til_id, table.c.deleted_at.is_(None)))
    return found[0] if found else None


def by_source(tx: Transaction, place_id: int, message: str) -> Til | None:
    """The TIL saved from this message, unless it was deleted."""
    source = (table.c.place_id == place_id) & (table.c.source_message == message)
    found = _tils(tx, select(table).where(_mine(tx), source, table.c.deleted_at.is_(None)))
    return found[0] if found else None


def by_author(tx: Transaction, author_id: int, most: int, before: int | None = None) -> list[Til]:
    """Someone's TILs, newest first; `before` continues after the TIL with that id."""
    chosen = select(table).where(_mine(tx), table.c.author_id == author_id, table.c.deleted_at.is_(None))
    return _tils(tx, _newest(chosen, most, before))


def kept_by(tx: Transaction, person_id: int, most: int, before: int | None = None) -> list[Til]:
    """The TILs someone keeps, newest first; `before` continues after the TIL with that id."""
    chosen = (
        select(table)
        .join(marks, marks.c.til_id == table.c.id)
        .where(_mine(tx), marks.c.workspace_id == tx.workspace.id, table.c.deleted_at.is_(None))
        .where(marks.c.person_id == person_id, marks.c.kind == KEPT)
    )
    return _tils(tx, _newest(chosen, most, before))


def change(tx: Transaction, til: Til, text: str, link: str, topics: Iterable[str], at: datetime) -> Til:
    """Rewrite it; gives the TIL as it is now."""
    tx.execute(
        update(table).where(_mine(tx), table.c.id == til.id).values(text=text, link=link, changed_at=at)
    )
    _drop_topics(tx, til.id)
    _put_topics(tx, til.id, topics)
    return msgspec.structs.replace(til, text=text, link=link, topics=tuple(topics), changed_at=at)


def remove(tx: Transaction, til: Til, at: datetime) -> None:
    """Delete it: its words go, a tombstone without words stays so that nothing late counts."""
    tx.execute(
        update(table)
        .where(_mine(tx), table.c.id == til.id)
        .values(text="", link="", deleted_at=at, changed_at=at)
    )
    _drop_topics(tx, til.id)
    tx.execute(delete(marks).where(marks.c.workspace_id == tx.workspace.id, marks.c.til_id == til.id))


def mark(tx: Transaction, til_id: int, person_id: int, kind: str, at: datetime) -> bool:
    """Somebody was helped by it or keeps it. False when that was known."""
    values = {"workspace_id": tx.workspace.id, "til_id": til_id, "person_id": person_id}
    return tx.insert_once(marks, {**values, "kind": kind, "at": at}) is not None


def unmark(tx: Transaction, til_id: int, person_id: int, kind: str) -> None:
    tx.execute(
        delete(marks)
        .where(marks.c.workspace_id == tx.workspace.id, marks.c.til_id == til_id)
        .where(marks.c.person_id == person_id, marks.c.kind == kind)
    )


def times_helped(tx: Transaction, til_id: int) -> int:
    """How many people it helped: re-use, the number that counts."""
    counted = (
        select(func.count())
        .select_from(marks)
        .where(marks.c.workspace_id == tx.workspace.id, marks.c.til_id == til_id, marks.c.kind == HELPED)
    )
    return tx.execute(counted).scalar_one()  # type: ignore[no-any-return]


def _newest(chosen: Any, most: int, before: int | None) -> Any:
    if before is not None:
        chosen = chosen.where(table.c.id < before)
    return chosen.order_by(table.c.id.desc()).limit(most)


def _put_topics(tx: Transaction, til_id: int, topics: Iterable[str]) -> None:
    for topic in topics:
        tx.insert_once(topics_table, {"workspace_id": tx.workspace.id, "til_id": til_id, "topic": topic})


def _drop_topics(tx: Transaction, til_id: int) -> None:
    mine = (topics_table.c.workspace_id == tx.workspace.id) & (topics_table.c.til_id == til_id)
    tx.execute(delete(topics_table).where(mine))


def _mine(tx: Transaction) -> Any:
    return table.c.workspace_id == tx.workspace.id


def _tils(tx: Transaction, statement: Any) -> list[Til]:
    rows = tx.execute(statement).all()
    if not rows:
        return []
    topics: dict[int, list[str]] = {row.id: [] for row in rows}
    for row in tx.execute(_TOPICS, {"workspace_id": tx.workspace.id, "ids": list(topics)}):
        topics[row.til_id].append(row.topic)
    return [_til(row, topics[row.id]) for row in rows]


def _til(row: Any, topics: list[str]) -> Til:
    return Til(
        id=row.id,
        author_id=row.author_id,
        saved_by_id=row.saved_by_id,
        place_id=row.place_id,
        text=row.text,
        link=row.link,
        topics=tuple(topics),
        source_message=row.source_message,
        made_at=row.made_at,
        changed_at=row.changed_at,
    )
