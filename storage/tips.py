"""Tips: short answers to the questions people have when they are stuck."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    String,
    Table,
    Text,
    UniqueConstraint,
    select,
)

from storage.database import Transaction
from storage.fates import fate
from storage.schema import Moment, RowId, metadata
from storage.statements import change_rows, count, drop, scoped
from storage.tags import Tags

CHECK_EVERY = timedelta(days=180)
"""After this long without anybody saying that a tip is right, its owner is asked."""


class Tip(msgspec.Struct, frozen=True):
    """`source` is where it came from ("starter:nl/feedback/vraag-het", "file:…", "answer:12") and is
    unique in a workspace; `owner_id` is who keeps it right, None for nobody; `place_id` is set when
    only the members of that place may see it. `confirmed_at` is when somebody last said it is right."""

    id: int
    title: str
    text: str
    topics: tuple[str, ...]
    source: str
    owner_id: int | None
    place_id: int | None
    made_at: datetime
    changed_at: datetime
    confirmed_at: datetime

    @property
    def about(self) -> str:
        """How search, buttons and cards refer to it."""
        return f"tip:{self.id}"


table = Table(
    "tips",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("source", String(512), nullable=False),
    Column("owner_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("place_id", RowId, ForeignKey("places.id")),
    Column("made_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("confirmed_at", Moment, nullable=False),
    Column("ask_at", Moment),  # when somebody is to be asked about it next, see `storage.owners`
    Column("content_hash", String(64), nullable=False, server_default=""),  # see `storage.imports`
    UniqueConstraint("workspace_id", "source"),
    sqlite_autoincrement=True,  # a button of a tip that is gone must not find another
)
Index("ix_tips_owner", table.c.workspace_id, table.c.owner_id, table.c.confirmed_at)
Index("ix_tips_ask_at", table.c.workspace_id, table.c.ask_at)

topics_table = Table(
    "tip_topics",
    metadata,
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("tip_id", RowId, ForeignKey("tips.id"), primary_key=True),
    Column("topic", String(64), primary_key=True),
)
Index("ix_tip_topics_topic", topics_table.c.workspace_id, topics_table.c.topic)
tags = Tags(topics_table.c.tip_id)

marks = Table(
    "tip_marks",
    metadata,
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("tip_id", RowId, ForeignKey("tips.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="keep")),
    Column("kind", String(12), primary_key=True),
    Column("at", Moment, nullable=False),
)

HELPED = "helped"
NOT_HELPED = "not_helped"


def add(
    tx: Transaction,
    title: str,
    text: str,
    at: datetime,
    *,
    source: str,
    topics: Iterable[str] = (),
    owner_id: int | None = None,
    place_id: int | None = None,
    confirmed_at: datetime | None = None,
    content_hash: str = "",
) -> Tip | None:
    """A new tip; None when there is one from this source already (see `by_source`). The index of
    `storage.search` is told by the caller, in the same transaction."""
    values = {"title": title, "text": text, "source": source, "owner_id": owner_id, "place_id": place_id}
    times = {"made_at": at, "changed_at": at, "confirmed_at": confirmed_at or at}
    unseen = {
        "ask_at": times["confirmed_at"] + CHECK_EVERY if owner_id else None,
        "content_hash": content_hash,
    }
    made = tx.insert_once(table, values | times | unseen)
    if made is None:
        return None
    tags.add(tx, made[0], topics)
    return Tip(id=made[0], topics=tuple(topics), **values, **times)  # type: ignore[arg-type]


def find(tx: Transaction, tip_id: int) -> Tip | None:
    found = where(tx, table.c.id == tip_id)
    return found[0] if found else None


def by_source(tx: Transaction, source: str) -> Tip | None:
    found = where(tx, table.c.source == source)
    return found[0] if found else None


def by_ids(tx: Transaction, ids: Iterable[int]) -> dict[int, Tip]:
    return {tip.id: tip for tip in where(tx, table.c.id.in_(sorted(ids)))}


def change(tx: Transaction, tip: Tip, title: str, text: str, topics: Iterable[str], at: datetime) -> Tip:
    """Rewrite it, which also confirms it; gives the tip as it is now."""
    news = {"title": title, "text": text, "changed_at": at, "confirmed_at": at}
    change_rows(tx, table, news | _ask_again(tip, at), id=tip.id)
    tags.replace(tx, tip.id, topics)
    return msgspec.structs.replace(tip, topics=tuple(topics), **news)


def confirm(tx: Transaction, tip: Tip, at: datetime) -> None:
    """Somebody looked at it and it is still right."""
    news = {"confirmed_at": at} | _ask_again(tip, at)
    change_rows(tx, table, news, id=tip.id)


def _ask_again(tip: Tip, at: datetime) -> dict[str, datetime]:
    return {"ask_at": at + CHECK_EVERY} if tip.owner_id else {}


def remove(tx: Transaction, tip: Tip) -> None:
    tags.drop(tx, tip.id)
    drop(tx, marks, tip_id=tip.id)
    drop(tx, table, id=tip.id)


def mark(tx: Transaction, tip_id: int, person_id: int, kind: str, at: datetime) -> bool:
    """Somebody says whether it helped. False when that person had said so before."""
    row = {"tip_id": tip_id, "person_id": person_id, "kind": kind, "at": at}
    return tx.insert_once(marks, row) is not None


def times_marked(tx: Transaction, tip_id: int, kind: str) -> int:
    """How many people said so."""
    return count(tx, marks, tip_id=tip_id, kind=kind)


def where(tx: Transaction, which: ColumnElement[bool]) -> list[Tip]:
    """The tips this is true of, in the order they were made: for the other files of `storage`."""
    rows = tx.execute(select(table).where(scoped(tx, table, which)).order_by(table.c.id)).all()
    topics = tags.of(tx, (row.id for row in rows))
    return [_tip(row, topics[row.id]) for row in rows]


def _tip(row: Any, topics: tuple[str, ...]) -> Tip:
    values = {name: getattr(row, name) for name in Tip.__struct_fields__ if name != "topics"}
    return Tip(topics=topics, **values)
