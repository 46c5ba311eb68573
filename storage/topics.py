"""Topics of a workspace: who knows about how many."""

from collections import defaultdict

from sqlalchemy import select, union

from storage import experts, kudos, people, tils, tips
from storage.database import Transaction
from storage.statements import scoped


def known_by_one(tx: Transaction, viewer_id: int) -> list[tuple[str, int]]:
    """Topics only one colleague knows about, in what this viewer may see, with how many things that
    colleague has on it. The most first; never who it is."""
    knowers: dict[str, set[int]] = defaultdict(set)
    counts: dict[str, int] = defaultdict(int)
    traces = experts.traces(tx, _all(tx), viewer_id)
    known = people.by_ids(tx, {trace.person_id for trace in traces})
    for trace in traces:
        if trace.person_id in known and not known[trace.person_id].has_left:
            knowers[trace.topic].add(trace.person_id)
            counts[trace.topic] += trace.count
    thin = [(topic, counts[topic]) for topic, who in knowers.items() if len(who) == 1]
    return sorted(thin, key=lambda one: (-one[1], one[0]))


def _all(tx: Transaction) -> list[str]:
    used = (
        select(table.c.topic).where(scoped(tx, table))
        for table in (tils.topics_table, tips.topics_table, kudos.topics_table)
    )
    return list(tx.execute(union(*used)).scalars())
