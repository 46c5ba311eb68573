"""The tables of deliveries and of their lanes, and what stands in them."""

from collections.abc import Iterable
from datetime import datetime
from hashlib import blake2b
from typing import Literal

import msgspec
from sqlalchemy import Column, Index, String, Table, Text, UniqueConstraint, literal_column

from storage.schema import Moment, RowId, metadata, workspace_id
from storage.tolerant import Whole
from storage.workspaces import WorkspaceRef

State = Literal["waiting", "sending", "sent", "unclear", "failed"]

table = Table(
    "outbox",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("key", String(512), nullable=False),
    Column("target", String(64), nullable=False),
    Column("body", Text, nullable=False),
    Column("state", String(8), nullable=False),
    Column("attempts", Whole(0, 1_000), nullable=False),
    Column("error", String(255)),
    Column("made_at", Moment, nullable=False),
    Column("done_at", Moment),
    UniqueConstraint("workspace_id", "key"),
    sqlite_autoincrement=True,  # an id names a delivery for good, also after cleaning
)
"""`made_at` and `done_at` are days: a moment would tell who wrote what is shown without a name."""

OPEN = table.c.state.in_([literal_column("'waiting'"), literal_column("'sending'")])
"""Written out: SQLite does not use the index of just these when there is a parameter in it."""
Index(
    "ix_outbox_open",
    table.c.workspace_id,
    table.c.target,
    table.c.id,
    sqlite_where=OPEN,
    postgresql_where=OPEN,
)
Index("ix_outbox_done_at", table.c.done_at)

lanes = Table(
    "outbox_lanes",
    metadata,
    workspace_id(primary_key=True),
    Column("target", String(64), primary_key=True),
    Column("due_at", Moment, nullable=False, index=True),
)


class New(msgspec.Struct, frozen=True, gc=False):
    """A delivery to write: for one target, once for its key."""

    key: str
    target: str
    body: str


class Row(msgspec.Struct, frozen=True):
    """One delivery that was taken: `body` is the effect as JSON, `attempts` counts this one.

    `cut_off` when it was being sent already, by somebody who has not said in time how that went.
    `error` is how the attempt before this one ended.
    """

    id: int
    workspace: WorkspaceRef
    workspace_id: int
    target: str
    body: str
    attempts: int
    cut_off: bool
    made_at: datetime
    error: str


def of_person(person_id: int, is_answer: bool = False) -> str:
    """The lane to somebody. Answers they wait for have one of their own, which no quiet hours hold."""
    return f"person:{person_id}:answers" if is_answer else f"person:{person_id}"


def of_consents() -> str:
    """Nobody's: consents that end, also of people whom nobody knows any more."""
    return "consents"


def of_group(person_ids: Iterable[int]) -> str:
    """The lane to these people together, whatever their order. Their ids are not to be read from it."""
    named = ",".join(map(str, sorted(person_ids)))
    return f"group:{blake2b(named.encode(), digest_size=12).hexdigest()}"


def of_place(place_id: int) -> str:
    return f"place:{place_id}"
