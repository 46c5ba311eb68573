"""`opsteker import`, `export`, `reindex` and `refit`: what they are asked and what they answer."""

import argparse
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from bot.import_export import (
    csv_commands,
    exporting,
    folder,
    markdown,
    path_commands,
    report_commands,
    source_names,
    starter,
    tables,
)
from bot.import_export.command_line import Output as Output
from bot.import_export.command_line import UsageError as UsageError
from bot.import_export.command_line import command, counted, named, opened, summary, write_down
from bot.import_export.draft import Refusal
from bot.import_export.importing import Importer
from bot.import_export.progress import followed, progress
from bot.import_export.storing import Report
from bot.settings import Settings
from handlers.tuning import lifecycle as tuning
from handlers.tuning.rules import LEAST
from storage import people, places, search
from storage.database import Database
from storage.workspaces import WorkspaceRef


def add_to(commands: Any, run: Any) -> None:
    """Add the commands; `run` gets them as `options.do`."""
    bring = commands.add_parser("import", help="bring in what you already have").add_subparsers(required=True)
    files = command(bring, "tips", "a folder of Markdown, or a CSV or JSONL file", run, import_tips)
    files.add_argument("path", type=Path, metavar="FOLDER|FILE.csv|FILE.jsonl")
    files.add_argument(
        "--owner", default="", metavar="USER", help="who keeps them right, where they do not say"
    )
    files.add_argument("--dry-run", action="store_true", help="only say what would change")
    ours = command(bring, "starter", "the tips that come along", run, import_starter)
    ours.add_argument("--language", choices=(*starter.LANGUAGES, "both"), default="both")

    out = commands.add_parser("export", help="write what is here to files").add_subparsers(required=True)
    for name, text in (("tips", "import again to the same"), ("tils", "with their authors")):
        export = command(out, name, text, run, export_tips if name == "tips" else export_tils)
        export.add_argument("path", type=Path, metavar="FOLDER|FILE.csv|FILE.jsonl", help="must be new")
        export.add_argument("--include-private", nargs="+", default=[], metavar="PLACE")

    csv_commands.add_to(bring, out, run)
    path_commands.add_to(bring, out, run)
    report_commands.add_to(commands, out, run)
    command(commands, "reindex", "search with the words of this version", run, reindex)
    command(commands, "refit", "learn from what helped when an answer is sure enough", run, refit)


# --- import ----------------------------------------------------------------------------------------


def import_tips(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    path = options.path.resolve()
    if not path.is_dir() and not (path.is_file() and path.suffix.lower() in (".csv", ".jsonl")):
        raise UsageError(f"{options.path} is no folder and no file that ends in .csv or .jsonl")
    with opened(settings, options) as (database, workspace):
        owner = options.owner.removeprefix("@")
        if owner and database.read(workspace, lambda tx: people.by_user(tx, owner)) is None:
            raise UsageError(f"{owner} has not met the bot in {named(workspace)} yet, so cannot keep tips")
        report = _bring_in(database, workspace, path, at, owner, options.dry_run)
        if not options.dry_run:
            write_down(database, workspace, "import", counted("tips", report), at)
    return summary(report, f"{'Would import' if options.dry_run else 'Imported'} {path.name}", workspace)


def _bring_in(
    database: Database, workspace: WorkspaceRef, path: Path, at: datetime, owner: str, dry_run: bool
) -> Report:
    name, before = source_names.called(database, workspace, path, keep=not dry_run)
    if path.is_dir():
        files = list(folder.markdown_files(path))
        total, found, prefix = len(files), markdown.candidates(files, name), f"file:{name}/"
    else:
        total, found, prefix = None, tables.candidates(path, name), f"file:{name}#"
    follows = (
        progress("tips", total) if dry_run else followed(database, workspace, "import tips", "tips", total)
    )
    with follows as moved:
        importer = Importer(database, workspace, prefix, at, owner=owner, dry_run=dry_run, progress=moved)
        report = importer.run(found)
    if before:
        why = f"was {before} before, which is not there now, so what came from there is taken for the same"
        report.notes.insert(0, Refusal(path.name, why))
    return report


def import_starter(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    languages = starter.LANGUAGES if options.language == "both" else (options.language,)
    with opened(settings, options) as (database, workspace):
        report = starter.put_in(database, workspace, at, languages)
        write_down(database, workspace, "import", counted("starter", report), at)
    return summary(report, "Imported the starter set", workspace)


# --- export ----------------------------------------------------------------------------------------


def export_tips(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    return _export(settings, options, at, exporting.tips, "tips")


def export_tils(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    return _export(settings, options, at, exporting.learned, "TILs")


def _export(
    settings: Settings, options: argparse.Namespace, at: datetime, everything: Any, what: str
) -> Output:
    path: Path = options.path
    if path.is_file() or (path.is_dir() and any(path.iterdir())):
        raise UsageError(f"{path} is there already; an export writes over nothing, so choose a new name")
    with opened(settings, options) as (database, workspace):
        _know(database, workspace, options.include_private)
        shared = everything(database, workspace, frozenset(options.include_private))
        with followed(database, workspace, f"export {what.lower()}", what) as moved:
            count = exporting.write(shared.rows, path, moved)
        private = "".join(f", with {place}" for place in options.include_private)
        write_down(database, workspace, "export", f"{what}: {count}{private}", at)
    lines = [f"Exported {count:,} {what} from {named(workspace)} to {path}."]
    if shared.left_out:
        lines.append(f"  {shared.left_out:,} not for everybody left out; see --include-private")
    return Output(lines)


def _know(database: Database, workspace: WorkspaceRef, names: Sequence[str]) -> None:
    for name in names:
        if database.read(workspace, partial(places.by_key, key=name)) is None:
            raise UsageError(f"{name} is no place in {named(workspace)}; give the id the platform has for it")


# --- search ----------------------------------------------------------------------------------------


def reindex(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    with opened(settings, options) as (database, workspace):
        total = database.read(workspace, search.outdated)
        with followed(database, workspace, "reindex", "documents", total) as moved:
            search.reindex(database, workspace, lambda done, _: moved(done))
    return Output([f"{total:,} documents in {named(workspace)} analysed anew."])


def refit(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    """What else happens every night."""
    with opened(settings, options) as (database, workspace):
        try:
            answers, found = database.write(workspace, lambda tx: tuning.at_once(tx, at))
        except tuning.SwitchedOff:
            raise UsageError(
                f"an admin of {named(workspace)} switched this off; /learn tuning switches it on"
            ) from None
    where = named(workspace)
    if found is None:
        return Output([f"Nothing to change in {where}: {answers:,} answers judged, at least {LEAST} needed."])
    told = f"{found.before.right:,} of {answers:,} answers judged right before, {found.after.right:,} now"
    return Output([f"Fitted in {where}: {told}."])
