"""`opsteker doctor`: whether the database answers, has the right version, and adds up."""

import argparse
from datetime import datetime

from bot.library.asked import Told, named
from bot.library.progress import progress
from bot.settings import Settings
from storage import checking, kudos
from storage.database import Database, open_database
from storage.workspaces import Workspace, WorkspaceRef

REMEDY = (
    "  Sums are never stored, so rows of the table kudos were changed by something other than Opsteker, or"
    " are damaged. Stop the bot, put that table back from the last good backup, and run this again."
)


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", run: object) -> None:
    doctor = commands.add_parser("doctor", help="check the database and the ledger of kudos")
    doctor.set_defaults(run=run, do=examine)


def examine(settings: Settings, options: argparse.Namespace, now: datetime) -> Told:
    """Changes nothing. Raises `StorageUnavailable`."""
    database = open_database(settings.database_url, _nothing_chosen())
    try:
        has, needs = checking.versions(database)
        if has != needs:
            found = f"version {has}" if has else "no tables yet"
            return Told(
                [f"database: answers, has {found}, needs version {needs}", "  Run: opsteker migrate"], 1
            )
        told = Told([f"database: answers, version {has}"])
        for workspace in checking.all_workspaces(database):
            lines = _ledger(database, workspace)
            told.code |= len(lines) > 1
            told.lines += lines
        return told
    finally:
        database.close()


def _ledger(database: Database, workspace: WorkspaceRef) -> list[str]:
    total = checking.look(database, workspace, kudos.count_rows)
    with progress("ledger rows", total) as moved:
        rows, wrong = checking.look(database, workspace, lambda tx: kudos.differences(tx, moved))
    begin = f"ledger of {named(workspace)}: {rows:,} rows, "
    if not wrong:
        return [f"{begin}sums agree"]
    return [f"{begin}sums differ for the people with id {', '.join(map(str, sorted(wrong)))}", REMEDY]


def _nothing_chosen() -> Workspace:
    """What is asked for is there already: nothing is made with these."""
    return Workspace(
        id=0,
        ref=WorkspaceRef("", ""),
        language="en",
        zone="UTC",
        til_channel="",
        kudos_per_day=0,
        kudos_emoji=(),
        til_emoji=(),
    )
