"""The table of people, and what stands in it."""

import msgspec
from sqlalchemy import Boolean, Column, Index, String, Table, UniqueConstraint, false, text, true

from storage.schema import Moment, RowId, metadata, workspace_id
from storage.tolerant import Language, Zone

NAMELESS = "erased:"
"""Begins the `user` of who takes the place of somebody that was erased: no platform has such an id."""


class Person(msgspec.Struct, frozen=True, gc=False):
    """Somebody in a workspace. `user` is the platform's id; `id` is ours, 0 until storage knows them.

    None means that whoever made this did not know: it never overwrites what was known. Somebody who
    chose a language or zone with us keeps it, whatever the platform says.
    """

    user: str
    name: str | None = None
    language: str | None = None
    zone: str | None = None
    is_bot: bool | None = None
    is_guest: bool | None = None
    is_stranger: bool | None = None
    has_left: bool | None = None
    is_admin: bool | None = None
    id: int = 0
    keeps_language: bool = False
    keeps_zone: bool = False


FACTS = ("name", "language", "zone", "is_bot", "is_guest", "is_stranger", "has_left", "is_admin")
KEEPS = ("keeps_language", "keeps_zone")

table = Table(
    "people",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("user", String(255), nullable=False),
    Column("name", String(255)),
    Column("language", Language()),
    Column("zone", Zone()),
    Column("is_bot", Boolean),
    Column("is_guest", Boolean),
    Column("is_stranger", Boolean),
    Column("has_left", Boolean),
    Column("is_admin", Boolean),
    Column("seen_at", Moment, nullable=False),
    Column("keeps_language", Boolean, nullable=False, server_default=false()),
    Column("keeps_zone", Boolean, nullable=False, server_default=false()),
    Column("findable", Boolean, nullable=False, server_default=true()),
    Column("listed", Boolean, nullable=False, server_default=true()),
    UniqueConstraint("workspace_id", "user"),
)
Index("ix_people_name", table.c.workspace_id, table.c.name)
for _few in ("has_left", "is_admin"):
    Index(
        f"ix_people_{_few}",
        table.c.workspace_id,
        sqlite_where=text(f"{_few} = 1"),
        postgresql_where=text(_few),
    )


def is_nameless(person: Person) -> bool:
    """Whether this stands for somebody who was erased."""
    return person.user.startswith(NAMELESS)


def mark(person_id: int) -> str:
    """How a stored text mentions somebody: what `handlers.chat.mention` makes."""
    return f"\ue000{person_id}\ue001"
