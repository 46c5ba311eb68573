"""Long commands, and how far each is."""

from datetime import datetime, timedelta

from bot.admin.tables import Cell, Section, Table, columns, row
from handlers.texts import Speech
from storage import jobs, search
from storage.database import Transaction
from storage.jobs import Job

MOST = 20
SILENT = timedelta(minutes=5)
"""One that moved no more for so long has been stopped, or hangs."""


def section(tx: Transaction, say: Speech, zone: str, now: datetime) -> Section:
    left = search.outdated(tx)
    about = [say.text("admin-jobs-about")]
    if left:
        about.append(say.text("admin-jobs-index", count=left))
    rows = [_job(one, say, zone, now) for one in jobs.last(tx, MOST)]
    table = Table(say.text("admin-jobs"), columns("jobs", say), rows, say.text("admin-jobs-none"))
    return Section("imports", say.text("admin-imports"), about, [table])


def _job(one: Job, say: Speech, zone: str, now: datetime) -> list[Cell]:
    """The name of a command is the same in every language."""
    return row(
        Cell(f"opsteker {one.what}", language="en"),
        say.text("admin-jobs-of", done=one.done, total=one.total) if one.total else str(one.done),
        say.moment(one.began_at, zone),
        say.moment(one.moved_at, zone),
        _state(one, say, now),
    )


def _state(one: Job, say: Speech, now: datetime) -> Cell:
    if one.is_whole:
        return Cell(say.text("admin-jobs-ended"), "good")
    if one.ended_at or one.moved_at <= now - SILENT:
        return Cell(say.text("admin-jobs-stopped"), "bad")
    percent = (
        say.text("admin-jobs-percent", percent=min(99, one.done * 100 // one.total)) if one.total else ""
    )
    return Cell(f"{say.text('admin-jobs-runs')} {percent}".strip(), "rest")
