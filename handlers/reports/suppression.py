"""Which figures of a report can be shown, so that no number of fewer than five people can be found: not in
the table, not by subtracting rows, columns or periods, and not in what was shown before. Pure; all of the
method is here.

The method is that of A. Hundepool and others, *Statistical Disclosure Control* (Wiley 2012) and the *Handbook
on Statistical Disclosure Control* (ESSnet SDC 2010, chapter 4):

- primary: the minimum frequency rule with five people, and the p% rule: who gave second most cannot tell
  within ten percent what the first gave. Where two sides are in a number (who helped, who was helped), both
  hold for each side.
- secondary: what is not shown is, taken together, again safe; else the smallest that is safe is held back
  with it. Smallest by how many people are in it, which is no secret: by what is in it, the choice would tell
  (the minimality attack: R. Wong and others, VLDB 2007). Nobody doing anything is fewer than five as well.
- coarse periods and units that never overlap: an organisation is parted into departments and those into
  teams, a month into whole weeks. Each person is in one team, as it stood when the month ended; a month is
  worked out once.

Why nothing can be found by subtracting: what is shown always parts a whole that is shown into pieces that are
each safe, the remainder too. Weeks are shown of a team only where all its weeks, and those of all the teams
beside it together, are safe; so whatever sums and differences give is a sum of such pieces again. The p% rule
is subadditive: what is safe in pieces is safe in sum.

How many people took part is said in fives, and never as many as it could at most be: who knows that each of
four teams has fewer than five must not learn that each has four, nor anybody that all of them took part.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from heapq import nlargest
from typing import Any, NamedTuple, TypeVar

from storage.disclosure import LEAST

DOMINANCE = 10
"""The p of the p% rule."""

SHARED, REUSED, ANSWERED, TIME, PEOPLE = "shared", "reused", "answered", "time", "people"
COUNTED = (SHARED, REUSED, ANSWERED, TIME)
TWO_SIDED = (REUSED,)

Unit = tuple[str, ...]
"""() is the organisation, then a department, then a team in it; "" is who is in none."""
ALL: Unit = ()

Key = TypeVar("Key", bound=Hashable)


class Fact(NamedTuple):
    """So much of something that one person did in a week of the month, for somebody else (`toward`) where it
    has two sides."""

    person: int
    week: int
    measure: str
    amount: int
    toward: int = 0


class Figure(NamedTuple):
    """One cell: the whole month, one `week` of it, or what went `toward` a unit."""

    unit: Unit
    measure: str
    week: int | None = None
    toward: Unit | None = None


Facts = Sequence[Fact]
Figures = dict[Figure, int]


def is_safe(facts: Facts, measure: str) -> bool:
    """Whether a number made of these can stand by itself."""
    given, taken = Counter[int](), Counter[int]()
    for one in facts:
        given[one.person] += one.amount
        taken[one.toward] += one.amount
    return _is_enough(given) and (measure not in TWO_SIDED or _is_enough(taken))


def _is_enough(side: Counter[int]) -> bool:
    if len(side) < LEAST:
        return False
    first, second = nlargest(2, side.values())
    return 100 * (side.total() - first - second) >= DOMINANCE * first


def shown_of(
    parts: Mapping[Key, Facts], safe: Callable[[Facts], bool], size: Callable[[Key], Any]
) -> set[Key]:
    """Which parts of a whole that is shown can be shown beside it: safe ones, whose remainder is nothing or
    safe."""
    shown = sorted((key for key in parts if safe(parts[key])), key=size)
    hidden = [key for key in parts if key not in set(shown)]
    while hidden and not safe([fact for key in hidden for fact in parts[key]]):
        if not shown:
            return set()
        hidden.append(shown.pop(0))
    return set(shown)


def figures(members: Mapping[int, Unit], facts: Iterable[Fact], weeks: int) -> Figures:
    """All that can be shown of one month. `members` are the people who are counted, each in their team;
    what others did, or what was done for them, counts nowhere."""
    counted = [one for one in facts if one.person in members and (one.toward in members or not one.toward)]
    tree = _Tree(members)
    found: Figures = {}
    for measure in COUNTED:
        mine = [one for one in counted if one.measure == measure]
        if is_safe(mine, measure):
            _Table(tree, measure, weeks, found).whole(mine)
    _people(tree, counted, found)
    return found


class _Tree:
    """The units, how many people are in each, and what is directly under it."""

    def __init__(self, members: Mapping[int, Unit]) -> None:
        self.members = members
        self.sizes, under = Counter[Unit](), defaultdict[Unit, set[Unit]](set)
        for team in members.values():
            for depth in range(len(team) + 1):
                self.sizes[team[:depth]] += 1
                if depth:
                    under[team[: depth - 1]].add(team[:depth])
        self.under = {unit: sorted(some) for unit, some in under.items()}

    def size(self, unit: Unit) -> tuple[int, Unit]:
        return self.sizes[unit], unit

    def flows(self) -> list[Unit]:
        """Between which units help is shown: departments, or teams where there is one department."""
        top = self.under.get(ALL, [])
        found = self.under.get(top[0], []) if len(top) == 1 else top
        return found if len(found) > 1 else []

    def parts(self, unit: Unit, facts: Facts) -> dict[Unit, list[Fact]]:
        """Also the units in which nobody did anything."""
        parts: dict[Unit, list[Fact]] = {one: [] for one in self.under.get(unit, ())}
        for fact in facts:
            if parts:
                parts[self.members[fact.person][: len(unit) + 1]].append(fact)
        return parts


class _Table:
    """Of one measure."""

    def __init__(self, tree: _Tree, measure: str, weeks: int, found: Figures) -> None:
        self.tree, self.measure, self.found = tree, measure, found
        self.flows = set(tree.flows()) if measure in TWO_SIDED else set()
        self.weeks = weeks
        self.columns: list[set[int]] = []
        """The weeks that are shown, each alone, and all others together."""

    def safe(self, facts: Facts) -> bool:
        return is_safe(facts, self.measure)

    def safe_each_week(self, facts: Facts) -> bool:
        return all(self.safe([one for one in facts if one.week in column]) for column in self.columns)

    def whole(self, facts: Facts) -> None:
        by_week: dict[int, list[Fact]] = {week: [] for week in range(self.weeks)}
        for one in facts:
            by_week[one.week].append(one)
        shown = shown_of(by_week, self.safe, lambda week: week)
        self.columns = [{week} for week in sorted(shown)]
        if shown and len(shown) < self.weeks:
            self.columns.append(set(by_week) - shown)
        self.show(ALL, facts, in_weeks=bool(shown))

    def show(self, unit: Unit, facts: Facts, *, in_weeks: bool) -> None:
        """A unit, and what can be shown of what is under it."""
        self.found[Figure(unit, self.measure)] = _sum(facts)
        if in_weeks:
            for week, *more in self.columns:
                if not more:
                    by_week = [one for one in facts if one.week == week]
                    self.found[Figure(unit, self.measure, week=week)] = _sum(by_week)
        if unit in self.flows:
            self.show_flow(unit, facts)
        parts = self.tree.parts(unit, facts)
        weekly = shown_of(parts, self.safe_each_week, self.tree.size) if in_weeks else set()
        rest = {key: some for key, some in parts.items() if key not in weekly}
        for key in weekly | shown_of(rest, self.safe, self.tree.size):
            self.show(key, parts[key], in_weeks=key in weekly)

    def show_flow(self, unit: Unit, facts: Facts) -> None:
        to: dict[Unit, list[Fact]] = {one: [] for one in sorted(self.flows)}
        for one in facts:
            to[self.tree.members[one.toward][: len(unit)]].append(one)
        for other in shown_of(to, self.safe, self.tree.size):
            self.found[Figure(unit, self.measure, toward=other)] = _sum(to[other])


def _sum(facts: Facts) -> int:
    return sum(one.amount for one in facts)


# --- how many people took part ---------------------------------------------------------------------


def _people(tree: _Tree, facts: Facts, found: Figures) -> None:
    took_part = {one.person for one in facts} | {one.toward for one in facts if one.toward}
    ones = [Fact(person, 0, PEOPLE, 1) for person in sorted(took_part)]
    _at_least(tree, ALL, ones, found, is_shown=is_safe(ones, PEOPLE))


def _at_least(tree: _Tree, unit: Unit, facts: Facts, found: Figures, *, is_shown: bool) -> int:
    """Notes how many at least, in fives; gives the most that anybody could think took part."""

    def safe(some: Facts) -> bool:
        return is_safe(some, PEOPLE)

    parts = tree.parts(unit, facts)
    shown = shown_of(parts, safe, tree.size) if is_shown else set()
    each = [_at_least(tree, key, some, found, is_shown=key in shown) for key, some in parts.items()]
    most = sum(each) if parts else tree.sizes[unit]
    if not is_shown:
        return most if safe(facts) else min(most, LEAST - 1)
    least = min(len(facts), most - 1) // LEAST * LEAST
    if least >= LEAST:
        found[Figure(unit, PEOPLE)] = least
        return min(most, least + LEAST - 1)
    return most
