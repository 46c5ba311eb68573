"""What mentors offer, and with whom somebody would rather not be paired."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, select, union

from storage import kudos, tils
from storage.database import Transaction
from storage.mentors.tables import Offer, not_with_table, offers_table, topics_table
from storage.prepared import Prepared
from storage.statements import drop, put, same_columns, scoped


def of(tx: Transaction, person_id: int) -> Offer | None:
    """What this person offers."""
    found = _offers(tx, offers_table.c.person_id == person_id)
    return found[0] if found else None


def all_of(tx: Transaction, ids: set[int]) -> dict[int, Offer]:
    """What these people offer, as far as they do."""
    return {one.person_id: one for one in _offers(tx, offers_table.c.person_id.in_(sorted(ids)))}


def offering(tx: Transaction, topic: str) -> list[Offer]:
    """Everybody who offers this topic, also who is paused or full."""
    with_it = select(topics_table.c.mentor_id).where(scoped(tx, topics_table, topic=topic))
    return _offers(tx, offers_table.c.id.in_(with_it))


def offered_topics(tx: Transaction) -> list[str]:
    """Each that anybody offers, in its plain spelling."""
    named = select(topics_table.c.topic).where(scoped(tx, topics_table)).distinct()
    return list(tx.execute(named.order_by(topics_table.c.topic)).scalars())


def hold_offer(tx: Transaction, person_id: int) -> Offer | None:
    """The offer as it is now; others who want its seats wait until this transaction ends."""
    found = of(tx, person_id)
    if found is None:
        return None
    tx.lock(offers_table, found.id)
    return of(tx, person_id)


def hold_offers(tx: Transaction, ids: set[int]) -> None:
    """Others who want a seat of these mentors wait until this transaction ends."""
    theirs = scoped(tx, offers_table, offers_table.c.person_id.in_(sorted(ids)))
    held = select(offers_table.c.id).where(theirs).order_by(offers_table.c.id)
    tx.execute(held.with_for_update(key_share=True)).all()


def put_offer(
    tx: Transaction,
    person_id: int,
    languages: Iterable[str],
    capacity: int,
    paused_until: date | None,
    topics: Mapping[str, int],
) -> None:
    """From now on this person offers this, and nothing else."""
    values = {"languages": " ".join(languages), "capacity": capacity, "paused_until": paused_until}
    put(tx, offers_table, {"person_id": person_id}, values)
    made = hold_offer(tx, person_id)
    assert made is not None
    drop(tx, topics_table, mentor_id=made.id)
    rows = [{"mentor_id": made.id, "topic": topic, "level": level} for topic, level in topics.items()]
    tx.insert_many_once(topics_table, rows)


def remove_offer(tx: Transaction, offer: Offer) -> None:
    drop(tx, topics_table, mentor_id=offer.id)
    drop(tx, offers_table, person_id=offer.person_id)


# --- not with --------------------------------------------------------------------------------------


def not_with(tx: Transaction, person_id: int) -> set[int]:
    """With whom this person would rather not: nobody else ever hears it."""
    return all_not_with(tx, {person_id}).get(person_id, set())


def all_not_with(tx: Transaction, ids: set[int]) -> dict[int, set[int]]:
    who = not_with_table.c.person_id
    chosen = select(who, not_with_table.c.other_id).where(scoped(tx, not_with_table, who.in_(sorted(ids))))
    found: dict[int, set[int]] = {}
    for row in tx.execute(chosen):
        found.setdefault(row.person_id, set()).add(row.other_id)
    return found


def set_not_with(tx: Transaction, person_id: int, others: Iterable[int]) -> None:
    drop(tx, not_with_table, person_id=person_id)
    rows = [{"person_id": person_id, "other_id": other_id} for other_id in sorted(set(others))]
    tx.insert_many_once(not_with_table, rows)


# --- suggestions -----------------------------------------------------------------------------------


_til, _given = tils.topics_table.c, kudos.topics_table.c
_SHARED_OR_THANKED = Prepared(
    union(
        select(_til.topic)
        .join(tils.table, tils.table.c.id == _til.til_id)
        .where(same_columns(tils.table, {"author_id": True, "deleted_at": False}))
        .where(same_columns(tils.topics_table, {})),
        select(_given.topic)
        .join(kudos.table, kudos.table.c.id == _given.kudos_id)
        .where(same_columns(kudos.table, {"receiver_id": True}), same_columns(kudos.topics_table, {})),
    )
)


def topics_to_suggest(tx: Transaction, person_id: int, most: int) -> list[str]:
    """What somebody shared TILs and got kudos about."""
    found = tx.rows(_SHARED_OR_THANKED, author_id=person_id, receiver_id=person_id)
    return sorted(topic for (topic,) in found)[:most]


def _offers(tx: Transaction, which: ColumnElement[bool]) -> list[Offer]:
    chosen = select(offers_table).where(scoped(tx, offers_table, which))
    rows = tx.execute(chosen.order_by(offers_table.c.id)).all()
    topics: dict[int, dict[str, int]] = {row.id: {} for row in rows}
    theirs = scoped(tx, topics_table, topics_table.c.mentor_id.in_(sorted(topics)))
    offered = select(topics_table).where(theirs)
    # sorted here: for the order the database would walk along all topics of the workspace
    for one in sorted(tx.execute(offered), key=_topic) if rows else ():
        topics[one.mentor_id][one.topic] = one.level
    return [_offer(row, topics[row.id]) for row in rows]


def _topic(row: Any) -> str:
    return str(row.topic)


def _offer(row: Any, topics: Mapping[str, int]) -> Offer:
    languages = tuple(row.languages.split())
    return Offer(row.id, row.person_id, languages, row.capacity, row.paused_until, topics)
