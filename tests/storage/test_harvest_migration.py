"""What was shared and said of search before M7 is still there, and whole, afterwards."""

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from storage.database import Database
from storage.migrate import downgrade, upgrade

BEFORE = "0016"
NOW = "2026-11-27 10:12:13+00:00"
TIL = (
    "INSERT INTO tils (id, workspace_id, author_id, place_id, text, link, source_message, made_at,"
    " changed_at) VALUES ({id}, 1, 1, 1, 'Iets', '', '{message}', '" + NOW + "', '" + NOW + "')"
)


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
        TIL.format(id=7, message="m1"),
        TIL.format(id=8, message=""),
        "INSERT INTO til_topics (workspace_id, til_id, topic) VALUES (1, 7, 'git')",
        "INSERT INTO search_clicks (workspace_id, norm, g, m12, m13, n, helped)"
        " VALUES (1, 0.5, 0.5, 0.1, 0.1, 4, true)",
    )
    return database


def run(database: Database, *statements: str) -> None:
    with database.engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


def rows(database: Database, chosen: str) -> list[tuple[Any, ...]]:
    with database.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(chosen))]


def test_up_and_down_and_up_keeps_what_was_there(older: Database) -> None:
    upgrade(older)
    downgrade(older, BEFORE)
    upgrade(older)

    assert rows(older, "SELECT id, text, with_id FROM tils WHERE workspace_id = 1 ORDER BY id") == [
        (7, "Iets", None),
        (8, "Iets", None),
    ]
    assert rows(older, "SELECT til_id, topic FROM til_topics WHERE workspace_id = 1") == [(7, "git")]
    ((day,),) = rows(older, "SELECT day FROM search_clicks WHERE workspace_id = 1")
    assert datetime.fromisoformat(str(day)).year >= 2026


def test_a_message_is_still_saved_once_and_what_was_typed_as_often_as_one_likes(older: Database) -> None:
    upgrade(older)

    run(older, TIL.format(id=9, message=""))
    with pytest.raises(IntegrityError):
        run(older, TIL.format(id=10, message="m1"))
