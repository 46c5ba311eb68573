"""What is kept: whether the ledger of kudos adds up, what is sealed can be opened, and nobody else can get at
the files."""

from contextlib import nullcontext

from bot.doctor.finding import Finding
from bot.import_export.command_line import named
from bot.import_export.progress import progress
from bot.settings import DOTENV, FOR_CONSENT, Settings
from bot.slack.encryption import TokenCipher
from handlers.texts import Speech
from storage import checking, consents, kudos
from storage.database import Database
from storage.engines import PRIVATE_FILE, PRIVATE_FOLDER, files_of, others_may, sqlite_path
from storage.workspaces import WorkspaceRef


def examine(database: Database, settings: Settings, say: Speech) -> list[Finding]:
    """Raises `StorageUnavailable`."""
    found = []
    for workspace in checking.all_workspaces(database):
        found += of_workspace(database, workspace, settings, say)
    return found


def of_workspace(
    database: Database, workspace: WorkspaceRef, settings: Settings, say: Speech, *, is_watched: bool = True
) -> list[Finding]:
    """`is_watched`: somebody sees on the command line how far it is."""
    return [_ledger(database, workspace, say, is_watched), *_consents(database, workspace, settings, say)]


def readable_by_others(settings: Settings) -> list[Finding]:
    """The database file, its folder and `.env`, when more than who runs us can get at them."""
    path = sqlite_path(settings.database_url)
    private = [DOTENV, *((*files_of(path), path.parent) if path else ())]
    found = []
    for one in private:
        if one.exists() and others_may(one):
            mode = PRIVATE_FOLDER if one.is_dir() else PRIVATE_FILE
            remedy = f"Run: chmod {mode:o} {one}"
            found.append(Finding(str(one), "others on this machine can get at it", remedy))
    return found


def _ledger(database: Database, workspace: WorkspaceRef, say: Speech, is_watched: bool) -> Finding:
    total = checking.look(database, workspace, kudos.count_rows)
    with progress("ledger rows", total) if is_watched else nullcontext(lambda done: None) as moved:
        rows, wrong = checking.look(database, workspace, lambda tx: kudos.differences(tx, moved))
    what = say.text("doctor-ledger", workspace=named(workspace))
    if not wrong:
        return Finding(what, say.text("doctor-ledger-good", rows=rows))
    people = ", ".join(map(str, sorted(wrong)))
    said = say.text("doctor-ledger-wrong", rows=rows, people=people)
    return Finding(what, said, say.text("doctor-do-ledger"))


def _consents(database: Database, workspace: WorkspaceRef, settings: Settings, say: Speech) -> list[Finding]:
    """Nothing where nobody gave one, or where it is not known with what they are opened."""
    found = checking.look(database, workspace, consents.every_sealed)
    if not found or settings.slack is None:
        return []
    what, count = say.text("doctor-consents", workspace=named(workspace)), len(found)
    if settings.slack.consent is None:
        missing = ", ".join(settings.slack.consent_lacks or FOR_CONSENT)
        said, remedy = (
            say.text("doctor-consents-useless", count=count),
            say.text("doctor-do-consents-set", missing=missing),
        )
        return [Finding(what, said, remedy)]
    cipher = TokenCipher(settings.slack.consent.keys)
    closed = sum(not cipher.can_decrypt(one) for one in found)
    if closed:
        said = say.text("doctor-consents-closed", count=count, closed=closed)
        return [Finding(what, said, say.text("doctor-do-consents-key"))]
    return [Finding(what, say.text("doctor-consents-good", count=count))]
