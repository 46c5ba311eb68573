"""People of a workspace, as their platform describes them."""

from collections.abc import Sequence
from datetime import datetime
from itertools import count
from typing import Any

import msgspec
from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    String,
    Table,
    UniqueConstraint,
    and_,
    bindparam,
    delete,
    false,
    select,
    true,
    update,
)

from storage import learning_time, zones
from storage.database import Transaction
from storage.prepared import Prepared
from storage.schema import Moment, RowId, day, metadata, scattered_id
from storage.tolerant import Language, Zone


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
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
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

_BY_USER = Prepared(
    select(table.c.user, *(table.c[name] for name in (*FACTS, "id", *KEEPS))).where(
        table.c.workspace_id == bindparam("workspace_id"), table.c.user == bindparam("user")
    )
)
_BY_IDS = select(table).where(
    table.c.workspace_id == bindparam("workspace_id"), table.c.id.in_(bindparam("ids", expanding=True))
)


def seen(tx: Transaction, person: Person, at: datetime) -> Person:
    """The stored person, made or brought up to date with what the platform says now. A zone that is none
    says nothing."""
    person = msgspec.structs.replace(person, zone=zones.known(person.zone))
    stored = by_user(tx, person.user) or _make(tx, person, at)
    news = {
        name: value
        for name in FACTS
        if (value := getattr(person, name)) is not None
        and value != getattr(stored, name)
        and not (f"keeps_{name}" in KEEPS and getattr(stored, f"keeps_{name}"))
    }
    if not news:
        return stored
    mine = (table.c.workspace_id == tx.workspace.id) & (table.c.id == stored.id)
    tx.execute(update(table).where(mine).values(**news, seen_at=day(at)))
    if {"zone", "has_left"} & set(news):
        learning_time.look_again(tx, stored.id, at)
    return _remember(tx, msgspec.structs.replace(stored, **news))


def by_user(tx: Transaction, user: str) -> Person | None:
    """The person the platform knows by this id, if we have met them."""
    remembered: Person | None = tx.recall(_key(user))
    if remembered is not None:
        return remembered
    rows = tx.rows(_BY_USER, user=user)
    return _remember(tx, Person(*rows[0])) if rows else None


def called(tx: Transaction, name: str) -> list[Person]:
    """Everybody with exactly this name; two at most, which is one too many to mean anybody by it."""
    named = select(table.c.id).where(table.c.workspace_id == tx.workspace.id, table.c.name == name)
    return list(by_ids(tx, set(tx.execute(named.order_by(table.c.id).limit(2)).scalars())).values())


def by_ids(tx: Transaction, ids: set[int]) -> dict[int, Person]:
    """The people with these ids; who is not there (any more) is left out."""
    met = {one: person for one in ids if (person := tx.recall(_id_key(one))) is not None}
    return met | {row.id: _person(row) for row in _rows(tx, ids - met.keys())}


def get(tx: Transaction, person_id: int) -> Person:
    """The person with this id. Raises `KeyError` when there is none in this workspace."""
    return by_ids(tx, {person_id})[person_id]


def names(tx: Transaction) -> list[tuple[int, str]]:
    """The id and name of everybody here who has one, except bots."""
    here = and_(table.c.workspace_id == tx.workspace.id, table.c.name.is_not(None))
    columns = table.c.id, table.c.name, table.c.is_bot, table.c.has_left
    found = tx.execute(select(*columns).where(here).order_by(table.c.id))
    return [(row.id, row.name) for row in found if not (row.is_bot or row.has_left)]


def hold(tx: Transaction, person_id: int) -> None:
    """Make others who hold the same person wait until this transaction ends."""
    tx.lock(table, person_id)


NAMELESS = "erased:"
"""Begins the `user` of who takes the place of somebody that was erased: no platform has such an id."""


def is_nameless(person: Person) -> bool:
    """Whether this stands for somebody who was erased."""
    return person.user.startswith(NAMELESS)


def mark(person_id: int) -> str:
    """How a stored text mentions somebody: what `handlers.chat.mention` makes."""
    return f"\ue000{person_id}\ue001"


def remove(tx: Transaction, person: Person) -> None:
    """Their row goes; nothing may refer to it any more."""
    tx.execute(delete(table).where(table.c.workspace_id == tx.workspace.id, table.c.id == person.id))
    tx.remember(_key(person.user), None)
    tx.remember(_id_key(person.id), None)


def set_findable(tx: Transaction, person_id: int, wanted: bool) -> None:
    """Whether somebody may be named, and asked, as one who knows."""
    mine = (table.c.workspace_id == tx.workspace.id) & (table.c.id == person_id)
    tx.execute(update(table).where(mine).values(findable=wanted))


def set_listed(tx: Transaction, person_id: int, wanted: bool) -> None:
    """Whether somebody appears in lists, counts by person, digests and exports made for others."""
    mine = (table.c.workspace_id == tx.workspace.id) & (table.c.id == person_id)
    tx.execute(update(table).where(mine).values(listed=wanted))


def is_findable(tx: Transaction, person_id: int) -> bool:
    return any(row.findable for row in _rows(tx, {person_id}))


def is_listed(tx: Transaction, person_id: int) -> bool:
    return any(row.listed for row in _rows(tx, {person_id}))


def listed(tx: Transaction, ids: set[int]) -> dict[int, Person]:
    """Of these people, those who may appear in lists: no bots, strangers, leavers or who opted out, and
    no guests where they take no part at all."""
    without_guests = tx.workspace.guests == "off"
    found = (row for row in _rows(tx, ids) if row.listed and _is_here(row))
    return {row.id: _person(row) for row in found if not (row.is_guest and without_guests)}


def keep_language(tx: Transaction, person: Person, language: str | None) -> Person:
    """Speak this language with somebody, whatever the platform says; None: as the platform has it."""
    if language is None and not person.keeps_language:
        return person  # what the platform said before still holds
    return _keep(tx, person, language=language, keeps_language=language is not None)


def keep_zone(tx: Transaction, person: Person, zone: str | None) -> Person:
    """Somebody is in this time zone, whatever the platform says; None: as the platform has it."""
    if zone is None and not person.keeps_zone:
        return person
    return _keep(tx, person, zone=zone, keeps_zone=zone is not None)


def admins(tx: Transaction) -> list[Person]:
    """Those the platform calls so, who are here and no outsiders."""
    chosen = select(table).where(table.c.workspace_id == tx.workspace.id, table.c.is_admin).order_by("id")
    return [_person(row) for row in tx.execute(chosen) if _is_here(row) and not row.is_guest]


def findable(tx: Transaction, ids: set[int]) -> dict[int, Person]:
    """Of these people, the colleagues who may be named and asked: no bots, strangers, leavers or who
    opted out, and guests only where they may answer."""
    with_guests = tx.workspace.guests == "full"
    found = (row for row in _rows(tx, ids) if row.findable and _is_here(row))
    return {row.id: _person(row) for row in found if with_guests or not row.is_guest}


def _rows(tx: Transaction, ids: set[int]) -> Sequence[Any]:
    if not ids:
        return []
    return tx.execute(_BY_IDS, {"workspace_id": tx.workspace.id, "ids": sorted(ids)}).all()


def _is_here(row: Any) -> bool:
    return not (row.is_bot or row.is_stranger or row.has_left)


def _keep(tx: Transaction, person: Person, **choices: Any) -> Person:
    mine = (table.c.workspace_id == tx.workspace.id) & (table.c.id == person.id)
    tx.execute(update(table).where(mine).values(**choices))
    return _remember(tx, msgspec.structs.replace(person, **choices))


def new_id(tx: Transaction, user: str, at: datetime, tried: int = 0) -> int:
    """For somebody who is met. The day is in it as well: who was erased and comes back is somebody else."""
    return scattered_id("person", tx.workspace.id, user, day(at), tried)


def _make(tx: Transaction, person: Person, at: datetime) -> Person:
    row = {"workspace_id": tx.workspace.id, "user": person.user, "seen_at": day(at)}
    row |= {name: getattr(person, name) for name in FACTS}
    for tried in count():
        tx.insert_once(table, {"id": new_id(tx, person.user, at, tried), **row})
        if (made := by_user(tx, person.user)) is not None:
            return made
    raise AssertionError("counting ended")


def _remember(tx: Transaction, person: Person) -> Person:
    """Whoever was met in this transaction need not be looked up again."""
    tx.remember(_id_key(person.id), person)
    return tx.remember(_key(person.user), person)


def _id_key(person_id: int) -> str:
    return f"person-id:{person_id}"


def _key(user: str) -> str:
    return f"person:{user}"


def _person(row: Any) -> Person:
    return Person(user=row.user, id=row.id, **{name: getattr(row, name) for name in (*FACTS, *KEEPS)})
