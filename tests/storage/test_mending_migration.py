"""Trust 7: rows in which something stands that cannot be are mended, on both databases."""

from typing import Any

from sqlalchemy import text

from storage.database import Database
from storage.migrate import downgrade, upgrade

BEFORE = "0023"
NOW = "2026-11-27 10:12:13+00:00"
WORKSPACE = (
    "INSERT INTO workspaces (id, platform, key, language, zone, til_channel, kudos_per_day, kudos_emoji,"
    " til_emoji, work_days, work_from, work_until, guests, modules) VALUES ({}, 'slack', 'T{}', {})"
)
PERSON = (
    "INSERT INTO people (id, workspace_id, \"user\", seen_at, zone, language) VALUES ({}, {}, 'U{}', '"
    + NOW
    + "', {}, {})"
)
COFFEE = (
    "INSERT INTO coffees (id, workspace_id, place_id, organiser_id, weeks, weekday, at, zone, state,"
    " next_day, told_few) VALUES (1, 1, 1, 1, 0, 9, '25:00', '../x', 'on', '2026-12-01', false)"
)
PREFERENCES = (
    "INSERT INTO preferences (workspace_id, person_id, work_days, work_from, work_until, quiet_from,"
    " quiet_until, muted) VALUES (1, {}, {})"
)

OF_WORKSPACES = (
    "SELECT language, zone, kudos_per_day, kudos_emoji, til_emoji, work_days, work_from, work_until, guests,"
    " modules FROM workspaces WHERE id > 0 ORDER BY id"
)
OF_PREFERENCES = (
    "SELECT work_days, work_from, work_until, quiet_from, quiet_until, muted FROM preferences"
    " WHERE workspace_id = 1 ORDER BY person_id"
)


def run(database: Database, *statements: str) -> None:
    with database.engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


def rows(database: Database, chosen: str) -> list[tuple[Any, ...]]:
    with database.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(chosen))]


def test_what_cannot_be_is_mended_and_what_can_stays(database: Database) -> None:
    downgrade(database, BEFORE)
    run(
        database,
        WORKSPACE.format(
            1, 1, "'?!', 'Mars/Olympus', '', -5, '[', '{\"a\": 1}', '89', 'soon', '24:00', 'x', '[1]'"
        ),
        WORKSPACE.format(
            2, 2, "'en', 'Asia/Tokyo', '', 7, '[\"a\"]', '[\"b\"]', '67', '10:00', '18:00', 'off', '[]'"
        ),
        WORKSPACE.format(3, 3, "'en', '', '', 7, '[]', '[]', '67', '10:00', '18:00', 'off', '[]'"),
        PERSON.format(1, 1, 1, "'../../etc/passwd'", "'!'"),
        PERSON.format(2, 1, 2, "'America/New_York'", "'en'"),
        PERSON.format(3, 2, 3, "''", "NULL"),
        PREFERENCES.format(1, "'99', '9', 'x', '25:99', '1:1', '{'"),
        PREFERENCES.format(2, "'12', '09:00', '', '22:00', '07:00', '[\"til\"]'"),
        "INSERT INTO places (id, workspace_id, key, kind, kudos_mode, top_days)"
        " VALUES (1, 1, 'C1', 'public', '?', -1)",
        COFFEE,
    )
    for _ in range(2):
        upgrade(database)
        assert rows(database, "SELECT id, zone, language FROM people WHERE workspace_id > 0 ORDER BY id") == [
            (1, None, None), (2, "America/New_York", "en"), (3, None, None),
        ]  # fmt: skip
        assert rows(database, OF_WORKSPACES) == [
            (
                "nl", "America/New_York", 1, '["mortar_board", "bulb", "raised_hands"]', '["books"]', "12345",
                "09:00", "17:00", "full", '["kudos", "til", "tip"]',
            ),
            ("en", "Asia/Tokyo", 7, '["a"]', '["b"]', "67", "10:00", "18:00", "off", "[]"),
            ("en", "Europe/Amsterdam", 7, "[]", "[]", "67", "10:00", "18:00", "off", "[]"),
        ]  # fmt: skip
        assert rows(database, OF_PREFERENCES) == [
            ("", "", "", "", "", "[]"), ("12", "09:00", "", "22:00", "07:00", '["til"]'),
        ]  # fmt: skip
        assert rows(database, "SELECT kudos_mode, top_days FROM places WHERE workspace_id = 1") == [
            ("silent", 0)
        ]
        assert rows(database, "SELECT weeks, weekday, at, zone FROM coffees WHERE workspace_id = 1") == [
            (1, 7, "09:00", "America/New_York")
        ]
        downgrade(database, BEFORE)
