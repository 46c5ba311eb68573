"""`opsteker doctor`: whether the database answers, has the right version and adds up, and whether what is
sealed in it can be opened."""

import argparse
from datetime import datetime

from bot.import_export.command_line import Output, named
from bot.import_export.progress import progress
from bot.settings import DOTENV, FOR_CONSENT, Settings
from bot.slack.encryption import TokenCipher
from storage import checking, consents, kudos
from storage.database import Database, open_database
from storage.engines import PRIVATE_FILE, PRIVATE_FOLDER, files_of, others_may, sqlite_path
from storage.workspaces import Workspace, WorkspaceRef

REMEDY = (
    "  Sums are never stored, so rows of the table kudos were changed by something other than Opsteker, or"
    " are damaged. Stop the bot, put that table back from the last good backup, and run this again."
)

SEALED = (
    "  They were sealed with another key. Put that one behind the new one in OPSTEKER_SECRET_KEY, or these"
    " people have to withdraw their consent and give it again."
)


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", run: object) -> None:
    doctor = commands.add_parser("doctor", help="check the database, the ledger of kudos and consents")
    doctor.set_defaults(run=run, do=examine)


def examine(settings: Settings, options: argparse.Namespace, now: datetime) -> Output:
    """Changes nothing. Raises `StorageUnavailable`."""
    readable = _readable_by_others(settings)
    database = open_database(settings.database_url, _nothing_chosen())
    try:
        has, needs = checking.versions(database)
        if has != needs:
            found = f"version {has}" if has else "no tables yet"
            asked = [f"database: answers, has {found}, needs version {needs}", "  Run: opsteker migrate"]
            return Output([*asked, *readable], 1)
        told = Output([f"database: answers, version {has}", *readable], int(bool(readable)))
        for workspace in checking.all_workspaces(database):
            for lines in (_ledger(database, workspace), _consents(database, workspace, settings)):
                told.code |= len(lines) > 1
                told.lines += lines
        return told
    finally:
        database.close()


def _readable_by_others(settings: Settings) -> list[str]:
    """The database file, its folder and `.env`, when more than who runs us can get at them."""
    path = sqlite_path(settings.database_url)
    private = [DOTENV, *((*files_of(path), path.parent) if path else ())]
    lines = []
    for one in private:
        if one.exists() and others_may(one):
            mode = PRIVATE_FOLDER if one.is_dir() else PRIVATE_FILE
            lines += [f"{one}: others on this machine can get at it", f"  Run: chmod {mode:o} {one}"]
    return lines


def _ledger(database: Database, workspace: WorkspaceRef) -> list[str]:
    total = checking.look(database, workspace, kudos.count_rows)
    with progress("ledger rows", total) as moved:
        rows, wrong = checking.look(database, workspace, lambda tx: kudos.differences(tx, moved))
    begin = f"ledger of {named(workspace)}: {rows:,} rows, "
    if not wrong:
        return [f"{begin}sums agree"]
    return [f"{begin}sums differ for the people with id {', '.join(map(str, sorted(wrong)))}", REMEDY]


def _consents(database: Database, workspace: WorkspaceRef, settings: Settings) -> list[str]:
    """Nothing where nobody gave one, or where it is not known with what they are opened."""
    found = checking.look(database, workspace, consents.every_sealed)
    if not found or settings.slack is None:
        return []
    begin = f"consents in {named(workspace)}: {len(found):,}, "
    if settings.slack.consent is None:
        missing = ", ".join(settings.slack.consent_lacks or FOR_CONSENT)
        return [f"{begin}of no use", f"  Set {missing}: nobody's status is set in their learning time now."]
    cipher = TokenCipher(settings.slack.consent.keys)
    closed = sum(not cipher.can_decrypt(one) for one in found)
    return [f"{begin}{closed:,} cannot be opened", SEALED] if closed else [f"{begin}all can be opened"]


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
