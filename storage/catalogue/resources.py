"""Finding, adding and changing what is in the catalogue."""

import hashlib
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, select

from storage.catalogue.tables import (
    MICRO_MINUTES,
    Resource,
    marks,
    resources_table,
    rows,
    tags,
    topics_table,
)
from storage.database import Transaction
from storage.statements import change_rows, count, scoped

CHECK_EVERY = timedelta(days=180)
"""After this long without anybody saying that it holds, who recommended it is asked."""

next_check = rows.next_due
due_checks = rows.due


class Filter(msgspec.Struct, frozen=True, array_like=True):
    """What somebody wants to see of it; all of it when nothing is said. Any of the topics will do."""

    kind: str = ""
    level: str = ""
    topics: tuple[str, ...] = ()
    is_micro: bool = False
    is_free: bool = False


def find(tx: Transaction, resource_id: int) -> Resource | None:
    """None when it was removed, or never was."""
    return rows.first(tx, id=resource_id, removed_at=None)


def hold(tx: Transaction, resource_id: int) -> Resource | None:
    tx.lock(resources_table, resource_id)
    return find(tx, resource_id)


def by_link(tx: Transaction, link: str) -> Resource | None:
    """`link` is in its plainest form."""
    return rows.first(tx, link_key=_key(link))


def by_title(tx: Transaction, title: str) -> list[Resource]:
    """Those that are called exactly so, two at most."""
    return rows.some(tx, title=title, removed_at=None, most=2)


def listed(tx: Transaction, wanted: Filter, most: int, after: int = 0) -> list[Resource]:
    """Micro-learning first, then the newest."""
    is_longer = resources_table.c.minutes > MICRO_MINUTES
    chosen = rows.select(tx, *_which(tx, wanted), removed_at=None)
    return rows.all(tx, chosen.order_by(is_longer, resources_table.c.id.desc()).limit(most).offset(after))


def _which(tx: Transaction, wanted: Filter) -> list[ColumnElement[bool]]:
    resource = resources_table.c
    which: list[ColumnElement[bool]] = []
    if wanted.kind:
        which.append(resource.kind == wanted.kind)
    if wanted.level:
        which.append(resource.level == wanted.level)
    if wanted.topics:
        named = scoped(tx, topics_table, topics_table.c.topic.in_(wanted.topics))
        which.append(resource.id.in_(select(topics_table.c.resource_id).where(named)))
    if wanted.is_micro:
        which.append(resource.minutes <= MICRO_MINUTES)
    if wanted.is_free:
        which.append(resource.cost == "")
    return which


def add(tx: Transaction, made: Resource, link: str) -> Resource | None:
    """None when its link is there already (see `by_link`). The index of `storage.search` is told by the
    caller, in the same transaction."""
    return rows.add(tx, made, link_key=_key(link), ask_at=made.confirmed_at + CHECK_EVERY)


def change(tx: Transaction, one: Resource, plainest: str, at: datetime, **news: Any) -> Resource | None:
    """Rewritten, which also confirms it; None when another has that link."""
    other = by_link(tx, plainest)
    if other is not None and other.id != one.id:
        return None
    topics: Iterable[str] = news.pop("topics")
    news |= {"confirmed_at": at, "reported_at": None}
    change_rows(
        tx, resources_table, {**news, "link_key": _key(plainest), "ask_at": at + CHECK_EVERY}, id=one.id
    )
    tags.replace(tx, one.id, topics)
    return msgspec.structs.replace(one, topics=tuple(topics), **news)


def confirm(tx: Transaction, one: Resource, at: datetime) -> None:
    """Somebody looked, and it holds."""
    news = {"confirmed_at": at, "reported_at": None, "ask_at": at + CHECK_EVERY}
    change_rows(tx, resources_table, news, id=one.id)


def report(tx: Transaction, one: Resource, at: datetime) -> bool:
    """The link is dead, says somebody; who recommended it is asked now. False when that was said before."""
    if one.reported_at is not None:
        return False
    change_rows(tx, resources_table, {"reported_at": at, "ask_at": at}, id=one.id)
    return True


def asked(tx: Transaction, one: Resource, at: datetime) -> None:
    change_rows(tx, resources_table, {"asked_at": at, "ask_at": at + CHECK_EVERY}, id=one.id)


def ask_later(tx: Transaction, one: Resource, until: datetime | None) -> None:
    """None for never."""
    change_rows(tx, resources_table, {"ask_at": until}, id=one.id)


def times_asked_since(tx: Transaction, person_id: int, since: datetime) -> int:
    return count(tx, resources_table, resources_table.c.asked_at >= since, recommender_id=person_id)


def asked_of(tx: Transaction, person_id: int) -> list[Resource]:
    """Those this person was asked about and has not answered for, the longest ago first."""
    resource = resources_table.c
    open_still = resource.asked_at > resource.confirmed_at
    return rows.some(tx, open_still, recommender_id=person_id, removed_at=None, order_by=resource.asked_at)


def remove(tx: Transaction, one: Resource, at: datetime) -> None:
    """It is in no list any more, and its link may come back. Who finished it keeps that."""
    change_rows(tx, resources_table, {"removed_at": at, "link_key": None, "ask_at": None}, id=one.id)


def mark(tx: Transaction, resource_id: int, person_id: int, kind: str, at: datetime) -> bool:
    """Somebody says whether it helped them. False when that person had said so before."""
    row = {"resource_id": resource_id, "person_id": person_id, "kind": kind, "at": at}
    return tx.insert_once(marks, row) is not None


def times_marked(tx: Transaction, resource_id: int, kind: str) -> int:
    return count(tx, marks, resource_id=resource_id, kind=kind)


def _key(link: str) -> str:
    return hashlib.blake2b(link.encode(errors="replace"), digest_size=16).hexdigest()
