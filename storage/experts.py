"""What people left behind on a topic: the TILs, tips, kudos and offers to be a mentor from which we know who
knows."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any, Literal

import msgspec
from sqlalchemy import and_, exists, func, or_, select

from storage import kudos, mentors, places, tils, tips
from storage.database import Transaction
from storage.mentors.tables import not_with_table, offers_table, topics_table
from storage.search import synonyms
from storage.statements import scoped

Kind = Literal["til", "tip", "kudos", "mentor"]


class Trace(msgspec.Struct, frozen=True):
    """How many things of one kind somebody has on one topic. An offer to be a mentor counts for its level,
    of 2 to 4; `is_free` says whether somebody could come to them now."""

    person_id: int
    kind: Kind
    topic: str
    count: int
    is_free: bool = True


def traces(tx: Transaction, topics: Iterable[str], viewer_id: int) -> list[Trace]:
    """Everybody's, of what this viewer may see. Topics that mean the same here are one."""
    wanted = sorted(synonyms.spellings(tx, topics))
    if not wanted:
        return []
    found = [
        *_shared(tx, wanted, viewer_id),
        *_kept_right(tx, wanted, viewer_id),
        *_thanked(tx, wanted, viewer_id),
    ]
    usual = {topic: synonyms.usual_topic(tx, topic) for topic in {one.topic for one in found}}
    counted: Counter[tuple[int, Kind, str]] = Counter()
    for one in found:
        counted[one.person_id, one.kind, usual[one.topic]] += one.count
    return [Trace(person_id, kind, topic, count) for (person_id, kind, topic), count in counted.items()]


def offered(tx: Transaction, topics: Iterable[str], viewer_id: int, today: date) -> list[Trace]:
    """Who offers to be a mentor in these topics, in their plain spelling; also who pauses or is full. Not
    when either of the two would rather not: that is never to be guessed."""
    offer, topic, other = offers_table.c, topics_table.c, not_with_table.c
    apart = or_(
        and_(other.person_id == offer.person_id, other.other_id == viewer_id),
        and_(other.person_id == viewer_id, other.other_id == offer.person_id),
    )
    chosen = (
        select(offer.person_id, topic.topic, topic.level, offer.capacity, offer.paused_until)
        .join(topics_table, topic.mentor_id == offer.id)
        .where(scoped(tx, offers_table), scoped(tx, topics_table, topic.topic.in_(sorted(set(topics)))))
        .where(~exists().where(scoped(tx, not_with_table, apart)))
    )
    rows = tx.execute(chosen).all()
    taken = mentors.seats_taken(tx, {row.person_id for row in rows}) if rows else {}
    return [
        Trace(
            row.person_id,
            "mentor",
            row.topic,
            row.level,
            taken.get(row.person_id, 0) < row.capacity
            and (row.paused_until is None or row.paused_until <= today),
        )
        for row in rows
    ]


def _shared(tx: Transaction, topics: list[str], viewer_id: int) -> list[Trace]:
    """TILs they wrote, or learned with who did. One that is in no place is theirs alone."""
    til, topic = tils.table.c, tils.topics_table.c
    counted: Counter[tuple[int, str]] = Counter()
    for whose in (til.author_id, til.with_id):
        chosen = (
            select(whose, topic.topic, func.count())
            .select_from(tils.table)
            .join(tils.topics_table, topic.til_id == til.id)
            .where(scoped(tx, tils.topics_table, topic.topic.in_(topics)))
            .where(scoped(tx, tils.table, whose.is_not(None), deleted_at=None))
            .where(places.visible(til.place_id))
            .group_by(whose, topic.topic)
        )
        for one in _traces(tx, chosen, "til", viewer_id):
            counted[one.person_id, one.topic] += one.count
    return [Trace(person_id, "til", topic, count) for (person_id, topic), count in counted.items()]


def _kept_right(tx: Transaction, topics: list[str], viewer_id: int) -> list[Trace]:
    """Tips they own. One that is in no place is everybody's."""
    tip, topic = tips.table.c, tips.topics_table.c
    chosen = (
        select(tip.owner_id, topic.topic, func.count())
        .select_from(tips.table)
        .join(tips.topics_table, topic.tip_id == tip.id)
        .where(scoped(tx, tips.topics_table, topic.topic.in_(topics)))
        .where(scoped(tx, tips.table, tip.owner_id.is_not(None)))
        .where(or_(tip.place_id.is_(None), places.visible(tip.place_id)))
        .group_by(tip.owner_id, topic.topic)
    )
    return _traces(tx, chosen, "tip", viewer_id)


def _thanked(tx: Transaction, topics: list[str], viewer_id: int) -> list[Trace]:
    """Kudos they received, wherever the viewer could have seen them being given."""
    hidden = {str(place_id) for place_id in places.hidden_from(tx, viewer_id)}
    counted = Counter(
        (receiver_id, topic)
        for receiver_id, topic, source in kudos.received_for(tx, topics)
        if source.partition(":")[0] not in hidden
    )
    return [Trace(receiver_id, "kudos", topic, count) for (receiver_id, topic), count in counted.items()]


def _traces(tx: Transaction, chosen: Any, kind: Kind, viewer_id: int) -> list[Trace]:
    parameters = {"workspace_id": tx.workspace.id, "person_id": viewer_id}
    rows: list[Any] = list(tx.execute(chosen, parameters))
    return [Trace(row[0], kind, row[1], row[2]) for row in rows]
