"""Somebody who has every report there ever was, and knows how it is made, tries to find a number of fewer
than five people: by subtracting any two figures, by solving all of them at once, and by how small or large a
number can still be. Histories of teams in which people come, go, move, opt out and are erased."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from random import Random

import numpy as np
import pytest
from scipy.optimize import linprog

from handlers.reports import suppression
from handlers.reports.suppression import (
    COUNTED,
    PEOPLE,
    REUSED,
    TWO_SIDED,
    Fact,
    Figure,
    Figures,
    Unit,
)
from storage.disclosure import LEAST

HISTORIES, AT_ONCE, MONTHS = 1_000, 25, 3

Members = dict[int, Unit]
Month = tuple[Members, list[Fact], int]
Atom = tuple[Unit, int, Unit]
"""A team, a week and, where there is one, the team that was helped: nothing is smaller."""


def history(seed: int) -> Iterator[Month]:
    """Months after each other, of one organisation."""
    random = Random(seed)
    departments = [f"d{n}" for n in range(random.choice((1, 1, 2, 3, 4)))]
    teams: list[Unit] = [
        (one, f"t{n}" if n else "") for one in departments for n in range(random.randint(1, 4))
    ]
    sizes = [random.choice((1, 2, 3, 4, 5, 5, 6, 8, 12, 20)) for _ in teams]
    people = [team for team, size in zip(teams, sizes, strict=True) for _ in range(size)]
    members = dict(enumerate(people, start=1))
    eager = {team: random.choice((0.05, 0.3, 0.8, 1.0)) for team in teams}
    for _ in range(MONTHS):
        for person in list(members):
            what = random.random()
            if what < 0.04:  # leaves, is erased, or opts out: not counted from now on
                del members[person]
            elif what < 0.10:
                members[person] = random.choice(teams)
        for _ in range(random.choice((0, 0, 1, 2))):
            members[max(members, default=0) + 1] = random.choice(teams)
        weeks = random.choice((4, 5))
        yield dict(members), list(done(random, members, eager, weeks)), weeks


def done(random: Random, members: Members, eager: dict[Unit, float], weeks: int) -> Iterator[Fact]:
    everybody = sorted(members)
    for person, team in members.items():
        for measure in COUNTED:
            for week in range(weeks):
                if random.random() > eager[team] * (0.2 if measure == "answered" else 1):
                    continue
                amount = random.choice((1, 1, 1, 2, 3, 40))
                toward = random.choice(everybody) if measure == REUSED else 0
                if toward != person:
                    yield Fact(person, week, measure, amount, toward)
    yield Fact(9_999, 0, "shared", 500)  # who is not counted
    yield Fact(everybody[0], 0, REUSED, 500, 9_999) if everybody else Fact(9_999, 1, "time", 5)


class Attack:
    """On one measure of one month: what there is to find, and what was shown."""

    def __init__(self, month: Month, measure: str, shown: Figures) -> None:
        members, facts, self.weeks = month
        self.measure = measure
        leaves = sorted(set(members.values()))
        level = self._level(leaves) if measure in TWO_SIDED else 0
        towards = sorted({one[:level] for one in leaves}) if level else [()]
        self.atoms = [(leaf, week, to) for leaf in leaves for week in range(self.weeks) for to in towards]
        self.number = {atom: n for n, atom in enumerate(self.atoms)}
        self.towards, self.leaves = towards, leaves
        self.real = np.zeros(len(self.atoms))
        self.who: dict[Atom, list[tuple[int, int]]] = {}
        for one in facts:
            if one.measure != measure or one.person not in members:
                continue
            if measure in TWO_SIDED and one.toward not in members:
                continue
            to = members[one.toward][:level] if one.toward else ()
            atom = (members[one.person], one.week, to)
            self.real[self.number[atom]] += one.amount
            self.who.setdefault(atom, []).append((one.person, one.toward))
        self.shown = {figure: value for figure, value in shown.items() if figure.measure == measure}

    @staticmethod
    def _level(leaves: list[Unit]) -> int:
        return 1 if len({one[:1] for one in leaves}) > 1 else 2

    def within(self, figure: Figure) -> frozenset[int]:
        return frozenset(
            n
            for n, (leaf, week, to) in enumerate(self.atoms)
            if leaf[: len(figure.unit)] == figure.unit
            and figure.week in (None, week)
            and figure.toward in (None, to)
        )

    def people(self, atoms: frozenset[int]) -> int:
        """The fewest on a side."""
        some = [who for n in atoms for who in self.who.get(self.atoms[n], ())]
        givers, takers = {giver for giver, _ in some}, {taker for _, taker in some}
        return min(len(givers), len(takers)) if self.measure in TWO_SIDED else len(givers)

    def queries(self) -> set[frozenset[int]]:
        """Everything one could ask: each unit, all of it or by week or toward a unit, and all but that."""
        units = sorted({leaf[:depth] for leaf in self.leaves for depth in range(3)})
        asked = set[frozenset[int]]()
        for unit in units:
            asked.add(self.within(Figure(unit, self.measure)))
            for week in range(self.weeks):
                asked.add(self.within(Figure(unit, self.measure, week=week)))
            for to in self.towards if self.measure in TWO_SIDED else ():
                asked.add(self.within(Figure(unit, self.measure, toward=to)))
        for depth in range(1, 3):
            for unit in units:
                if len(unit) == depth:
                    whole, part = (self.within(Figure(one, self.measure)) for one in (unit[:-1], unit))
                    asked.add(whole - part)
        return asked - {frozenset()}

    def row(self, atoms: frozenset[int]) -> np.ndarray:
        found = np.zeros(len(self.atoms))
        found[list(atoms)] = 1
        return found


def test_every_figure_is_right_and_of_five_people() -> None:
    for seed in range(AT_ONCE):
        for month in history(seed):
            shown = suppression.figures(*month)
            for measure in COUNTED:
                attack = Attack(month, measure, shown)
                for figure, value in attack.shown.items():
                    assert attack.real[list(attack.within(figure))].sum() == value
                    assert attack.people(attack.within(figure)) >= LEAST


def _batches() -> list[object]:
    starts = range(0, HISTORIES, AT_ONCE)
    return [pytest.param(start, marks=() if start == 0 else pytest.mark.slow) for start in starts]


@pytest.mark.parametrize("start", _batches())
def test_no_pair_of_figures_gives_fewer_than_five_people(start: int) -> None:
    for seed in range(start, start + AT_ONCE):
        for month in history(seed):
            shown = suppression.figures(*month)
            for measure in COUNTED:
                attack = Attack(month, measure, shown)
                cells = [attack.within(one) for one in attack.shown]
                for one, other in combinations(cells, 2):
                    small, large = sorted((one, other), key=len)
                    rest = large - small
                    if small < large:
                        assert attack.people(rest) >= LEAST, (seed, measure)


@pytest.mark.parametrize("start", _batches())
def test_no_sum_of_figures_gives_fewer_than_five_people(start: int) -> None:
    """All equations at once: what is asked for must not follow from them, nor be held between two bounds that
    are the same."""
    for seed in range(start, start + AT_ONCE):
        random = Random(seed)
        for month in history(seed):
            shown = suppression.figures(*month)
            for measure in COUNTED:
                attack = Attack(month, measure, shown)
                small = sorted((one for one in attack.queries() if attack.people(one) < LEAST), key=sorted)
                if not attack.shown or not small:
                    continue
                known = np.array([attack.row(attack.within(one)) for one in attack.shown])
                wanted = np.array([attack.row(one) for one in small])
                assert not _follows(known, wanted).any(), (seed, measure)
                for one in random.sample(small, min(2, len(small))):
                    least, most = _bounds(known, np.array(list(attack.shown.values())), attack.row(one))
                    assert most - least > 0.5, (seed, measure, least, most)


def _follows(known: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Which of the wanted sums are combinations of the known ones."""
    _, values, directions = np.linalg.svd(known, full_matrices=False)
    basis = directions[values > 1e-9]
    left = wanted - wanted @ basis.T @ basis
    return np.abs(left).max(axis=1) < 1e-7


def _bounds(known: np.ndarray, values: np.ndarray, wanted: np.ndarray) -> tuple[float, float]:
    ends = [linprog(sign * wanted, A_eq=known, b_eq=values, bounds=(0, None)) for sign in (1, -1)]
    assert ends[0].status == 0
    return ends[0].fun, -ends[1].fun if ends[1].status == 0 else np.inf


@pytest.mark.parametrize("start", _batches())
def test_how_many_took_part_tells_of_no_team_under_five_how_many(start: int) -> None:
    """Who knows how large every team is, which are not shown, and that a number is said in fives."""
    for seed in range(start, start + AT_ONCE):
        for month in history(seed):
            members, facts, _ = month
            sizes = Counter(members.values())
            took = Counter[Unit]()
            for person in _took_part(members, facts):
                took[members[person]] += 1
            shown = {one.unit: n for one, n in suppression.figures(*month).items() if one.measure == PEOPLE}
            assert all(value % LEAST == 0 and value >= LEAST for value in shown.values())
            leaves = sorted(sizes)
            few = [leaf for leaf in leaves if took[leaf] < LEAST]
            if shown:
                for leaf, least, most in _who_took_part(leaves, sizes, took, shown):
                    assert leaf not in few or most - least > 0.5, (seed, leaf)


def _took_part(members: Members, facts: list[Fact]) -> set[int]:
    counted = [one for one in facts if one.person in members and (one.toward in members or not one.toward)]
    return {one.person for one in counted} | {one.toward for one in counted if one.toward}


def _who_took_part(
    leaves: list[Unit], sizes: Counter[Unit], took: Counter[Unit], shown: dict[Unit, int]
) -> Iterator[tuple[Unit, float, float]]:
    rows, limits = [], []
    for unit, least in shown.items():
        row = np.array([1.0 if leaf[: len(unit)] == unit else 0.0 for leaf in leaves])
        rows.append(-row)
        limits.append(-least)
        if sum(took[leaf] for leaf in leaves if leaf[: len(unit)] == unit) < least + LEAST:
            rows.append(row)
            limits.append(least + LEAST - 1)
    most = [min(sizes[one], LEAST - 1 if took[one] < LEAST and one not in shown else 10**6) for one in leaves]
    for n, leaf in enumerate(leaves):
        wanted = np.zeros(len(leaves))
        wanted[n] = 1
        limited = [(0, one) for one in most]
        ends = [linprog(sign * wanted, A_ub=np.array(rows), b_ub=limits, bounds=limited) for sign in (1, -1)]
        yield leaf, ends[0].fun, -ends[1].fun
