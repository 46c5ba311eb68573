"""`opsteker import paths`, `opsteker import example-paths`, `opsteker export paths`."""

import argparse
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.import_export import role_paths
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
from bot.settings import Settings


def add_to(bring: Any, out: Any, run: Any) -> None:
    """Add the commands to those of `import` and `export`."""
    theirs = command(bring, "paths", "role paths: a YAML file, or a folder of them", run, import_paths)
    theirs.add_argument("path", type=Path, metavar="FOLDER|FILE.yaml")
    ours = command(bring, "example-paths", "two role paths to begin with", run, import_examples)
    ours.add_argument("--language", choices=(*role_paths.LANGUAGES, "both"), default="both")
    export = command(out, "paths", "role paths, as YAML to import again", run, export_paths)
    export.add_argument("path", type=Path, metavar="FOLDER", help="must be new")


def import_paths(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    path: Path = options.path
    found = role_paths.yaml_files(path)
    if not found or not all(one.is_file() and one.suffix in (".yaml", ".yml") for one in found):
        raise UsageError(f"{path} is no file that ends in .yaml, and no folder with any")
    return _bring_in(settings, options, found, path.name, at)


def import_examples(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    languages = role_paths.LANGUAGES if options.language == "both" else (options.language,)
    return _bring_in(settings, options, role_paths.examples(languages), "the example paths", at)


def _bring_in(
    settings: Settings, options: argparse.Namespace, found: Sequence[Path], name: str, at: datetime
) -> Output:
    with opened(settings, options) as (database, workspace):
        report = role_paths.bring_in(database, workspace, found, at)
        write_down(database, workspace, "import", counted("paths", report), at)
    return summary(report, f"Imported {name}", workspace)


def export_paths(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    """What everybody may see; who chose what, and can what, is nobody else's."""
    folder: Path = options.path
    if folder.exists():
        raise UsageError(f"{folder} is there already; an export writes over nothing, so choose a new name")
    if not folder.parent.is_dir():
        raise UsageError(f"there is no folder {folder.parent}; make it first, or choose another")
    with opened(settings, options) as (database, workspace):
        folder.mkdir()
        found = list(role_paths.written(database, workspace))
        for name, text in found:
            (folder / name).write_text(text, "utf-8")
        write_down(database, workspace, "export", f"paths: {len(found)}", at)
    return Output([f"Exported {len(found):,} paths from {named(workspace)} to {folder}."])
