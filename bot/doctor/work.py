"""What the bot has to do: how long deliveries wait, and when what happens unasked was last done."""

from datetime import datetime, timedelta

from bot.doctor.finding import Finding
from bot.import_export.command_line import named
from bot.settings import Settings
from scheduler import rhythms
from storage import checking, installations, outbox, rhythm_runs
from storage.database import Database

PATIENCE = timedelta(minutes=5)
"""A beat comes every twenty seconds and a delivery leaves at once: later than this, nobody is at work."""

IS_IT_RUNNING = "Is the bot running (opsteker run)? If it is, its log says what it meets."


def examine(database: Database, settings: Settings, now: datetime) -> list[Finding]:
    """Of the platforms that are on. Raises `StorageUnavailable`."""
    chosen = (("slack", settings.slack), ("teams", settings.teams))
    platforms = [name for name, there in chosen if there is not None]
    if not platforms:
        return []
    by_installation = ["slack"] if settings.slack is not None and not settings.slack.bot_token else []
    found = _outbox(database, platforms, by_installation, now)
    return [found, *_rhythms(database, platforms, by_installation, now)]


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
    database: Database, platforms: list[str], by_installation: list[str], now: datetime
) -> list[Finding]:
    last = checking.look_across(database, lambda connection: rhythm_runs.last(connection, platforms))
    late: dict[str, list[str]] = {}
    at_work = checking.look_across(
        database, lambda one: installations.workspaces_at_work(one, by_installation)
    )
    for workspace in at_work:
        if workspace.platform in platforms:
            due = checking.look(database, workspace, lambda tx: rhythms.overdue(tx, now - PATIENCE))
            for name in due:
                late.setdefault(name, []).append(named(workspace))
    return [_rhythm(one.name, last.get(one.name), late.get(one.name, [])) for one in rhythms.RHYTHMS]


def _rhythm(name: str, ran_at: datetime | None, late: list[str]) -> Finding:
    said = f"last done {ran_at:%Y-%m-%d %H:%M} UTC" if ran_at else "had nothing to do yet"
    if late:
        said += f", overdue in {', '.join(late)}"
    return Finding(name, said, IS_IT_RUNNING if late else "")
