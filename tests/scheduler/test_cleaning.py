"""What is no longer needed is forgotten, and nothing else."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from bot import outbox as sending
from scheduler import cleaning
from storage import inbox, outbox
from storage.database import Database, Transaction
from storage.retention import PERIODS
from storage.workspaces import WorkspaceRef
from tests.happenings import NOW

OURS, THEIRS = WorkspaceRef("slack", "T-ours"), WorkspaceRef("teams", "T-theirs")
MOMENT = timedelta(seconds=1)
INBOX_KEPT, OUTBOX_KEPT = PERIODS["inbox"].kept, PERIODS["outbox"].kept


def clean(database: Database, now: datetime) -> None:
    cleaning.clean(database, now, sending.keep)


def keys(database: Database, ref: WorkspaceRef, table: Any) -> set[str]:
    def look(tx: Transaction) -> set[str]:
        return set(tx.execute(select(table.c.key).where(table.c.workspace_id == tx.workspace.id)).scalars())

    return database.read(ref, look)


def deliver(database: Database, ref: WorkspaceRef, key: str, state: outbox.State, at: datetime) -> None:
    """A delivery that came to this end at that moment."""
    database.write(ref, lambda tx: outbox.add(tx, key, f"person:{key}", "{}", at))
    claiming = database.submit_across(lambda c: outbox.claim(c, [ref.platform], at, timedelta(minutes=1), 99))
    (row,) = (row for row in claiming.result() if row.target == f"person:{key}")

    def end(tx: Transaction) -> None:
        assert outbox.begin(tx, row)
        if state != "sending":
            assert outbox.finish(tx, row, state, at, at)

    database.write(ref, end)


def test_keys_are_kept_for_a_week_in_every_workspace(database: Database) -> None:
    old, recent = NOW - INBOX_KEPT - timedelta(days=1), NOW - INBOX_KEPT + MOMENT
    for ref in (OURS, THEIRS):
        assert database.write(ref, lambda tx: inbox.is_new(tx, "old", old))
        assert database.write(ref, lambda tx: inbox.is_new(tx, "recent", recent))

    clean(database, NOW)
    for ref in (OURS, THEIRS):
        assert len(keys(database, ref, inbox.table)) == 1
        assert not database.write(ref, lambda tx: inbox.is_new(tx, "recent", NOW))
        assert database.write(ref, lambda tx: inbox.is_new(tx, "old", NOW))


def test_deliveries_are_kept_for_a_month_after_they_ended(database: Database) -> None:
    old, recent = NOW - OUTBOX_KEPT - timedelta(days=1), NOW - OUTBOX_KEPT + MOMENT
    ended: tuple[outbox.State, ...] = ("sent", "failed", "unclear")
    for ref in (OURS, THEIRS):
        for state in ended:
            deliver(database, ref, f"old {state}", state, old)
            deliver(database, ref, f"recent {state}", state, recent)

    clean(database, NOW)
    for ref in (OURS, THEIRS):
        assert keys(database, ref, outbox.table) == {f"recent {state}" for state in ended}


def test_what_must_still_arrive_is_never_cleaned_away(database: Database) -> None:
    ages_ago = NOW - timedelta(days=400)
    deliver(database, OURS, "under way", "sending", ages_ago)
    database.write(OURS, lambda tx: outbox.add(tx, "waiting", "person:1", "{}", ages_ago))
    clean(database, NOW)
    assert keys(database, OURS, outbox.table) == {"waiting", "under way"}


def test_cleaning_an_empty_database_is_fine(database: Database) -> None:
    clean(database, NOW)
