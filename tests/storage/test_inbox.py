"""An event counts once, and what is kept for that tells nothing of anybody."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from storage import inbox
from storage.database import Database, Transaction
from storage.workspaces import WorkspaceRef

OURS, THEIRS = WorkspaceRef("slack", "T-ours"), WorkspaceRef("slack", "T-theirs")
NOW = datetime(2026, 11, 27, 10, 12, 13, tzinfo=UTC)
KEY = "press:U0SARAH:delete_til:1780000000.1"


def is_new(database: Database, key: str, ref: WorkspaceRef = OURS) -> bool:
    return database.write(ref, lambda tx: inbox.is_new(tx, key, NOW))


def test_once(database: Database) -> None:
    assert is_new(database, KEY)
    assert not is_new(database, KEY)
    assert is_new(database, KEY, THEIRS)
    assert is_new(database, KEY + "2")
    database.write(OURS, lambda tx: inbox.forget(tx, KEY))
    assert is_new(database, KEY)


def test_a_key_of_any_length_and_kind(database: Database) -> None:
    for key in ("", "é" * 5_000, "a\x00b", "\ud800"):
        assert is_new(database, key)
        assert not is_new(database, key)


def test_neither_who_nor_when_is_kept(database: Database) -> None:
    is_new(database, KEY)

    def row(tx: Transaction) -> tuple[str, datetime]:
        kept = select(inbox.table.c.key, inbox.table.c.at).where(
            inbox.table.c.workspace_id == tx.workspace.id
        )
        key, at = tx.execute(kept).one()
        return key, at

    key, at = database.read(OURS, row)
    assert len(key) == 32
    assert "SARAH" not in key
    assert at == datetime(2026, 11, 27, tzinfo=UTC)


def test_forgotten_a_while_later_never_sooner(database: Database) -> None:
    is_new(database, KEY)

    def forget(at: datetime) -> int:
        return database.submit_across(lambda connection: inbox.forget_before(connection, at)).result()

    assert forget(NOW) == 0
    assert forget(NOW + timedelta(days=1)) == 1
    assert is_new(database, KEY)
