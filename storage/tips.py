"""Tips: short answers to the questions people have when they are stuck."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import (
    Column,
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
from storage.lists import within
from storage.prepared import Prepared
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import change_rows, count, drop, same_columns
from storage.tags import TaggedRows, Tags

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
    workspace_id(),
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
    workspace_id(),
    Column("tip_id", RowId, ForeignKey("tips.id"), primary_key=True),
    Column("topic", String(64), primary_key=True),
)
Index("ix_tip_topics_topic", topics_table.c.workspace_id, topics_table.c.topic)
tags = Tags(topics_table.c.tip_id)

marks = Table(
    "tip_marks",
    metadata,
    workspace_id(),
    Column("tip_id", RowId, ForeignKey("tips.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="keep")),
    Column("kind", String(12), primary_key=True),
    Column("at", Moment, nullable=False),
)
Index("ix_tip_marks_person", marks.c.workspace_id, marks.c.person_id, marks.c.kind, marks.c.at)

HELPED = "helped"
NOT_HELPED = "not_helped"

_rows = TaggedRows(Tip, table, tags)

find = _rows.find
hold = _rows.hold
where = _rows.some
"""For the other files of `storage`."""


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
    confirmed = confirmed_at or at
    made = Tip(0, title, text, tuple(topics), source, owner_id, place_id, at, at, confirmed)
    ask_at = confirmed + CHECK_EVERY if owner_id else None
    return _rows.add(tx, made, ask_at=ask_at, content_hash=content_hash)


def by_source(tx: Transaction, source: str) -> Tip | None:
    return _rows.first(tx, source=source)


_BY_IDS = Prepared(
    select(*_rows.columns).where(same_columns(table, {}), within(table.c.id, "ids")).order_by(table.c.id)
)


def by_ids(tx: Transaction, ids: Iterable[int]) -> dict[int, Tip]:
    wanted = sorted(ids)
    found = _rows.each(tx, tx.rows(_BY_IDS, ids=wanted)) if wanted else []
    return {tip.id: tip for tip in found}


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
