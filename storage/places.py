"""Places where people talk: channels, groups, direct messages with the bot."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal

import msgspec
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    false,
    func,
    not_,
    or_,
    select,
)

from storage import scattered
from storage.database import Transaction
from storage.fates import fate
from storage.prepared import Prepared
from storage.schema import RowId, metadata, workspace_id
from storage.statements import change_rows, count, drop, scoped
from storage.tolerant import Choice, Whole

Kind = Literal["public", "private", "group", "direct"]
KudosMode = Literal["silent", "thread", "post"]
"""Where a channel shows the kudos given in it: nowhere, under the message, or in the channel."""


EVERYBODY = 0
"""In place of a person: what anyone here may be shown. Nobody has this number, so nobody's rights count."""


class Place(msgspec.Struct, frozen=True):
    """A conversation. `key` is the platform's id; `id` is ours, 0 until storage knows it.

    `kind`: a public or private channel, a group of people outside any channel, or one person with
    the bot ("direct"). None means not known, and is treated as private.
    """

    key: str
    kind: Kind | None = None
    name: str | None = None
    id: int = 0

    @property
    def is_channel(self) -> bool:
        return self.kind in ("public", "private")


table = Table(
    "places",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("key", String(255), nullable=False),
    Column("kind", String(16)),
    Column("name", String(255)),
    Column("kudos_mode", Choice(8, "silent", "thread", "post"), nullable=False, server_default="silent"),
    Column("top_days", Whole(0, 1_000), nullable=False, server_default="0"),
    Column("offers_tips", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("workspace_id", "key"),
)
"""`kudos_mode` is a `KudosMode`; `top_days` is the window of the channel's top list, 0 is no list;
`offers_tips` is whether a question there gets the tip that answers it."""

Index("ix_places_kind", table.c.workspace_id, table.c.kind)

members = Table(
    "place_members",
    metadata,
    workspace_id(),
    Column("place_id", RowId, ForeignKey("places.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    sqlite_with_rowid=False,  # a row's number would tell who came when
)

Index("ix_place_members_person", members.c.workspace_id, members.c.person_id)

_FACTS, _CHOSEN = ("key", "kind", "name", "id"), ("kudos_mode", "top_days", "offers_tips")
COLUMNS = tuple(table.c[name] for name in (*_FACTS, *_CHOSEN))
"""In the order of `Place`, and then what is chosen there."""

_BY_KEY = Prepared(
    select(*COLUMNS).where(table.c.workspace_id == bindparam("workspace_id"), table.c.key == bindparam("key"))
)
_KUDOS = Prepared(
    select(table.c.kudos_mode, table.c.top_days).where(
        table.c.workspace_id == bindparam("workspace_id"), table.c.id == bindparam("place_id")
    )
)
_BY_ID = select(table).where(table.c.workspace_id == bindparam("workspace_id"), table.c.id == bindparam("id"))


def seen(tx: Transaction, place: Place) -> Place:
    """The stored place, made or brought up to date with what the platform says now."""
    stored = by_key(tx, place.key) or _make(tx, place)
    news: dict[str, Any] = {
        name: value
        for name, value in (("kind", place.kind), ("name", place.name))
        if value is not None and value != getattr(stored, name)
    }
    if not news:
        return stored
    change_rows(tx, table, news, id=stored.id)
    return _remember(tx, msgspec.structs.replace(stored, **news))


def by_key(tx: Transaction, key: str) -> Place | None:
    """What is chosen there comes along, so that nobody has to ask again."""
    known: Place | None = tx.recall(_key(key))
    if known is not None:
        return known
    rows = tx.rows(_BY_KEY, key=key)
    return remember(tx, rows[0]) if rows else None


def remember(tx: Transaction, row: Sequence[Any]) -> Place | None:
    """A row of `COLUMNS` that was just read; None when it is of no place."""
    *facts, mode, days, offers = row
    if facts[0] is None:
        return None
    place = _remember(tx, Place(*facts))
    tx.remember(_choices_key(place.id), (mode, days))
    tx.remember(_offers_key(place.key), offers)
    return place


def _remember(tx: Transaction, place: Place) -> Place:
    tx.remember(_id_key(place.id), place)
    return tx.remember(_key(place.key), place)


def is_public_here(tx: Transaction, place_id: int) -> bool:
    """Whether everybody may see the place with this number."""
    place = find(tx, place_id)
    return place is not None and place.kind == "public"


def find(tx: Transaction, place_id: int) -> Place | None:
    known: Place | None = tx.recall(_id_key(place_id))
    if known is not None:
        return known
    row = tx.execute(_BY_ID, {"workspace_id": tx.workspace.id, "id": place_id}).first()
    return _remember(tx, _place(row)) if row is not None else None


def get(tx: Transaction, place_id: int) -> Place:
    """The place with this id. Raises `KeyError` when there is none in this workspace."""
    place = find(tx, place_id)
    if place is None:
        raise KeyError(place_id)
    return place


def alone(tx: Transaction, person_id: int) -> Place:
    """Where what one person alone may see is said: no conversation of any platform."""
    place = seen(tx, Place(f"alone:{person_id}", "direct"))
    note_member(tx, place, person_id)
    return place


def public(tx: Transaction, most: int) -> list[Place]:
    """The public channels that are known, by name."""
    chosen = select(table).where(scoped(tx, table, kind="public"))
    rows = tx.execute(chosen.order_by(func.lower(table.c.name), table.c.id).limit(most))
    return [_place(row) for row in rows]


def public_of(tx: Transaction, keys: Iterable[str]) -> list[Place]:
    """Those of these that are public channels, by name."""
    wanted = set(keys)
    chosen = select(table).where(scoped(tx, table, kind="public"))
    rows = tx.execute(chosen.order_by(func.lower(table.c.name), table.c.id))
    return [_place(row) for row in rows if row.key in wanted]


def note_member(tx: Transaction, place: Place, person_id: int) -> None:
    """Somebody was seen in a place that is not open to all."""
    if place.kind != "public":
        tx.insert_once(members, {"place_id": place.id, "person_id": person_id})


def forget_member(tx: Transaction, place: Place, person_id: int) -> None:
    """Somebody is not there any more: what was said there is not for them from now on."""
    drop(tx, members, place_id=place.id, person_id=person_id)


def forget_members(tx: Transaction, place: Place) -> None:
    """Nobody tells us any more who leaves: what was said there is for whoever does something there again."""
    drop(tx, members, place_id=place.id)


def may_see(tx: Transaction, place: Place, person_id: int) -> bool:
    """Whether what was said in this place may be shown to this person: asked here and nowhere else."""
    if place.kind == "public":
        return True
    return count(tx, members, place_id=place.id, person_id=person_id) > 0


def may_see_in(tx: Transaction, place_id: int, person_id: int) -> bool:
    """The same of a place that is known by its number."""
    return may_see(tx, get(tx, place_id), person_id)


def kudos_mode(tx: Transaction, place_id: int) -> KudosMode:
    """Where this place shows the kudos given in it. Silent when there is no such place."""
    return _kudos_choices(tx, place_id)[0]


def top_days(tx: Transaction, place_id: int) -> int:
    """How many days back the top list of this place looks; 0 when it has none."""
    return _kudos_choices(tx, place_id)[1]


def _kudos_choices(tx: Transaction, place_id: int) -> tuple[KudosMode, int]:
    known: tuple[KudosMode, int] | None = tx.recall(_choices_key(place_id))
    if known is not None:
        return known
    rows: list[Any] = tx.rows(_KUDOS, place_id=place_id)
    found: tuple[KudosMode, int] = rows[0] if rows else ("silent", 0)
    return tx.remember(_choices_key(place_id), found)


def _choices_key(place_id: int) -> str:
    return f"place-kudos:{place_id}"


def _offers_key(key: str) -> str:
    return f"place-offers:{key}"


def _key(key: str) -> str:
    return f"place:{key}"


def _id_key(place_id: int) -> str:
    return f"place-id:{place_id}"


def set_kudos_mode(tx: Transaction, place_id: int, mode: KudosMode) -> None:
    change_rows(tx, table, {"kudos_mode": mode}, id=place_id)
    tx.remember(_choices_key(place_id), None)


def set_top_days(tx: Transaction, place_id: int, days: int) -> None:
    """0 switches the list off."""
    change_rows(tx, table, {"top_days": days}, id=place_id)
    tx.remember(_choices_key(place_id), None)


def offers_tips(tx: Transaction, key: str) -> bool:
    """Whether a question in the place of this name gets the tip that answers it."""
    known: bool | None = tx.recall(_offers_key(key))
    return count(tx, table, key=key, offers_tips=True) > 0 if known is None else known


def set_offers_tips(tx: Transaction, place: Place, wanted: bool) -> None:
    change_rows(tx, table, {"offers_tips": wanted}, id=place.id)
    tx.remember(_offers_key(place.key), None)


def hidden_from(tx: Transaction, person_id: int) -> set[int]:
    """The channels and groups of which nothing may be shown to this person."""
    hidden = table.c.kind.is_distinct_from("direct") & not_(visible(table.c.id))
    chosen = select(table.c.id).where(scoped(tx, table, hidden))
    parameters = {"workspace_id": tx.workspace.id, "person_id": person_id}
    return set(tx.execute(chosen, parameters).scalars())


def visible(place_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """`may_see` as a condition on a column that names places, for the parameters `workspace_id` and
    `person_id`: inside a query, so that what is hidden neither counts nor takes anything's place."""
    mine = bindparam("workspace_id", type_=BigInteger())
    joined = select(members.c.person_id).where(
        members.c.workspace_id == mine,
        members.c.place_id == place_id,
        members.c.person_id == bindparam("person_id", type_=BigInteger()),
    )
    return or_(is_public(place_id), joined.exists())


def is_public(place_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether everybody may see a place, as a condition for the parameter `workspace_id`."""
    mine = bindparam("workspace_id", type_=BigInteger())
    return place_id.in_(select(table.c.id).where(table.c.workspace_id == mine, table.c.kind == "public"))


def _make(tx: Transaction, place: Place) -> Place:
    row = {"key": place.key, "kind": place.kind, "name": place.name}
    about = ("place", tx.workspace.id, place.key)
    return scattered.add(tx, table, row, about, lambda: by_key(tx, place.key))


def _place(row: Any) -> Place:
    return Place(key=row.key, kind=row.kind, name=row.name, id=row.id)
