"""How a team learns together: its agreement, in its own words, one for a channel."""

from datetime import datetime

import msgspec
from sqlalchemy import Column, ForeignKey, Table, Text, UniqueConstraint

from storage import places
from storage.database import Transaction
from storage.fates import fate
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import drop, put


class Agreement(msgspec.Struct, frozen=True):
    """`changer_id` is None when whoever wrote it last was erased."""

    id: int
    place_id: int
    text: str
    changer_id: int | None
    changed_at: datetime


table = Table(
    "agreements",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("place_id", RowId, ForeignKey("places.id"), nullable=False),
    Column("text", Text, nullable=False),
    Column("changer_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("changed_at", Moment, nullable=False),
    UniqueConstraint("workspace_id", "place_id"),
)

_rows = Rows(Agreement, table)


def of_place(tx: Transaction, place_id: int) -> Agreement | None:
    return _rows.first(tx, place_id=place_id)


def written_by(tx: Transaction, person_id: int, viewer_id: int) -> Agreement | None:
    """The latest that somebody wrote, of those another may see."""
    order = (table.c.changed_at.desc(), table.c.id.desc())
    found = _rows.some(tx, changer_id=person_id, order_by=order)
    return next((one for one in found if places.may_see_in(tx, one.place_id, viewer_id)), None)


def write(tx: Transaction, place_id: int, text: str, person_id: int, at: datetime) -> None:
    """From now on it is this; without words there is none."""
    if not text:
        drop(tx, table, place_id=place_id)
        return
    put(tx, table, {"place_id": place_id}, {"text": text, "changer_id": person_id, "changed_at": at})
