"""What people shared before anything could be nameless is still there, and findable, afterwards."""

import hashlib

import pytest
from sqlalchemy import text

from storage.database import Database
from storage.migrate import downgrade, upgrade

BEFORE, AFTER = "0004", "0005"
NOW = "2026-11-27 10:12:13+00:00"


@pytest.fixture
def older(database: Database) -> Database:
    """A database of the version before, with something in it."""
    downgrade(database, BEFORE)
    run(
        database,
        "INSERT INTO workspaces (id, platform, key, language, zone, til_channel, kudos_per_day, kudos_emoji,"
        " til_emoji) VALUES (1, 'slack', 'T1', 'nl', 'Europe/Amsterdam', '', 5, '', '')",
        f"INSERT INTO people (id, workspace_id, \"user\", seen_at) VALUES (1, 1, 'U1', '{NOW}')",
        "INSERT INTO places (id, workspace_id, key, kind) VALUES (1, 1, 'C1', 'public')",
        "INSERT INTO tils (id, workspace_id, author_id, place_id, text, link, source_message, made_at,"
        f" changed_at) VALUES (7, 1, 1, 1, 'Iets', 'https://x.org', 'm1', '{NOW}', '{NOW}')",
        "INSERT INTO til_topics (workspace_id, til_id, topic) VALUES (1, 7, 'git')",
        "INSERT INTO til_marks (workspace_id, til_id, person_id, kind, at)"
        f" VALUES (1, 7, 1, 'helped', '{NOW}')",
        f"INSERT INTO inbox (workspace_id, key, at) VALUES (1, 'press:U1:1', '{NOW}')",
    )
    return database


def run(database: Database, *statements: str) -> None:
    with database.engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


def rows(database: Database, query: str) -> list[tuple[object, ...]]:
    with database.engine.begin() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


HANGS_ON = (
    "SELECT t.id, t.text, o.topic, m.kind FROM tils t JOIN til_topics o ON o.til_id = t.id"
    " JOIN til_marks m ON m.til_id = t.id WHERE t.workspace_id = 1"
)


def test_up_keeps_what_hangs_on_a_til(older: Database) -> None:
    upgrade(older, AFTER)

    assert rows(older, HANGS_ON) == [(7, "Iets", "git", "helped")]
    kept = rows(older, "SELECT author_id, kind, link_key, token_hash FROM tils WHERE workspace_id = 1")
    assert kept == [(1, "til", "", None)]
    hidden = hashlib.blake2b(b"press:U1:1", digest_size=16).hexdigest()
    ((key, at),) = rows(older, "SELECT key, at FROM inbox WHERE workspace_id = 1")
    assert key == hidden
    assert str(at).startswith("2026-11-27 00:00:00")
    assert_references_hold(older)


def test_down_loses_only_what_the_older_table_cannot_hold(older: Database) -> None:
    upgrade(older, AFTER)
    run(
        older,
        "INSERT INTO tils (id, workspace_id, place_id, kind, text, link, source_message, made_at, changed_at)"
        f" VALUES (8, 1, 1, 'lesson', 'Zonder naam', '', '', '{NOW}', '{NOW}')",
        "INSERT INTO til_topics (workspace_id, til_id, topic) VALUES (1, 8, 'git')",
    )

    downgrade(older, BEFORE)

    assert rows(older, HANGS_ON) == [(7, "Iets", "git", "helped")]
    assert rows(older, "SELECT id FROM tils WHERE workspace_id = 1") == [(7,)]
    assert rows(older, "SELECT til_id FROM til_topics WHERE workspace_id = 1") == [(7,)]
    assert_references_hold(older)


def assert_references_hold(database: Database) -> None:
    """And are checked again from here on."""
    if database.engine.dialect.name == "sqlite":
        assert rows(database, "PRAGMA foreign_key_check") == []
        assert rows(database, "PRAGMA foreign_keys") == [(1,)]
