"""`opsteker import people`, `opsteker export people`, and the same for kudos, words and completions."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.import_export import csv_sheet, kudos_history, own_words
from bot.import_export.command_line import (
    Output,
    UsageError,
    command,
    counted,
    named,
    opened,
    summary,
    write_down,
)
from bot.import_export.completions import CompletionsImporter
from bot.import_export.people import exporting, reading
from bot.import_export.people.importing import PeopleImporter
from bot.import_export.progress import followed
from bot.settings import Settings
from storage.database import Database
from storage.workspaces import WorkspaceRef

NOT_IN_IT = "Who appears in no list, and what was given in private channels, is not in it."


def add_to(bring: Any, out: Any, run: Any) -> None:
    """Add the commands to those of `import` and `export`."""
    for what, text, do in (
        ("people", "roles, teams and managers: a CSV file with a column id", import_people),
        ("kudos", "the history of another bot: a CSV file with giver, receiver and time", import_kudos),
        ("words", "words that mean the same: a CSV file with word and topic", import_words),
        ("completions", "what people finished: a CSV file with person, link, time", import_completions),
    ):
        command(bring, what, text, run, do).add_argument("path", type=Path, metavar="FILE.csv")
    for what, text, do in (
        ("people", "roles, teams and managers", export_people),
        ("kudos", "what was given where everybody could see it", export_kudos),
        ("words", "words that mean the same here", export_words),
    ):
        command(out, what, text, run, do).add_argument("path", type=Path, metavar="FILE.csv")


def import_people(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    return _import(settings, options, at, PeopleImporter, "people")


def import_kudos(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    return _import(settings, options, at, kudos_history.KudosImporter, "kudos")


def export_people(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    return _export(settings, options, at, reading.COLUMNS, exporting.rows, "people")


def export_kudos(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    return _export(settings, options, at, kudos_history.COLUMNS, kudos_history.rows, "kudos")


def import_words(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    return _import(settings, options, at, own_words.WordsImporter, "words")


def import_completions(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    return _import(settings, options, at, CompletionsImporter, "completions")


def export_words(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    return _export(settings, options, at, own_words.COLUMNS, own_words.rows, "words")


def _import(
    settings: Settings, options: argparse.Namespace, at: datetime, importer: Any, what: str
) -> Output:
    path: Path = options.path
    if not path.is_file() or path.suffix.lower() != ".csv":
        raise UsageError(f"{path} is no file that ends in .csv")
    with (
        opened(settings, options) as (database, workspace),
        followed(database, workspace, f"import {what}", what, csv_sheet.count_lines(path)) as moved,
    ):
        report = importer(database, workspace, path, at, moved).run()
        write_down(database, workspace, "import", counted(what, report), at)
    return summary(report, f"Imported {path.name}", workspace)


def _export(
    settings: Settings,
    options: argparse.Namespace,
    at: datetime,
    columns: Sequence[str],
    rows: Callable[[Database, WorkspaceRef], Iterable[Sequence[str]]],
    what: str,
) -> Output:
    path: Path = options.path
    if path.suffix.lower() != ".csv":
        raise UsageError(f"{path} does not end in .csv")
    if not path.parent.is_dir():
        raise UsageError(f"there is no folder {path.parent}; make it first, or choose another")
    if path.exists():
        raise UsageError(f"{path} is there already; an export writes over nothing, so choose a new name")
    with (
        opened(settings, options) as (database, workspace),
        followed(database, workspace, f"export {what}", what) as moved,
    ):
        count = csv_sheet.write(path, columns, _counted(rows(database, workspace), moved))
        write_down(database, workspace, "export", f"{what}: {count}", at)
    lines = [f"Exported {count:,} {what} from {named(workspace)} to {path}."]
    return Output(lines if what == "words" else [*lines, f"  {NOT_IN_IT}"])


def _counted(rows: Iterable[Sequence[str]], moved: Callable[[int], None]) -> Iterable[Sequence[str]]:
    for number, row in enumerate(rows, start=1):
        yield row
        moved(number)
