"""Learning coffee: who meets whom this time. Nobody is left out, nobody meets the same person again while
that can be avoided, and people from elsewhere come first.

Maximum-weight matching (Edmonds' blossoms, rustworkx, imported inside) over all pairs when the group is
small, over some partners drawn for everybody when it is large, more of them until it is as good as can be.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final

import msgspec

from handlers.matching.coffee_table import Coffee as Coffee
from handlers.matching.coffee_table import Edge, Table

EXACT: Final = 120
"""Up to so many people all pairs are looked at."""
DRAWN: Final = (12, 48, 192)
"""Partners drawn for each in a larger group, then more when those do not do."""
ALL_PAIRS: Final = 2_000
"""Beyond so many not even when the drawn ones do not do."""
TRIOS: Final = 1_000
"""At most so many trios are tried when the first ones mean meeting again."""


class Groups(msgspec.Struct, frozen=True):
    """Pairs, and a trio when the number is odd (or somebody has nobody to talk to otherwise). `repeats`:
    meetings that were not new; `unavoidable`: no way of dividing has fewer. `alone`: the only one
    there, or who said rather not to everybody."""

    groups: tuple[tuple[str, ...], ...]
    alone: tuple[str, ...]
    repeats: int
    unavoidable: int


def groups(asked: Coffee) -> Groups:
    """A tenth of a second for a thousand people."""
    table = Table(asked)
    if len(table.people) < 2:
        return Groups((), tuple(one.id for one in table.people), 0, 0)
    divided = _with_trio(table) if len(table.people) % 2 else _in_pairs(table)
    best = sorted(tuple(sorted(group)) for group in _place(table, divided))
    alone = tuple(table.people[group[0]].id for group in best if len(group) == 1)
    repeats = sum(map(table.repeats, best))
    ids = tuple(tuple(table.people[one].id for one in group) for group in best if len(group) > 1)
    unavoidable = min(repeats, _unavoidable(table, divided.unavoidable)) if repeats else 0
    return Groups(ids, alone, repeats, unavoidable)


class _Divided(msgspec.Struct):
    groups: list[tuple[int, ...]]
    unavoidable: int = 0


def _matching(edges: Iterable[Edge]) -> list[tuple[int, int]]:
    """The most pairs, and of those the highest worth."""
    import rustworkx

    graph: rustworkx.PyGraph[None, int] = rustworkx.PyGraph()
    listed = list(edges)
    graph.add_nodes_from([None] * (1 + max((max(a, b) for a, b, _ in listed), default=0)))
    graph.add_edges_from(listed)
    return sorted(rustworkx.max_weight_matching(graph, max_cardinality=True, weight_fn=int))


def _unavoidable(table: Table, sure: int) -> int:
    """Repeats that every way of dividing has: people who cannot all be in new pairs."""
    if len(table.people) > ALL_PAIRS:
        return sure
    fresh = [(a, b, 1) for a, b, _ in table.edges(None) if table.is_new(a, b)]
    return max(sure, len(table.people) // 2 - len(_matching(fresh)))


def _in_pairs(table: Table) -> _Divided:
    people = len(table.people)
    for drawn in _rounds(people):
        pairs = _matching(table.edges(drawn))
        if len(pairs) * 2 == people and not any(table.repeats(pair) for pair in pairs):
            break
    return _Divided(list(pairs))


def _rounds(people: int) -> tuple[int | None, ...]:
    """How many to draw, and all pairs in the end when those are not too many."""
    if people <= EXACT:
        return (None,)
    return (*DRAWN, None) if people <= ALL_PAIRS else DRAWN


def _with_trio(table: Table) -> _Divided:
    """Somebody takes part twice, which makes a trio of the two pairs: tried for one after another until
    nobody meets again. When that does not succeed, trios are tried one by one."""
    people, best = len(table.people), _Divided([])
    edges = table.edges(_rounds(people)[0])
    fewest = people
    for twice in table.by_rank()[: people if people <= EXACT else 5]:
        divided = _Divided(_twice(edges, twice, people))
        repeats = _costs(table, divided.groups)
        if repeats < fewest or not best.groups:
            best, fewest = divided, repeats
        if not repeats:
            return best
    return _by_trios(table, edges, best, fewest) if people <= EXACT else best


def _twice(edges: list[Edge], twice: int, people: int) -> list[tuple[int, ...]]:
    """The best pairs with this person in two of them, those two as one trio."""
    again = [(people, b if a == twice else a, worth) for a, b, worth in edges if twice in (a, b)]
    pairs = _matching([*edges, *again])
    trio = {one for pair in pairs if twice in pair or people in pair for one in pair} - {people} | {twice}
    rest: list[tuple[int, ...]] = [pair for pair in pairs if trio.isdisjoint(pair)]
    return [*rest, tuple(trio)] if len(trio) > 1 else rest


def _by_trios(table: Table, edges: list[Edge], best: _Divided, fewest: int) -> _Divided:
    """Trios without a repeat among the three, one by one. A trio with a repeat was seen before: from its
    other two pairs, `_twice` makes the fewest. So when all trios were tried, the best found is the best."""
    people = len(table.people)
    trios = [trio for trio in combinations(range(people), 3) if not table.repeats(trio)]
    possible = {(a, b) for a, b, _ in edges}
    trios = [trio for trio in trios if sum(two in possible for two in combinations(trio, 2)) > 1]
    for trio in trios[:TRIOS]:
        rest = _matching(edge for edge in edges if edge[0] not in trio and edge[1] not in trio)
        divided: list[tuple[int, ...]] = [*rest, trio]
        repeats = _costs(table, divided)
        if repeats < fewest:
            best, fewest = _Divided(divided), repeats
        if not repeats:
            return best
    if len(trios) <= TRIOS and sum(map(len, best.groups)) == people:
        best.unavoidable = fewest
    return best


def _costs(table: Table, groups: Sequence[tuple[int, ...]]) -> int:
    """Repeats, and people left out."""
    return sum(map(table.repeats, groups)) + len(table.people) - sum(map(len, groups))


def _place(table: Table, divided: _Divided) -> list[tuple[int, ...]]:
    """Whoever has no pair joins one they can talk to; who can talk to nobody gets a pair with another
    such, or joins where it hurts least. Only "rather not" can leave somebody alone."""
    made = list(divided.groups)
    lonely = []
    for one in sorted(set(range(len(table.people))) - {n for group in made for n in group}):
        if not _joined(table, one, made, suits=(0, 0, 0)):
            lonely.append(one)
    while lonely:
        one = lonely.pop(0)
        other = next((other for other in lonely if not table.rather_not(one, other)), None)
        if other is not None:
            lonely.remove(other)
            made.append((one, other))
        elif not _joined(table, one, made, suits=(0,)):
            made.append((one,))
    return made


def _joined(table: Table, one: int, made: list[tuple[int, ...]], suits: tuple[int, ...]) -> bool:
    """Joins the best group, when the first parts of its burden are what `suits`."""
    if not made:
        return False
    burden, at = min((_burden(table, one, group), at) for at, group in enumerate(made))
    if burden[: len(suits)] != suits:
        return False
    made[at] = (*made[at], one)
    return True


def _burden(table: Table, one: int, group: tuple[int, ...]) -> tuple[int, ...]:
    return (
        sum(table.rather_not(one, other) for other in group),
        int(len(group) > 2),
        sum(not table.may(one, other) for other in group),
        table.repeats((*group, one)) - table.repeats(group),
        -sum(table.worth(one, other) for other in group),
    )
