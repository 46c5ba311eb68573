"""How the commands of the library are asked for, and how they answer: what all of them share."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import msgspec

from bot.assemble import database_of, tryout_settings
from bot.failures import UsageError as UsageError
from bot.import_export.draft import Refusal
from bot.import_export.storing import Report
from bot.settings import Settings
from storage import audit, workspaces
from storage.database import Database
from storage.workspaces import WorkspaceRef

PLATFORMS = ("slack", "teams", "tryout")
MOST_LINES = 20
"""Of what is only good to know; what was refused is told in full."""


class Output(msgspec.Struct):
    """What to print, and how it went: 0 all fine, 1 something was refused."""

    lines: list[str]
    code: int = 0


def command(commands: Any, name: str, text: str, run: Any, do: Any) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=text)
    parser.add_argument("--workspace", type=_workspace, metavar="PLATFORM:KEY", help="such as slack:T0123")
    parser.set_defaults(run=run, do=do)
    return parser


def _workspace(text: str) -> WorkspaceRef:
    platform, _, key = text.partition(":")
    if platform not in PLATFORMS or not key:
        raise argparse.ArgumentTypeError(f"must be such as slack:T0123; platforms are {', '.join(PLATFORMS)}")
    return WorkspaceRef(platform, key)


@contextmanager
def opened(settings: Settings, options: argparse.Namespace) -> Iterator[tuple[Database, WorkspaceRef]]:
    """The database, and the workspace in it that is meant."""
    asked: WorkspaceRef | None = options.workspace
    in_tryout = asked is not None and asked.platform == "tryout"
    database = database_of(tryout_settings(settings) if in_tryout else settings)
    try:
        yield database, _meant(database, asked)
    finally:
        database.close()


def _meant(database: Database, asked: WorkspaceRef | None) -> WorkspaceRef:
    """One that is known, the only one when none was said. The very first begins by being said."""
    known = database.submit_across(workspaces.all).result()
    if asked is not None and (asked in known or not known):
        return asked
    if asked is None and len(known) == 1:
        return known[0]
    there = f"there are: {', '.join(map(named, known))}" if known else "there is none yet"
    if asked is not None:
        raise UsageError(f"nobody has met the bot in {named(asked)} yet; {there}")
    raise UsageError(f"say which workspace with --workspace, such as slack:T0123; {there}")


def named(workspace: WorkspaceRef) -> str:
    return f"{workspace.platform}:{workspace.key}"


def write_down(database: Database, workspace: WorkspaceRef, act: str, about: str, at: datetime) -> None:
    """In the audit log: what was brought in or taken out, and how many; never what is in it. Where nobody
    has met us yet there is none."""
    if workspace in database.submit_across(workspaces.all).result():
        database.write(workspace, lambda tx: audit.add_by_command_line(tx, act, about, at))


def counted(what: str, report: Report) -> str:
    """For the audit log."""
    return f"{what}: {report.new} new, {report.changed} changed, {len(report.refused)} refused"


def summary(report: Report, what: str, workspace: WorkspaceRef) -> Output:
    counts = f"{report.new:,} new, {report.changed:,} changed, {report.unchanged:,} unchanged"
    lines = [f"{what} into {named(workspace)}: {counts}, {len(report.refused):,} refused."]
    lines += [f"  refused: {_line(one)}" for one in report.refused]
    lines += _few([f"  note: {_line(one)}" for one in report.notes])
    lines += _few([f"  no longer there, but kept here: {source}" for source in report.gone])
    return Output(lines, 1 if report.refused else 0)


def _line(one: Refusal) -> str:
    return f"{one.where}: {one.reason}"


def _few(lines: list[str]) -> list[str]:
    more = len(lines) - MOST_LINES
    return lines if more <= 0 else [*lines[:MOST_LINES], f"  … and {more:,} more like that"]
