"""`opsteker export report FOLDER`, all that the numbers of the reports were made of, and `opsteker recompute
FOLDER`, which makes them of that once more."""

import argparse
import secrets
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from bot.import_export import csv_sheet, recomputing
from bot.import_export.command_line import Output, UsageError, command, named, opened, write_down
from bot.import_export.recomputing import FILES, key
from bot.settings import Settings
from handlers.reports import lifecycle, reading
from handlers.reports.periods import Month
from storage import people, reports
from storage.database import Database, Transaction
from storage.reports import Done, Member, Shown
from storage.workspaces import WorkspaceRef

MOST_NUMBER = 10**9
Cells = tuple[str, ...]
Sheets = dict[str, list[Cells]]


def add_to(commands: Any, out: Any, run: Any) -> None:
    export = command(out, "report", "what the numbers of the reports were made of", run, export_report)
    export.add_argument("path", type=Path, metavar="FOLDER", help="must be new")
    again = commands.add_parser("recompute", help="work the reports out once more, from their export")
    again.add_argument("path", type=Path, metavar="FOLDER")
    again.set_defaults(run=run, do=recompute)


def export_report(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    path: Path = options.path
    if path.is_file() or (path.is_dir() and any(path.iterdir())):
        raise UsageError(f"{path} is there already; an export writes over nothing, so choose a new name")
    with opened(settings, options) as (database, workspace):
        sheets, left_out = _sheets(database, workspace)
        path.mkdir(parents=True, exist_ok=True)
        for name, columns in FILES.items():
            csv_sheet.write(path / name, columns, sheets[name])
        write_down(database, workspace, "export", f"report: {len(sheets['shown.csv'])}", at)
    lines = [f"Exported {len(sheets['shown.csv']):,} numbers from {named(workspace)} to {path}."]
    if left_out:
        months = ", ".join(f"{month.first}" for month in left_out)
        lines.append(
            f"  left out: the months from {months}: somebody was erased or opted out, or something was"
            " deleted since, and the difference would tell of few people"
        )
    return Output(lines)


def _sheets(database: Database, workspace: WorkspaceRef) -> tuple[Sheets, list[Month]]:
    """The rows of each file, and the months that are not what they were."""
    sheets: Sheets = {name: [] for name in FILES}
    numbers, left_out = _Numbers(), list[Month]()
    for month in database.read(workspace, reading.known):
        counted, done, shown = database.read(workspace, partial(_month, month=month))
        again = {key(one): one.amount for one in lifecycle.to_be_shown(month, counted, done)}
        if again != {key(one): one.amount for one in shown}:
            left_out.append(month)
            continue
        sheets["members.csv"] += _members(month, counted, numbers)
        sheets["done.csv"] += _done(month, counted, done, numbers)
        sheets["shown.csv"] += [(*key(one), f"{one.amount}") for one in shown]
    return sheets, left_out


def _month(tx: Transaction, month: Month) -> tuple[list[Member], list[Done], list[Shown]]:
    """Without who opted out since: exports are made for others."""
    counted = reports.counted_in(tx, month.first)
    listed = people.listed_ids(tx)
    still = [one for one in counted if one.person_id in listed]
    return still, lifecycle.done_in(tx, month), reports.every_one(tx, month.first)


class _Numbers:
    """For each person one that says nothing of them, the same in all months of an export."""

    def __init__(self) -> None:
        self._known: dict[int, int] = {}

    def of(self, person_id: int) -> str:
        while person_id not in self._known:
            number = 1 + secrets.randbelow(MOST_NUMBER)
            if number not in self._known.values():
                self._known[person_id] = number
        return f"{self._known[person_id]}"


def _members(month: Month, counted: list[Member], numbers: _Numbers) -> Iterator[Cells]:
    for one in counted:
        yield f"{month.first}", numbers.of(one.person_id), one.department, one.team


def _done(month: Month, counted: list[Member], done: list[Done], numbers: _Numbers) -> Iterator[Cells]:
    """Only what counts."""
    there, mondays = {one.person_id for one in counted}, month.mondays
    for one in done:
        if one.person_id in there and (not one.toward_id or one.toward_id in there):
            toward = numbers.of(one.toward_id) if one.toward_id else ""
            week, person = f"{mondays[one.week]}", numbers.of(one.person_id)
            yield f"{month.first}", week, person, one.measure, f"{one.amount}", toward


def recompute(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    path: Path = options.path
    if missing := [name for name in FILES if not (path / name).is_file()]:
        raise UsageError(f"{path} has no {', '.join(missing)}; make it with opsteker export report FOLDER")
    try:
        again, shown = recomputing.recomputed(path), recomputing.shown(path)
    except ValueError as error:
        raise UsageError(f"{path} is not as it was written: {error}") from None
    lines = [_line(one, number) for one, number in sorted(again.items())]
    other = sorted(one for one in again.keys() | shown.keys() if again.get(one) != shown.get(one))
    lines += [f"not the same: {_line(one, again.get(one))}, shown {shown.get(one, 'not')}" for one in other]
    whole = len(again.keys() | shown.keys())
    lines.append(f"{whole - len(other):,} of {whole:,} numbers are those that were shown.")
    return Output(lines, 1 if other else 0)


def _line(one: tuple[str, ...], number: int | None) -> str:
    month, unit, measure, part = one
    told = " ".join(filter(None, (month, unit or "(all)", measure, part)))
    return f"{told}: {'not' if number is None else number}"
