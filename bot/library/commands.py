"""`opsteker import`, `export`, `reindex` and `refit`: what they are asked and what they answer."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from bot.assemble import database_of, tryout_settings
from bot.library import exporting, folder, markdown, starter, tables
from bot.library.draft import Refusal
from bot.library.importing import Importer
from bot.library.progress import progress
from bot.library.storing import Report
from bot.settings import Settings
from storage import clicks, people, places, search, workspaces
from storage.database import Database
from storage.workspaces import WorkspaceRef

PLATFORMS = ("slack", "teams", "tryout")
MOST_LINES = 20
"""Of what is only good to know; what was refused is told in full."""


class AskedWrongly(Exception):
    """The command cannot be carried out as it was asked; says what to ask instead."""


class Told(msgspec.Struct):
    """What to print, and how it went: 0 all fine, 1 something was refused."""

    lines: list[str]
    code: int = 0


def add_to(commands: Any, run: Any) -> None:
    """Add the commands; `run` gets them as `options.do`."""
    bring = commands.add_parser("import", help="bring in tips you already have").add_subparsers(required=True)
    files = _command(bring, "tips", "a folder of Markdown, or a CSV or JSONL file", run, import_tips)
    files.add_argument("path", type=Path, metavar="FOLDER|FILE.csv|FILE.jsonl")
    files.add_argument(
        "--owner", default="", metavar="USER", help="who keeps them right, where they do not say"
    )
    files.add_argument("--dry-run", action="store_true", help="only say what would change")
    ours = _command(bring, "starter", "the tips that come along", run, import_starter)
    ours.add_argument("--language", choices=(*starter.LANGUAGES, "both"), default="both")

    out = commands.add_parser("export", help="write tips and TILs to files").add_subparsers(required=True)
    for name, text in (("tips", "import again to the same"), ("tils", "with their authors")):
        export = _command(out, name, text, run, export_tips if name == "tips" else export_tils)
        export.add_argument("path", type=Path, metavar="FOLDER|FILE.csv|FILE.jsonl", help="must be new")
        export.add_argument("--include-private", nargs="+", default=[], metavar="PLACE")

    _command(commands, "reindex", "search with the words of this version", run, reindex)
    _command(commands, "refit", "learn from what helped when an answer is sure enough", run, refit)


def _command(commands: Any, name: str, text: str, run: Any, do: Any) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=text)
    parser.add_argument("--workspace", type=_workspace, metavar="PLATFORM:KEY", help="such as slack:T0123")
    parser.set_defaults(run=run, do=do)
    return parser


def _workspace(text: str) -> WorkspaceRef:
    platform, _, key = text.partition(":")
    if platform not in PLATFORMS or not key:
        raise argparse.ArgumentTypeError(f"must be such as slack:T0123; platforms are {', '.join(PLATFORMS)}")
    return WorkspaceRef(platform, key)


# --- import ----------------------------------------------------------------------------------------


def import_tips(settings: Settings, options: argparse.Namespace, at: datetime) -> Told:
    path = options.path.resolve()
    if not path.is_dir() and not (path.is_file() and path.suffix.lower() in (".csv", ".jsonl")):
        raise AskedWrongly(f"{options.path} is no folder and no file that ends in .csv or .jsonl")
    with _opened(settings, options) as (database, workspace):
        owner = options.owner.removeprefix("@")
        if owner and database.read(workspace, lambda tx: people.by_user(tx, owner)) is None:
            raise AskedWrongly(f"{owner} has not met the bot in {_name(workspace)} yet, so cannot keep tips")
        report = _bring_in(database, workspace, path, at, owner, options.dry_run)
    return _told(report, f"{'Would import' if options.dry_run else 'Imported'} {path.name}", workspace)


def _bring_in(
    database: Database, workspace: WorkspaceRef, path: Path, at: datetime, owner: str, dry_run: bool
) -> Report:
    if path.is_dir():
        files = list(folder.markdown_files(path))
        total, found, prefix = len(files), markdown.candidates(files), f"file:{path.name}/"
    else:
        total, found, prefix = None, tables.candidates(path), f"file:{path.name}#"
    with progress("tips", total) as moved:
        importer = Importer(database, workspace, prefix, at, owner=owner, dry_run=dry_run, progress=moved)
        return importer.run(found)


def import_starter(settings: Settings, options: argparse.Namespace, at: datetime) -> Told:
    languages = starter.LANGUAGES if options.language == "both" else (options.language,)
    with _opened(settings, options) as (database, workspace):
        report = starter.put_in(database, workspace, at, languages)
    return _told(report, "Imported the starter set", workspace)


def _told(report: Report, what: str, workspace: WorkspaceRef) -> Told:
    counts = f"{report.new:,} new, {report.changed:,} changed, {report.unchanged:,} unchanged"
    lines = [f"{what} into {_name(workspace)}: {counts}, {len(report.refused):,} refused."]
    lines += [f"  refused: {_line(one)}" for one in report.refused]
    lines += _few([f"  note: {_line(one)}" for one in report.notes])
    lines += _few([f"  no longer there, but kept here: {source}" for source in report.gone])
    return Told(lines, 1 if report.refused else 0)


def _line(one: Refusal) -> str:
    return f"{one.where}: {one.reason}"


def _few(lines: list[str]) -> list[str]:
    more = len(lines) - MOST_LINES
    return lines if more <= 0 else [*lines[:MOST_LINES], f"  … and {more:,} more like that"]


# --- export ----------------------------------------------------------------------------------------


def export_tips(settings: Settings, options: argparse.Namespace, at: datetime) -> Told:
    return _export(settings, options, exporting.tips, "tips")


def export_tils(settings: Settings, options: argparse.Namespace, at: datetime) -> Told:
    return _export(settings, options, exporting.learned, "TILs")


def _export(settings: Settings, options: argparse.Namespace, everything: Any, what: str) -> Told:
    path: Path = options.path
    if path.is_file() or (path.is_dir() and any(path.iterdir())):
        raise AskedWrongly(f"{path} is there already; an export writes over nothing, so choose a new name")
    with _opened(settings, options) as (database, workspace):
        _know(database, workspace, options.include_private)
        shared = everything(database, workspace, frozenset(options.include_private))
        with progress(what) as moved:
            count = exporting.write(shared.rows, path, moved)
    lines = [f"Exported {count:,} {what} from {_name(workspace)} to {path}."]
    if shared.left_out:
        lines.append(f"  {shared.left_out:,} not for everybody left out; see --include-private")
    return Told(lines)


def _know(database: Database, workspace: WorkspaceRef, names: Sequence[str]) -> None:
    for name in names:
        if database.read(workspace, partial(places.by_key, key=name)) is None:
            raise AskedWrongly(
                f"{name} is no place in {_name(workspace)}; give the id the platform has for it"
            )


# --- search ----------------------------------------------------------------------------------------


def reindex(settings: Settings, options: argparse.Namespace, at: datetime) -> Told:
    with _opened(settings, options) as (database, workspace):
        total = database.read(workspace, search.outdated)
        with progress("documents", total) as moved:
            search.reindex(database, workspace, lambda done, _: moved(done))
    return Told([f"{total:,} documents in {_name(workspace)} analysed anew."])


def refit(settings: Settings, options: argparse.Namespace, at: datetime) -> Told:
    with _opened(settings, options) as (database, workspace):
        judged = database.read(workspace, clicks.everything)
        if not judged:
            return Told([f"Nobody in {_name(workspace)} has said yet whether an answer helped."])
        fitted = search.fit(judged)
        database.write(workspace, lambda tx: search.keep_coefficients(tx, fitted))
    values = ", ".join(f"{name} {value:.2f}" for name, value in msgspec.structs.asdict(fitted).items())
    return Told([f"Fitted on {len(judged):,} answers in {_name(workspace)}: {values}."])


# --- small steps -----------------------------------------------------------------------------------


@contextmanager
def _opened(settings: Settings, options: argparse.Namespace) -> Iterator[tuple[Database, WorkspaceRef]]:
    """The database, and the workspace in it that is meant."""
    asked: WorkspaceRef | None = options.workspace
    in_tryout = asked is not None and asked.platform == "tryout"
    database = database_of(tryout_settings(settings) if in_tryout else settings)
    try:
        yield database, asked or _the_only_one(database)
    finally:
        database.close()


def _the_only_one(database: Database) -> WorkspaceRef:
    found = database.submit_across(workspaces.all).result()
    if len(found) == 1:
        return found[0]
    there = f"there are: {', '.join(map(_name, found))}" if found else "there is none yet"
    raise AskedWrongly(f"say which workspace with --workspace, such as slack:T0123; {there}")


def _name(workspace: WorkspaceRef) -> str:
    return f"{workspace.platform}:{workspace.key}"
