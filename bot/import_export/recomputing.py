"""`opsteker recompute FOLDER`: every number of the reports once more, from nothing but the files that
`opsteker export report FOLDER` wrote, and whether it is the number that people were shown.

    members.csv   who counted in a month: a number for each person, their department and team
    done.csv      what they did in a week of it, how much, and for whom
    shown.csv     the numbers people were shown

The rules are those of `handlers/reports/suppression.py`; the counting is done anew here.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from handlers.parsing.formulas import unguarded
from handlers.reports import lifecycle, periods
from storage.reports import Done, Member, Shown

MEMBERS = ("month", "person", "department", "team")
DONE = ("month", "week", "person", "measure", "amount", "toward")
SHOWN = ("month", "unit", "measure", "part", "amount")
FILES = {"members.csv": MEMBERS, "done.csv": DONE, "shown.csv": SHOWN}

Numbers = dict[tuple[str, ...], int]
"""By month, unit, measure and part, as in shown.csv."""


def recomputed(folder: Path) -> Numbers:
    """Raises `ValueError` for a file that is not as it was written."""
    members, done = defaultdict[str, list[Member]](list), defaultdict[str, list[Done]](list)
    for month, person, department, team in _rows(folder, "members.csv"):
        members[month].append(Member(int(person), unguarded(team), unguarded(department)))
    for month, week, person, measure, amount, toward in _rows(folder, "done.csv"):
        mondays = periods.of(date.fromisoformat(month)).mondays
        number = mondays.index(date.fromisoformat(week))
        done[month].append(Done(int(person), number, measure, int(amount), int(toward or 0)))
    found: Numbers = {}
    for month, counted in members.items():
        for one in lifecycle.to_be_shown(periods.of(date.fromisoformat(month)), counted, done[month]):
            found[key(one)] = one.amount
    return found


def shown(folder: Path) -> Numbers:
    rows = _rows(folder, "shown.csv")
    return {(month, unguarded(unit), *rest): int(amount) for month, unit, *rest, amount in rows}


def key(one: Shown) -> tuple[str, ...]:
    return f"{one.month}", one.unit, one.measure, one.part


def _rows(folder: Path, name: str) -> Iterator[list[str]]:
    with (folder / name).open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        if next(rows, None) != [*FILES[name]]:
            raise ValueError(f"{name} does not begin with {','.join(FILES[name])}")
        yield from rows
