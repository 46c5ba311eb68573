"""Making, changing and deleting TILs."""

from collections.abc import Iterable
from datetime import datetime

import msgspec
from msgspec.structs import replace

from storage.database import Transaction
from storage.schema import day
from storage.statements import change_rows, drop
from storage.tils.anonymous import hashed
from storage.tils.reading import by_link, find
from storage.tils.tables import TIL, Kind, Til, marks, rows, table, tags


class NewTil(msgspec.Struct, frozen=True):
    """What is to be a TIL. Without an author it belongs to whoever holds `token`; the rest as in `Til`."""

    author_id: int | None
    text: str
    link: str = ""
    link_key: str = ""
    topics: tuple[str, ...] = ()
    place_id: int | None = None
    saved_by_id: int | None = None
    source_message: str = ""
    kind: Kind = TIL
    with_id: int | None = None
    token: str = ""


def add(tx: Transaction, new: NewTil, at: datetime) -> Til | None:
    """None when there is one from this message or with this link already (see `by_source` and `by_link`)."""
    at = at if new.author_id is not None else day(at)
    values = msgspec.structs.asdict(new)
    link_key, token = values.pop("link_key"), values.pop("token")
    made = Til(id=0, made_at=at, changed_at=at, **values)
    return rows.add(tx, made, link_key=link_key, token_hash=hashed(token) if token else None)


def change(
    tx: Transaction, til: Til, text: str, link: str, topics: Iterable[str], at: datetime, link_key: str = ""
) -> Til:
    """Rewrite it; gives the TIL as it is now. When another TIL has this link, both keep it."""
    at = day(at) if til.is_anonymous else at
    other = by_link(tx, link_key)
    link_key = link_key if other is None or other.id == til.id else ""
    news = {"text": text, "link": link, "changed_at": at}
    change_rows(tx, table, {**news, "link_key": link_key}, id=til.id)
    tags.replace(tx, til.id, topics)
    return replace(til, topics=tuple(topics), **news)


def put_in(tx: Transaction, til: Til, place_id: int, at: datetime, link_key: str = "") -> Til:
    """It was its author's alone, and is shared in a place from now on."""
    at = day(at) if til.is_anonymous else at
    news = {"place_id": place_id, "made_at": at, "changed_at": at}
    change_rows(tx, table, {**news, "link_key": link_key}, id=til.id)
    return replace(til, **news)


def hold(tx: Transaction, til_id: int) -> Til | None:
    """As it is now, and nobody else can change it until this transaction ends."""
    tx.lock(table, til_id)
    return find(tx, til_id)


def remove(tx: Transaction, til: Til, at: datetime) -> None:
    """Delete it: its words go, a tombstone without words stays so that nothing late counts."""
    at = day(at) if til.is_anonymous else at
    gone = {"text": "", "link": "", "link_key": "", "token_hash": None}
    change_rows(tx, table, {**gone, "deleted_at": at, "changed_at": at}, id=til.id)
    tags.drop(tx, til.id)
    drop(tx, marks, til_id=til.id)
