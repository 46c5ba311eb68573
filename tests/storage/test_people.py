"""What is remembered of people."""

from datetime import UTC, datetime

from sqlalchemy import select

from storage import people
from storage.database import Database, Transaction
from storage.people import Person
from storage.workspaces import WorkspaceRef

OURS = WorkspaceRef("slack", "T-ours")
NOW = datetime(2026, 11, 27, 10, 12, 13, tzinfo=UTC)


def seen_at(tx: Transaction) -> datetime:
    mine = people.table.c.workspace_id == tx.workspace.id
    at: datetime = tx.execute(select(people.table.c.seen_at).where(mine)).scalar_one()
    return at


def test_the_moment_somebody_wrote_to_us_is_not_kept(database: Database) -> None:
    """It would tell who shared what came without a name at that very moment."""
    database.write(OURS, lambda tx: people.seen(tx, Person("sarah"), NOW))
    assert database.read(OURS, seen_at) == datetime(2026, 11, 27, tzinfo=UTC)

    later = NOW.replace(day=28)
    database.write(OURS, lambda tx: people.seen(tx, Person("sarah", name="Sarah"), later))
    assert database.read(OURS, seen_at) == datetime(2026, 11, 28, tzinfo=UTC)
