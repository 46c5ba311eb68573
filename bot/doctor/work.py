"""What the bot has to do: how long deliveries wait, when what happens unasked was last done and what is too
old was last forgotten, which rows fail again and again, and whether anybody may set things up."""

from datetime import datetime, timedelta

from bot.doctor.finding import Finding
from bot.import_export.command_line import named
from bot.settings import Settings
from handlers.people import admission
from scheduler import cleaning, rhythms
from scheduler.clock import CLEAN_SECONDS, PATIENCE
from storage import checking, installations, outbox, people, rhythm_runs, setbacks
from storage.database import Database, Transaction
from storage.workspaces import WorkspaceRef

FORGETS_WITHIN = 2 * timedelta(seconds=CLEAN_SECONDS) + PATIENCE
AGAIN_AND_AGAIN = 3
"""Times: what fails once may go well a quarter of an hour later."""

NOT_FORGOTTEN = (
    "Is the bot running (opsteker run)? If it is, its log says what is not forgotten, and the kind of error."
)
REPORT_IT = (
    "They are tried again by themselves, ever less often. The log names each by its table and number, with"
    " the kind of error: put right what that says, or report it."
)
NO_ADMIN = "nobody may set things up yet: put the id that /learn setup tells people in OPSTEKER_ADMINS"
IS_IT_RUNNING = "Is the bot running (opsteker run)? If it is, its log says what it meets."


def examine(database: Database, settings: Settings, now: datetime) -> list[Finding]:
    """Of the platforms that are on. Raises `StorageUnavailable`."""
    chosen = (("slack", settings.slack), ("teams", settings.teams))
    platforms = [name for name, there in chosen if there is not None]
    if not platforms:
        return []
    by_installation = ["slack"] if settings.slack is not None and not settings.slack.bot_token else []
    at_work = _at_work(database, platforms, by_installation)
    return [
        _outbox(database, platforms, by_installation, now),
        *_rhythms(database, platforms, at_work, now),
        _cleaning(database, at_work, now),
        _failing(database, at_work),
        *_without_admins(database, at_work, settings),
    ]


def _at_work(database: Database, platforms: list[str], by_installation: list[str]) -> list[WorkspaceRef]:
    known = checking.look_across(database, lambda one: installations.workspaces_at_work(one, by_installation))
    return [one for one in known if one.platform in platforms]


def _outbox(database: Database, platforms: list[str], by_installation: list[str], now: datetime) -> Finding:
    """What is for a workspace that took us away waits until it installs us again."""
    waiting = checking.look_across(database, lambda one: outbox.depth(one, platforms))
    seconds = checking.look_across(
        database, lambda one: outbox.oldest_age(one, platforms, now, by_installation)
    )
    age = timedelta(seconds=int(seconds))
    said = f"{waiting:,} waiting, the oldest that may go for {age}"
    return Finding("outbox", said, IS_IT_RUNNING if age > PATIENCE else "")


def _rhythms(
    database: Database, platforms: list[str], at_work: list[WorkspaceRef], now: datetime
) -> list[Finding]:
    last = checking.look_across(database, lambda connection: rhythm_runs.last(connection, platforms))
    late: dict[str, list[str]] = {}
    for workspace in at_work:
        for name in checking.look(database, workspace, lambda tx: rhythms.overdue(tx, now - PATIENCE)):
            late.setdefault(name, []).append(named(workspace))
    return [_rhythm(one.name, last.get(one.name), late.get(one.name, [])) for one in rhythms.RHYTHMS]


def _rhythm(name: str, ran_at: datetime | None, late: list[str]) -> Finding:
    said = f"last done {ran_at:%Y-%m-%d %H:%M} UTC" if ran_at else "had nothing to do yet"
    if late:
        said += f", overdue in {', '.join(late)}"
    return Finding(name, said, IS_IT_RUNNING if late else "")


def _cleaning(database: Database, at_work: list[WorkspaceRef], now: datetime) -> Finding:
    """Whether what is too old goes: the workspace where it was done the longest ago counts."""
    runs = {one: checking.look(database, one, rhythm_runs.here).get(cleaning.NAME) for one in at_work}
    done = {one: ran_at for one, ran_at in runs.items() if ran_at is not None}
    if not done:
        return Finding(cleaning.NAME, "not done yet: soon after the start, and then each hour", is_off=True)
    said = f"what is too old last went {min(done.values()):%Y-%m-%d %H:%M} UTC"
    late = [named(one) for one, ran_at in done.items() if ran_at < now - FORGETS_WITHIN]
    if late:
        return Finding(cleaning.NAME, f"{said}, overdue in {', '.join(late)}", NOT_FORGOTTEN)
    return Finding(cleaning.NAME, said)


def _failing(database: Database, at_work: list[WorkspaceRef]) -> Finding:
    kinds: dict[str, int] = {}
    for workspace in at_work:
        for kind, count in checking.look(database, workspace, _again_and_again).items():
            kinds[kind] = kinds.get(kind, 0) + count
    if not kinds:
        return Finding("rows", "none fails again and again")
    told = ", ".join(f"{count:,} of {kind}" for kind, count in sorted(kinds.items()))
    return Finding("rows", f"failing again and again: {told}", REPORT_IT)


def _again_and_again(tx: Transaction) -> dict[str, int]:
    return setbacks.counts(tx, AGAIN_AND_AGAIN)


def _without_admins(database: Database, at_work: list[WorkspaceRef], settings: Settings) -> list[Finding]:
    """Where somebody is known, and nobody of them may set things up."""

    def is_without(tx: Transaction) -> bool:
        return bool(people.names(tx)) and not settings.admins and not admission.admins(tx)

    there = [one for one in at_work if checking.look(database, one, is_without)]
    return [Finding(f"admins in {named(one)}", NO_ADMIN, is_off=True) for one in there]
