"""Topics of a workspace: who knows about how many."""

from collections import defaultdict

from sqlalchemy import CTE, Table, func, or_, select, union_all

from storage import experts, kudos, people, places, tils, tips
from storage.database import Transaction
from storage.statements import scoped

LOOKED_AT = 5
"""TILs on one topic that show whether several people know about it: most often the first two do."""


def known_by_one(tx: Transaction, viewer_id: int) -> list[tuple[str, int]]:
    """Topics only one colleague knows about, in what this viewer may see, with how many things that
    colleague has on it. The most first; never who it is."""
    knowers: dict[str, set[int]] = defaultdict(set)
    counts: dict[str, int] = defaultdict(int)
    tables = tils.topics_table, tips.topics_table, kudos.topics_table
    every = set[str]().union(*(_all(tx, table) for table in tables))
    traces = experts.traces(tx, every - _known_by_several(tx), viewer_id)
    stayed = people.stayed(tx, {trace.person_id for trace in traces})
    for trace in traces:
        if trace.person_id in stayed:
            knowers[trace.topic].add(trace.person_id)
            counts[trace.topic] += trace.count
    thin = [(topic, counts[topic]) for topic, who in knowers.items() if len(who) == 1]
    return sorted(thin, key=lambda one: (-one[1], one[0]))


def used(tx: Transaction, viewer_id: int, part: str, most: int) -> list[str]:
    """Topics with `part` in their name, of TILs and tips that this viewer may see: the most used first."""
    til, tip = tils.table.c, tips.table.c
    of_tils = (
        select(tils.topics_table.c.topic)
        .join(tils.table, tils.topics_table.c.til_id == til.id)
        .where(scoped(tx, tils.topics_table), scoped(tx, tils.table, deleted_at=None))
        .where(places.visible(til.place_id))
    )
    of_tips = (
        select(tips.topics_table.c.topic)
        .join(tips.table, tips.topics_table.c.tip_id == tip.id)
        .where(scoped(tx, tips.topics_table), scoped(tx, tips.table))
        .where(or_(tip.place_id.is_(None), places.visible(tip.place_id)))
    )
    every = union_all(of_tils, of_tips).subquery()
    count = func.count()
    chosen = select(every.c.topic).where(every.c.topic.contains(part, autoescape=True))
    chosen = chosen.group_by(every.c.topic).order_by(count.desc(), every.c.topic).limit(most)
    parameters = {"workspace_id": tx.workspace.id, "person_id": viewer_id}
    return list(tx.execute(chosen, parameters).scalars())


def _all(tx: Transaction, table: Table) -> set[str]:
    known = _each_once(tx, table)
    return set(tx.execute(select(known.c.topic).where(known.c.topic.is_not(None))).scalars())


def _each_once(tx: Transaction, table: Table) -> CTE:
    """The topics of a table, from each to the next in its index: many rows share one. The last is None."""
    first = select(func.min(table.c.topic).label("topic")).where(scoped(tx, table))
    known, other = first.cte("known", recursive=True), table.alias()
    beyond = select(func.min(other.c.topic)).where(
        other.c.workspace_id == tx.workspace.id, other.c.topic > known.c.topic
    )
    return known.union_all(select(beyond.scalar_subquery()).where(known.c.topic.is_not(None)))


def _known_by_several(tx: Transaction) -> set[str]:
    """Topics of which that is plain from a few TILs that everybody may see."""
    til, tag, person = tils.table.c, tils.topics_table.c, people.table.c
    known = _each_once(tx, tils.topics_table)
    some = (
        select(til.author_id)
        .join(tils.topics_table, tag.til_id == til.id)
        .join(people.table, person.id == til.author_id)
        .where(scoped(tx, tils.topics_table, tag.topic == known.c.topic))
        .where(scoped(tx, tils.table, places.is_public(til.place_id), deleted_at=None))
        .where(scoped(tx, people.table, person.has_left.is_not(True)))
        .limit(LOOKED_AT)
        .correlate(known)
        .subquery()
    )
    who = select(func.count(some.c.author_id.distinct())).scalar_subquery()
    chosen = select(known.c.topic).where(known.c.topic.is_not(None), who > 1)
    return set(tx.execute(chosen, {"workspace_id": tx.workspace.id}).scalars())
