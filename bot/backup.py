"""`opsteker backup FILE`: a copy of a SQLite database while the bot runs. PostgreSQL has its own tool."""

import argparse
from datetime import datetime
from pathlib import Path

from bot.import_export.command_line import Output, UsageError, write_down
from bot.settings import Settings
from storage import checking
from storage.backup import copy_sqlite
from storage.database import StorageUnavailable, open_database
from storage.engines import sqlite_path
from storage.workspaces import nothing_chosen

ELSEWHERE = "Keep it where others cannot read it, and OPSTEKER_SECRET_KEY somewhere else."
WITH_PG_DUMP = "PostgreSQL makes its own: pg_dump --format=custom --file=FILE NAME"


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", run: object) -> None:
    backup = commands.add_parser("backup", help="copy a SQLite database, also while the bot runs")
    backup.add_argument("file", type=Path, metavar="FILE")
    backup.set_defaults(run=run, do=make)


def make(settings: Settings, options: argparse.Namespace, at: datetime) -> Output:
    """Writes over nothing. In the audit log of every workspace it stands that a copy was made."""
    source, target = sqlite_path(settings.database_url), options.file
    if source is None:
        raise UsageError(WITH_PG_DUMP)
    if target.exists():
        raise UsageError(f"{target} is there already; a backup writes over nothing, so choose a new name")
    if not target.parent.is_dir():
        raise UsageError(f"there is no folder {target.parent}")
    if not source.exists():
        raise StorageUnavailable(f"there is no {source}")
    copy_sqlite(source, target)
    _write_down(settings, at)
    return Output([f"Copied to {target}: {target.stat().st_size:,} bytes, whole and sound.", ELSEWHERE])


def _write_down(settings: Settings, at: datetime) -> None:
    database = open_database(settings.database_url, nothing_chosen())
    try:
        has, needs = checking.versions(database)
        for workspace in checking.all_workspaces(database) if has == needs else []:
            write_down(database, workspace, "export", "backup", at)
    finally:
        database.close()
